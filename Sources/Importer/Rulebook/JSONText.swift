/// A JSON text with the members of its objects in a stated order.
indirect enum JSONText {
  case text(String)
  /// A number, `true` or `false`, as JSON writes it.
  case word(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// Objects with a line for every member; lists in one line.
  static func indented(_ value: JSONText, by depth: Int = 0) -> String {
    let inner = String(repeating: "  ", count: depth + 1)
    switch value {
    case .text(let text): return quoted(text)
    case .word(let word): return word
    case .list(let items):
      return "[" + items.map { indented($0, by: depth + 1) }.joined(separator: ", ") + "]"
    case .object(let members):
      let lines = members.map { "\(inner)\(quoted($0.0)): \(indented($0.1, by: depth + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + inner.dropLast(2) + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

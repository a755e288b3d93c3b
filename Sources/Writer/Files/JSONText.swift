/// A JSON value (RFC 8259) whose objects keep the order in which their members are given.
public indirect enum JSONText: Sendable {
  case null
  case text(String)
  case integer(Int)
  /// Finite.
  case real(Double)
  case boolean(Bool)
  case list([JSONText])
  case object([(name: String, value: JSONText)])

  /// A text, or `null`.
  public static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// A whole number, or `null`.
  public static func optional(_ number: Int?) -> JSONText { number.map { .integer($0) } ?? .null }

  /// The value over several lines, two blanks a level, without a line feed at its end.
  public var indented: String {
    var result = ""
    append(to: &result, level: 0)
    return result
  }

  /// The value without line feeds and without blanks.
  public var singleLine: String {
    switch self {
    case .null: "null"
    case .text(let text): Self.quoted(text)
    case .integer(let number): String(number)
    case .real(let number): RealText.twelveDigits(number)
    case .boolean(let truth): truth ? "true" : "false"
    case .list(let values): "[" + values.map(\.singleLine).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.singleLine }.joined(separator: ",")
        + "}"
    }
  }

  private func append(to result: inout String, level: Int) {
    switch self {
    case .null: result += "null"
    case .text(let text): result += Self.quoted(text)
    case .integer, .real, .boolean: result += singleLine
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &result, level: level) { value, result in
        value.append(to: &result, level: level + 1)
      }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &result, level: level) { member, result in
        result += Self.quoted(member.name) + ": "
        member.value.append(to: &result, level: level + 1)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], between brackets: (String, String), to result: inout String, level: Int,
    each: (Part, inout String) -> Void
  ) {
    result += brackets.0
    for (index, part) in parts.enumerated() {
      result += index == 0 ? "\n" : ",\n"
      result += String(repeating: "  ", count: level + 1)
      each(part, &result)
    }
    if !parts.isEmpty { result += "\n" + String(repeating: "  ", count: level) }
    result += brackets.1
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

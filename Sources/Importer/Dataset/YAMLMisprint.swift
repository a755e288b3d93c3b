import Model

/// What people type into YAML that looks right and is not: Chinese punctuation, tabs.
enum YAMLMisprint {
  /// Chinese punctuation with what YAML wants in its place.
  private static let punctuation: [Character: String] = [
    "：": ": ", "，": ", ", "｛": "{ ", "｝": " }", "［": "[", "］": "]", "【": "[", "】": "]",
  ]

  /// The misprint nearest above a place at which a text stopped being YAML; `nil` where there is none.
  ///
  /// The reader notices one only on the line itself or soon after it.
  static func find(in text: String, above line: Int, file: String) -> Diagnostic? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in stride(from: min(line, lines.count), through: max(1, line - 2), by: -1) {
      if let found = find(on: lines[number - 1], number: number, file: file) { return found }
    }
    return nil
  }

  /// In a text after a colon such punctuation is right; before one, and between braces, it is not.
  private static func find(on line: Substring, number: Int, file: String) -> Diagnostic? {
    var isText = false
    var depth = 0
    for (column, character) in line.enumerated() {
      let place = Diagnostic.Place(file: file, line: number, column: column + 1)
      switch character {
      case "#": return nil
      case "\t": return Diagnostic(.error, .yamlTab, at: place)
      case ":": isText = true
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      default:
        guard !isText || depth > 0, let wanted = punctuation[character] else { continue }
        return Diagnostic(
          .error, .yamlPunctuation, at: place, found: [String(character), wanted])
      }
    }
    return nil
  }

  /// The Chinese punctuation in a key, which swallowed what was meant to be its value; `nil` where there is none.
  static func find(inKey key: String, at place: Diagnostic.Place) -> Diagnostic? {
    guard let character = key.first(where: { punctuation[$0] != nil }),
      let wanted = punctuation[character]
    else { return nil }
    return Diagnostic(.error, .yamlPunctuation, at: place, found: [String(character), wanted])
  }
}

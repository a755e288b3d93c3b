/// A node of an SVG document: attributes in the order of writing, then a text, then children.
struct Element: Sendable {
  var name: String
  var attributes: [(name: String, value: String)]
  var text: String
  var children: [Element]

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "",
    children: [Element] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// A group; what its children share stands on it once.
  static func group(_ attributes: [(name: String, value: String)], _ children: [Element]) -> Element
  {
    Element("g", attributes, children: children)
  }

  /// The same element with a text that a pointer shows and a screen reader speaks.
  func titled(_ title: String) -> Element {
    var element = self
    element.children.insert(Element("title", text: title), at: 0)
    return element
  }

  func with(_ name: String, _ value: String) -> Element {
    var element = self
    element.attributes.append((name, value))
    return element
  }

  /// The element as XML, a child a line, with a line feed at its end.
  var xml: String {
    var result = ""
    append(to: &result)
    return result
  }

  private func append(to result: inout String) {
    result += "<" + name
    for attribute in attributes {
      result += " " + attribute.name + "=\"" + XMLText.escaped(attribute.value) + "\""
    }
    if text.isEmpty && children.isEmpty {
      result += "/>\n"
      return
    }
    result += ">" + XMLText.escaped(text)
    if let first = children.first {
      // A line feed inside a text would be drawn as a blank.
      result += name == "text" || first.name == "title" ? "" : "\n"
      for child in children { child.append(to: &result) }
      if name == "text" { result.removeLast() }
    }
    result += "</" + name + ">\n"
  }
}

/// Text that XML 1.0 can hold.
enum XMLText {
  /// Characters that XML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0xEF
  }
}

/// Lengths and places as attributes.
enum Pixels {
  /// At most two decimals, none that is a trailing zero, and never `-0`.
  static func text(_ pixels: Double) -> String {
    let hundredths = Int((pixels * 100).rounded())
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text
  }
}

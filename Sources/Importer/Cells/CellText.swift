/// What a cell says once the dress is off: blanks of every kind, text guards, full-width forms.
enum CellText {
  /// The text without blanks and invisible characters at its ends and without a spreadsheet's text guard.
  ///
  /// The guard is an apostrophe in front (`'0012`) or a tab behind.
  static func cleaned(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    guard let first = scalars.first, let last = scalars.last else { return text }
    // Most cells are clean.
    if first != "'", !isBlank(first), !isBlank(last) { return text }
    trim(&scalars)
    if scalars.first == "'" {
      scalars.removeFirst()
      trim(&scalars)
    }
    return String(Substring(scalars))
  }

  private static func trim(_ scalars: inout Substring.UnicodeScalarView) {
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  }

  /// Spaces of every width, line ends, and what takes no room at all.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all of what is asked about: letters and ideographs.
    if 0x21...0x7E ~= scalar.value || 0x3001...0xFEFE ~= scalar.value { return false }
    return switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x2064,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Full-width ASCII (U+FF01…U+FF5E) and the ideographic space become their half-width forms.
  static func halfWidth(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE3 || $0 == 0xC2 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The form in which two spellings of one name are equal: half-width, no 《》 around it, no blanks
  /// but single ones between Latin words.
  static func nameKey(_ text: String) -> String {
    withoutInnerBlanks(withoutTitleMarks(cleaned(halfWidth(cleaned(text)))))
  }

  /// `采 用` becomes `采用`; between two Latin words one blank stays.
  static func withoutInnerBlanks(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBlank) else { return text }
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        pendingBlank = true
        continue
      }
      if pendingBlank, let last = result.last, last.isASCII, scalar.isASCII { result.append(" ") }
      pendingBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  /// `《市政务》` becomes `市政务`; marks inside a name stay.
  static func withoutTitleMarks(_ text: String) -> String {
    // The first byte of 《 tells most texts apart at once.
    guard text.utf8.first == 0xE3, text.hasPrefix("《"), text.hasSuffix("》"),
      !text.dropFirst().dropLast().contains(where: { $0 == "《" || $0 == "》" })
    else { return text }
    return cleaned(String(text.dropFirst().dropLast()))
  }

  /// True where an ideograph stands in the text.
  static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// True for the ways in which people write that there is nothing.
  static func isNothing(_ cleaned: String) -> Bool {
    // The longest of them, in full-width letters, has 12 bytes; most cells are ids and names.
    if cleaned.utf8.count > 12 { return false }
    if let first = cleaned.utf8.first, !beginsNothing(first) { return false }
    return switch halfWidth(cleaned).lowercased() {
    case "", "0", "-", "--", "—", "——", "–", "/", "\\", "无", "null", "none", "n/a", "空": true
    default: false
    }
  }

  /// True for the first bytes of those ways, and of their full-width forms.
  private static func beginsNothing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30, 0x2D, 0x2F, 0x5C, 0x4E, 0x6E, 0xE2, 0xE6, 0xE7, 0xEF: true
    default: false
    }
  }

  /// What is left of a text that was once decoded wrongly: its characters cannot be restored.
  static func isLost(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count > 0, bytes[0] == 0x3F || LostBytes.stand(in: bytes, bytes.indices) else {
      return false
    }
    return text.unicodeScalars.contains("\u{FFFD}") || text.contains("锟斤拷") || text.contains("烫烫烫")
      || text.contains("???") || (!text.isEmpty && text.allSatisfy { $0 == "?" })
  }
}

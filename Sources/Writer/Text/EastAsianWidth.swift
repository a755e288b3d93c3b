/// Which characters take the place of an ideograph (Unicode Standard Annex 11, East_Asian_Width W and F).
enum EastAsianWidth {
  /// In order; blocks are taken whole, unassigned code points included.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100
      && (wide.contains { $0.contains(scalar.value) } || scalar.properties.isEmojiPresentation)
  }

  /// Marks that are drawn onto their neighbour, and characters that are not drawn at all.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// The columns of a terminal that a text takes: 2 for an ideograph, 0 for a combining mark, else 1.
  static func cells(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + cells($1) }
  }

  static func cells(_ character: Character) -> Int {
    guard let base = character.unicodeScalars.first, !isInvisible(base) else { return 0 }
    return isWide(base) ? 2 : 1
  }
}

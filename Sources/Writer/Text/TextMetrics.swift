/// How wide a text is drawn, known without a font: an estimate that is a little too wide rather than too narrow.
enum TextMetrics {
  enum Weight: String {
    case regular = "400"
    case bold = "700"

    /// Bold Latin letters are up to this much wider; ideographs are not, but a title may be.
    fileprivate var factor: Double { self == .bold ? 1.07 : 1 }
  }

  /// The width in the unit of `size`, which is the font size.
  static func width(_ text: some StringProtocol, size: Double, weight: Weight = .regular) -> Double
  {
    let hundredths = text.reduce(0) { $0 + hundredthsOfEm($1) }
    return Double(hundredths) / 100 * size * weight.factor
  }

  /// The advance of one grapheme in 1/100 em: 0 for a lone combining mark, 100 for an ideograph.
  static func hundredthsOfEm(_ character: Character) -> Int {
    guard let base = character.unicodeScalars.first else { return 0 }
    // Nearly all that is ever drawn, without asking Unicode's tables what it is.
    switch base.value {
    case 0x20...0x7E: return latin[Int(base.value) - 0x20]
    case 0x4E00...0x9FFF: return 100
    default: break
    }
    if EastAsianWidth.isInvisible(base) { return 0 }
    if base.properties.isEmojiPresentation { return 120 }
    if EastAsianWidth.isWide(base) { return 100 }
    let value = Int(base.value)
    switch value {
    case 0xA0...0x17F: return latinExtended[value - 0xA0]
    case 0x2013: return 54
    case 0x2212: return 84
    case 0xFF61...0xFFDC: return 50
    // Letters of other alphabets are narrower than their capitals; symbols are drawn in a full em.
    default: return base.properties.isAlphabetic ? 79 : 100
    }
  }

  /// The widest of Liberation Sans, Noto Sans CJK SC and DejaVu Sans for U+0020…U+007E, rounded up.
  private static let latin = [
    32, 41, 48, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 40, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 54, 67, 56, 87,
    75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 40, 40, 84, 56, 61, 62, 64, 55, 64,
    62, 36, 64, 64, 28, 28, 58, 29, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64,
    34, 64, 84,
  ]

  /// The same for U+00A0…U+017F.
  private static let latinExtended = [
    32, 41, 64, 64, 64, 64, 34, 100, 61, 100, 48, 62, 84, 37, 100, 61, 50, 100, 42, 42, 61, 64,
    100, 100, 61, 42, 48, 62, 97, 97, 97, 54, 69, 69, 69, 69, 69, 69, 98, 73, 67, 67, 67, 67, 30,
    30, 30, 30, 78, 75, 79, 79, 79, 79, 79, 100, 79, 74, 74, 74, 74, 67, 66, 65, 62, 62, 62, 62,
    62, 62, 99, 55, 62, 62, 62, 62, 28, 28, 28, 28, 62, 64, 62, 62, 62, 62, 62, 100, 62, 64, 64,
    64, 64, 60, 64, 60, 69, 62, 69, 62, 69, 62, 73, 55, 73, 55, 73, 55, 73, 55, 78, 64, 78, 64,
    67, 62, 67, 62, 67, 62, 67, 62, 67, 62, 78, 64, 78, 64, 78, 64, 78, 64, 76, 64, 92, 70, 30,
    28, 30, 28, 30, 28, 30, 28, 30, 28, 59, 56, 50, 28, 67, 58, 58, 56, 28, 56, 28, 56, 38, 56,
    35, 57, 29, 75, 64, 75, 64, 75, 64, 82, 75, 64, 79, 62, 79, 62, 79, 62, 107, 103, 73, 42, 73,
    42, 73, 42, 67, 53, 67, 53, 67, 53, 67, 53, 62, 40, 62, 40, 62, 40, 74, 64, 74, 64, 74, 64,
    74, 64, 74, 64, 74, 64, 99, 82, 67, 60, 67, 69, 53, 69, 53, 69, 53, 36,
  ]
}

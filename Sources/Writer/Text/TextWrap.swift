/// Breaks a text into lines that are no wider than a width.
struct TextWrap {
  /// In the unit of `size`.
  var width: Double
  /// The font size.
  var size: Double
  var weight: TextMetrics.Weight = .regular
  /// At least 1; `nil`: as many as it takes.
  var maximumLineCount: Int?

  /// At least one line; the last one ends in `…` where the text is longer than the lines may be.
  func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in Self.pieces(text).flatMap(fitting) {
      if line.isEmpty || fits(line + Self.trimmed(piece)) {
        line += piece
      } else {
        lines.append(Self.trimmed(line))
        line = piece
      }
    }
    lines.append(Self.trimmed(line))
    guard let maximumLineCount, lines.count > maximumLineCount else { return lines }
    let rest = lines[(maximumLineCount - 1)...].joined(separator: " ")
    return Array(lines[..<(maximumLineCount - 1)]) + [shortened(rest)]
  }

  /// As many lines as `lines` makes, drawn in so far that the last one is not a lone word.
  func paragraph(_ text: String) -> [String] {
    let lines = lines(text)
    guard lines.count > 1 else { return lines }
    var narrower = self
    for share in stride(from: 1, through: 0.7, by: -0.05) {
      narrower.width = width * share
      let drawnIn = narrower.lines(text)
      if drawnIn.count > lines.count { break }
      let last = TextMetrics.width(drawnIn[drawnIn.count - 1], size: size, weight: weight)
      if last >= width / 3 { return drawnIn }
    }
    return lines
  }

  /// The text, or as much of its beginning as fits with `…` behind it.
  func shortened(_ text: String) -> String {
    guard !fits(text) else { return text }
    var result = text
    while !result.isEmpty, !fits(result + "…") { result.removeLast() }
    return Self.trimmed(result) + "…"
  }

  private func fits(_ text: String) -> Bool {
    TextMetrics.width(text, size: size, weight: weight) <= width
  }

  /// A piece that is wider than a line, character by character.
  private func fitting(_ piece: String) -> [String] {
    fits(Self.trimmed(piece)) ? [piece] : piece.map { String($0) }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Parts between which a line may end: words with the blank behind them, and single ideographs.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var before: Character?
    for character in text {
      if let last = before, !allowsBreak(between: last, and: character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      before = character
    }
    return pieces
  }

  private static func allowsBreak(between left: Character, and right: Character) -> Bool {
    if closing.contains(right) || opening.contains(left) { return false }
    if left == " " { return right != " " }
    return isWide(left) && right != " " || isWide(right)
  }

  /// Never at the start of a line; the per cent sign stays with its number, even after a blank.
  private static let closing = Set<Character>("，。、；：！？）》〉」』】〕”’…%,.;:!?)]")
  private static let opening = Set<Character>("（《〈「『【〔“‘([")

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(EastAsianWidth.isWide) ?? false
  }
}

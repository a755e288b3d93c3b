import Support

/// Files that are hard to split: as the dice fall, or sound records with a wrong byte here and there.
struct RandomCSV {
  var generator: SeededGenerator
  var delimiter: UInt8

  private static let texts = [
    "", "a", " ", "单位", "“双减”落地", "乡镇,街道", "x;y", "p\tq", "2025-01-23", "\u{0}", "\u{1A}",
    "a long text that fills a block of sixty-four bytes and goes on in the next one, and then ends",
  ].map { Array($0.utf8) }

  mutating func bytes() -> [UInt8] {
    Bool.random(using: &generator) ? noise() : records()
  }

  private mutating func noise() -> [UInt8] {
    var alphabet = Array("\"\"\"\r\n\n".utf8) + [delimiter, delimiter, 0x61]
    if Bool.random(using: &generator) { alphabet += Array("bcdefghij单位\u{0}\u{1A};,\t".utf8) }
    return (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? 0
    }
  }

  private mutating func records() -> [UInt8] {
    var result: [UInt8] = []
    let end = ["\n", "\r\n", "\r"].map { Array($0.utf8) }.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...25, using: &generator) {
      for column in 0..<Int.random(in: 1...8, using: &generator) {
        if column > 0 { result.append(delimiter) }
        result += field()
      }
      result += end
    }
    if Bool.random(using: &generator) { result.removeLast() }
    for _ in 0..<max(0, Int.random(in: -3...3, using: &generator)) where !result.isEmpty {
      let place = Int.random(in: 0..<result.count, using: &generator)
      result[place] = [0x22, 0x0A, 0x0D, 0x61, delimiter].randomElement(using: &generator) ?? 0
    }
    return result
  }

  private mutating func field() -> [UInt8] {
    let text = Self.texts.randomElement(using: &generator) ?? []
    guard Bool.random(using: &generator) else { return text.filter { $0 != delimiter } }
    let insides = ["", "\"\"", "\n", "\r\n", "\r", String(UnicodeScalar(delimiter))]
      .map { Array($0.utf8) }
    var result: [UInt8] = [0x22]
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      result += text + (insides.randomElement(using: &generator) ?? [])
    }
    return result + [0x22]
  }
}

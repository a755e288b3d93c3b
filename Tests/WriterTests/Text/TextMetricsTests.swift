import Foundation
import Testing

@testable import Writer

@Suite struct TextMetricsTests {
  struct Reference: Decodable {
    /// Font, then text, then width in 1/100 em.
    var strings: [String: [String: Double]]
    var asciiAdvances: [String: [String: Double]]
    /// Text, then East_Asian_Width of each scalar.
    var eastAsianWidth: [String: [String]]

    enum CodingKeys: String, CodingKey {
      case strings
      case asciiAdvances = "ascii_advances"
      case eastAsianWidth = "east_asian_width"
    }
  }

  static let reference = ReferenceFile.read("text_advance_widths.json", as: Reference.self)

  static let widest: [(text: String, width: Double)] = {
    var widest: [String: Double] = [:]
    for texts in reference.strings.values {
      for (text, width) in texts { widest[text] = max(widest[text] ?? 0, width) }
    }
    return widest.sorted { $0.key < $1.key }.map { (text: $0.key, width: $0.value) }
  }()

  @Test(arguments: widest)
  func `the estimate is near the widest font`(text: String, width: Double) {
    let estimate = TextMetrics.width(text, size: 100)
    #expect(estimate >= width * 0.95 && estimate <= width * 1.15, "\(text): \(estimate), \(width)")
  }

  @Test func `every text of every font is among those`() {
    #expect(Self.reference.strings.values.map(\.count).sorted() == [12, 12, 20])
    #expect(Self.widest.count == 20)
  }

  @Test func `wide characters are Unicode's`() {
    #expect(Self.reference.eastAsianWidth.count == 20)
    for (text, widths) in Self.reference.eastAsianWidth {
      let isWide = text.unicodeScalars.map(EastAsianWidth.isWide)
      #expect(isWide == widths.map { ["W", "F"].contains($0) }, "\(text)")
    }
  }

  @Test func `no ASCII letter is wider in any of the fonts`() {
    #expect(Self.reference.asciiAdvances.count == 95)
    for (text, widths) in Self.reference.asciiAdvances {
      let estimate = TextMetrics.width(text, size: 100)
      #expect(estimate + 0.5 >= widths.values.max() ?? 0, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("e\u{301}", 62.0), ("\u{301}", 0), ("\u{200B}", 0), ("漢", 100), ("👩‍👩‍👧", 120), ("（", 100),
      ("ﾊ", 50),
    ] as [(String, Double)])
  func `one grapheme is one advance`(text: String, width: Double) {
    #expect(TextMetrics.width(text, size: 100) == width)
  }
}

@Suite struct TextWrapTests {
  @Test(
    arguments: [
      ("the quick brown fox", 4.0, ["the", "quick", "brown", "fox"]),
      ("the quick brown fox", 5.1, ["the quick", "brown fox"]),
      ("报送信息，采用", 4.2, ["报送信", "息，采用"]),
      ("采用（百分）率", 3.2, ["采用", "（百", "分）率"]),
      ("", 9, [""]),
      ("change of 95 %", 5, ["change", "of 95 %"]),
    ] as [(String, Double, [String])])
  func `lines end between words and between ideographs`(text: String, ems: Double, lines: [String])
  {
    #expect(TextWrap(width: ems * 10, size: 10).lines(text) == lines)
  }

  @Test func `a text that is too long ends in an ellipsis`() {
    let wrap = TextWrap(width: 40, size: 10, maximumLineCount: 2)
    #expect(wrap.lines("自然资源和规划管理所") == ["自然资源", "和规划…"])
    #expect(wrap.lines("自然资源所") == ["自然资源", "所"])
  }

  @Test func `no line is wider than asked, whatever the text`() {
    let text =
      "Supercalifragilistic 某市自然资源和规划局（筹）Verkehrsinfrastrukturfinanzierungsgesellschaft，end"
    for width in stride(from: 30.0, to: 400, by: 7) {
      let lines = TextWrap(width: width, size: 10).lines(text)
      #expect(lines.allSatisfy { TextMetrics.width($0, size: 10) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}

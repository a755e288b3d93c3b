import Foundation
import Model
import Testing

@testable import Writer

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is true of every chart, read from its SVG as a browser would read it.
@Suite struct ChartLayoutTests {
  @Test(arguments: ChartCases.all)
  func `a chart is well-formed, named and described`(example: ChartCases.Case) throws {
    let document = try #require(DrawnSVG(example.chart.svg))
    let name = example.chart.name
    #expect(document.root["role"] == "img")
    #expect(document.root["aria-labelledby"] == "\(name)-title \(name)-desc")
    #expect(document.ids == ["\(name)-title", "\(name)-desc"])
    #expect(["zh-Hans", "en"].contains(document.root["lang"]))
    #expect(document.elements.isDisjoint(with: ["script", "foreignObject", "image", "use"]))
    #expect(!example.chart.svg.contains("var(") && !example.chart.svg.contains("\r"))
  }

  @Test(arguments: ChartCases.all)
  func `no text covers another or leaves the canvas`(example: ChartCases.Case) throws {
    let document = try #require(DrawnSVG(example.chart.svg))
    #expect(!document.texts.isEmpty)
    #expect(document.layoutFaults == [])
  }

  @Test(arguments: ChartCases.all)
  func `text is large enough and a file small enough`(example: ChartCases.Case) throws {
    let document = try #require(DrawnSVG(example.chart.svg))
    #expect(document.texts.allSatisfy { $0.size >= 12 })
    #expect(example.chart.svg.utf8.count < 60_000)
  }

  @Test func `every unit is named, 200 of them too`() throws {
    let example = try #require(ChartCases.all.first { $0.name == "units-200-zh" })
    let document = try #require(DrawnSVG(example.chart.svg))
    let names = Set(document.texts.map(\.text))
    #expect((1...200).allSatisfy { number in names.contains { $0.hasPrefix("第\(number)") } })
    #expect(names.contains("无报送"))
    #expect(!names.contains { $0.hasPrefix("joint") })
  }

  @Test func `a rate that is not a quota is not called one`() throws {
    let example = try #require(ChartCases.all.first { $0.name == "units-no-line-en" })
    #expect(example.chart.svg.contains("All units 45.1 %"))
    #expect(!example.chart.svg.contains("ine 45") && !example.chart.svg.contains("quota"))
  }

  @Test func `two outlets of one name stay apart by level`() throws {
    let example = try #require(ChartCases.all.first { $0.name == "outlets-typical-zh" })
    let document = try #require(DrawnSVG(example.chart.svg))
    #expect(document.texts.filter { $0.text == "《**日报》" }.count == 2)
    #expect(
      document.texts.contains { $0.text == "省" } && document.texts.contains { $0.text == "市" })
  }

  @Test func `a chart is the same every time`() {
    for (first, second) in zip(ChartCases.all, ChartCases.draw()) {
      #expect(first.chart.svg == second.chart.svg)
    }
  }
}

@Suite struct PeriodNameTests {
  @Test(arguments: [
    ("2025", "2025年", "2025"), ("2025-03", "2025年3月", "Mar 2025"),
    ("2025-Q1", "2025年1月至3月", "Jan–Mar 2025"), ("all", "全部时段", "all periods"),
    ("2025-01-01..2025-08-31", "2025年1月至8月", "Jan–Aug 2025"),
    ("2024-07-01..2025-06-30", "2024年7月至2025年6月", "Jul 2024 to Jun 2025"),
    ("2005-01-01..2011-12-31", "2005至2011年", "2005 to 2011"),
    ("2025-03-05..2025-03-20", "2025-03-05至2025-03-20", "2025-03-05 to 2025-03-20"),
  ])
  func `a period has a name in both languages`(label: String, zh: String, en: String) throws {
    let name = Words.Charts.period(try #require(Period(parsing: label)))
    #expect([name.zh, name.en] == [zh, en])
  }
}

import Testing

@testable import Writer

@Suite struct ElementTests {
  @Test(
    arguments: [
      (1, "1"), (0.126, "0.13"), (-0.001, "0"), (-0.5, "-0.5"), (12.301, "12.3"), (7.05, "7.05"),
      (-3.999, "-4"), (120, "120"),
    ] as [(Double, String)])
  func `a coordinate has two decimals at most`(pixels: Double, text: String) {
    #expect(Pixels.text(pixels) == text)
  }

  @Test func `names are escaped and stay on one line`() {
    let element = Element(
      "text", [("title", "a\"b<c>&\n")], text: "《R&D》\u{1}<x>",
      children: [Element("title", text: "whole")])
    #expect(
      element.xml
        == "<text title=\"a&quot;b&lt;c&gt;&amp; \">《R&amp;D》\u{FFFD}&lt;x&gt;<title>whole</title></text>\n"
    )
  }

  @Test func `end labels are pushed apart, in order and within bounds`() {
    let heights = [100.0, 102, 101, 290, 300, 299]
    let labels = EndLabels(
      heights.map { EndLabel(text: "x", value: $0) }, bounds: 0...300, y: { $0 })
    let centres = labels.centres
    #expect(labels.omitted == 0)
    #expect(centres[0] == 100)
    #expect(centres.max() == 300)
    let sorted = zip(heights, centres).sorted { $0.0 < $1.0 }.map(\.1)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 18 })
  }

  @Test func `labels without room go, the least important first`() {
    let labels = EndLabels(
      (0..<5).map { EndLabel(text: "\($0)", value: 10, rank: $0 == 1 ? 9 : $0) }, bounds: 0...40,
      y: { $0 })
    #expect(labels.omitted == 2)
    #expect(labels.labels.map(\.lines) == [["0"], ["2"], ["3"]])
  }

  @Test func `texts that cover one another or leave the canvas are found`() throws {
    let svg = """
      <svg width="100" height="50"><g font-size="12"><text x="10" y="20">ab</text>\
      <text x="12" y="22">cd</text><text x="95" y="45">ef</text></g></svg>
      """
    let faults = try #require(DrawnSVG(svg)).layoutFaults
    #expect(faults == ["ab covers cd", "ef leaves the canvas"])
  }

  @Test func `a line breaks at what is missing`() {
    let scale = LinearScale(domain: 0...10, start: 0, end: 10)
    let panel = Panel(x: scale, y: scale, left: 0, right: 10, top: 0, bottom: 10)
    let mark = Line([0, 1, nil, 3, nil, 5, 6], ink: .blue)
    #expect(mark.runs(in: panel).map(\.count) == [2, 2])
    #expect(mark.elements(in: panel).first?.attributes.first?.value == "M0 0L1 1M5 5L6 6")
  }
}

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
      labels: heights.map { EndLabels.Label(text: "x", y: $0, ink: .text) }, gap: 18,
      bounds: 0...300)
    let centres = labels.centres
    #expect(centres[0] == 100)
    #expect(centres.max() == 300)
    let sorted = zip(heights, centres).sorted { $0.0 < $1.0 }.map(\.1)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 18 })
  }

  @Test func `a line breaks at what is missing`() {
    let points: [Point?] = [
      Point(x: 0, y: 0), Point(x: 1, y: 1), nil, Point(x: 3, y: 3), nil, Point(x: 5, y: 5),
      Point(x: 6, y: 6),
    ]
    let mark = LineMark(points: points, ink: .blue)
    #expect(mark.runs.map(\.count) == [2, 2])
    #expect(mark.elements.first?.attributes.first?.value == "M0 0L1 1M5 5L6 6")
  }
}

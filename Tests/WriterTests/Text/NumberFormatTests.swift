import Model
import Testing

@testable import Writer

/// Numbers as d3-format prints them, where the two mean the same.
///
/// Stated differences: a nought has no sign; a percentage of whole per cents has no decimal on an axis, and one of
/// counted items is never all or nothing; half is away from zero on the decimal fraction, where d3 takes the binary
/// one (none of these cases shows it). d3's `s`, `r`, `(`, `$` and padding have no counterpart here.
@Suite struct NumberFormatTests {
  struct Case: Decodable {
    var spec: String
    /// `nil`: not a finite number.
    var value: Double?
    var out: String

    enum CodingKeys: CodingKey {
      case spec
      case value
      case out
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      spec = try container.decode(String.self, forKey: .spec)
      value = try? container.decode(Double.self, forKey: .value)
      out = try container.decode(String.self, forKey: .out)
    }
  }

  struct Example: Sendable {
    var value: Double
    var out: String
  }

  static let cases = ReferenceFile.read("d3_format.json", as: [Case].self)

  /// The finite ones that fit an integer with room for two decimals.
  static func cases(_ spec: String) -> [Example] {
    cases.filter { $0.spec == spec }.compactMap { example in
      example.value.flatMap {
        $0.magnitude < 1e15 ? Example(value: $0, out: example.out) : nil
      }
    }
  }

  @Test func `every kind of number has its cases`() {
    #expect(Self.cases.count == 442)
    for spec in [",", "d", ",d", ".1f", ".0%", ".1%", "+.1f", "+,d"] {
      #expect(Self.cases(spec).count == 23, "\(spec)")
    }
  }

  @Test(arguments: [",", ",d"])
  func `a count has d3's separators and its minus`(spec: String) {
    let whole = Self.cases(spec).filter { $0.value == $0.value.rounded() }
    #expect(whole.count == 9)
    for example in whole { #expect(NumberText.count(Int(example.value)) == example.out) }
  }

  @Test(arguments: [("d", 0), (".1f", 1)])
  func `a decimal is d3's`(spec: String, places: Int) {
    for example in Self.cases(spec) {
      let text = NumberText.decimal(example.value, places: places)
      // d3 writes a minus before a nought that comes from below.
      #expect(text == (example.out == "−0.0" ? "0.0" : example.out), "\(example.value)")
    }
  }

  @Test func `a difference in points is d3's with its sign, but a nought has none`() {
    for example in Self.cases("+.1f") {
      let text = NumberText.points(example.value)
      #expect(
        text == (["+0.0", "−0.0"].contains(example.out) ? "0.0" : example.out), "\(example.value)")
    }
  }

  @Test(arguments: [".0%", ".1%"])
  func `a round percentage is d3's in Chinese, without a decimal of 0`(spec: String) {
    for example in Self.cases(spec) {
      let text = NumberText.roundPercent(example.value, .chinese)
      if spec == ".0%", text.contains(".") { continue }
      #expect(
        text == example.out.replacing(".0%", with: "%").replacing("−0%", with: "0%"),
        "\(example.value)")
      let english = NumberText.roundPercent(example.value, .english)
      #expect(english == text.replacing("%", with: " %"))
    }
  }

  @Test func `a rate of counted items is d3's, but never all or nothing`() {
    var compared = 0
    for example in Self.cases(".1%") where 0...1 ~= example.value {
      let whole = 10_000_000
      let rate = Proportion(Int((example.value * Double(whole)).rounded()), of: whole)
      let text = rate.percentText(.chinese)
      switch example.value {
      case 0.9995: #expect(text == "99.9%以上" && example.out == "100.0%")
      case 1e-7: #expect(text == "不足0.1%" && example.out == "0.0%")
      default: #expect(text == example.out, "\(example.value)")
      }
      compared += 1
    }
    #expect(compared == 12)
  }

  struct Path: Decodable {
    /// A place, or a horizontal place alone.
    var points: [[Double?]]
    /// `nil` without points.
    var linear: String?
  }

  @Test func `a line is d3's path, but a point without neighbours is left to a dot`() {
    let paths = ReferenceFile.read("d3_line_paths.json", as: [Path].self)
    #expect(paths.count == 6)
    for path in paths {
      let scale = LinearScale(domain: 0...1, start: 0, end: 1)
      let panel = Panel(x: scale, y: scale, left: 0, right: 1, top: 0, bottom: 1)
      let line = Line(points: path.points.map { ($0[0] ?? 0, $0[1]) }, ink: .blue)
      let drawn = line.elements(in: panel).first?.attributes.first?.value
      let runs = (path.linear ?? "").split(separator: "M").filter { !$0.hasSuffix("Z") }
      let theirs = runs.map { run in
        "M" + run.split(separator: "L").map { $0.replacing(",", with: " ") }.joined(separator: "L")
      }.joined()
      #expect((drawn ?? "") == theirs)
    }
  }
}

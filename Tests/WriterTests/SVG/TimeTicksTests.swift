import Testing

@testable import Writer

@Suite struct TimeTicksTests {
  struct Case: Decodable {
    var start: String
    var stop: String
    var count: Double
    /// Days, as `2024-01-01`.
    var ticks: [String]
    var nice: [String]

    var label: String { "\(start) \(stop) \(count)" }

    /// The others are d3's weeks, days and hours, which an axis of months does not have.
    var isOfMonths: Bool {
      ticks.allSatisfy { $0.hasSuffix("-01") } && Set(ticks).count == ticks.count
    }
  }

  static let cases = ReferenceFile.read("d3_utc_ticks.json", as: [Case].self)

  @Test func `ticks and nice ends of months, quarters and years are d3's`() throws {
    let cases = Self.cases.filter(\.isOfMonths)
    #expect(cases.count == 27)
    for example in cases {
      let ticks = try Self.ticks(of: example)
      #expect(ticks.months == (try example.ticks.map(Self.month)), "\(example.label)")
      let nice = [ticks.nice.lowerBound, ticks.nice.upperBound]
      #expect(nice == (try example.nice.map(Self.month)), "\(example.label)")
    }
  }

  /// A quarter at counts of 8 and more, a month or a week in all: there a tick a month is the finest.
  @Test func `where d3 goes on to weeks and days the months remain`() throws {
    let cases = Self.cases.filter { !$0.isOfMonths }
    #expect(cases.count == 13)
    #expect(
      Set(cases.map { "\($0.start) \($0.stop)" }) == [
        "2024-01-01 2024-03-31", "2024-02-01 2024-02-29", "2024-01-01 2024-01-08",
      ])
    for example in cases where example.stop.hasSuffix("31") || example.stop.hasSuffix("29") {
      #expect(try Self.ticks(of: example).interval == .month, "\(example.label)")
    }
  }

  @Test(
    arguments: [
      (24_000, 24_000, 5, .month, [24_000]), (24_000, 24_011, 12, .month, Array(24_000...24_011)),
      (24_001, 24_011, 4, .quarter, [24_003, 24_006, 24_009]),
      (24_001, 24_030, 2, .years(1), [24_012, 24_024]),
      (24_001, 24_011, 1, .years(1), []),
    ] as [(Int, Int, Double, TimeTicks.Interval, [Int])])
  func `ticks stand on whole quarters and years within the span`(
    first: Int, last: Int, count: Double, interval: TimeTicks.Interval, months: [Int]
  ) {
    let ticks = TimeTicks(from: first, to: last, count: count)
    #expect(ticks.interval == interval)
    #expect(ticks.months == months)
    #expect(ticks.nice.lowerBound <= first && last <= ticks.nice.upperBound)
  }

  @Test func `a month that takes room ends a span later than one that begins there`() {
    let (to, through) = (
      TimeTicks(from: 24_000, to: 24_011, count: 12),
      TimeTicks(from: 24_000, throughEndOf: 24_011, count: 12)
    )
    #expect(to.months == through.months)
    #expect([to.nice.upperBound, through.nice.upperBound] == [24_011, 24_012])
  }

  /// A stop that is not the first of a month is the last day of one.
  private static func ticks(of example: Case) throws -> TimeTicks {
    let (first, last) = (try month(example.start), try month(example.stop))
    return example.stop.hasSuffix("-01")
      ? TimeTicks(from: first, to: last, count: example.count)
      : TimeTicks(from: first, throughEndOf: last, count: example.count)
  }

  private static func month(_ day: String) throws -> Int {
    let parts = try day.split(separator: "-").map { try #require(Int($0)) }
    return parts[0] * 12 + parts[1] - 1
  }
}

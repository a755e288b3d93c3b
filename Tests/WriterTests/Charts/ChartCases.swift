import Model
import Support
import Testing

@testable import Writer

/// The charts that are compared with stored ones, and held to the rules of layout.
enum ChartCases {
  struct Case: CustomTestStringConvertible {
    var name: String
    var chart: Chart

    var testDescription: String { name }
  }

  static let all = draw()

  static func draw() -> [Case] { trends + units + outlets }

  private typealias Fixture = ChartFixtures

  private static func named(_ name: String, _ language: Language, _ chart: Chart) -> Case {
    Case(name: "\(chart.name)-\(name)-\(language.rawValue)", chart: chart)
  }

  private static let county = Phrase(zh: "某县信息报送", en: "Some County")

  // MARK: Trend

  /// Counts of the sample log that the reference charts were drawn from.
  static let sample2023 = [
    (241, 109), (144, 55), (294, 137), (277, 125), (275, 116), (307, 121), (267, 114), (230, 110),
    (292, 130), (272, 110), (297, 147), (319, 176),
  ]
  static let sample2024 = [
    (280, 121), (165, 72), (323, 147), (305, 129), (303, 132), (332, 166), (285, 138), (249, 107),
  ]

  static let sampleOverview = Fixture.overview(
    rate: Proportion(1012, of: 2242), previous: Proportion(887, of: 2035))

  private static let noUnits = Fixture.units([])

  private static func trend(
    _ months: Table, units: Table = noUnits, overview: Table, _ period: Period,
    _ language: Language
  ) -> Chart {
    ChartKind.trend.draw(
      ChartTables([months, units, overview]), subject: Fixture.subject(county, period, language))
  }

  private static var trends: [Case] {
    let sample = Fixture.months(
      Fixture.year(2023, sample2023) + Fixture.year(2024, sample2024)
        + [(key: "undated", submitted: 4, adopted: 1, adoptions: 1)])
    let risen = Fixture.months(
      Fixture.year(2023, sample2023)
        + Fixture.year(2024, sample2023.map { ($0.0, min($0.0, $0.1 + $0.0 / 9)) }),
      unfinished: ["2024-12"])
    let counts = (1...12).map { month in
      (
        key: Period.month(month, of: 2024).label, submitted: Int?.none, adopted: Int?.none,
        adoptions: [0, 1, 4, 0, 2, 0, 0, 3, 3, 2, 1, 0][month - 1]
      )
    }
    let gaps = Fixture.year(2024, sample2024).enumerated().map { index, row in
      [2, 4, 5].contains(index)
        ? (key: row.key, submitted: Int?(0), adopted: Int?(0), adoptions: 0) : row
    }
    return Language.allCases.flatMap { language in
      [
        named(
          "typical", language,
          trend(sample, units: lined, overview: sampleOverview, .year(2024), language)),
        named(
          "full-year", language,
          trend(
            risen,
            overview: Fixture.overview(
              rate: Proportion(1786, of: 3215), previous: Proportion(1450, of: 3215)),
            .year(2024), language)),
      ]
    } + [
      named(
        "counts", .chinese,
        trend(
          Fixture.months(counts),
          overview: Fixture.overview(
            rate: nil, previous: nil, adoptions: 16, previousAdoptions: 12), .year(2024), .chinese)),
      named(
        "gaps", .english,
        trend(
          Fixture.months(gaps),
          overview: Fixture.overview(
            rate: Proportion(600, of: 1300), previous: Proportion(200, of: 400),
            notComparable: "the year before is known in part only"), .year(2024), .english)),
      named(
        "one-value", .chinese,
        trend(
          Fixture.months([(key: "2024-05", submitted: 20, adopted: 9, adoptions: 9)]),
          overview: Fixture.overview(rate: Proportion(9, of: 20), previous: nil),
          .month(5, of: 2024), .chinese)),
      named(
        "many-years", .english,
        trend(
          Fixture.months(
            (2005...2011).flatMap { year in
              Fixture.year(year, sample2023.map { ($0.0, max(0, $0.1 + (year - 2008) * 8)) })
            }), overview: Fixture.overview(rate: Proportion(10150, of: 22505), previous: nil),
          Period(parsing: "2005-01-01..2011-12-31")!, .english)),
      named(
        "no-data", .chinese,
        trend(Fixture.months([]), overview: sampleOverview, .year(2024), .chinese)),
    ]
  }

  // MARK: Units

  private static let sampleUnits: [(String, Int, Int, LineState)] = [
    ("North District Office", 183, 380, .clearlyAbove),
    ("East District Office", 134, 287, .clearlyAbove),
    ("South District Office", 143, 245, .clearlyAbove),
    ("West District Office", 77, 210, .aboveChance), ("Harbour Bureau", 89, 194, .clearlyAbove),
    ("Transport Bureau", 31, 144, .clearlyBelow),
    ("Health Bureau 卫生健康局", 79, 152, .clearlyAbove),
    ("Education Bureau 教育局", 52, 130, .aboveChance), ("Water Bureau", 44, 109, .aboveChance),
    ("Parks Bureau", 60, 95, .clearlyAbove), ("Housing Bureau", 24, 67, .aboveChance),
    ("Finance Bureau", 19, 66, .belowChance), ("Culture Bureau", 25, 48, .clearlyAbove),
    ("Statistics Office", 13, 42, .belowChance), ("Civil Affairs Bureau", 21, 29, .clearlyAbove),
    ("Archives", 9, 23, .aboveChance), ("Port Authority", 6, 16, .aboveChance),
    ("Records Centre 档案中心", 3, 5, .tooFew),
  ]

  static let lined = Fixture.units(
    sampleUnits.map {
      Fixture.Unit(
        name: $0.0, adopted: $0.1, submitted: $0.2, line: Proportion(35, of: 100), state: $0.3)
    })

  private static let classes = ["股室", "所", "中心", "大队"]

  /// - Parameter lines: One a class, or none at all.
  private static func manyUnits(_ count: Int, lines: [Proportion]) -> Table {
    var random = SeededGenerator(seed: UInt64(count))
    let units = (0..<count).map { index in
      let submitted = index % 17 == 3 ? 0 : Int.random(in: 1...90, using: &random)
      let adopted = Int.random(in: 0...submitted, using: &random)
      let unitClass = index * 4 / count
      let line = lines.isEmpty ? nil : lines[unitClass]
      return Fixture.Unit(
        name: "第\(index + 1)\(["办公室", "自然资源和规划管理所", "综合服务保障中心", "执法大队"][unitClass])",
        unitClass: classes[unitClass], adopted: adopted, submitted: submitted, line: line,
        state: line.map { state(Proportion(adopted, of: submitted), line: $0) })
    }
    return Fixture.units(units)
  }

  /// Near enough to the exact tests of analytics for a picture.
  private static func state(_ rate: Proportion, line: Proportion) -> LineState {
    guard let interval = rate.wilsonInterval(), let value = rate.rate, let line = line.rate else {
      return .noSubmissions
    }
    if rate.denominator < 9 { return .tooFew }
    if interval.high < line { return .clearlyBelow }
    if interval.low > line { return .clearlyAbove }
    return value < line ? .belowChance : .aboveChance
  }

  private static func units(
    _ table: Table, overview: Table = sampleOverview, _ language: Language
  ) -> Chart {
    ChartKind.units.draw(
      ChartTables([table, overview]), subject: Fixture.subject(county, .year(2024), language))
  }

  private static var units: [Case] {
    let two = Fixture.units([
      Fixture.Unit(name: "政府办公室", adopted: 12, submitted: 12),
      Fixture.Unit(name: "乡村振兴局", adopted: 0, submitted: 7),
    ])
    let long = Fixture.units([
      Fixture.Unit(
        name:
          "Office of the Leading Group for Rural Water Supply Safety and Drinking Water Standards",
        adopted: 30, submitted: 61),
      Fixture.Unit(
        name: "某某市自然资源和规划局国土空间生态修复与耕地保护监督管理办公室驻开发区分局（筹）综合科信息股",
        adopted: 11, submitted: 33),
      Fixture.Unit(name: "A", adopted: 4, submitted: 9),
      Fixture.Unit(name: "", adopted: 0, submitted: 0),
    ])
    let adoptionsOnly = Fixture.units([
      Fixture.Unit(name: "自然资源所", adopted: 0, submitted: 0, adoptions: 9),
      Fixture.Unit(name: "办公室", adopted: 0, submitted: 0, adoptions: 7),
      Fixture.Unit(name: "执法大队", adopted: 0, submitted: 0, adoptions: 0),
    ])
    let quotas = [35, 30, 30, 40].map { Proportion($0, of: 100) }
    return Language.allCases.map { named("typical", $0, units(lined, $0)) } + [
      named("no-line", .english, units(manyUnits(20, lines: []), .english)),
      named("two", .chinese, units(two, .chinese)),
      named("long-names", .english, units(long, .english)),
      named("60", .chinese, units(manyUnits(60, lines: quotas), .chinese)),
      named("200", .chinese, units(manyUnits(200, lines: quotas), .chinese)),
      named("adoptions", .chinese, units(adoptionsOnly, .chinese)),
      named("no-data", .english, units(Fixture.units([]), .english)),
    ]
  }

  // MARK: Outlets

  private static func outlets(_ rows: [Fixture.Outlet], _ language: Language) -> Chart {
    ChartKind.outlets.draw(
      ChartTables([Fixture.outlets(rows)]),
      subject: Fixture.subject(county, .year(2024), language))
  }

  private static var outlets: [Case] {
    let chinese = [
      Fixture.Outlet(name: "《**日报》", level: "省", adoptions: 4, previous: 6),
      Fixture.Outlet(name: "《**日报》", level: "市", adoptions: 28, previous: 21),
      Fixture.Outlet(name: "政务信息（移动版）", level: "县", adoptions: 11, previous: 0),
      Fixture.Outlet(name: "门户网站", level: "县", adoptions: 12, previous: 16),
      Fixture.Outlet(name: "其他", level: "", adoptions: 19, previous: 19),
      Fixture.Outlet(name: "要情专报", level: "国家", adoptions: 0, previous: 1),
    ]
    let english = [
      Fixture.Outlet(name: "Daily Brief", level: "county", adoptions: 475, previous: 410),
      Fixture.Outlet(name: "City Portal", level: "city", adoptions: 270, previous: 249),
      Fixture.Outlet(name: "Evening News", level: "city", adoptions: 99, previous: 97),
      Fixture.Outlet(name: "Province Gazette", level: "province", adoptions: 131, previous: 112),
      Fixture.Outlet(name: "National Wire", level: "national", adoptions: 37, previous: 19),
    ]
    let one = [Fixture.Outlet(name: "信息专报", level: "", adoptions: 1, previous: nil)]
    return [
      named("typical", .chinese, outlets(chinese, .chinese)),
      named("typical", .english, outlets(english, .english)),
      named("one-value", .chinese, outlets(one, .chinese)),
      named("no-data", .english, outlets([], .english)),
    ]
  }
}

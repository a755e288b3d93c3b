import Foundation
import Support

/// How little or how much a chart may have to show.
enum ChartExtreme: String, CaseIterable {
  /// Nothing in the period.
  case nothing
  /// One item of one unit, adopted by one outlet.
  case one
  /// The example.
  case typical
  /// 200 units of five classes, 60 outlets, 15 years.
  case many

  var period: String {
    switch self {
    case .nothing: "2023"
    case .one, .typical: "2025"
    case .many: "2010-01-01..2024-12-31"
    }
  }

  /// Writes the dataset into a work place, where there is none at hand.
  func dataset(in work: Workplace) throws -> URL {
    switch self {
    case .typical: return Repository.root.appending(path: "datasets/county")
    case .nothing, .one:
      let folder = work.folder.appending(path: rawValue)
      try write(
        ["log/log.csv": Self.header + "1,信息科,张三,2025-03-05,采用,市日报,2025-03-09\n"], to: folder)
      return folder
    case .many:
      let folder = work.folder.appending(path: rawValue)
      try write(ManyUnits().files, to: folder)
      return folder
    }
  }

  static let header = "稿件编号,报送单位,信息员,报送时间,采用情况,采用刊物,采用时间\n"

  private func write(_ files: [String: String], to folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "log"), withIntermediateDirectories: true)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
  }
}

/// A made-up office of 200 units over 15 years: the same bytes every time.
private struct ManyUnits {
  private static let classes = ["机关科室", "街道", "国有企业", "学校和幼儿园", "医疗卫生机构"]
  private static let kinds = [
    "综合协调科", "街道党政综合办公室", "城市建设投资集团有限公司办公室", "实验中学", "社区卫生服务中心",
  ]
  private static let unitCount = 200
  private static let outletCount = 60

  private var random = SeededGenerator(seed: 200)

  private struct Unit {
    var name: String
    var unitClass: String
    /// Items a month.
    var pace: Double
    /// Of its items, the part that is adopted.
    var share: Double
    var opened: Int
  }

  var files: [String: String] {
    var copy = self
    let units = (0..<Self.unitCount).map { copy.unit($0) }
    return [
      "log/log.csv": copy.log(units), "units.csv": register(units),
      "dataset.yaml":
        "title: 某市信息报送（虚构，二百个单位）\nlogs:\n  - { path: log/log.csv, exported: 2025-03-31 }\n"
        + "units: units.csv\nrulebook: rulebook.yaml\n",
      "rulebook.yaml": "title: 某市信息工作考核办法\nversions:\n  - from: 2010-01-01\n    quotas:\n"
        + "      - { clause: 第五条, indicator: cohort_rate, per: year, at_least: { 机关科室: 30%, "
        + "街道: 30%, 国有企业: 25%, 学校和幼儿园: 20% } }\n",
    ]
  }

  private mutating func unit(_ index: Int) -> Unit {
    let unitClass = index % Self.classes.count
    let isLarge = index < 12
    let name =
      index == 7
      ? "Joint Office of the River Basin Administration and the Harbour District (provisional)"
      : "第\(index + 1)\(Self.kinds[unitClass])"
    return Unit(
      name: name, unitClass: Self.classes[unitClass],
      pace: isLarge ? 7 + Double(index % 4) : Double.random(in: 0.05...0.7, using: &random),
      share: Double.random(in: 0.08...0.7, using: &random), opened: index % 9 == 4 ? 2016 : 2000)
  }

  private func register(_ units: [Unit]) -> String {
    "unit,class,from,status\n"
      + units.map { unit in
        "\(unit.name),\(unit.unitClass),\(unit.opened == 2016 ? "2016-03-01" : ""),assessed\n"
      }.joined()
  }

  private mutating func log(_ units: [Unit]) -> String {
    var rows = ChartExtreme.header
    var number = 0
    for month in 0..<180 {
      let (year, ordinal) = (2010 + month / 12, month % 12 + 1)
      for unit in units where year > unit.opened {
        for _ in 0..<count(unit.pace) {
          number += 1
          rows += row(number, unit, year: year, month: ordinal)
        }
      }
    }
    return rows
  }

  private mutating func count(_ pace: Double) -> Int {
    let whole = Int(pace)
    let more = Double.random(in: 0..<1, using: &random) < pace - Double(whole) ? 1 : 0
    return max(0, whole + more + (whole > 2 ? Int.random(in: -2...2, using: &random) : 0))
  }

  private mutating func row(_ number: Int, _ unit: Unit, year: Int, month: Int) -> String {
    func day(_ year: Int, _ month: Int, _ day: Int) -> String {
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    let submitted = day(year, month, Int.random(in: 1...28, using: &random))
    let trend = unit.share + Double(year - 2017) * 0.008
    guard Double.random(in: 0..<1, using: &random) < trend else {
      return "\(number),\(unit.name),,\(submitted),未采用,,\n"
    }
    let rank = Double.random(in: 0..<1, using: &random)
    let outlet = Int(rank * rank * Double(Self.outletCount))
    let adopted =
      month == 12
      ? day(year + 1, 1, Int.random(in: 1...28, using: &random))
      : day(year, month + 1, Int.random(in: 1...28, using: &random))
    return "\(number),\(unit.name),,\(submitted),采用,\(outlet + 1)号刊物,\(adopted)\n"
  }
}

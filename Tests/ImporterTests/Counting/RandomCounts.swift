import Model
import Support

@testable import Importer

/// A random dataset to be counted: what its rows say, and the files that say it.
struct RandomCounts {
  enum Registers: CaseIterable {
    case none
    /// Units whose class changes inside a month; outlets with an alias and a former name.
    case plain
    /// Names of outlets that only the level or the day tells apart, too.
    case masked
  }

  /// The rows of the logs in their order, registers left out.
  private(set) var rows: [CountedRow] = []
  private(set) var files: [String: String] = [:]
  let registers: Registers
  /// `nil` where every outlet counts.
  private(set) var rated: [String]?
  let hasUniqueIDs: Bool
  /// Whether the logs say what became of an item.
  let hasStatus: Bool

  private var generator: SeededGenerator
  private let hasWeights: Bool
  private let hasLevels: Bool
  private let hasAdoptionDates: Bool
  private let separator: String

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    registers = Registers.allCases[Int(seed % 3)]
    hasUniqueIDs = seed % 4 == 0
    hasStatus = Bool.random(using: &generator)
    hasWeights = Bool.random(using: &generator)
    hasLevels = Bool.random(using: &generator)
    hasAdoptionDates = Bool.random(using: &generator)
    separator = Bool.random(using: &generator) ? "、" : "+"
    self.generator = generator
    draw()
  }

  private mutating func draw() {
    let logs = number(1...3)
    var yaml = "logs:\n"
    for log in 0..<logs {
      let own = (0..<number(0...40)).map { row(log * 100 + $0) }
      rows += own
      files["log\(log).csv"] = text(own)
      yaml += "  - { path: log\(log).csv, exported: 2025-0\(log + 1)-01"
      if chance(3) { yaml += ", exports: incremental" }
      if chance(2) { yaml += ", shape: " + pick(["per-adoption", "per-submission"]) }
      if separator == "+" { yaml += ", separators: { unit: \"+\" }" }
      yaml += " }\n"
    }
    if !hasUniqueIDs, chance(3) { addAdoptions(&yaml) }
    if chance(3) {
      let names = registers == .none ? [["市日报"], ["要情", "市日报"]] : [["要情"], ["省"], ["市日报", "县"]]
      rated = names.randomElement(using: &generator)
      yaml += "reading: { rate_outlets: [\(rated?.joined(separator: ", ") ?? "")] }\n"
    }
    files["dataset.yaml"] = yaml
    if registers != .none {
      files["units.csv"] = PlainRegisters.units
      files["outlets.csv"] = PlainRegisters.outlets(registers)
    }
  }

  private mutating func addAdoptions(_ yaml: inout String) {
    files["adoptions.csv"] =
      "编号,采用刊物,级别,采用时间\n"
      + (0..<12).map { _ in
        "\(number(1...12)),\(pick(["市日报", "要情", "简报"])),,2024-03-1\(number(0...9))\n"
      }
      .joined()
    yaml += "  - { path: adoptions.csv, role: adoptions }\n"
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  mutating func pick<Element>(_ all: [Element]) -> Element { all[number(0...all.count - 1)] }

  private mutating func some(_ texts: [String], _ count: Int) -> [String] {
    Array(texts.shuffled(using: &generator).prefix(count))
  }

  private mutating func row(_ position: Int) -> CountedRow {
    let outlets = some(["市日报", "要情", "简报", "**日报", "参考", "快讯"], pick([0, 0, 1, 1, 1, 2, 3]))
    return CountedRow(
      id: "\(hasUniqueIDs ? position + 1 : number(1...15))",
      units: some(["甲局", "乙局", "甲", "丙所"], chance(4) ? 2 : 1),
      unitClass: pick(["部门", "乡镇", ""]), submitted: date(),
      status: hasStatus ? pick(Outcome.allCases) : nil, outlets: outlets,
      level: hasLevels ? pick(["", "省", "市"]) : "",
      adopted: hasAdoptionDates && !hasStatus && !chance(3) ? date() : nil,
      kind: pick(["调研", "动态", ""]), author: pick(["张三", "李四"]),
      weight: hasWeights ? number(0...3) : 1)
  }

  /// Most within the month in which a class and a name change; some not known to the day.
  private mutating func date() -> CivilDate? {
    switch number(1...12) {
    case 1: nil
    case 2: CivilDate(year: number(2023...2024))
    case 3: CivilDate(year: 2024, month: number(1...4))
    case 4...6: CivilDate(year: 2023, month: number(1...12), day: number(1...28))
    default: CivilDate(year: 2024, month: 3, day: number(1...31))
    }
  }

  private func text(_ rows: [CountedRow]) -> String {
    var columns: [(header: String, cell: (CountedRow) -> String)] = [
      ("编号", \.id), ("单位", { [separator] in $0.units.joined(separator: separator) }),
      ("单位类别", \.unitClass),
      ("标题", { "题\($0.id)" }), ("报送时间", { Self.shown($0.submitted) }),
      ("采用刊物", { $0.outlets.joined(separator: "、") }), ("稿件类别", \.kind), ("信息员", \.author),
    ]
    if hasStatus {
      columns.append(("采用情况", { ["采用", "未采用", ""][Int($0.status?.rawValue ?? 2)] }))
    }
    if hasLevels { columns.append(("级别", \.level)) }
    if hasAdoptionDates { columns.append(("采用时间", { Self.shown($0.adopted) })) }
    if hasWeights { columns.append(("件数", { "\($0.weight)" })) }
    let lines = [columns.map(\.header)] + rows.map { row in columns.map { $0.cell(row) } }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func shown(_ date: CivilDate?) -> String {
    guard let date else { return "" }
    guard let month = date.month else { return "\(date.year)年" }
    return date.day == nil ? "\(date.year)年\(month)月" : date.description
  }
}

/// The registers of the random datasets, and what their names mean by them.
struct PlainRegisters {
  var registers: RandomCounts.Registers

  static let units = """
    unit,aliases,class,from,to
    甲局,甲,部门,,2024-03-14
    甲局,,乡镇,2024-03-15,
    乙局,,街道,,

    """

  private struct Row {
    var printed: [String]
    var outlet: String
    var level: String
    var from: CivilDate?
    var to: CivilDate?
  }

  private static let plain = [
    Row(printed: ["市日报", "参考"], outlet: "市日报", level: "市"),
    Row(printed: ["要情"], outlet: "要情", level: "县"),
    Row(printed: ["快讯"], outlet: "要情", level: "县", to: CivilDate(year: 2023, month: 6, day: 30)),
    Row(printed: ["省内参"], outlet: "省内参", level: "省"),
  ]

  private static let masked = [
    Row(printed: ["**日报"], outlet: "**日报", level: "省"),
    Row(printed: ["**日报"], outlet: "**日报", level: "市"),
    Row(
      printed: ["晨报", "简报"], outlet: "晨报", level: "市", to: CivilDate(year: 2024, month: 3, day: 9)),
    Row(
      printed: ["晚报", "简报"], outlet: "晚报", level: "县",
      from: CivilDate(year: 2024, month: 3, day: 10)),
  ]

  private var rows: [Row] {
    switch registers {
    case .none: []
    case .plain: Self.plain
    case .masked: Self.plain + Self.masked
    }
  }

  static func outlets(_ registers: RandomCounts.Registers) -> String {
    "outlet,aliases,level,from,to,renamed_to\n"
      + PlainRegisters(registers: registers).rows.map { row in
        let isFormer = row.printed[0] != row.outlet
        return [
          row.printed[0], row.printed.dropFirst().joined(separator: "、"), row.level,
          row.from?.description ?? "", row.to?.description ?? "", isFormer ? row.outlet : "",
        ].joined(separator: ",") + "\n"
      }.joined()
  }

  /// The unit that a name means, with its class on a day: the last one that had begun by then, else the first.
  func unit(_ name: String, stated: String, on day: CivilDate?) -> CountedItem.Unit {
    guard registers != .none, name != "丙所" else {
      return CountedItem.Unit(name: name, unitClass: stated)
    }
    if name == "乙局" { return CountedItem.Unit(name: name, unitClass: "街道") }
    let change = CivilDate(year: 2024, month: 3, day: 15)
    let isLater = day.map { $0.dayNumber >= change?.dayNumber ?? 0 } ?? true
    return CountedItem.Unit(name: "甲局", unitClass: isLater ? "乡镇" : "部门")
  }

  /// The outlet that a name means: of several the one of the level, then the one of the day, then the first.
  func outlet(_ name: String, level: String, on day: CivilDate?) -> (name: String, level: String) {
    var fitting = rows.filter { $0.printed.contains(name) }
    let sameLevel = fitting.filter { $0.level == level }
    if fitting.count > 1, !level.isEmpty, !sameLevel.isEmpty { fitting = sameLevel }
    if fitting.count > 1, let day {
      let inForce = fitting.filter {
        ($0.from?.dayNumber ?? .min)...($0.to?.dayNumber ?? .max) ~= day.dayNumber
      }
      if !inForce.isEmpty { fitting = inForce }
    }
    guard let first = fitting.first else { return (name, level) }
    return (first.outlet, first.level)
  }
}

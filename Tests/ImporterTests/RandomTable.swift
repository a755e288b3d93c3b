import Model
import Support

@testable import Importer

/// A random log: what it says, as submissions, and how it is written, as cells.
///
/// What it says is drawn first and never read from the cells, so that it can judge their reading.
struct RandomTable {
  enum Shape: String, CaseIterable, Sendable {
    case perSubmission
    case perAdoption
    /// The outlets are those of a register, which tells their columns.
    case outletColumns
  }

  private(set) var expected: [SeenSubmission] = []
  /// The header first; title lines and sums stand around it.
  private(set) var records: [[String]] = []

  private var generator: SeededGenerator
  private let shape: Shape
  private let hasIDs: Bool
  private let hasStatus: Bool
  private let hasWeights: Bool
  private let hasAdoptionDates: Bool
  private let columns: [ColumnRole]
  /// Names of outlets that have columns of their own, behind the others.
  private let outletColumns: [String]

  private struct Day {
    var shown: String
    var description: String
  }

  private struct Edge {
    var outlet: String
    var level: String
    var count = 1
    var day: Day?
  }

  private struct Item {
    var id: String
    var title: String
    var units: [String]
    var submitted: Day?
    var weight: Int
    /// One for all edges of a row; `nil` where the log has no status.
    var outcome: Outcome
    var edges: [Edge]
  }

  init(_ shape: Shape, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.shape = shape
    hasIDs = Bool.random(using: &generator)
    hasStatus = Bool.random(using: &generator) && shape != .outletColumns
    hasWeights = Bool.random(using: &generator)
    hasAdoptionDates = Bool.random(using: &generator)
    var columns: [ColumnRole] = [.unit, .title, .submitted, .author, .remarks]
    if shape != .outletColumns { columns.append(.outlet) }
    if hasIDs { columns.append(.id) }
    if hasStatus { columns.append(.status) }
    if hasWeights { columns.append(.weight) }
    if hasAdoptionDates, shape != .outletColumns { columns.append(.adopted) }
    if shape == .perAdoption { columns.append(.level) }
    self.columns = columns.shuffled(using: &generator)
    outletColumns = shape == .outletColumns ? Self.outlets.shuffled(using: &generator) : []
    self.generator = generator
    draw()
  }

  private mutating func draw() {
    let items = (0..<number(0...12)).map { item($0) }
    var rows: [[String]] = []
    for item in items { rows += self.rows(item) }
    if shape == .perAdoption { rows.shuffle(using: &generator) }
    let isDated = items.contains { $0.edges.contains { $0.day != nil } }
    expected = items.map { seen($0, isDated: isDated) }
    if chance(3) { records.append(padded(["某县信息报送情况表"])) }
    records.append(columns.map { pick(Self.headers[$0] ?? []) } + outletColumns)
    records += rows
    if chance(3) { records.append(padded(["合计", "\(items.count)"])) }
  }

  private func padded(_ cells: [String]) -> [String] {
    let width = columns.count + outletColumns.count
    return cells + Array(repeating: "", count: width - cells.count)
  }

  /// The dataset's files beside its log.
  var registers: [String: [UInt8]] {
    outletColumns.isEmpty
      ? [:] : ["outlets.csv": Array(("outlet\n" + outletColumns.joined(separator: "\n")).utf8)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &generator) ?? ""
  }
}

// What the log says.
extension RandomTable {
  private mutating func item(_ index: Int) -> Item {
    let waits = hasStatus && chance(4)
    let outcome: Outcome = waits ? .pending : hasStatus && chance(3) ? .declined : .adopted
    var outlets = Array(Self.outlets.shuffled(using: &generator).prefix(number(0...3)))
    // An item that was decided somewhere, nobody says where.
    if outlets.isEmpty, hasStatus, outcome != .pending { outlets = [""] }
    let shared = day()
    var edges: [Edge] = []
    for outlet in outlets {
      var edge = Edge(outlet: outlet, level: "")
      if shape == .perAdoption, !outlet.isEmpty { edge.level = pick(["", "省", "市"]) }
      if !outlet.isEmpty, chance(4) { edge.count = number(2...9) }
      // A row has one adoption date for all of its outlets.
      let own = day()
      if hasAdoptionDates, outcome == .adopted, !chance(3) {
        edge.day = shape == .perSubmission ? shared : own
        // A mark is a date or a count.
        if shape == .outletColumns { edge.count = 1 }
      }
      edges.append(edge)
    }
    if shape == .perSubmission {
      let first = edges.first?.day
      for index in edges.indices { edges[index].day = first }
    }
    let units = Self.units.shuffled(using: &generator).prefix(chance(4) ? 2 : 1)
    return Item(
      id: "\(pick(["", "A-", "信"]))\(index + 1)", title: "\(pick(Self.titles))\(index)",
      units: Array(units), submitted: chance(8) ? nil : day(),
      weight: hasWeights ? number(0...3) : 1, outcome: outcome, edges: edges)
  }

  private mutating func day() -> Day {
    let (year, month, day) = (number(2019...2026), number(1...12), number(1...28))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let whole = "\(year)-\(two(month))-\(two(day))"
    let western = [
      whole, "\(year)/\(month)/\(day)", "\(year).\(month).\(day)",
      "\(year)\(two(month))\(two(day))",
      "\(year)年\(month)月\(day)日", whole + " 08:30:00", "\(year)-\(month)-\(day) 8:05",
    ]
    switch number(1...10) {
    case 1:
      let serial = CivilDate(year: year, month: month, day: day).map { $0.dayNumber + 25_569 }
      return Day(shown: "\(serial ?? 0)", description: whole)
    case 2: return Day(shown: "\(year)年\(month)月", description: "\(year)-\(two(month))")
    case 3: return Day(shown: Self.fullWidth(pick(western)), description: whole)
    default: return Day(shown: pick(western), description: whole)
    }
  }

  private func seen(_ item: Item, isDated: Bool) -> SeenSubmission {
    let submitted = item.submitted?.description
    let key =
      hasIDs
      ? ItemKey(.id, item.id.utf8)
      : ItemKey(
        .content,
        Array(
          [
            CellText.nameKey(item.units.joined(separator: "、")), CellText.nameKey(item.title),
            submitted ?? "",
          ].joined(separator: "\u{1F}").utf8))
    let edges = item.edges.map { edge in
      let date = edge.day?.description ?? "-"
      let event = edge.day?.description ?? (isDated ? "-" : submitted ?? "-")
      let printings = edge.count * item.weight
      return (edge.level.isEmpty ? edge.outlet : "\(edge.outlet)/\(edge.level)")
        + " \(item.outcome) " + (date == event ? date : "\(date) (\(event))")
        + (printings == 1 ? "" : " ×\(printings)")
    }
    return SeenSubmission(
      key: key, units: item.units, submitted: submitted ?? "undated", weight: item.weight,
      isLogged: true, edges: edges.sorted())
  }
}

// How it is written.
extension RandomTable {
  private mutating func rows(_ item: Item) -> [[String]] {
    guard shape == .perAdoption, !item.edges.isEmpty else { return [row(item, item.edges)] }
    return item.edges.map { row(item, [$0]) }
  }

  private mutating func row(_ item: Item, _ edges: [Edge]) -> [String] {
    columns.map { role in
      switch role {
      case .id: dressed(item.id)
      case .unit: dressed(item.units.joined(separator: "、"))
      case .title: item.title
      case .submitted: item.submitted?.shown ?? pick(["", "-", "无"])
      case .outlet:
        edges.map { outlet($0) }.joined(separator: pick(["、", "，", ";", "/", "\n", "|"]))
      case .level: edges.first?.level ?? ""
      case .adopted: edges.first?.day?.shown ?? ""
      case .status: status(item.outcome, hasDay: edges.first?.day != nil)
      case .weight: dressed("\(item.weight)" + pick(["", "条", "篇"]))
      default: pick(Self.titles)
      }
    } + outletColumns.map { name in mark(item.edges.first { $0.outlet == name }) }
  }

  private mutating func mark(_ edge: Edge?) -> String {
    guard let edge else { return pick(["", "×", "否", "-", "0"]) }
    if let day = edge.day { return day.shown }
    return dressed(edge.count == 1 ? pick(["√", "1", "是", "✓", "采用"]) : "\(edge.count)")
  }

  private mutating func outlet(_ edge: Edge) -> String {
    if edge.outlet.isEmpty { return pick(["", "无", "/"]) }
    let name = chance(3) ? "《\(edge.outlet)》" : edge.outlet
    let issue = chance(4) ? pick(["(第3期)", "（第１２期）"]) : ""
    return name + issue + (edge.count == 1 ? "" : pick([":", "：", "×"]) + "\(edge.count)")
  }

  private mutating func status(_ outcome: Outcome, hasDay: Bool) -> String {
    switch outcome {
    case .adopted: hasDay && chance(3) ? "" : dressed(pick(["采用", "是", "√", "1", "采 用", "Yes"]))
    case .declined: dressed(pick(["未采用", "否", "×", "退稿", "NO"]))
    case .pending: pick(["", "待定", "审核中", "—"])
    }
  }

  /// Blanks of every kind and text guards say nothing.
  private mutating func dressed(_ text: String) -> String {
    switch number(1...8) {
    case 1: " \(text)"
    case 2: "\(text)\u{3000}"
    case 3: "'\(text)"
    case 4: "\(text)\t"
    default: text
    }
  }

  private static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  private static let units = [
    "财政局", "县人社局（本级,机关）", "North Office", "李𠮷工作室", "第一中学", "O\"Neill",
  ]

  private static let outlets = ["市日报", "要情", "Daily News", "学习强国", "省政府网", "**日报"]

  private static let titles = [
    "修路", "“双减”落地", "他说:\"好\"", "a,b;c\td|e", "第一行\n第二行", "第一行\r\n第二行", " 前后有空格 ", "𠮷",
    "\"", "\"\"", ",", "x\r", "𝒜, é", "",
  ]

  private static let headers: [ColumnRole: [String]] = [
    .id: ["编号", "稿件编号", "ID"], .unit: ["报送单位", "单位", "Unit"], .title: ["标题", "信息标题", "Title"],
    .submitted: ["报送时间", "报送日期", "Submitted"], .outlet: ["采用刊物", "刊载媒体", "Outlet"],
    .author: ["信息员", "作者"], .remarks: ["备注", "Remarks"], .status: ["是否采用", "采用情况"],
    .weight: ["件数", "Count"], .adopted: ["采用时间", "刊发日期"], .level: ["采用级别", "Level"],
  ]
}

import Model

/// The units that `units.csv` names, and how to find them by any of their names.
struct UnitRegister: Sendable {
  private(set) var units: [Unit] = []
  /// `CellText.nameKey` of every name and alias to the unit's position.
  private var positions: [String: Int] = [:]

  /// No register: every name in the log is a unit of its own.
  init() {}

  /// Reads a register; rows of one name are the unit's dated tenures.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    var aliases: [(name: String, position: Int, place: Diagnostic.Place)] = []
    for row in try RegisterFile.read(bytes, file: file, fields: Self.fields) {
      let name = row["unit"]
      if name.isEmpty { throw row.wrong("unit", expected: "…") }
      let tenure = try Self.tenure(row)
      if let position = positions[CellText.nameKey(name)] {
        units[position].tenures.append(tenure)
      } else {
        positions[CellText.nameKey(name)] = units.count
        units.append(Unit(name: name, isRegistered: true, tenures: [tenure]))
      }
      let position = positions[CellText.nameKey(name)] ?? 0
      for alias in row.names("aliases") { aliases.append((alias, position, row.place)) }
    }
    for (alias, position, place) in aliases {
      if let other = positions[CellText.nameKey(alias)], other != position {
        throw Diagnostic(
          .error, .registerNameTwice, at: place,
          found: [alias, units[other].name, units[position].name])
      }
      positions[CellText.nameKey(alias)] = position
    }
    for position in units.indices {
      units[position].tenures.sort { ($0.from?.dayNumber ?? .min) < ($1.from?.dayNumber ?? .min) }
    }
  }

  /// Every name and alias, as `CellText.nameKey` has it, to the unit's position.
  var codes: [String: Int] { positions }

  /// The position of the unit that a text names.
  func position(of name: String) -> Int? { positions[CellText.nameKey(name)] }

  /// Every name and alias, as `CellText.nameKey` has it, with the position of its unit; in code point order.
  var aliases: [(name: String, position: Int)] {
    positions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func tenure(_ row: RegisterFile.Row) throws(Diagnostic) -> Unit.Tenure {
    var standing = Unit.Standing.assessed
    if !row["status"].isEmpty {
      guard let stated = standings[row["status"].lowercased()] else {
        throw row.wrong("status", expected: "assessed, encouraged, exempt")
      }
      standing = stated
    }
    let (from, to) = try row.span()
    return Unit.Tenure(
      unitClass: CellText.nameKey(row["class"]), parent: row["parent"], head: row["head"],
      liaison: row["liaison"], headcount: try row.integer("headcount"), creditTo: row["credit_to"],
      from: from, to: to, mergedInto: row["merged_into"],
      standing: standing)
  }

  private static let standings: [String: Unit.Standing] = [
    "assessed": .assessed, "考核": .assessed, "encouraged": .encouraged, "鼓励": .encouraged,
    "exempt": .exempt, "免考": .exempt, "不考核": .exempt,
  ]

  private static let fields: [RegisterFile.Field] = [
    .init(name: "unit", synonyms: ["单位", "单位名称"], isRequired: true),
    .init(name: "aliases", synonyms: ["别名", "简称", "曾用名"]),
    .init(name: "class", synonyms: ["类别", "单位类别", "组别"]),
    .init(name: "parent", synonyms: ["上级", "上级单位"]),
    .init(name: "head", synonyms: ["负责人", "主要负责人"]),
    .init(name: "liaison", synonyms: ["信息员"]),
    .init(name: "headcount", synonyms: ["人数"]),
    .init(name: "credit_to", synonyms: ["计入"]),
    .init(name: "from", synonyms: ["起", "起始"]),
    .init(name: "to", synonyms: ["止", "截止"]),
    .init(name: "merged_into", synonyms: ["并入"]),
    .init(name: "status", synonyms: ["状态", "考核方式"]),
  ]
}

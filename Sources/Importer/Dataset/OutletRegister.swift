import Model

/// The outlets that `outlets.csv` names, and how to find them by name, level and date.
///
/// Two outlets may print under one masked name: then the level, and where that is equal the date,
/// tells them apart. An outlet that is renamed is one outlet, under its newest name.
struct OutletRegister: Sendable {
  private(set) var outlets: [Outlet] = []
  private var names: [Name] = []
  /// `CellText.nameKey` of every name and alias to positions in `names`.
  private var positions: [String: [Int]] = [:]

  /// One dated row of the register.
  private struct Name: Sendable {
    var outlet: Int
    var levelKey: String
    var from: CivilDate?
    var to: CivilDate?
  }

  init() {}

  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let rows = try RegisterFile.read(bytes, file: file, fields: Self.fields)
    let final = try Self.finalRows(rows)
    var outletOfRow: [Int: Int] = [:]
    for (index, row) in rows.enumerated() where final[index] == index {
      outletOfRow[index] = outlets.count
      outlets.append(
        Outlet(name: row["outlet"], level: row["level"], medium: row["medium"], isRegistered: true))
    }
    for (index, row) in rows.enumerated() {
      guard let outlet = outletOfRow[final[index]] else { continue }
      let (from, to) = try row.span()
      if final[index] != index {
        outlets[outlet].formerNames.append(.init(name: row["outlet"], to: to))
      }
      let name = Name(
        outlet: outlet, levelKey: CellText.nameKey(row["level"]), from: from, to: to)
      for text in [row["outlet"]] + row.names("aliases") {
        positions[CellText.nameKey(text), default: []].append(names.count)
      }
      names.append(name)
    }
  }

  /// For each row, the row of the name that it was renamed to in the end; itself for most.
  private static func finalRows(_ rows: [RegisterFile.Row]) throws(Diagnostic) -> [Int] {
    var next: [Int] = []
    for (index, row) in rows.enumerated() {
      if row["outlet"].isEmpty { throw row.wrong("outlet", expected: "…") }
      let target = row["renamed_to"]
      if target.isEmpty {
        next.append(index)
        continue
      }
      let key = CellText.nameKey(target)
      let matches = rows.indices.filter {
        CellText.nameKey(rows[$0]["outlet"]) == key && $0 != index
      }
      let sameLevel = matches.filter { rows[$0]["level"] == row["level"] }
      guard let match = sameLevel.first ?? matches.first else {
        throw row.wrong("renamed_to", expected: rows.map { $0["outlet"] }.joined(separator: ", "))
      }
      next.append(match)
    }
    return try rows.indices.map { (index) throws(Diagnostic) in
      var row = index
      for _ in rows.indices where next[row] != row { row = next[row] }
      if next[row] != row { throw rows[index].wrong("renamed_to", expected: "…") }
      return row
    }
  }

  enum Match: Equatable {
    case none
    case outlet(Int)
    /// Several outlets fit: the first of them.
    case ambiguous(Int)
  }

  /// The outlet that a name means at a level and on a day.
  ///
  /// - Parameters:
  ///   - level: As the log writes it; empty where it writes none.
  ///   - day: When it adopted, or `nil`.
  func match(_ name: String, level: String, on day: CivilDate?) -> Match {
    var fitting = (positions[CellText.nameKey(name)] ?? []).map { names[$0] }
    if fitting.count > 1, !level.isEmpty {
      let key = CellText.nameKey(level)
      let sameLevel = fitting.filter { $0.levelKey == key }
      if !sameLevel.isEmpty { fitting = sameLevel }
    }
    if Set(fitting.map(\.outlet)).count > 1, let day {
      let inForce = fitting.filter { name in
        (name.from?.dayNumber ?? .min) <= day.dayNumber
          && day.dayNumber <= (name.to?.lastDay.dayNumber ?? .max)
      }
      if !inForce.isEmpty { fitting = inForce }
    }
    guard let first = fitting.first else { return .none }
    return Set(fitting.map(\.outlet)).count == 1 ? .outlet(first.outlet) : .ambiguous(first.outlet)
  }

  /// Whether a name may mean different outlets on different days.
  var dependsOnDay: Bool {
    positions.values.contains { Set($0.map { names[$0].outlet }).count > 1 }
  }

  /// Every name, former name and alias, as `CellText.nameKey` has it, to the first outlet that it means.
  var codes: [String: Int] {
    positions.compactMapValues { $0.first.map { names[$0].outlet } }
  }

  /// Every outlet that has this name or alias, at any level and on any day.
  func outlets(named name: String) -> [Outlet] {
    (positions[CellText.nameKey(name)] ?? []).map { outlets[names[$0].outlet] }
  }

  /// Every name, former name and alias, as `CellText.nameKey` has it, with an outlet that it means; in code point order.
  var aliases: [(name: String, outlet: Outlet)] {
    positions.sorted { $0.key < $1.key }.flatMap { name, positions in
      positions.map { (name, outlets[names[$0].outlet]) }
    }
  }

  private static let fields: [RegisterFile.Field] = [
    .init(name: "outlet", synonyms: ["刊物", "采用刊物", "平台"], isRequired: true),
    .init(name: "aliases", synonyms: ["别名", "简称"]),
    .init(name: "level", synonyms: ["级别"]),
    .init(name: "medium", synonyms: ["媒体", "载体", "媒体类型"]),
    .init(name: "from", synonyms: ["起", "起始"]),
    .init(name: "to", synonyms: ["止", "截止"]),
    .init(name: "renamed_to", synonyms: ["更名为"]),
  ]
}

import Model

/// Reads `adjustments.csv`: points by hand 加减分, always with a reason.
enum AdjustmentRegister {
  static func read(
    _ rows: [RegisterFile.Row], _ known: KnownToRegisters
  ) throws(Diagnostic) -> [Adjustment] {
    try rows.map { (row) throws(Diagnostic) in
      if row["reason"].isEmpty { throw row.wrong("reason", expected: "…") }
      guard let date = try row.day("date") else { throw row.wrong("date", expected: "2025-06-30") }
      let person = try person(row, known)
      var adjustment = Adjustment(
        unit: try unit(row, of: person, known), person: person?.name ?? "", date: date,
        points: try points(row), reason: row["reason"], score: row["score"], place: row.place)
      if let rulebook = known.rulebook { try settle(&adjustment, row, rulebook) }
      return adjustment
    }
  }

  private static func person(
    _ row: RegisterFile.Row, _ known: KnownToRegisters
  ) throws(Diagnostic) -> Person? {
    let name = row["person"]
    if name.isEmpty { return nil }
    let key = Spelling.key(name)
    if let person = known.people.first(where: { Spelling.key($0.name) == key }) { return person }
    let names = known.people.map(\.name)
    throw row.wrong(
      "person",
      expected: NearestName.of(name, among: names)
        ?? (names.isEmpty ? "people.csv" : names.joined(separator: ", ")))
  }

  /// The unit that the row names, else the person's.
  private static func unit(
    _ row: RegisterFile.Row, of person: Person?, _ known: KnownToRegisters
  ) throws(Diagnostic) -> Int {
    if row["unit"].isEmpty, let unit = person?.unit { return unit }
    return try known.unit(of: row)
  }

  private static func points(_ row: RegisterFile.Row) throws(Diagnostic) -> Points? {
    if row["points"].isEmpty { return nil }
    guard let points = Points(decimal: CellText.halfWidth(row["points"])) else {
      throw row.wrong("points", expected: "2, -0.5")
    }
    return points
  }

  /// Spells score and reason as the rules in force on the day do.
  ///
  /// A row that names no score belongs to the first one that lists its reason, else to the first of all.
  private static func settle(
    _ adjustment: inout Adjustment, _ row: RegisterFile.Row, _ rulebook: Rulebook
  ) throws(Diagnostic) {
    let written = Spelling.key(adjustment.score)
    let everyScore = rulebook.versions.flatMap(\.scores)
    if !written.isEmpty {
      guard let score = everyScore.first(where: { Spelling.key($0.name) == written }) else {
        let names = everyScore.map(\.name)
        throw row.wrong(
          "score",
          expected: NearestName.of(adjustment.score, among: names)
            ?? names.joined(separator: ", "))
      }
      adjustment.score = score.name
    }
    guard let version = rulebook.version(on: adjustment.date) else { return }
    let scores = version.scores.filter { written.isEmpty || $0.name == adjustment.score }
    let key = Spelling.key(adjustment.reason)
    for score in scores {
      guard let reason = score.adjustments.first(where: { Spelling.key($0.reason) == key }) else {
        continue
      }
      adjustment.score = score.name
      adjustment.reason = reason.reason
      return
    }
    if adjustment.score.isEmpty { adjustment.score = scores.first?.name ?? "" }
    if adjustment.points == nil {
      let reasons = scores.flatMap(\.adjustments).map(\.reason)
      throw Diagnostic(
        .error, .adjustmentWorthUnknown, at: row.place(of: "reason"),
        found: [
          adjustment.reason,
          NearestName.of(adjustment.reason, among: reasons) ?? reasons.joined(separator: ", "),
        ])
    }
  }

  static let fields: [RegisterFile.Field] = [
    .init(name: "unit", synonyms: ["单位", "单位名称"], isRequired: true),
    .init(name: "person", synonyms: ["姓名", "人员", "信息员"]),
    .init(name: "date", synonyms: ["日期"], isRequired: true),
    .init(name: "points", synonyms: ["分值", "加减分", "分数"]),
    .init(name: "reason", synonyms: ["事由", "理由", "原因"], isRequired: true),
    .init(name: "score", synonyms: ["计分项", "得分项", "项目"]),
  ]
}

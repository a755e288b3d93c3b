import Model

/// Reads `decisions.csv`: what somebody decided on an appeal or a waiver.
enum DecisionRegister {
  static func read(
    _ rows: [RegisterFile.Row], _ known: KnownToRegisters
  ) throws(Diagnostic) -> [Decision] {
    let clauses = known.rulebook.map(Self.clauses)
    return try rows.map { (row) throws(Diagnostic) in
      Decision(
        unit: try known.unit(of: row), clause: try clause(row, among: clauses),
        period: try known.period(of: row), verdict: try verdict(row), by: row["by"],
        date: try row.day("date"),
        reason: row["reason"])
    }
  }

  /// As the rulebook spells it; without a rulebook nothing is held against it.
  private static func clause(
    _ row: RegisterFile.Row, among clauses: [String]?
  ) throws(Diagnostic) -> String {
    let written = row["clause"]
    if written.isEmpty {
      throw row.wrong("clause", expected: clauses?.joined(separator: ", ") ?? "…")
    }
    guard let clauses else { return written }
    let key = Spelling.key(written)
    if let clause = clauses.first(where: { Spelling.key($0) == key }) { return clause }
    throw row.wrong(
      "clause",
      expected: NearestName.of(written, among: clauses) ?? clauses.joined(separator: ", "))
  }

  private static func verdict(_ row: RegisterFile.Row) throws(Diagnostic) -> Decision.Verdict {
    guard let verdict = verdicts[Spelling.key(row["decision"])] else {
      throw row.wrong("decision", expected: "waived, upheld, 免除, 维持")
    }
    return verdict
  }

  private static let verdicts: [String: Decision.Verdict] = [
    "waived": .waived, "免除": .waived, "豁免": .waived, "免予": .waived, "免责": .waived,
    "upheld": .upheld, "维持": .upheld, "不予免除": .upheld, "不予豁免": .upheld, "驳回": .upheld,
  ]

  /// Every clause of the rulebook, in its order, each once.
  private static func clauses(_ rulebook: Rulebook) -> [String] {
    var clauses: [String] = []
    for version in rulebook.versions {
      let all =
        (version.quotas + version.thresholds).map(\.clause) + version.consequences.map(\.clause)
        + version.scores.map(\.clause) + version.commendations.map(\.clause)
      for clause in all where !clause.isEmpty && !clauses.contains(clause) {
        clauses.append(clause)
      }
    }
    return clauses
  }

  static let fields: [RegisterFile.Field] = [
    .init(name: "unit", synonyms: ["单位", "单位名称"], isRequired: true),
    .init(name: "clause", synonyms: ["条款", "依据条款"], isRequired: true),
    .init(name: "period", synonyms: ["考核期", "期间", "时段"], isRequired: true),
    .init(name: "decision", synonyms: ["决定", "处理决定"], isRequired: true),
    .init(name: "by", synonyms: ["决定人", "批准人", "审批人"]),
    .init(name: "date", synonyms: ["日期", "决定日期"]),
    .init(name: "reason", synonyms: ["理由", "事由", "原因"]),
  ]
}

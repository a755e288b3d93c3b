import Model

/// Reads `requests.csv`: what units were asked for 约稿, answered or not.
enum RequestRegister {
  static func read(
    _ rows: [RegisterFile.Row], _ known: KnownToRegisters
  ) throws(Diagnostic) -> (requests: [Request], findings: [Diagnostic]) {
    var requests: [Request] = []
    var findings: [Diagnostic] = []
    var lines: [String: Int] = [:]
    for row in rows {
      let id = row["id"]
      if id.isEmpty { throw row.wrong("id", expected: "…") }
      if let line = lines[Spelling.key(id)] {
        throw Diagnostic(
          .error, .registerRowTwice, at: row.place(of: "id"), found: [id, String(line)])
      }
      lines[Spelling.key(id)] = row.place.line ?? 0
      guard let due = try row.day("due") else { throw row.wrong("due", expected: "2025-06-30") }
      var request = Request(
        id: id, unit: try known.unit(of: row), kind: known.kinds.spelling(of: row["kind"]),
        isUrgent: try isUrgent(row), due: due, fulfilledBy: nil, fulfilledOn: nil,
        place: row.place)
      if !fulfil(&request, row["fulfilled_by"], known.items) {
        findings.append(
          Diagnostic(
            .warning, .requestUnmatched, at: row.place(of: "fulfilled_by"),
            found: [id, row["fulfilled_by"]]))
      }
      requests.append(request)
    }
    return (requests, findings)
  }

  /// Says by what a request was fulfilled: an id goes before a day, because there are ids that look like days.
  ///
  /// - Returns: False where the cell names neither.
  private static func fulfil(
    _ request: inout Request, _ cell: String, _ items: Set<ItemKey>
  ) -> Bool {
    guard let key = ItemKey(id: cell) else { return true }
    if items.contains(key) {
      request.fulfilledBy = key
      return true
    }
    // Digits alone are an id that the log does not have, not the day count of a spreadsheet.
    guard !CellText.halfWidth(cell).utf8.allSatisfy({ (48...57).contains($0) }),
      case .date(let day) = DateCell.read(cell), day.day != nil
    else { return false }
    request.fulfilledOn = day
    return true
  }

  private static func isUrgent(_ row: RegisterFile.Row) throws(Diagnostic) -> Bool {
    switch YesNoCell.read(row["urgent"], of: .urgent) {
    case .yes: return true
    case .no, .empty: return false
    case .unknown: throw row.wrong("urgent", expected: "yes, no, 是, 否")
    }
  }

  static func namedItems(_ rows: [RegisterFile.Row]) -> Set<ItemKey> {
    Set(rows.compactMap { ItemKey(id: $0["fulfilled_by"]) })
  }

  static let fields: [RegisterFile.Field] = [
    .init(name: "id", synonyms: ["编号", "约稿编号", "序号"], isRequired: true),
    .init(name: "unit", synonyms: ["单位", "单位名称", "约稿单位", "承办单位"], isRequired: true),
    .init(name: "kind", synonyms: ["信息类型", "类别", "类型"]),
    .init(name: "due", synonyms: ["截止日期", "截止时间", "期限", "报送期限", "要求时间"], isRequired: true),
    .init(
      name: "fulfilled_by",
      synonyms: ["完成稿件", "完成稿件编号", "稿件编号", "完成日期", "完成时间", "完成情况"]),
    .init(name: "urgent", synonyms: ["紧急", "是否紧急", "紧急程度"]),
  ]
}

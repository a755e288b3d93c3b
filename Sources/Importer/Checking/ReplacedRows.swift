import Model

/// Rows that were read and stand behind no figure, each with the row that stands in its place.
struct ReplacedRows {
  private let reader: LogReader
  private let chooser: Chooser
  private let places: RowPlaces

  init(_ stages: Import.Stages) {
    reader = stages.reader
    chooser = stages.chooser
    places = RowPlaces(stages.reader)
  }

  func add(to findings: inout FindingCollection) {
    let standing = standingRows()
    for (row, fate) in chooser.fates.enumerated() {
      switch fate {
      case .used: break
      case .superseded:
        findings.add(.note, .rowSuperseded) { note(.rowSuperseded, row, by: newest(row)) }
      case .duplicate:
        findings.add(.note, .rowDuplicate) { note(.rowDuplicate, row, by: standing[row]) }
      }
    }
  }

  private func note(_ code: Diagnostic.Code, _ row: Int, by other: Int?) -> Diagnostic {
    let other = other.map { places.place(ofRow: $0) }
    return Diagnostic(
      .note, code, at: places.place(ofRow: row),
      found: other.map { [$0.file, $0.line.map(String.init) ?? ""] } ?? [])
  }

  private func newest(_ row: Int) -> Int? {
    chooser.newestRow(of: reader.rows.keys[row], role(row))
  }

  private func role(_ row: Int) -> LogConfiguration.Role {
    reader.sources[reader.rows.addresses[row].source].configuration.role
  }

  /// For the first duplicates the used row of their item that says the same, else the newest one.
  private func standingRows() -> [Int: Int] {
    let rows = reader.rows
    let duplicates = rows.keys.indices.lazy.filter { chooser.fates[$0] == .duplicate }
      .prefix(FindingGroup.kept)
    let keys = Set(duplicates.map { rows.keys[$0] })
    if keys.isEmpty { return [:] }
    let used = Dictionary(
      grouping: rows.keys.indices.filter {
        chooser.fates[$0] == .used && keys.contains(rows.keys[$0])
      }, by: { rows.keys[$0] })
    let spellings = reader.texts.firstSpellings
    var standing: [Int: Int] = [:]
    for row in duplicates {
      let same = used[rows.keys[row]]?.first {
        role($0) == role(row)
          && rows.saying(of: $0, spellings: spellings)
            == rows.saying(of: row, spellings: spellings)
      }
      standing[row] = same ?? newest(row)
    }
    return standing
  }
}

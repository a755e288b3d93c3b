import Model

/// Looks for the delimiter and the header together: the right delimiter is the one under which a
/// header is understood best.
struct HeaderSearch {
  let source: SourceBytes
  let configuration: LogConfiguration
  let outlets: OutletRegister?
  private let decoder: CharacterDecoder

  /// Title lines, periods and blank rows may stand above a header, but not more than this.
  private static let depth = 50
  /// A header has at most this many rows.
  private static let tallest = 3

  init(_ source: SourceBytes, _ configuration: LogConfiguration, outlets: OutletRegister?) {
    self.source = source
    self.configuration = configuration
    self.outlets = outlets
    decoder = CharacterDecoder(encoding: source.encoding)
  }

  struct Candidate {
    var dialect: Dialect
    var header: HeaderMap
    /// Index of the header's last row among the file's records.
    var record: Int
    /// Physical line of the header's first row.
    var line: Int
    var bytes: Range<Int>
    /// The cells of the file's first records, cleaned.
    var head: [[String]]
  }

  /// The best header under the best delimiter; of equals the first, with comma before semicolon before tab.
  func best() -> Candidate {
    let delimiters: [UInt8] = configuration.delimiter.map { [$0] } ?? [0x2C, 0x3B, 0x09]
    var winner = candidate(delimiters[0], records(delimiters[0]))
    for delimiter in delimiters.dropFirst() {
      let batch = records(delimiter)
      guard Self.highestScore(batch, configuration) > winner.header.score else { continue }
      let other = candidate(delimiter, batch)
      if other.header.score > winner.header.score { winner = other }
    }
    switch configuration.shape {
    case .outletColumns where winner.header.outletColumns.isEmpty:
      winner.header.outletColumns = markedColumns(winner)
    case .perSubmission, .perAdoption: winner.header.outletColumns = []
    default: break
    }
    if let column = winner.header.columns[.status], holdsDates(column, of: winner) {
      winner.header.readStatusAsAdoptionDate()
    }
    return winner
  }

  /// No header of a file is understood better under a delimiter: where that parts nothing there is one column.
  private static func highestScore(
    _ batch: RecordBatch, _ configuration: LogConfiguration
  ) -> Int {
    let isParted = (0..<batch.count).contains { batch.fieldCount(of: $0) > 1 }
    return isParted ? Int.max : max(1, configuration.columns.count)
  }

  /// An English `adopted` may head a status or a date: the first filled cell below it tells.
  private func holdsDates(_ column: Int, of candidate: Candidate) -> Bool {
    guard ColumnRole.key(candidate.header.names[column]) == "adopted",
      configuration.columns[.status] == nil
    else { return false }
    let cells = candidate.head.dropFirst(candidate.record + 1).map {
      column < $0.count ? $0[column] : ""
    }
    guard let first = cells.first(where: { !CellText.isNothing($0) }) else { return false }
    if case .date = DateCell.read(first) { return true }
    return false
  }

  private func dialect(_ delimiter: UInt8) -> Dialect {
    Dialect(delimiter: delimiter, quote: configuration.quote)
  }

  /// The file's first records under a delimiter.
  private func records(_ delimiter: UInt8) -> RecordBatch {
    CSVParser(dialect: dialect(delimiter)).records(
      of: source.bytes, from: source.markLength, limit: Self.depth)
  }

  private func candidate(_ delimiter: UInt8, _ batch: RecordBatch) -> Candidate {
    let head = (0..<batch.count).map { cells(of: $0, in: batch) }
    var best = Candidate(
      dialect: dialect(delimiter), header: HeaderMap([], stated: [:]), record: 0, line: 1,
      bytes: 0..<0,
      head: head)
    // Lower headers first: a title line must not become a part of the header below it.
    for height in 1...Self.tallest {
      for first in head.indices where first + height <= head.count {
        let last = first + height - 1
        guard Self.isHeader(head[first...last]) else { continue }
        let header = HeaderMap(
          Array(head[first...last]), stated: configuration.columns, isOutlet: isOutlet)
        guard header.score > best.header.score else { continue }
        best.header = header
        best.record = last
        best.line = batch.lines[first]
        best.bytes = batch.starts[first]..<(batch.starts[last] + batch.lengths[last])
      }
    }
    return best
  }

  private func isOutlet(_ name: String) -> Bool {
    outlets.map { $0.match(name, level: "", on: nil) != .none } ?? false
  }

  /// Whether rows can be one header: each below the first continues those above it.
  private static func isHeader(_ rows: ArraySlice<[String]>) -> Bool {
    rows.indices.dropFirst().allSatisfy { continues(rows[..<$0], with: rows[$0]) }
  }

  /// Whether a row can be the lower part of a header: it only fills what the rows above leave blank, or
  /// divides what is merged there, and holds no date and no number.
  static func continues(_ above: ArraySlice<[String]>, with row: [String]) -> Bool {
    guard row.contains(where: { !$0.isEmpty }) else { return false }
    return row.indices.allSatisfy { column in
      if row[column].isEmpty { return true }
      let isFree = above.allSatisfy { upper in
        guard column < upper.count, !upper[column].isEmpty else { return true }
        return column + 1 < upper.count && upper[column + 1].isEmpty
      }
      return isFree && Int(CellText.halfWidth(row[column])) == nil
        && DateCell.read(row[column]) == .unreadable
    }
  }

  private func cells(of record: Int, in batch: RecordBatch) -> [String] {
    (0..<batch.fieldCount(of: record)).map {
      CellText.cleaned(decoder.text(batch.field($0, of: record)))
    }
  }

  /// Where outlet columns are stated but no header tells them: columns that hold nothing but marks.
  private func markedColumns(_ candidate: Candidate) -> [HeaderMap.OutletColumn] {
    let header = candidate.header
    let data = candidate.head.dropFirst(candidate.record + 1)
    return header.names.indices.compactMap { column in
      let name = header.names[column]
      guard !name.isEmpty, !header.columns.values.contains(column) else { return nil }
      let marks = data.map { OutletMark.read(column < $0.count ? $0[column] : "") }
      let isMarked = marks.contains { if case .adopted = $0 { true } else { false } }
      guard isMarked, !marks.contains(.unknown) else { return nil }
      return HeaderMap.OutletColumn(column: column, name: name, level: "")
    }
  }
}

import Analytics
import Importer
import Model
import Writer

/// 核对表: for every unit the rows behind its figures, to be checked before anything is published.
struct EvidenceFiles {
  let dataset: ImportedDataset
  let analysis: Analysis
  let byteOrderMark: CSVText.ByteOrderMark

  /// The cells of a row that bear on a figure, in the order of the columns.
  private static let roles: [ColumnRole] = [
    .id, .unit, .title, .author, .submitted, .status, .outlet, .level, .adopted, .issue, .weight,
  ]

  /// - Throws: Where a log can no longer be read the second time.
  func files() throws(Diagnostic) -> [OutputFolder.File] {
    let addresses = analysis.evidence.flatMap { $0.entries.map(\.address) }
    let records = try dataset.records.records(at: addresses)
    return analysis.evidence.map { selection in
      OutputFolder.File(path: selection.path, bytes: csv(selection, records))
    }
  }

  private func csv(_ selection: Selection, _ records: [RecordAddress: FetchedRecord]) -> [UInt8] {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(
      header: ["file", "line", "counts_submitted", "counts_adopted_items", "counts_adoptions"]
        + Self.roles.map(\.rawValue))
    for entry in selection.entries {
      guard let record = records[entry.address] else { continue }
      let place: [CSVText.Field] = [.text(record.file), .integer(record.line)]
      let counts = [entry.submitted, entry.adoptedItems, entry.adoptions].map(CSVText.Field.integer)
      let cells = Self.roles.map { CSVText.Field.text(record.cells[$0] ?? "") }
      text.append(place + counts + cells)
    }
    return text.bytes
  }
}

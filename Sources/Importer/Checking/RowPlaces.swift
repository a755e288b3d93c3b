import Model

/// From the rows of an import to places in files.
struct RowPlaces {
  private let rows: RowBatch
  private let sources: [SourcePlan]

  init(_ reader: LogReader) {
    rows = reader.rows
    sources = reader.sources
  }

  func place(ofRow row: Int, _ role: ColumnRole? = nil) -> Diagnostic.Place {
    let source = sources[rows.addresses[row].source]
    return source.place(
      line: Int(rows.lines[row]), column: role.flatMap { source.header.columns[$0] })
  }

  /// - Parameter address: Of a row in the batch.
  func place(of address: RecordAddress, _ role: ColumnRole) -> Diagnostic.Place {
    place(ofRow: row(at: address), role)
  }

  /// The batch's rows stand in the order of their addresses.
  private func row(at address: RecordAddress) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows.addresses[middle] < address { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

import Model

/// From the addresses of records to places in files; quickest when asked in their order.
struct RowPlaces {
  private let sources: [SourcePlan]
  private var lines: LineIndex

  init(_ reader: LogReader) {
    sources = reader.sources
    lines = reader.lines
  }

  mutating func place(of address: RecordAddress, _ role: ColumnRole? = nil) -> Diagnostic.Place {
    let source = sources[address.source]
    return source.place(
      line: lines.line(of: address), column: role.flatMap { source.header.columns[$0] })
  }
}

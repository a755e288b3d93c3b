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
      line: lines.line(of: address), column: role.flatMap { column(of: $0, in: source.header) })
  }

  /// A submitted date may stand in columns of its year and its month.
  private func column(of role: ColumnRole, in header: HeaderMap) -> Int? {
    let parts: [ColumnRole] = role == .submitted ? [.year, .month] : []
    return ([role] + parts).lazy.compactMap { header.columns[$0] }.first
  }
}

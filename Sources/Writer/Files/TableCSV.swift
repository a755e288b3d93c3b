import Model

extension Table {
  /// The table as a file of comma-separated values: column names first, then the rows in order.
  public func csv(byteOrderMark: CSVText.ByteOrderMark = .written) -> [UInt8] {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(header: columns.map(\.name))
    for row in 0..<rowCount {
      text.append(columns.map { $0.values.field(row) })
    }
    return text.bytes
  }
}

extension Column.Values {
  fileprivate func field(_ row: Int) -> CSVText.Field {
    switch self {
    case .texts(let cells): cells[row].map { .text($0) } ?? .missing
    case .integers(let cells): cells[row].map { .integer($0) } ?? .missing
    case .reals(let cells): cells[row].map { .real($0) } ?? .missing
    }
  }
}

import Model

extension Table {
  /// The table as a file of comma-separated values: column names first, then the rows in order.
  public func csv(byteOrderMark: CSVText.ByteOrderMark = .written) -> [UInt8] {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(header: columns.map(\.name))
    text.append(rowsOf: self)
    return text.bytes
  }
}

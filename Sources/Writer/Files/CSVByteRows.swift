import Model

/// Rows of comma-separated text from cells that are UTF-8 already, as `CSVText` writes them: for millions of them a
/// text for every cell would cost more than the writing.
///
/// Every row must have several cells.
public struct CSVByteRows: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Forgets the rows and keeps the memory for the next ones.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a cell of text, guarded against being run as a formula.
  ///
  /// - Parameter cell: Where it stands in `source`.
  public mutating func append(text cell: Range<Int>, of source: [UInt8]) {
    if cell.isEmpty {
      bytes.append(UInt8(ascii: ","))
      return
    }
    let needsQuotes = Self.needsQuotes(source.span.extracting(cell))
    if needsQuotes { bytes.append(0x22) }
    if CSVText.startsFormula(source[cell.lowerBound]) { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for index in cell {
        if source[index] == 0x22 { bytes.append(0x22) }
        bytes.append(source[index])
      }
      bytes.append(0x22)
    } else {
      bytes += source[cell]
    }
    bytes.append(UInt8(ascii: ","))
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte <= 0x2C, byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }

  /// Appends a cell that is a whole number, 0 or more.
  public mutating func append(_ number: Int) {
    var rest = number
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
    bytes.append(UInt8(ascii: ","))
  }

  /// Appends a cell that is an amount, to 12 significant digits as in tables.
  public mutating func append(points: Points) {
    bytes += RealText.twelveDigits(points.value).utf8
    bytes.append(UInt8(ascii: ","))
  }

  /// Ends a row behind its last cell.
  public mutating func endRow() { bytes[bytes.count - 1] = UInt8(ascii: "\n") }
}

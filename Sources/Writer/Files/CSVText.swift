import Model

/// Comma-separated text by RFC 4180, record by record: UTF-8, line feeds, quotes only where they are needed.
public struct CSVText: Sendable {
  /// Whether the text begins with U+FEFF, without which some spreadsheets take it for another encoding.
  public enum ByteOrderMark: Sendable {
    case written
    case omitted
  }

  /// One cell. Only a text is ever guarded against being run as a formula: a number stays a number.
  public enum Field: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case real(Double)
    /// n/a, an empty cell.
    case missing
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  public init(byteOrderMark: ByteOrderMark = .written) {
    if case .written = byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Appends one record. One that is a single empty cell is written `""`, or it would be a blank line.
  public mutating func append(_ record: [Field]) {
    let start = bytes.count
    for (index, field) in record.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    if record.count == 1, bytes.count == start { bytes.append(contentsOf: [0x22, 0x22]) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends a record of column names or of other texts that the program itself chose: no guard.
  public mutating func append(header names: [String]) {
    for (index, name) in names.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendQuoted(name)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends the rows of a table, in order.
  mutating func append(rowsOf table: Table) {
    var rows = CSVRows(table)
    while let block = rows.next() {
      // As much as the rest will take if its rows are like those so far: growing by doubling would
      // touch twice the memory.
      let length = bytes.count + block.count
      if length > bytes.capacity {
        bytes.reserveCapacity(length / rows.done * table.rowCount + length)
      }
      bytes += block
    }
  }

  private mutating func append(_ field: Field) {
    switch field {
    case .text(let text): appendQuoted(Self.startsFormula(text) ? "'" + text : text)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .real(let number): bytes.append(contentsOf: RealText.twelveDigits(number).utf8)
    case .missing: break
    }
  }

  /// A text as it stands in a cell: guarded and quoted where that is needed.
  static func written(_ text: String) -> [UInt8] {
    var cell = CSVText(byteOrderMark: .omitted)
    cell.append(Field.text(text))
    return cell.bytes
  }

  /// True for a text that a spreadsheet would run instead of showing.
  static func startsFormula(_ text: String) -> Bool { text.utf8.first.map(startsFormula) ?? false }

  /// True for the first byte of such a text.
  static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  private mutating func appendQuoted(_ text: String) {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

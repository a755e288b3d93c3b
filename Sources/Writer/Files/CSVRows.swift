import Model

/// The rows of a table as bytes, block after block, as `CSVText` writes them record by record.
///
/// Pointers, because a table of a million cells takes 3 times as long with a record of fields a row
/// (800,000 rows of 5 cells: 332 ms; this: 92 ms, 55 of them the system's for fresh memory).
struct CSVRows {
  private let columns: [Cells]
  /// Behind the last row.
  private let rowCount: Int
  /// Behind the rows in the blocks so far.
  private(set) var done: Int
  private var block: [UInt8]

  init(_ table: Table, blockLength: Int = 1 << 16) {
    columns = table.columns.map { Cells($0.values) }
    done = 0
    rowCount = table.rowCount
    block = [UInt8](repeating: 0, count: blockLength)
  }

  /// - Parameters:
  ///   - cells: Per column those of a piece of a `LongTable`.
  ///   - texts: Per column its different texts; `nil` where the cells are numbers.
  init(_ cells: [[Int]], _ texts: [WrittenTexts?]) {
    columns = zip(cells, texts).map { cells, texts in
      texts.map { .coded(cells, $0) } ?? .numbers(cells)
    }
    done = 0
    rowCount = cells[0].count
    // Long enough for most pieces, so that a piece is one block.
    block = [UInt8](repeating: 0, count: 64 + rowCount * columns.count * 16)
  }

  /// The next rows; `nil` after the last one.
  mutating func next() -> ArraySlice<UInt8>? {
    guard done < rowCount else { return nil }
    while true {
      let (end, next) = unsafe block.withUnsafeMutableBufferPointer { [columns, done, rowCount] in
        var cursor = unsafe Cursor($0)
        return unsafe Self.withPointers(to: columns[...], and: []) { pointers in
          var row = done
          while row < rowCount, unsafe cursor.append(row: row, of: pointers) { row += 1 }
          return (cursor.end, row)
        }
      }
      if next > done {
        done = next
        return block[..<end]
      }
      block = [UInt8](repeating: 0, count: block.count * 2)
    }
  }

  /// Pointers to the cells of all columns.
  ///
  /// Threads that write parts of one table would else count references to the same arrays, cell by cell,
  /// and wait for each other all the time.
  private static func withPointers<Result>(
    to columns: ArraySlice<Cells>, and pointers: [CellPointers],
    _ body: ([CellPointers]) -> Result
  ) -> Result {
    guard let first = columns.first else { return unsafe body(pointers) }
    return unsafe first.withPointers {
      unsafe withPointers(to: columns.dropFirst(), and: pointers + [$0], body)
    }
  }
}

/// The different texts of a column as they stand in a file, one after the other.
struct WrittenTexts: Sendable {
  fileprivate let bytes: [UInt8]
  /// Where each ends.
  fileprivate let ends: [Int]

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    ends = texts.map { text in
      bytes += CSVText.written(text)
      return bytes.count
    }
    self.bytes = bytes
  }
}

/// The cells of one column, as they are written.
private enum Cells {
  case texts([String?])
  case coded([Int], WrittenTexts)
  case integers([Int?])
  case numbers([Int])
  case reals([Double?])

  init(_ values: Column.Values) {
    switch values {
    case .texts(let cells): self = .texts(cells)
    case .integers(let cells): self = .integers(cells)
    case .reals(let cells): self = .reals(cells)
    }
  }

  func withPointers<Result>(_ body: (CellPointers) -> Result) -> Result {
    switch self {
    case .texts(let cells):
      unsafe cells.withUnsafeBufferPointer { unsafe body(.texts($0)) }
    case .integers(let cells):
      unsafe cells.withUnsafeBufferPointer { unsafe body(.integers($0)) }
    case .numbers(let cells):
      unsafe cells.withUnsafeBufferPointer { unsafe body(.numbers($0)) }
    case .reals(let cells):
      unsafe cells.withUnsafeBufferPointer { unsafe body(.reals($0)) }
    case .coded(let codes, let texts):
      unsafe codes.withUnsafeBufferPointer { codes in
        unsafe texts.bytes.withUnsafeBufferPointer { bytes in
          unsafe texts.ends.withUnsafeBufferPointer { unsafe body(.coded(codes, bytes, $0)) }
        }
      }
    }
  }
}

/// For as long as the arrays are not touched.
@unsafe private enum CellPointers {
  case texts(UnsafeBufferPointer<String?>)
  case coded(
    UnsafeBufferPointer<Int>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int>)
  case integers(UnsafeBufferPointer<Int?>)
  case numbers(UnsafeBufferPointer<Int>)
  case reals(UnsafeBufferPointer<Double?>)
}

/// A place in a block.
@safe private struct Cursor {
  private let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// How many bytes are written.
  private(set) var end = 0

  init(_ block: UnsafeMutableBufferPointer<UInt8>) {
    unsafe start = block.baseAddress!
    capacity = block.count
  }

  /// - Returns: False, and nothing is appended, where the block is too short for the row.
  mutating func append(row: Int, of columns: [CellPointers]) -> Bool {
    let first = end
    for column in unsafe columns.indices {
      let isAppended =
        switch unsafe columns[column] {
        case .texts(let cells): unsafe cells[row].map { append($0) } ?? append("")
        case .coded(let codes, let written, let ends):
          unsafe append(codes[row], of: written, ends)
        case .integers(let cells): unsafe append(cells[row])
        case .numbers(let cells): unsafe append(number: cells[row])
        case .reals(let cells): unsafe append(cells[row])
        }
      guard isAppended else {
        end = first
        return false
      }
    }
    // A single empty cell would be a blank line.
    if unsafe columns.count == 1, end == first + 1 {
      guard end + 2 <= capacity else {
        end = first
        return false
      }
      end = first
      for byte in [0x22, 0x22, 0x2C] as [UInt8] { put(byte) }
    }
    unsafe start[end - 1] = UInt8(ascii: "\n")
    return true
  }

  private mutating func put(_ byte: UInt8) {
    unsafe start[end] = byte
    end &+= 1
  }

  /// Appends a cell and a comma, as do the following.
  private mutating func append(_ text: String) -> Bool {
    let length = text.utf8.count
    guard end &+ 2 &* length &+ 4 <= capacity else { return false }
    let isPlain =
      unsafe text.utf8.withContiguousStorageIfAvailable { text in
        guard unsafe Self.isPlain(text) else { return false }
        if let bytes = text.baseAddress { unsafe (start + end).update(from: bytes, count: length) }
        return true
      } ?? false
    if isPlain {
      end &+= length
    } else {
      appendGuarded(text)
    }
    put(UInt8(ascii: ","))
    return true
  }

  /// Appends one of several texts that stand one behind the other as the file has them.
  private mutating func append(
    _ code: Int, of written: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>
  ) -> Bool {
    let first = unsafe code == 0 ? 0 : ends[code &- 1]
    let length = unsafe ends[code] &- first
    guard end &+ length &+ 1 <= capacity else { return false }
    if length > 0 {
      unsafe (start + end).update(from: written.baseAddress! + first, count: length)
    }
    end &+= length
    put(UInt8(ascii: ","))
    return true
  }

  /// True for a text that stands as it is: no formula, and no byte below `-`, among which are quotes,
  /// commas and line ends.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe text.first, !CSVText.startsFormula(first) else { return text.isEmpty }
    var place = 0
    let ones: UInt64 = 0x0101_0101_0101_0101
    while place &+ 8 <= text.count {
      let word = unsafe UnsafeRawPointer(text.baseAddress!).loadUnaligned(
        fromByteOffset: place, as: UInt64.self)
      // Some byte is below 0x2D (S. E. Anderson, "Bit Twiddling Hacks", hasless).
      if (word &- ones &* 0x2D) & ~word & (ones &* 0x80) != 0 { return false }
      place &+= 8
    }
    while place < text.count {
      if unsafe text[place] < 0x2D { return false }
      place &+= 1
    }
    return true
  }

  private mutating func appendGuarded(_ text: String) {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { put(0x22) }
    if CSVText.startsFormula(text) { put(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { put(0x22) }
      put(byte)
    }
    if needsQuotes { put(0x22) }
  }

  private mutating func append(_ number: Int?) -> Bool {
    if let number { return append(number: number) }
    guard end < capacity else { return false }
    put(UInt8(ascii: ","))
    return true
  }

  private mutating func append(number: Int) -> Bool {
    guard end &+ 21 <= capacity else { return false }
    if number < 0 { put(UInt8(ascii: "-")) }
    let first = end
    var rest = number.magnitude
    repeat {
      put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    reverse(from: first)
    put(UInt8(ascii: ","))
    return true
  }

  private func reverse(from first: Int) {
    var (low, high) = (first, end &- 1)
    while low < high {
      unsafe (start[low], start[high]) = (start[high], start[low])
      low &+= 1
      high &-= 1
    }
  }

  private mutating func append(_ number: Double?) -> Bool {
    guard end &+ RealText.longest &+ 1 <= capacity else { return false }
    if let number { end &+= unsafe RealText.write(number, to: start + end) }
    put(UInt8(ascii: ","))
    return true
  }
}

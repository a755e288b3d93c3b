import Model

/// From addresses to physical lines, by the line at which every chunk of a source begins.
struct LineIndex: Sendable {
  /// Per source, by offset.
  private(set) var marks: [[ChunkChain.Link]]
  let contents: [SourceContent]

  init(_ contents: [SourceContent], marks: [[ChunkChain.Link]]) {
    self.contents = contents
    self.marks = marks.map { $0.sorted { $0.offset < $1.offset } }
  }

  /// Where the last answer was given, so that questions in the order of addresses read on from there.
  private var last: (address: RecordAddress, line: Int)?

  /// The line on which the record at an address begins, from 1; `nil` where its file can no longer be read.
  mutating func line(of address: RecordAddress) -> Int? {
    var from = mark(before: address)
    if let last, last.address.source == address.source, last.address <= address,
      last.address.offset > from.offset
    {
      from = ChunkChain.Link(offset: last.address.offset, line: last.line)
    }
    var bytes: [UInt8] = []
    do {
      try contents[address.source].append(from.offset..<address.offset, to: &bytes)
    } catch {
      return nil
    }
    let line = from.line + LineEnds.count(in: bytes, from: 0, to: bytes.count)
    last = (address, line)
    return line
  }

  /// The beginning of the chunk in which an address lies.
  private func mark(before address: RecordAddress) -> ChunkChain.Link {
    let marks = marks[address.source]
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= address.offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? ChunkChain.Link(offset: 0, line: 1) : marks[low - 1]
  }
}

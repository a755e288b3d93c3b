import Model

/// Reads records again by their address, for evidence and rejects, in pieces of the logs.
public struct RecordFetcher: Sendable {
  let sources: [SourcePlan]
  let contents: [SourceContent]
  /// Where pieces may begin, per source, by offset.
  private let marks: [[ChunkChain.Link]]

  init(_ reader: LogReader) {
    sources = reader.sources
    contents = reader.lines.contents
    marks = reader.lines.marks
  }

  /// Reads records again, piece by piece of the logs.
  ///
  /// - Parameters:
  ///   - roles: The columns whose cells are wanted.
  ///   - workers: Threads, at least 1.
  ///   - addresses: The records that are wanted of a range, ascending, each once; any thread asks.
  ///   - take: Takes the wanted records of a piece. The pieces are numbered from 0 in the order of their addresses;
  ///     each comes once, from any thread, also where nothing of it is wanted.
  /// - Throws: Where a log can no longer be read.
  public func forEachPiece(
    of roles: [ColumnRole], workers: Int,
    addresses: @Sendable (Range<RecordAddress>) -> [RecordAddress],
    take: @Sendable (Int, FetchedPiece) -> Void
  ) throws(Diagnostic) {
    try forEachPiece(workers: workers, addresses: addresses, take: take) {
      PieceReader(width: roles.count) { plan in roles.map { plan.header.columns[$0] } }
    }
  }

  /// The same for the cells of columns by their positions.
  func forEachPiece(
    columns: [Int], workers: Int,
    addresses: @Sendable (Range<RecordAddress>) -> [RecordAddress],
    take: @Sendable (Int, FetchedPiece) -> Void
  ) throws(Diagnostic) {
    try forEachPiece(workers: workers, addresses: addresses, take: take) {
      PieceReader(width: columns.count) { _ in columns }
    }
  }

  private func forEachPiece(
    workers: Int, addresses: @Sendable (Range<RecordAddress>) -> [RecordAddress],
    take: @Sendable (Int, FetchedPiece) -> Void, reader: @Sendable () -> PieceReader
  ) throws(Diagnostic) {
    let pieces = pieces
    let readers = Parallel.run(pieces.count, workers: workers, state: reader) { reader, number in
      let place = pieces[number]
      let source = place.range.lowerBound.source
      reader.read(addresses(place.range), from: place.link, of: sources[source], contents[source])
      take(number, reader.piece)
    }
    for reader in readers { if let failure = reader.failure { throw failure } }
  }

  /// A part of a source, from one record's beginning to another's.
  struct Place {
    var range: Range<RecordAddress>
    var link: ChunkChain.Link
  }

  var pieces: [Place] {
    var pieces: [Place] = []
    for (source, marks) in marks.enumerated() {
      let ends = marks.dropFirst().map(\.offset) + [contents[source].end]
      for (mark, end) in zip(marks, ends) where mark.offset < end {
        let first = RecordAddress(source: source, offset: mark.offset)
        pieces.append(
          Place(range: first..<RecordAddress(source: source, offset: end), link: mark))
      }
    }
    return pieces
  }
}

// MARK: - A few records

/// A record as read a second time.
public struct FetchedRecord<Column: Hashable & Sendable>: Sendable {
  public var file: String
  /// The physical line on which it begins.
  public var line: Int
  /// Its cells, decoded and otherwise as they stand.
  public var cells: [Column: String]
}

extension RecordFetcher {
  /// - Returns: One record for each address, with the cells of the columns that were understood.
  /// - Throws: Where a log can no longer be read.
  public func records(
    at addresses: [RecordAddress]
  ) throws(Diagnostic) -> [RecordAddress: FetchedRecord<ColumnRole>] {
    let sorted = Set(addresses).sorted()
    let found = FetchedRecords<ColumnRole>()
    try forEachPiece(of: ColumnRole.allCases, workers: 1) { range in
      sorted.filter(range.contains)
    } take: { _, piece in
      found.add(piece, named: ColumnRole.allCases)
    }
    return found.all.reduce(into: [:]) { records, entry in
      var record = entry.value
      let columns = sources[entry.key.source].header.columns
      record.cells = record.cells.filter { columns[$0.key] != nil }
      records[entry.key] = record
    }
  }
}

// MARK: - Rejected records

/// The rejected records of one log, byte for byte.
public struct RejectedLog: Sendable {
  /// As the log is named, relative to the dataset's folder.
  public var name: String
  /// The log's byte-order mark, its header and the records, as they stand in it.
  public var bytes: [UInt8]
}

extension RecordFetcher {
  /// The text of rejected records, for people; a damaged one is shown as it stands, without its line end.
  public func texts(of rejects: [RejectedRecord]) throws(Diagnostic) -> [RecordAddress: String] {
    var result: [RecordAddress: String] = [:]
    for (source, group) in bySource(rejects) {
      let decoder = CharacterDecoder(encoding: sources[source].encoding)
      var window = SourceWindow(contents[source])
      for reject in group {
        var record = try window.bytes(reject.range)
        while let last = record.last, last == 0x0A || last == 0x0D { record.removeLast() }
        result[reject.address] = decoder.text(record)
      }
    }
    return result
  }

  /// What goes to `rejects/`: for each log with rejected records its header and those records.
  public func logs(of rejects: [RejectedRecord]) throws(Diagnostic) -> [RejectedLog] {
    var logs: [RejectedLog] = []
    for (source, group) in bySource(rejects) {
      let head = contents[source].head
      var window = SourceWindow(contents[source])
      var kept = head.originalMark + head.original(sources[source].headerBytes)
      for reject in group { kept += head.original(try window.bytes(reject.range)) }
      logs.append(RejectedLog(name: sources[source].file.name, bytes: kept))
    }
    return logs
  }

  /// In the order of their addresses, each once.
  private func bySource(
    _ rejects: [RejectedRecord]
  ) -> [(source: Int, rejects: [RejectedRecord])] {
    let groups = Dictionary(grouping: rejects, by: \.address.source)
    return groups.sorted { $0.key < $1.key }.map { source, group in
      var sorted: [RejectedRecord] = []
      for reject in group.sorted(by: { $0.address < $1.address })
      where reject.address != sorted.last?.address {
        sorted.append(reject)
      }
      return (source, sorted)
    }
  }
}

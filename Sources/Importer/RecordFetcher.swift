import Model

/// A record that could not be used.
public struct RejectedRecord: Sendable {
  public var diagnostic: Diagnostic
  public var address: RecordAddress
  var length: Int

  init(_ rejection: Rejection, source: SourcePlan) {
    diagnostic = rejection.diagnostic
    address = rejection.address
    length = rejection.length
  }
}

/// A record as read a second time.
public struct FetchedRecord: Sendable {
  public var file: String
  /// The physical line on which it begins.
  public var line: Int
  /// The cells of the columns that were understood, decoded and otherwise as they stand.
  public var cells: [ColumnRole: String]
}

/// The rejected records of one log, byte for byte.
public struct RejectedLog: Sendable {
  /// As the log is named, relative to the dataset's folder.
  public var name: String
  /// The log's byte-order mark, its header and the records, as they stand in it.
  public var bytes: [UInt8]
}

/// Reads records again by their address, for evidence and rejects.
public struct RecordFetcher: Sendable {
  private let sources: [SourcePlan]

  init(_ sources: [SourcePlan]) { self.sources = sources }

  /// - Returns: One record for each address, in the order of addresses, each once.
  /// - Throws: Where a log can no longer be read.
  public func records(at addresses: [RecordAddress]) throws(Diagnostic) -> [RecordAddress:
    FetchedRecord]
  {
    var result: [RecordAddress: FetchedRecord] = [:]
    for (source, group) in bySource(addresses) {
      let bytes = try read(source).bytes
      let parser = CSVParser(dialect: source.dialect)
      let decoder = CharacterDecoder(encoding: source.encoding)
      var line = 1
      var counted = 0
      for address in group {
        line += LineEnds.count(in: bytes, from: counted, to: address.offset)
        counted = address.offset
        let record = parser.records(of: bytes, from: address.offset, limit: 1)
        result[address] = FetchedRecord(
          file: source.file.name, line: line,
          cells: source.header.columns.mapValues { decoder.text(record.field($0, of: 0)) })
      }
    }
    return result
  }

  /// The text of rejected records, for people; a damaged one is shown as it stands, without its line end.
  public func texts(of rejects: [RejectedRecord]) throws(Diagnostic) -> [RecordAddress: String] {
    var result: [RecordAddress: String] = [:]
    let lengths = Dictionary(
      rejects.map { ($0.address, $0.length) }, uniquingKeysWith: { one, _ in one })
    for (source, group) in bySource(rejects.map(\.address)) {
      let bytes = try read(source).bytes
      let decoder = CharacterDecoder(encoding: source.encoding)
      for address in group {
        let end = min(bytes.count, address.offset + (lengths[address] ?? 0))
        var record = bytes[address.offset..<end]
        while let last = record.last, last == 0x0A || last == 0x0D { record.removeLast() }
        result[address] = decoder.text(record)
      }
    }
    return result
  }

  /// What goes to `rejects/`: for each log with rejected records its header and those records.
  public func logs(of rejects: [RejectedRecord]) throws(Diagnostic) -> [RejectedLog] {
    var logs: [RejectedLog] = []
    let lengths = Dictionary(
      rejects.map { ($0.address, $0.length) }, uniquingKeysWith: { one, _ in one })
    for (source, group) in bySource(rejects.map(\.address)) {
      let content = try read(source)
      var kept = content.originalMark + content.original(source.headerBytes)
      for address in group {
        let end = min(content.bytes.count, address.offset + (lengths[address] ?? 0))
        kept += content.original(address.offset..<end)
      }
      logs.append(RejectedLog(name: source.file.name, bytes: kept))
    }
    return logs
  }

  private func read(_ source: SourcePlan) throws(Diagnostic) -> SourceBytes {
    try SourceBytes.read(source.file, stated: source.configuration.encoding)
  }

  private func bySource(
    _ addresses: [RecordAddress]
  ) -> [(source: SourcePlan, addresses: [RecordAddress])] {
    let groups = Dictionary(grouping: Set(addresses), by: \.source)
    return groups.keys.sorted().map { (sources[$0], (groups[$0] ?? []).sorted()) }
  }
}

import Model

/// Looks for the remains of a wrong conversion in cells that no figure depends on: titles, remarks, names of people.
struct SuspiciousTexts {
  private let stages: Import.Stages
  private let workers: Int
  /// A longer cell is shown by its beginning.
  private static let shownLength = 40

  init(_ stages: Import.Stages, workers: Int) {
    self.stages = stages
    self.workers = workers
  }

  /// - Throws: Where a log can no longer be read the second time.
  func add(to findings: inout FindingCollection) throws(Diagnostic) {
    let cells = used(try lostCells)
    let shown = Array(cells.prefix(FindingGroup.kept))
    for diagnostic in try diagnostics(of: shown) {
      findings.add(.warning, .textSuspicious) { diagnostic }
    }
    findings.add(.warning, .textSuspicious, leftOut: cells.count - shown.count)
  }

  /// In the order of their places.
  private var lostCells: [LostCell] {
    get throws(Diagnostic) {
      let records = stages.dataset.records
      let pieces = records.pieces
      let searches = Parallel.run(pieces.count, workers: workers) {
        LostCellSearch()
      } job: { search, number in
        let piece = pieces[number]
        let source = piece.range.lowerBound.source
        search.read(piece.range, of: records.sources[source], records.contents[source])
      }
      for search in searches { if let failure = search.failure { throw failure } }
      return searches.flatMap(\.found).sorted { ($0.address, $0.column) < ($1.address, $1.column) }
    }
  }

  /// Those of records that stand behind figures: rejected and superseded ones are reported as such.
  private func used(_ cells: [LostCell]) -> [LostCell] {
    guard !cells.isEmpty else { return [] }
    let wanted = Set(cells.map(\.address))
    let rows = stages.chosen.rows
    let found = Parallel.run(rows.count, workers: workers) {
      Set<RecordAddress>()
    } job: { used, partition in
      var scratch: [Row] = []
      rows.forEachBlock(partition, scratch: &scratch) { block in
        for row in block where wanted.contains(row.address) { used.insert(row.address) }
      }
    }
    let used = found.reduce(into: Set<RecordAddress>()) { $0.formUnion($1) }
    return cells.filter { used.contains($0.address) }
  }

  /// One finding a cell, in their order.
  private func diagnostics(of cells: [LostCell]) throws(Diagnostic) -> [Diagnostic] {
    let columns = Set(cells.map(\.column)).sorted()
    let addresses = Set(cells.map(\.address)).sorted()
    let found = FetchedRecords<Int>()
    try stages.dataset.records.forEachPiece(columns: columns, workers: 1) { range in
      addresses.filter(range.contains)
    } take: { _, piece in
      found.add(piece, named: columns)
    }
    let records = found.all
    return cells.compactMap { cell in
      guard let record = records[cell.address], let text = record.cells[cell.column] else {
        return nil
      }
      let source = stages.reader.sources[cell.address.source]
      return Diagnostic(
        .warning, .textSuspicious, at: source.place(line: record.line, column: cell.column),
        found: [Self.shortened(CellText.cleaned(text))])
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > shownLength ? text.prefix(shownLength) + "…" : text
  }
}

/// A cell whose text is lost.
struct LostCell: Sendable {
  var address: RecordAddress
  var column: Int
}

/// One worker's search, piece after piece of whatever sources.
private struct LostCellSearch: Sendable {
  private(set) var found: [LostCell] = []
  private(set) var failure: Diagnostic?
  private var bytes: [UInt8] = []

  mutating func read(
    _ range: Range<RecordAddress>, of plan: SourcePlan, _ content: SourceContent
  ) {
    bytes.removeAll(keepingCapacity: true)
    do throws(Diagnostic) {
      try content.append(range.lowerBound.offset..<range.upperBound.offset, to: &bytes)
    } catch {
      failure = failure ?? error
      return
    }
    if LostBytes.stand(in: bytes.span, bytes.indices) { search(from: range.lowerBound, plan) }
  }

  private mutating func search(from start: RecordAddress, _ plan: SourcePlan) {
    let decoder = CharacterDecoder(encoding: plan.encoding)
    var scanner = RecordScanner(dialect: plan.dialect)
    swap(&bytes, &scanner.bytes)
    defer { swap(&bytes, &scanner.bytes) }
    scanner.begin(limit: scanner.bytes.count)
    // Another record begins where the piece ends.
    while case .record = scanner.next(isLast: true) {
      for column in 0..<scanner.fieldCount {
        let cell = scanner.field(column)
        guard LostBytes.stand(in: scanner.bytes.span, cell),
          CellText.isLost(CellText.cleaned(decoder.text(scanner.bytes[cell])))
        else { continue }
        found.append(
          LostCell(
            address: RecordAddress(source: start.source, offset: start.offset + scanner.start),
            column: column))
      }
    }
  }
}

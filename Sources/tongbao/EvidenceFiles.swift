import Analytics
import Importer
import Model
import Writer

/// 核对表: for every unit the rows behind its figures, to be checked before anything is published.
struct EvidenceFiles {
  let dataset: ImportedDataset
  let analysis: Analysis
  let byteOrderMark: CSVText.ByteOrderMark
  /// Threads, at least 1.
  let workers: Int

  /// The cells of a row that bear on a figure, in the order of the columns: the usual ones, and those that the rules
  /// may ask for where a log has them.
  private let roles: [ColumnRole]

  init(
    dataset: ImportedDataset, analysis: Analysis, byteOrderMark: CSVText.ByteOrderMark, workers: Int
  ) {
    self.dataset = dataset
    self.analysis = analysis
    self.byteOrderMark = byteOrderMark
    self.workers = workers
    let understood = Set(dataset.layouts.flatMap { $0.understood.map(\.role) })
    roles =
      [.id, .unit, .title, .author, .submitted]
      + [.year, .month].filter { understood.contains($0.rawValue) }
      + [.status, .outlet, .level, .adopted, .issue, .weight]
      + (dataset.rulebook == nil
        ? [] : Self.rolesOfRules.filter { understood.contains($0.rawValue) })
  }

  private static let rolesOfRules: [ColumnRole] = [
    .kind, .track, .stage, .position, .length, .repost, .urgent, .filed, .instruction, .instructed,
  ]

  /// - Throws: Where a log can no longer be read the second time.
  func files() throws(Diagnostic) -> [OutputFolder.File] {
    let selections = analysis.evidence
    let scores = analysis.scoreNames.count
    if selections.isEmpty { return [] }
    let texts = GrowingTexts(selections.map(beginning))
    try dataset.records.forEachPiece(of: roles, workers: workers) { range in
      Self.addresses(in: range, of: selections)
    } take: { number, piece in
      texts.add(
        Self.rows(of: piece, selections, cells: roles.indices, scores: scores), piece: number)
    }
    return zip(selections, texts.taken).map { OutputFolder.File(path: $0.path, bytes: $1) }
  }

  /// Most rows are shorter. Room that stays empty costs nothing, but a text that outgrows its own is copied.
  private static let roomyRow = 192

  private func beginning(of selection: Selection) -> [UInt8] {
    let header = header
    var text: [UInt8] = []
    text.reserveCapacity(header.count + selection.entries.count * Self.roomyRow)
    text += header
    return text
  }

  private var header: [UInt8] {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(
      header: ["file", "line", "counts_submitted", "counts_adopted_items", "counts_adoptions"]
        + analysis.scoreNames.map { "counts_" + $0 } + roles.map(\.rawValue))
    return text.bytes
  }

  /// The records of a range that any selection has, ascending, each once.
  private static func addresses(
    in range: Range<RecordAddress>, of selections: [Selection]
  ) -> [RecordAddress] {
    var addresses: [RecordAddress] = []
    for selection in selections {
      for entry in selection.places(in: range) {
        addresses.append(selection.entries[entry].address)
      }
    }
    addresses.sort()
    var last: RecordAddress?
    // A joint item is in the selection of each of its units.
    addresses.removeAll { address in
      defer { last = address }
      return address == last
    }
    return addresses
  }

  /// The rows of a piece, selection by selection.
  private static func rows(
    of piece: FetchedPiece, _ selections: [Selection], cells: Range<Int>, scores: Int
  ) -> TextParts {
    var parts = TextParts()
    guard let first = piece.addresses.first, let last = piece.addresses.last else { return parts }
    let range = first..<RecordAddress(source: last.source, offset: last.offset + 1)
    let file = Array(piece.file.utf8)
    var rows = CSVByteRows()
    for (number, selection) in selections.enumerated() {
      for place in selection.places(in: range) {
        let entry = selection.entries[place]
        guard let record = piece.addresses.position(of: entry.address) else { continue }
        rows.append(text: file.indices, of: file)
        rows.append(piece.lines[record])
        rows.append(entry.submitted)
        rows.append(entry.adoptedItems)
        rows.append(entry.adoptions)
        for score in 0..<scores {
          rows.append(points: entry.points.isEmpty ? .zero : entry.points[score])
        }
        for role in cells {
          rows.append(text: piece.cell(role, of: record), of: piece.utf8)
        }
        rows.endRow()
      }
      parts.end(number, at: rows.bytes.count)
    }
    parts.bytes = rows.bytes
    return parts
  }
}

extension Selection {
  /// Its entries in a range of addresses.
  fileprivate func places(in range: Range<RecordAddress>) -> Range<Int> {
    let first = entries.firstIndex(in: 0..<entries.count) { $0.address >= range.lowerBound }
    let end = entries.firstIndex(in: first..<entries.count) { $0.address >= range.upperBound }
    return first..<end
  }
}

extension [RecordAddress] {
  /// The position of an address among ascending ones.
  fileprivate func position(of address: RecordAddress) -> Int? {
    let position = firstIndex(in: 0..<count) { $0 >= address }
    return position < count && self[position] == address ? position : nil
  }
}

extension Array {
  /// The first place of a range at which what is false before becomes true for good; the range's end where it never
  /// does. O(log n).
  fileprivate func firstIndex(in range: Range<Int>, where isReached: (Element) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

import Model

/// Tells from the rows whether an export has one row an item or one row an item and outlet.
///
/// All files of one rank are one export, so the answer is the same however an export is split.
struct ShapeDetection: Sendable {
  private let stated: [LogConfiguration.Shape?]
  private var perAdoptionRanks: Set<Int32> = []

  /// Per adoption is an export that holds an item twice with different outlets.
  ///
  /// Without ids and titles nothing shows that two rows are one item: each is one of its own.
  init(_ rows: RowBatch, sources: [SourcePlan], entries: [LogConfiguration]) {
    stated = entries.map { $0.role == .adoptions ? .perAdoption : $0.shape }
    var outlets: [Seen: Place] = [:]
    for row in 0..<rows.count where rows.outlets[row] != 0 && rows.keys[row].kind != .row {
      let rank = rows.ranks[row]
      let source = sources[rows.addresses[row].source]
      guard stated[source.file.entry] == nil, !perAdoptionRanks.contains(rank),
        rows.keys[row].kind == .id || source.header.columns[.title] != nil
      else { continue }
      let seen = Seen(rank: rank, key: rows.keys[row])
      let place = Place(outlet: rows.outlets[row], level: rows.levels[row])
      if let other = outlets[seen], other != place {
        perAdoptionRanks.insert(rank)
      } else {
        outlets[seen] = place
      }
    }
  }

  /// The shape of a source: what its entry states, else what its export shows.
  func shape(of source: SourcePlan) -> LogConfiguration.Shape {
    if !source.header.outletColumns.isEmpty { return .outletColumns }
    return stated[source.file.entry]
      ?? (perAdoptionRanks.contains(Int32(source.file.rank)) ? .perAdoption : .perSubmission)
  }

  /// Two outlets may print under one masked name: then their level tells them apart.
  private struct Place: Equatable {
    var outlet: UInt32
    var level: UInt32
  }

  private struct Seen: Hashable {
    var rank: Int32
    var key: ItemKey
  }
}

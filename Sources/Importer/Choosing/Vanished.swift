import Model

/// What a newer cumulative export no longer holds: a correction or a loss, and a person must know which.
struct Vanished {
  /// In the order of their addresses.
  private(set) var adoptions: [Diagnostic] = []
  private(set) var items: [Diagnostic] = []
  /// How many more there are of a code.
  private(set) var leftOut: [Diagnostic.Code: Int] = [:]

  private let reader: LogReader
  private let chosen: Chosen
  private let resolver: EntityResolver

  init(_ reader: LogReader, _ chosen: Chosen, _ resolver: EntityResolver) {
    self.reader = reader
    self.chosen = chosen
    self.resolver = resolver
    adoptions = vanishedAdoptions()
    items = vanishedItems()
  }

  // MARK: Adoptions

  private func vanishedAdoptions() -> [Diagnostic] {
    var places = RowPlaces(reader)
    let items = chosen.marks.runnersUp.sorted { $0.older[0].address < $1.older[0].address }
    return items.flatMap { item in
      let kept = Set(item.standing.flatMap(adoptedOutlets))
      return item.older.flatMap { row in
        adoptedOutlets(row).filter { !kept.contains($0) }.map { outlet in
          Diagnostic(
            .warning, .adoptionVanished, at: places.place(of: row.address),
            found: [
              resolver.directory.outlets[outlet].name,
              reader.sources[item.fields.source].file.name,
            ])
        }
      }
    }
  }

  private func adoptedOutlets(_ row: Row) -> [Int] {
    guard row.isAdopted else { return [] }
    let day = CivilDate(code: row.adopted != 0 ? row.adopted : row.submitted)
    return resolver.outlets(at: row.place, on: day).map(\.outlet)
  }

  // MARK: Items

  /// The days that a cumulative export of submissions covers.
  private struct Coverage {
    var rank: Int
    var name: String
    var days: ClosedRange<Int>
  }

  /// Above this share an export is taken for another part of the log, and said so once.
  private static let mostPercent = 20
  /// So many are always listed one by one.
  private static let few = 5

  /// Per export, the items that it holds and those that it should hold but does not.
  private struct Holding {
    var held = 0
    var missing = FirstByAddress<RecordAddress>()
  }

  private mutating func vanishedItems() -> [Diagnostic] {
    let coverages = self.coverages
    // Nothing can vanish from the only export.
    if coverages.count < 2 { return [] }
    let holdings = holdings(coverages)
    var places = RowPlaces(reader)
    return coverages.indices.flatMap { index -> [Diagnostic] in
      let missing = holdings[index].missing
      let expected = holdings[index].held + missing.count
      if missing.count > Self.few, missing.count * 100 > expected * Self.mostPercent {
        return [
          Diagnostic(
            .warning, .exportLacksItems, at: .init(file: coverages[index].name),
            found: [missing.count, expected].map(String.init))
        ]
      }
      leftOut[.itemVanished, default: 0] += missing.count - missing.first.count
      return missing.first.map {
        Diagnostic(
          .warning, .itemVanished, at: places.place(of: $0), found: [coverages[index].name])
      }
    }
  }

  private func holdings(_ coverages: [Coverage]) -> [Holding] {
    let rejected = rejectedKeys
    var holdings = [Holding](repeating: Holding(), count: coverages.count)
    var scratch: [Row] = []
    for partition in 0..<chosen.rows.count {
      chosen.rows.forEachBlock(partition, scratch: &scratch) { rows in
        for row in rows where row.givesFields && row.isLogged {
          count(row, in: &holdings, coverages, rejected)
        }
      }
    }
    return holdings
  }

  private func count(
    _ row: Row, in holdings: inout [Holding], _ coverages: [Coverage], _ rejected: Set<KeyAtRank>
  ) {
    guard let day = CivilDate(code: row.submitted)?.dayNumber else { return }
    let rank = reader.sources[row.address.source].file.rank
    for (index, export) in coverages.enumerated() where export.days.contains(day) {
      if export.rank == rank { holdings[index].held += 1 }
      if export.rank > rank {
        // An item that the newer export holds in a record that could not be used has not vanished.
        let isRejected =
          !rejected.isEmpty && rejected.contains(KeyAtRank(key: row.key, rank: export.rank))
        if !isRejected { holdings[index].missing.add(row.address, at: row.address) }
        break
      }
    }
  }

  /// Oldest first.
  private var coverages: [Coverage] {
    var byRank: [Int: Coverage] = [:]
    for (index, source) in reader.sources.enumerated() {
      let yield = reader.yields[index]
      guard source.configuration.role == .submissions, source.configuration.exports == .cumulative,
        source.file.repairs == nil,
        let first = CivilDate(code: yield.lastSubmitted == 0 ? 0 : yield.firstSubmitted)?.dayNumber,
        let last = CivilDate(code: yield.lastSubmitted)?.dayNumber
      else { continue }
      let rank = source.file.rank
      let known = byRank[rank]?.days ?? first...last
      byRank[rank] = Coverage(
        rank: rank, name: byRank[rank]?.name ?? source.file.name,
        days: min(known.lowerBound, first)...max(known.upperBound, last))
    }
    return byRank.values.sorted { $0.rank < $1.rank }
  }

  private struct KeyAtRank: Hashable {
    var key: ItemKey
    var rank: Int
  }

  private var rejectedKeys: Set<KeyAtRank> {
    Set(
      reader.rejections.compactMap { rejection in
        rejection.key.map { KeyAtRank(key: $0, rank: rejection.rank) }
      })
  }
}

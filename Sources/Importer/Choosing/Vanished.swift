import Model

/// What a newer cumulative export no longer holds: a correction or a loss, and a person must know which.
struct Vanished {
  private let reader: LogReader
  private let chooser: Chooser
  private let resolver: EntityResolver

  init(_ reader: LogReader, chooser: Chooser, resolver: EntityResolver) {
    self.reader = reader
    self.chooser = chooser
    self.resolver = resolver
  }

  /// Adoptions first, then items, each in the order of their addresses.
  var diagnostics: [Diagnostic] { adoptions + items }

  private func source(of row: Int) -> SourcePlan {
    reader.sources[reader.rows.addresses[row].source]
  }

  private func place(of row: Int) -> Diagnostic.Place {
    source(of: row).place(line: Int(reader.rows.lines[row]))
  }

  // MARK: Adoptions

  private var adoptions: [Diagnostic] {
    let standing = Dictionary(
      (chooser.submissions + chooser.adoptions).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
    return chooser.runnersUp.flatMap { key, older -> [Diagnostic] in
      guard let item = standing[key] else { return [] }
      let kept = Set(item.rows.flatMap(adoptedOutlets))
      return older.flatMap { row in
        adoptedOutlets(row).filter { !kept.contains($0) }.map { outlet in
          Diagnostic(
            .warning, .adoptionVanished, at: place(of: row),
            found: [resolver.directory.outlets[outlet].name, source(of: item.fields).file.name])
        }
      }
    }
  }

  private func adoptedOutlets(_ row: Int) -> [Int] {
    let rows = reader.rows
    guard rows.outlets[row] != 0, rows.outcomes[row] ?? .adopted == .adopted else { return [] }
    let day = rows.adopted[row] ?? rows.submitted[row]
    return resolver.outlets(rows.outlets[row], level: rows.levels[row], on: day).map(\.outlet)
  }

  // MARK: Items

  /// The days that a cumulative export of submissions covers.
  private struct Coverage {
    var rank: Int32
    var name: String
    var days: ClosedRange<Int>
  }

  /// Above this share an export is taken for another part of the log, and said so once.
  private static let mostPercent = 20
  /// So many are always listed one by one.
  private static let few = 5

  private var items: [Diagnostic] {
    let coverages = self.coverages
    let rejected = rejectedKeys
    var held = [Int](repeating: 0, count: coverages.count)
    var missing = [[Int]](repeating: [], count: coverages.count)
    for item in chooser.submissions {
      let rank = reader.rows.ranks[item.fields]
      guard let day = reader.rows.submitted[item.fields]?.dayNumber else { continue }
      for (index, export) in coverages.enumerated() where export.days.contains(day) {
        if export.rank == rank { held[index] += 1 }
        if export.rank > rank {
          // An item that the newer export holds in a record that could not be used has not vanished.
          let key = KeyAtRank(key: item.key, rank: Int(export.rank))
          if !rejected.contains(key) { missing[index].append(item.fields) }
          break
        }
      }
    }
    return coverages.indices.flatMap { index -> [Diagnostic] in
      let expected = held[index] + missing[index].count
      if missing[index].count > Self.few, missing[index].count * 100 > expected * Self.mostPercent {
        let counts = [missing[index].count, expected].map(String.init)
        return [
          Diagnostic(
            .warning, .exportLacksItems, at: .init(file: coverages[index].name), found: counts)
        ]
      }
      return missing[index].map {
        Diagnostic(.warning, .itemVanished, at: place(of: $0), found: [coverages[index].name])
      }
    }
  }

  /// Oldest first.
  private var coverages: [Coverage] {
    var byRank: [Int32: Coverage] = [:]
    for row in 0..<reader.rows.count {
      let source = source(of: row)
      guard source.configuration.role == .submissions, source.configuration.exports == .cumulative,
        source.file.repairs == nil, reader.rows.keys[row].kind != .row,
        let day = reader.rows.submitted[row]?.dayNumber
      else { continue }
      let rank = reader.rows.ranks[row]
      let known = byRank[rank]?.days ?? day...day
      byRank[rank] = Coverage(
        rank: rank, name: byRank[rank]?.name ?? source.file.name,
        days: min(known.lowerBound, day)...max(known.upperBound, day))
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

import Model
import Support
import Testing

@testable import Importer

/// What is counted, against the plainest program that could be right.
@Suite struct CountLawTests {
  private static let dimensions: [[CountDimension]] = [
    [.unit], [.unit, .outlet, .month], [.outlet, .level, .year], [.unitClass, .quarter],
    [.kind, .author], [.month, .unit], [.outcome], [.level], [.year], [.unitClass],
    [.outlet, .outcome], [.month, .unitClass, .outlet, .author],
    [.year, .outcome, .level, .quarter],
  ]

  /// Every row of the logs, as the generator wrote it.
  private func allItems(_ dataset: RandomCounts) -> [CountedItem] {
    let registers = PlainRegisters(registers: dataset.registers)
    return dataset.rows.map { row in
      let offers = (row.outlets.isEmpty ? [""] : row.outlets).map { name in
        let found = registers.outlet(name, level: row.level, on: row.adopted ?? row.submitted)
        return CountedItem.Offer(
          outlet: found.name, level: found.level, outcome: row.outcome,
          isRated: dataset.rated.map { $0.contains(found.name) || $0.contains(found.level) } ?? true
        )
      }
      return item(
        row.units.map { registers.unit($0, stated: row.unitClass, on: row.submitted) },
        row.submitted, (row.kind, row.author), row.weight, offers)
    }
  }

  /// The items of an import; what no submission holds is read from their records again.
  private func newestItems(
    _ dataset: ImportedDataset, hasStatus: Bool
  ) throws -> [CountedItem] {
    let items = dataset.submissions.collected
    let records = try dataset.records.records(at: Array(items.addresses))
    return (0..<items.count).filter { items.isLogged[$0] }.map { index in
      let cells = records[items.addresses[index]]?.cells ?? [:]
      let day = items.submitted[index] ?? Period.all.last
      let units = items.units(of: index).map { dataset.directory.units[$0] }.map { unit in
        CountedItem.Unit(
          name: unit.name,
          unitClass: unit.isRegistered
            ? unit.latestTenure(by: day).unitClass : cells[.unitClass] ?? "")
      }
      var offers = items.edges(of: index).map { edge in
        let outlet = dataset.directory.outlets[items.adoptions.outlets[edge]]
        return CountedItem.Offer(
          outlet: outlet.name, level: outlet.level, outcome: items.adoptions.outcomes[edge],
          isRated: dataset.reading.rates(outlet))
      }
      if offers.isEmpty {
        // An item that waits at no outlet in particular has no edge.
        let level = cells[.level] ?? ""
        offers = [
          CountedItem.Offer(
            outlet: "", level: level, outcome: hasStatus ? .pending : nil,
            isRated: true)
        ]
      }
      return item(
        units, items.submitted[index], (cells[.kind] ?? "", cells[.author] ?? ""),
        items.weights[index], offers)
    }
  }

  private func item(
    _ units: [CountedItem.Unit], _ submitted: CivilDate?, _ facets: (kind: String, author: String),
    _ weight: Int, _ offers: [CountedItem.Offer]
  ) -> CountedItem {
    CountedItem(
      units: units, submitted: submitted, kind: facets.kind, author: facets.author, weight: weight,
      offers: offers)
  }

  /// None, one or two, of values that occur or hardly do.
  private func conditions(_ generator: inout SeededGenerator) -> [CountQuery.Condition] {
    let all: [CountQuery.Condition] = [
      .init(.unit, ["甲局"]), .init(.unit, ["甲局", "乙局"]), .init(.unitClass, ["乡镇"]),
      .init(.outlet, ["要情", "市日报"]), .init(.outlet, [""]), .init(.level, ["市"]),
      .init(.level, ["市", "县"]),
      .init(.kind, ["调研", ""]), .init(.author, ["张三"]), .init(.outcome, ["adopted", ""]),
      .init(.month, ["2024-03", "2023"]), .init(.quarter, ["2024-Q1"]), .init(.year, ["2024"]),
      .init(.year, ["1999"]),
    ]
    return Array(all.shuffled(using: &generator).prefix(Int.random(in: 0...2, using: &generator)))
  }

  @Test(arguments: 0..<6, [CountQuery.Versions.newest, .all])
  func `a count is that of the plainest program`(part: Int, versions: CountQuery.Versions) throws {
    var generator = SeededGenerator(seed: UInt64(part))
    for seed in part * 4..<(part + 1) * 4 {
      let dataset = RandomCounts(seed: UInt64(seed))
      let folder = try TemporaryFolder(dataset.files)
      let items: [CountedItem]
      do {
        let read = try Import.read([folder.path])
        items =
          try versions == .all ? allItems(dataset) : newestItems(read, hasStatus: dataset.hasStatus)
      } catch let refusal as Diagnostic {
        // A rated outlet that no log names.
        #expect(refusal.code == .rateOutletUnknown)
        continue
      }
      for dimensions in Self.dimensions {
        for conditions in [[], conditions(&generator)] {
          let query = CountQuery(
            dimensions: dimensions, conditions: conditions, versions: versions)
          let found = try Import.countLines(folder, query)
          let expected = PlainCount.lines(items, query)
          let change = found.difference(from: expected).prefix(4).map { "\($0)" }
          #expect(found == expected, "seed \(seed) by \(dimensions) where \(conditions): \(change)")
        }
      }
    }
  }

  @Test func `the random datasets hold what a count can meet`() throws {
    let datasets = (0..<24).map { RandomCounts(seed: UInt64($0)) }
    let rows = datasets.flatMap(\.rows)
    #expect(rows.contains { $0.units.count == 2 } && rows.contains { $0.outlets.count == 3 })
    #expect(rows.contains { $0.submitted == nil } && rows.contains { $0.submitted?.month == nil })
    #expect(rows.contains { $0.weight == 0 } && rows.contains { $0.weight == 3 })
    for text in ["adoptions", "incremental", "rate_outlets", "separators", "per-adoption"] {
      #expect(datasets.contains { $0.files["dataset.yaml"]?.contains(text) ?? false }, "\(text)")
    }
  }

  @Test func `where every id stands once, each row is a newest version`() throws {
    for seed in stride(from: 0, to: 48, by: 4) {
      let dataset = RandomCounts(seed: UInt64(seed))
      #expect(dataset.hasUniqueIDs)
      let folder = try TemporaryFolder(dataset.files)
      for dimensions in Self.dimensions {
        let counts = CountQuery.Versions.allCases.map { versions in
          try? Import.countLines(
            folder, CountQuery(dimensions: dimensions, conditions: [], versions: versions))
        }
        #expect(counts[0] == counts[1], "seed \(seed) by \(dimensions)")
      }
    }
  }

  @Test func `how the reading is divided does not show in a count`() throws {
    var generator = SeededGenerator(seed: 11)
    for seed in 0..<12 {
      let folder = try TemporaryFolder(RandomCounts(seed: UInt64(seed)).files)
      for versions in CountQuery.Versions.allCases {
        let query = CountQuery(
          dimensions: [.outlet, .month, .unit], conditions: [], versions: versions)
        let counts = try (0..<4).map { _ in
          var options = ReadingOptions(workers: Int.random(in: 1...8, using: &generator))
          options.chunkLength = [64, 65, 257, 1 << 20].randomElement(using: &generator) ?? 64
          options.wholeLength = [64, 1 << 20].randomElement(using: &generator) ?? 64
          return try Import.countLines(folder, query, options)
        }
        #expect(Set(counts).count == 1, "seed \(seed)")
      }
    }
  }
}

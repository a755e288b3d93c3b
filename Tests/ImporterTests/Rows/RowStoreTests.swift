import Model
import Support
import Testing

@testable import Importer

/// Rows are given back as they were put in, whether memory or a file held them.
@Suite struct RowStoreTests {
  private static func row(_ number: Int) -> Row {
    var row = Row(
      key: ItemKey(.id, "\(number % 9000)".utf8),
      address: RecordAddress(source: number % 3, offset: number))
    row.unit = UInt32(number % 400)
    row.submitted = Int32(number)
    return row
  }

  private func isSame(_ rows: [Row], _ others: [Row]) -> Bool {
    rows.count == others.count
      && zip(rows, others).allSatisfy { row, other in
        row.key == other.key && row.address == other.address && row.unit == other.unit
          && row.submitted == other.submitted && row.startsItem == other.startsItem
      }
  }

  /// A store that several threads have filled; it has one partition or eight.
  private func store(of count: Int, bits: Int, limit: Int?) -> RowStore {
    let store = RowStore(bits: bits, memory: RowMemory(limit: limit))
    let writers = Parallel.run(count / 500, workers: 3) {
      RowStoreWriter(store)
    } job: { writer, part in
      writer.add((part * 500..<(part + 1) * 500).map(Self.row))
    }
    for var writer in writers { writer.finish() }
    return store
  }

  @Test(arguments: [0, 3], [nil, 1, 7] as [Int?])
  func `every row comes back once, from the partition of its key`(bits: Int, limit: Int?) {
    let store = store(of: 20_000, bits: bits, limit: limit)
    var all: [Row] = []
    var shownAll: [Row] = []
    var scratch: [Row] = []
    for partition in 0..<store.count {
      store.forEachBlock(partition, scratch: &scratch) { shownAll += $0 }
      var rows: [Row] = []
      store.take(partition, into: &rows)
      #expect(rows.allSatisfy { store.partition(of: $0.key) == partition })
      all += rows
      var again: [Row] = []
      store.take(partition, into: &again)
      #expect(again.isEmpty)
    }
    let sorted = all.sorted { $0.submitted < $1.submitted }
    #expect(isSame(sorted, (0..<20_000).map(Self.row)))
    #expect(isSame(shownAll, all))
  }

  @Test(arguments: [nil, 1] as [Int?])
  func `no item is parted by the end of a block`(limit: Int?) {
    let store = RowStore(bits: 1, memory: RowMemory(limit: limit))
    var writer = RowStoreWriter(store)
    var rows: [Row] = []
    for item in 0..<3000 {
      for part in 0...item % 5 {
        var row = Self.row(item * 10 + part)
        row.startsItem = part == 0
        rows.append(row)
      }
    }
    writer.add(items: rows[...], to: 1)
    writer.add(items: rows[...], to: 1)
    writer.finish()
    var blocks: [[Row]] = []
    var scratch: [Row] = []
    store.forEachBlock(1, scratch: &scratch) { blocks.append($0) }
    #expect(blocks.count > 10)
    #expect(blocks.allSatisfy { $0[0].startsItem })
    #expect(isSame(Array(blocks.joined()), rows + rows))
  }
}

import Model
import Synchronization

/// All rows, parted by their keys so that the rows of one item lie together.
final class RowStore: Sendable {
  /// The partitions, a power of two of them.
  let count: Int
  let memory: RowMemory
  private let shift: UInt64
  private let partitions: [Partition]

  /// A class, so that several threads can each work on a partition of their own.
  private final class Partition: Sendable {
    let kept = Mutex<[KeptRows]>([])
  }

  /// An empty store of as many partitions in the same memory.
  init(like other: RowStore) {
    count = other.count
    shift = other.shift
    memory = other.memory
    partitions = (0..<count).map { _ in Partition() }
  }

  init(bits: Int, memory: RowMemory) {
    count = 1 << bits
    shift = UInt64(64 - bits)
    self.memory = memory
    partitions = (0..<count).map { _ in Partition() }
  }

  /// With one partition there is nothing to shift.
  @inline(__always)
  func partition(of key: ItemKey) -> Int {
    count == 1 ? 0 : Int(truncatingIfNeeded: key.mixed >> shift)
  }

  func add(_ kept: KeptRows, to partition: Int) {
    partitions[partition].kept.withLock { $0.append(kept) }
  }

  /// Appends the rows of a partition, in the order in which they were added; it is empty afterwards.
  func take(_ partition: Int, into rows: inout [Row]) {
    let kept = partitions[partition].kept.withLock { kept in
      let all = kept
      kept = []
      return all
    }
    memory.take(kept, into: &rows)
  }

  /// Shows the rows of a partition, block by block.
  ///
  /// - Parameter scratch: Memory for a block.
  func forEachBlock(_ partition: Int, scratch: inout [Row], _ body: ([Row]) -> Void) {
    let kept = partitions[partition].kept.withLock { $0 }
    memory.forEachBlock(of: kept, scratch: &scratch, body)
  }
}

/// One worker's way into the store: blocks that are handed over when they are full.
struct RowStoreWriter: Sendable {
  private let store: RowStore
  private var open: [[Row]]

  init(_ store: RowStore) {
    self.store = store
    open = Array(repeating: [], count: store.count)
  }

  mutating func add(_ rows: [Row]) {
    for row in rows {
      let partition = store.partition(of: row.key)
      if open[partition].isEmpty { begin(partition) }
      open[partition].append(row)
      if open[partition].count == RowMemory.blockLength {
        store.add(store.memory.exchange(&open[partition]), to: partition)
      }
    }
  }

  /// Appends whole items to a partition: none of them is parted by the end of a block.
  ///
  /// - Parameter items: Rows of which the first of each item is marked.
  mutating func add(items: ArraySlice<Row>, to partition: Int) {
    if items.isEmpty { return }
    if open[partition].isEmpty { begin(partition) }
    for row in items {
      if open[partition].count >= RowMemory.blockLength, row.startsItem {
        store.add(store.memory.exchange(&open[partition]), to: partition)
      }
      open[partition].append(row)
    }
    finish(partition)
  }

  /// A single partition is small: its block grows with its rows.
  private mutating func begin(_ partition: Int) {
    if store.count > 1, open[partition].capacity == 0 { open[partition] = store.memory.block() }
  }

  mutating func finish() {
    for partition in open.indices { finish(partition) }
  }

  private mutating func finish(_ partition: Int) {
    if open[partition].isEmpty { return }
    var last: [Row] = []
    swap(&last, &open[partition])
    store.add(.memory(last), to: partition)
  }
}

import Model
import Synchronization

/// All usable rows, parted by their keys so that the rows of one item lie together.
final class RowStore: Sendable {
  /// The partitions, a power of two of them.
  let count: Int
  private let shift: UInt64
  private let partitions: [Partition]

  /// A class, so that several threads can each take a partition of their own.
  private final class Partition: Sendable {
    let blocks = Mutex<[[Row]]>([])
  }

  init(bits: Int) {
    count = 1 << bits
    shift = UInt64(64 - bits)
    partitions = (0..<count).map { _ in Partition() }
  }

  /// With one partition there is nothing to shift.
  @inline(__always)
  func partition(of key: ItemKey) -> Int {
    count == 1 ? 0 : Int(truncatingIfNeeded: key.mixed >> shift)
  }

  func add(_ block: [Row], to partition: Int) {
    partitions[partition].blocks.withLock { $0.append(block) }
  }

  /// The rows of a partition, in no order; it is empty afterwards.
  func take(_ partition: Int) -> [Row] {
    let blocks = partitions[partition].blocks.withLock { blocks in
      let taken = blocks
      blocks = []
      return taken
    }
    if blocks.count == 1 { return blocks[0] }
    var rows: [Row] = []
    rows.reserveCapacity(blocks.reduce(0) { $0 + $1.count })
    for block in blocks { rows += block }
    return rows
  }
}

/// One worker's way into the store: blocks that are handed over when they are full.
struct RowStoreWriter: Sendable {
  private let store: RowStore
  private var open: [[Row]]

  /// 48 KiB: large enough that the lock of a partition is hardly ever met.
  private static let blockLength = 1024

  init(_ store: RowStore) {
    self.store = store
    open = Array(repeating: [], count: store.count)
  }

  mutating func add(_ rows: [Row]) {
    for row in rows {
      let partition = store.partition(of: row.key)
      if open[partition].isEmpty, store.count > 1 {
        open[partition].reserveCapacity(Self.blockLength)
      }
      open[partition].append(row)
      if open[partition].count == Self.blockLength { handOver(partition) }
    }
  }

  private mutating func handOver(_ partition: Int) {
    store.add(open[partition], to: partition)
    open[partition] = []
  }

  mutating func finish() {
    for partition in open.indices where !open[partition].isEmpty { handOver(partition) }
  }
}

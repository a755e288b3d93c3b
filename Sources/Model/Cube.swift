/// Counts over a few axes: dense while the cells are few, hashed when they are many.
///
/// A cell is the row-major position of its indices, the last axis running fastest, so a caller that
/// adds several neighbouring counts computes one position. Two cubes are equal when their counts
/// are, however they are stored.
public struct Cube: Sendable {
  /// Up to 16 MiB of counts are held densely.
  private static let densest = 1 << 21

  /// The lengths of the axes.
  public let extents: [Int]
  /// Dense: one count a cell, or none while all are 0, because fresh memory costs more than counting.
  /// Hashed: the blocks in order of arrival, each as long as the last axis.
  private var counts: [Int64] = []
  /// Hashed: the blocks that are held, in order of arrival. A block is a cell over the last axis's length.
  private var blocks: [Int] = []
  /// Hashed: position in `blocks` + 1, 0 where the bucket is free; a power of two long.
  private var buckets: [Int] = []
  private let blockLength: Int
  private let isDense: Bool

  public init(_ extents: Int...) { self.init(extents: extents) }

  private init(extents: [Int]) {
    self.extents = extents
    blockLength = extents.last ?? 1
    isDense = extents.reduce(1, *) <= Self.densest
    if !isDense { buckets = [Int](repeating: 0, count: 1 << 10) }
  }

  public func cell(_ first: Int, _ second: Int) -> Int { first * extents[1] + second }

  public func cell(_ first: Int, _ second: Int, _ third: Int) -> Int {
    (first * extents[1] + second) * extents[2] + third
  }

  public func cell(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int {
    ((first * extents[1] + second) * extents[2] + third) * extents[3] + fourth
  }

  /// The indices of a cell, one an axis.
  public func indices(of cell: Int) -> [Int] {
    var rest = cell
    var indices = [Int](repeating: 0, count: extents.count)
    for axis in extents.indices.reversed() {
      indices[axis] = rest % extents[axis]
      rest /= extents[axis]
    }
    return indices
  }

  public mutating func add(_ amount: Int, at cell: Int) {
    add(amount, atPlace: place(of: cell))
  }

  /// Where a cell's count is kept, for `add(_:atPlace:)`; the cells that differ in the last index lie beside it.
  public mutating func place(of cell: Int) -> Int {
    if isDense {
      if counts.isEmpty { counts = [Int64](repeating: 0, count: extents.reduce(1, *)) }
      return cell
    }
    let block = cell / blockLength
    let bucket = bucket(of: block)
    if buckets[bucket] != 0 {
      return (buckets[bucket] - 1) * blockLength + cell % blockLength
    }
    blocks.append(block)
    buckets[bucket] = blocks.count
    for _ in 0..<blockLength { counts.append(0) }
    if blocks.count * 2 > buckets.count { grow() }
    return (blocks.count - 1) * blockLength + cell % blockLength
  }

  public mutating func add(_ amount: Int, atPlace place: Int) { counts[place] += Int64(amount) }

  public subscript(_ cell: Int) -> Int {
    if isDense { return counts.isEmpty ? 0 : Int(counts[cell]) }
    let position = buckets[bucket(of: cell / blockLength)] - 1
    return position < 0 ? 0 : Int(counts[position * blockLength + cell % blockLength])
  }

  /// The counts of a cell and of those that differ from it in the last index.
  ///
  /// - Parameter cell: With 0 as its last index.
  /// - Returns: By that index, from `startIndex` on; empty where nothing was ever added to one of them.
  public func block(at cell: Int) -> ArraySlice<Int64> {
    if isDense { return counts.isEmpty ? [] : counts[cell..<cell + blockLength] }
    let start = (buckets[bucket(of: cell / blockLength)] - 1) * blockLength
    return start < 0 ? [] : counts[start..<start + blockLength]
  }

  /// The cell whose count is kept at a place.
  private func cell(at place: Int) -> Int {
    isDense ? place : blocks[place / blockLength] * blockLength + place % blockLength
  }

  /// Every cell whose count is not 0, ascending.
  public var filledCells: [Int] {
    let places = counts.indices.filter { counts[$0] != 0 }
    return isDense ? places : places.map(cell(at:)).sorted()
  }

  /// The sums over one axis other than the last.
  ///
  /// - Returns: Row-major by the axes that are left.
  public func sums(over axis: Int) -> [Int64] {
    let inner = extents[(axis + 1)...].reduce(1, *)
    var sums = [Int64](repeating: 0, count: extents[..<axis].reduce(1, *) * inner)
    for start in stride(from: 0, to: counts.count, by: blockLength) {
      let cell = self.cell(at: start)
      let target = cell / (inner * extents[axis]) * inner + cell % inner
      for offset in 0..<blockLength { sums[target + offset] += counts[start + offset] }
    }
    return sums
  }

  /// Adds a count to every cell.
  ///
  /// - Parameter counts: As many as there are cells, in their order.
  public mutating func add(_ counts: ArraySlice<Int64>) {
    precondition(counts.count == extents.reduce(1, *), "there is a count for every cell")
    for place in counts.indices where counts[place] != 0 {
      add(Int(counts[place]), at: place - counts.startIndex)
    }
  }

  /// - Precondition: Both have the same extents.
  public static func + (left: Cube, right: Cube) -> Cube {
    precondition(left.extents == right.extents, "only cubes of one shape add")
    if right.counts.isEmpty { return left }
    if left.counts.isEmpty { return right }
    var sum = left
    if left.isDense {
      for cell in right.counts.indices { sum.counts[cell] += right.counts[cell] }
    } else {
      for cell in right.filledCells { sum.add(right[cell], at: cell) }
    }
    return sum
  }

  /// The bucket that holds a block, or the free one where it belongs.
  ///
  /// Multiplicative hashing by the golden ratio (Knuth 1973, 6.4), then linear probing.
  private func bucket(of block: Int) -> Int {
    let mask = buckets.count - 1
    let mixed = UInt64(block) &* 0x9e37_79b9_7f4a_7c15
    var bucket = Int(truncatingIfNeeded: mixed >> 32) & mask
    while buckets[bucket] != 0 && blocks[buckets[bucket] - 1] != block {
      bucket = (bucket + 1) & mask
    }
    return bucket
  }

  private mutating func grow() {
    buckets = [Int](repeating: 0, count: buckets.count * 2)
    for position in blocks.indices { buckets[bucket(of: blocks[position])] = position + 1 }
  }
}

extension Cube: Equatable {
  public static func == (left: Cube, right: Cube) -> Bool {
    guard left.extents == right.extents else { return false }
    let cells = left.filledCells
    return cells == right.filledCells && cells.allSatisfy { left[$0] == right[$0] }
  }
}

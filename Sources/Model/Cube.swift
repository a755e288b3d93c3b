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
  /// Dense: one count a cell. Hashed: empty.
  private var counts: [Int64] = []
  /// Hashed: cell + 1 in each bucket, 0 where it is free; a power of two long.
  private var buckets: [Int] = []
  /// Parallel to `buckets`.
  private var bucketCounts: [Int64] = []
  private var filled = 0
  private let isDense: Bool

  public init(_ extents: Int...) { self.init(extents: extents) }

  private init(extents: [Int]) {
    self.extents = extents
    let cells = extents.reduce(1, *)
    isDense = cells <= Self.densest
    if isDense {
      counts = [Int64](repeating: 0, count: cells)
    } else {
      buckets = [Int](repeating: 0, count: 1 << 10)
      bucketCounts = [Int64](repeating: 0, count: 1 << 10)
    }
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
    if isDense {
      counts[cell] += Int64(amount)
      return
    }
    if amount == 0 { return }
    let bucket = bucket(of: cell)
    if buckets[bucket] == 0 {
      buckets[bucket] = cell + 1
      filled += 1
    }
    bucketCounts[bucket] += Int64(amount)
    if filled * 2 > buckets.count { grow() }
  }

  public subscript(_ cell: Int) -> Int {
    if isDense { return Int(counts[cell]) }
    return Int(bucketCounts[bucket(of: cell)])
  }

  /// Every cell whose count is not 0, ascending.
  public var filledCells: [Int] {
    if isDense { return counts.indices.filter { counts[$0] != 0 } }
    return buckets.indices.filter { bucketCounts[$0] != 0 }.map { buckets[$0] - 1 }.sorted()
  }

  /// The cube without one axis, summed over some of that axis's indices.
  ///
  /// - Parameter indices: Each once.
  public func summed(overAxis axis: Int, at indices: [Int]) -> Cube {
    var isWanted = [Bool](repeating: false, count: extents[axis])
    for index in indices { isWanted[index] = true }
    let inner = extents[(axis + 1)...].reduce(1, *)
    var rest = extents
    rest.remove(at: axis)
    var sum = Cube(extents: rest)
    let places = isDense ? counts.indices : buckets.indices
    for place in places {
      let amount = isDense ? counts[place] : bucketCounts[place]
      let cell = isDense ? place : buckets[place] - 1
      guard amount != 0, isWanted[cell / inner % extents[axis]] else { continue }
      sum.add(Int(amount), at: cell / inner / extents[axis] * inner + cell % inner)
    }
    return sum
  }

  /// - Precondition: Both have the same extents.
  public static func + (left: Cube, right: Cube) -> Cube {
    precondition(left.extents == right.extents, "only cubes of one shape add")
    var sum = left
    for cell in right.filledCells { sum.add(right[cell], at: cell) }
    return sum
  }

  /// The bucket that holds a cell, or the free one where it belongs.
  ///
  /// Multiplicative hashing by the golden ratio (Knuth 1973, 6.4), then linear probing.
  private func bucket(of cell: Int) -> Int {
    let mask = buckets.count - 1
    let mixed = UInt64(cell) &* 0x9e37_79b9_7f4a_7c15
    var bucket = Int(truncatingIfNeeded: mixed >> 32) & mask
    while buckets[bucket] != 0 && buckets[bucket] != cell + 1 { bucket = (bucket + 1) & mask }
    return bucket
  }

  private mutating func grow() {
    let oldBuckets = buckets
    let oldCounts = bucketCounts
    buckets = [Int](repeating: 0, count: oldBuckets.count * 2)
    bucketCounts = [Int64](repeating: 0, count: oldBuckets.count * 2)
    for index in oldBuckets.indices where oldBuckets[index] != 0 {
      let bucket = bucket(of: oldBuckets[index] - 1)
      buckets[bucket] = oldBuckets[index]
      bucketCounts[bucket] = oldCounts[index]
    }
  }
}

extension Cube: Equatable {
  public static func == (left: Cube, right: Cube) -> Bool {
    guard left.extents == right.extents else { return false }
    let cells = left.filledCells
    return cells == right.filledCells && cells.allSatisfy { left[$0] == right[$0] }
  }
}

import Model

/// Brings the rows of one item together within a partition.
struct Grouping: Sendable {
  /// Position of a row plus one in the low half, a part of its key's hash in the high half; 0 is free.
  private var places: [UInt64] = []
  /// For each row the one before it that has its key; -1 without one.
  private var previous: [Int32] = []

  private var result: [Row] = []
  private var members: [Row] = []
  private var groups: [Row] = []

  /// Reorders rows: first those of which nothing else has the key, then groups, of each its rows in the
  /// order of addresses, the first marked `startsItem`.
  ///
  /// - Returns: Where the groups begin.
  /// - Complexity: Linear in the rows, but for the sorting of each group.
  mutating func group(_ rows: inout [Row]) -> Int {
    if link(rows) == 0 { return rows.count }
    result.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    // The last row of a key leads to all others of it.
    for last in rows.indices.reversed() where previous[last] != Self.taken {
      if previous[last] < 0 {
        result.append(rows[last])
      } else {
        appendGroup(endingWith: last, of: rows)
      }
    }
    let groupsStart = result.count
    result += groups
    swap(&rows, &result)
    return groupsStart
  }

  private mutating func appendGroup(endingWith last: Int, of rows: [Row]) {
    members.removeAll(keepingCapacity: true)
    var row = Int32(last)
    while row >= 0 {
      members.append(rows[Int(row)])
      let next = previous[Int(row)]
      previous[Int(row)] = Self.taken
      row = next
    }
    if members.count == 2 {
      if members[1].address < members[0].address { members.swapAt(0, 1) }
    } else {
      members.sort { $0.address < $1.address }
    }
    members[0].startsItem = true
    groups += members
  }

  private static let taken: Int32 = -2

  /// Finds rows of equal keys.
  ///
  /// - Returns: How many rows have a key that a row before them has.
  private mutating func link(_ rows: [Row]) -> Int {
    var length = 16
    while length < rows.count * 2 { length *= 2 }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: length))
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: repeatElement(-1, count: rows.count))
    var repeated = 0
    for row in rows.indices {
      let hash = rows[row].key.mixed
      let tag = hash & 0xFFFF_FFFF_0000_0000
      var place = Int(truncatingIfNeeded: hash) & (length - 1)
      while places[place] != 0 {
        let other = Int(places[place] & 0xFFFF_FFFF) - 1
        if places[place] & 0xFFFF_FFFF_0000_0000 == tag, rows[other].key == rows[row].key {
          previous[row] = Int32(other)
          repeated += 1
          break
        }
        place = (place + 1) & (length - 1)
      }
      places[place] = tag | UInt64(row + 1)
    }
    return repeated
  }
}

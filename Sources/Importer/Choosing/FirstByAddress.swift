import Model

/// The first of many things, by the addresses at which they stand: all are counted, few kept.
struct FirstByAddress<Element: Sendable>: Sendable {
  private(set) var count = 0
  private var kept: [(address: RecordAddress, element: Element)] = []

  mutating func add(_ element: @autoclosure () -> Element, at address: RecordAddress) {
    count += 1
    kept.append((address, element()))
    if kept.count >= 16 * FindingGroup.kept { shorten() }
  }

  mutating func add(_ other: FirstByAddress) {
    count += other.count
    kept += other.kept
    shorten()
  }

  private mutating func shorten() {
    kept.sort { $0.address < $1.address }
    if kept.count > FindingGroup.kept { kept.removeLast(kept.count - FindingGroup.kept) }
  }

  /// At most a hundred, in the order of their addresses.
  var first: [Element] {
    var sorted = self
    sorted.shorten()
    return sorted.kept.map(\.element)
  }
}

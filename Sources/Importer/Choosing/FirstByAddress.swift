import Model

/// The first of many things, by the addresses at which they stand: all are counted, few kept.
struct FirstByAddress<Element: Sendable>: Sendable {
  private(set) var count = 0
  private var kept: [(address: RecordAddress, element: Element)] = []
  /// Nothing behind it is among the first; `nil` while there are too few to tell.
  private var last: RecordAddress?

  mutating func add(_ element: @autoclosure () -> Element, at address: RecordAddress) {
    count += 1
    if let last, address > last { return }
    kept.append((address, element()))
    if kept.count >= 4 * FindingGroup.kept { shorten() }
  }

  mutating func add(_ other: FirstByAddress) {
    count += other.count
    kept += other.kept
    shorten()
  }

  private mutating func shorten() {
    kept.sort { $0.address < $1.address }
    guard kept.count >= FindingGroup.kept else { return }
    kept.removeLast(kept.count - FindingGroup.kept)
    last = kept[FindingGroup.kept - 1].address
  }

  /// At most a hundred, in the order of their addresses.
  var first: [Element] {
    var sorted = self
    sorted.shorten()
    return sorted.kept.map(\.element)
  }
}

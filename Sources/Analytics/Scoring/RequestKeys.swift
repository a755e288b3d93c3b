import Model

/// Which requests an item answers, by its key: those to one of its units.
struct RequestKeys: Sendable {
  private let places: [ItemKey: [Int]]
  /// Per request, the code of its unit.
  private let units: [Int32]
  /// One bit a key, so that the others are hardly ever looked up.
  private let marks: [Bool]

  init(_ requests: [Request]) {
    var places: [ItemKey: [Int]] = [:]
    for (place, request) in requests.enumerated() {
      if let key = request.fulfilledBy { places[key, default: []].append(place) }
    }
    var marks = [Bool](repeating: false, count: places.isEmpty ? 0 : 1 << 14)
    for key in places.keys { marks[Self.mark(of: key)] = true }
    self.places = places
    units = requests.map { Int32($0.unit) }
    self.marks = marks
  }

  private static func mark(of key: ItemKey) -> Int { Int(key.mixed & (1 << 14 - 1)) }

  /// Places in the register; empty for nearly every item.
  ///
  /// - Parameter units: Of the item.
  @inline(__always)
  func answered(by key: ItemKey, of units: ArraySlice<Int32>) -> [Int] {
    if marks.isEmpty || !marks[Self.mark(of: key)] { return [] }
    return (places[key] ?? []).filter { units.contains(self.units[$0]) }
  }
}

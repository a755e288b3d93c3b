import Model

/// Which requests an item answers, by its key.
struct RequestKeys: Sendable {
  private let places: [ItemKey: [Int]]
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
    self.marks = marks
  }

  private static func mark(of key: ItemKey) -> Int { Int(key.mixed & (1 << 14 - 1)) }

  /// Places in the register; empty for nearly every item.
  @inline(__always)
  subscript(_ key: ItemKey) -> [Int] {
    if marks.isEmpty || !marks[Self.mark(of: key)] { return [] }
    return places[key] ?? []
  }
}

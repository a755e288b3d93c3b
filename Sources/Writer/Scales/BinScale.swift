/// Divides values into few ordered bins, each with an ink of its own.
struct BinScale: Sendable {
  /// Ascending; a value on a border belongs to the bin above.
  var borders: [Double]

  var count: Int { borders.count + 1 }

  /// 0 ..< count.
  func bin(_ value: Double) -> Int { borders.firstIndex { value < $0 } ?? borders.count }

  /// The ends of a bin; `nil` where it is open.
  func ends(of bin: Int) -> (low: Double?, high: Double?) {
    (bin == 0 ? nil : borders[bin - 1], bin == borders.count ? nil : borders[bin])
  }
}

/// Divides values into few ordered bins, each with an ink of its own.
struct BinScale: Sendable {
  /// Ascending; a value on a border belongs to the bin above.
  var borders: [Double]

  /// Whole per cents, as they are printed: finest in the middle, where most rates lie.
  static let percents = BinScale(borders: [20, 35, 50, 65, 80])

  /// Six bins of whole numbers from 1 on, chosen by the largest: it lies in the last bin, unless it is below 10.
  static func counts(upTo largest: Int) -> BinScale {
    let choices: [[Double]] = [[2, 3, 5, 7, 10], [2, 5, 10, 15, 20], [2, 5, 10, 20, 50]]
    var unit = 1.0
    while true {
      for borders in choices where Double(largest) < 2.5 * unit * borders[4] {
        return BinScale(borders: borders.map { $0 * unit })
      }
      unit *= 10
    }
  }

  var count: Int { borders.count + 1 }

  /// 0 ..< count.
  func bin(_ value: Double) -> Int { borders.firstIndex { value < $0 } ?? borders.count }

  /// The ends of a bin; `nil` where it is open.
  func ends(of bin: Int) -> (low: Double?, high: Double?) {
    (bin == 0 ? nil : borders[bin - 1], bin == borders.count ? nil : borders[bin])
  }

  /// The whole numbers of a bin; `last` is `nil` where it is open above.
  ///
  /// - Parameter first: The least value that there is.
  func wholeNumbers(of bin: Int, from first: Int) -> (first: Int, last: Int?) {
    let ends = ends(of: bin)
    return (ends.low.map { Int($0) } ?? first, ends.high.map { Int($0) - 1 })
  }
}

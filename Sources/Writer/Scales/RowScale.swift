/// Places rows of different heights below one another.
struct RowScale: Scale {
  /// Pixels, one a row, from above to below.
  private(set) var centres: [Double] = []
  private(set) var heights: [Double] = []
  /// Where the first row begins and the last one ends, headings included.
  private(set) var top: Double
  private(set) var bottom: Double

  init(top: Double) {
    self.top = top
    bottom = top
  }

  mutating func append(height: Double) {
    centres.append(bottom + height / 2)
    heights.append(height)
    bottom += height
  }

  /// Leaves room that no row takes, such as a heading's.
  mutating func skip(_ height: Double) { bottom += height }

  /// The centre of a row; what lies between rows, in proportion to the nearest row's height.
  func position(_ value: Double) -> Double {
    guard !centres.isEmpty else { return top }
    let row = min(max(0, Int(value.rounded())), centres.count - 1)
    return centres[row] + (value - Double(row)) * heights[row]
  }

  func top(ofRow row: Int) -> Double { centres[row] - heights[row] / 2 }
  func bottom(ofRow row: Int) -> Double { centres[row] + heights[row] / 2 }
}

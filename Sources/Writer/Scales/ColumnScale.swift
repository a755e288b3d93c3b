/// Places columns of one width beside one another, wider apart where something new begins.
struct ColumnScale: Scale {
  /// Pixels, one a column, ascending.
  private(set) var starts: [Double] = []
  /// From one edge of a column to the other, and with the room to the next one.
  let width: Double
  let step: Double

  /// - Parameters:
  ///   - start: The left edge of the first column, in pixels.
  ///   - gap: Between two columns.
  ///   - wideGap: What is added to the gap before the columns in `breaks`.
  init(
    start: Double, count: Int, width: Double, gap: Double, breaks: Set<Int> = [],
    wideGap: Double = 0
  ) {
    self.width = width
    step = width + gap
    var next = start
    for column in 0..<count {
      if breaks.contains(column) { next += wideGap }
      starts.append(next)
      next += step
    }
  }

  /// The right edge of the last column.
  var end: Double { starts.last.map { $0 + width } ?? 0 }

  func centre(_ column: Int) -> Double { starts[column] + width / 2 }

  /// The centre of a column; between two, as far from the nearer one as its share of a step.
  func position(_ value: Double) -> Double {
    guard !starts.isEmpty else { return 0 }
    let column = min(max(0, Int(value.rounded())), starts.count - 1)
    return centre(column) + (value - Double(column)) * step
  }
}

/// Short upright strokes across bars: what a value was before.
struct Strokes: Mark {
  var strokes: [(row: Int, x: Double)]
  /// In pixels.
  var height: Double
  /// Thinner ones hide less of short bars.
  var width = 2.5

  func elements(in panel: Panel) -> [Element] {
    Self.elements(strokes.map { panel.point($0.x, Double($0.row)) }, height: height, width: width)
  }

  /// Strokes around centres, set off from a bar by a rim of paper.
  static func elements(_ centres: [Point], height: Double, width: Double = 2.5) -> [Element] {
    let lines = centres.map { centre in
      [-height / 2, height / 2].map { Point(x: centre.x, y: centre.y + $0) }
    }
    return Line.elements(lines, ink: .paper, width: 2.4 * width, dash: .solid)
      + Line.elements(lines, ink: .text, width: width, dash: .solid)
  }
}

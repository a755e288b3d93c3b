/// Slanted strokes within a box, as segments: a pattern of SVG would need an id, and is not drawn everywhere.
enum Hatch {
  /// Pixels between two strokes, along an edge.
  static let gap = 6.0

  /// Strokes from below left to above right, 45° steep, as path commands; empty for a box without room.
  static func path(left: Double, top: Double, width: Double, height: Double) -> String {
    let (right, bottom) = (left + width, top + height)
    return stride(from: left + top + gap, to: right + bottom, by: gap).map { sum in
      let x = max(left, sum - bottom)
      let length = min(right, sum - top) - x
      return "M\(Pixels.text(x)) \(Pixels.text(sum - x))l\(Pixels.text(length))-"
        + Pixels.text(length)
    }.joined()
  }
}

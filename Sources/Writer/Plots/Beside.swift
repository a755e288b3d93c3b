/// Two figures side by side, the second one halfway up the first.
struct Beside: Figure {
  var first: any Figure
  /// What the first one may take, in pixels.
  var firstWidth: Double
  var second: any Figure

  private static let gap = 28.0

  func draw(in space: Space) -> Drawing {
    let left = first.draw(
      in: Space(left: space.left, right: space.left + firstWidth, top: space.top))
    var beside = Space(
      left: space.left + firstWidth + Self.gap, right: space.right, top: space.top)
    let height = second.draw(in: beside).bottom - space.top
    beside.top += max(0, (left.bottom - space.top - height) / 2)
    let right = second.draw(in: beside)
    return Drawing(
      elements: left.elements + right.elements, bottom: max(left.bottom, right.bottom),
      omittedLabels: left.omittedLabels + right.omittedLabels)
  }
}

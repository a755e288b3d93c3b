/// Texts at values, moved by pixels; for words that stand where a mark would.
struct Texts: Mark {
  struct Label: Sendable {
    var text: String
    var x: Double
    var y: Double
    /// The whole text where `text` is only its beginning.
    var whole: String?
  }

  var labels: [Label]
  var style: TextStyle
  /// Pixels to the right of the value.
  var shift = 0.0

  func elements(in panel: Panel) -> [Element] {
    style.group(
      labels.map { label in
        let place = panel.point(label.x, label.y)
        return TextMark(
          label.text, x: place.x + shift, y: style.baseline(centredOn: place.y),
          whole: label.whole)
      })
  }
}

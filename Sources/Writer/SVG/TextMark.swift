/// How texts look that stand together.
struct TextStyle: Sendable {
  enum Anchor: String {
    case start
    case middle
    case end
  }

  enum Ground {
    case clear
    /// An outline in the paper's colour, so that lines behind the text do not cross it.
    case halo
  }

  /// Pixels; never below 12.
  var size = 13.0
  var weight = TextMetrics.Weight.regular
  var ink = Ink.text
  var anchor = Anchor.start
  var ground = Ground.clear

  private var attributes: [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = [("font-size", Pixels.text(size))]
    if weight == .bold { attributes.append(("font-weight", "bold")) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    return attributes
  }

  func width(_ text: String) -> Double {
    TextMetrics.width(text, size: size, weight: weight)
  }

  /// Texts of this style in one group; under it, where they have a halo, the same texts as outlines.
  ///
  /// An outline of its own, because LibreOffice knows no `paint-order` and would draw it over the letters.
  func group(_ marks: [TextMark]) -> [Element] {
    guard !marks.isEmpty else { return [] }
    let texts = Element.group(attributes + Ink.paint(fill: ink), marks.map(\.element))
    guard case .halo = ground else { return [texts] }
    let outline =
      attributes + Ink.paint(stroke: .paper)
      + [("stroke-width", "4"), ("stroke-linejoin", "round"), ("aria-hidden", "true")]
    return [.group(outline, marks.map(\.outline)), texts]
  }
}

/// One line of text.
struct TextMark: Sendable {
  var text: String
  var x: Double
  /// The baseline.
  var y: Double
  /// The whole text where `text` is only its beginning.
  var whole: String?

  init(_ text: String, x: Double, y: Double, whole: String? = nil) {
    self.text = text
    self.x = x
    self.y = y
    self.whole = whole
  }

  /// The text alone.
  var outline: Element {
    Element("text", [("x", Pixels.text(x)), ("y", Pixels.text(y))], text: text)
  }

  /// The text, and the whole of it for who points at it.
  var element: Element {
    guard let whole, whole != text else { return outline }
    return outline.titled(whole)
  }
}

extension TextStyle {
  /// A baseline that centres a line of figures on a height.
  func baseline(centredOn y: Double) -> Double { y + size * 0.36 }
}

/// A text beside the end of a line, in the height of a value.
struct EndLabel: Sendable {
  var text: String
  /// In the unit of the vertical axis.
  var value: Double
  var ink = Ink.text
  var weight = TextMetrics.Weight.regular
  /// Where there is no room for all, those with the highest number go first.
  var rank = 0
}

/// Labels in a column beside a plot, pushed apart so that none covers another.
struct EndLabels: Sendable {
  struct Label: Sendable {
    /// At most two lines.
    var lines: [String]
    /// The whole text where the lines do not hold it.
    var whole: String?
    /// Where the line ends, in pixels.
    var y: Double
    var ink: Ink
    var weight = TextMetrics.Weight.regular
    var rank = 0

    var height: Double { Double(lines.count) * EndLabels.leading }
  }

  static let leading = 18.0
  /// A column is no wider; longer texts are wrapped, then cut.
  static let widest = 190.0

  private(set) var labels: [Label]
  /// How many found no room.
  private(set) var omitted = 0
  /// The labels stay within, in pixels.
  private let bounds: ClosedRange<Double>

  /// - Parameters:
  ///   - y: The pixel of a value.
  ///   - bounds: In pixels; half a line may stand out at either end.
  init(_ labels: [EndLabel], bounds: ClosedRange<Double>, y: (Double) -> Double) {
    self.init(
      placed: labels.map { label in
        let wrap = TextWrap(
          width: Self.widest, size: Self.size, weight: label.weight, maximumLineCount: 2)
        let lines = wrap.lines(label.text)
        let isWhole = !(lines.last?.hasSuffix("…") ?? false) || label.text.hasSuffix("…")
        return Label(
          lines: lines, whole: isWhole ? nil : label.text, y: y(label.value), ink: label.ink,
          weight: label.weight, rank: label.rank)
      }, bounds: bounds)
  }

  init(placed labels: [Label], bounds: ClosedRange<Double>) {
    self.bounds = bounds.lowerBound - Self.leading / 2...bounds.upperBound + Self.leading / 2
    var kept = labels
    let room = self.bounds.upperBound - self.bounds.lowerBound
    while kept.reduce(0, { $0 + $1.height }) > room, let last = kept.map(\.rank).max(),
      let index = kept.lastIndex(where: { $0.rank == last })
    {
      kept.remove(at: index)
      omitted += 1
    }
    self.labels = kept
  }

  private static let size = 13.0

  /// The centres of the labels, in the order of `labels`; those that wish for one height keep that order.
  var centres: [Double] {
    let order = labels.indices.sorted { (labels[$0].y, $0) < (labels[$1].y, $1) }
    var placed: [Double] = []
    var free = bounds.lowerBound
    for index in order {
      let half = labels[index].height / 2
      placed.append(max(labels[index].y, free + half))
      free = placed[placed.count - 1] + half
    }
    // Those pushed over the end come back, and push the others before them.
    var limit = bounds.upperBound
    for place in placed.indices.reversed() {
      let half = labels[order[place]].height / 2
      placed[place] = min(placed[place], limit - half)
      limit = placed[place] - half
    }
    var centres = [Double](repeating: 0, count: labels.count)
    for (place, index) in order.enumerated() { centres[index] = placed[place] }
    return centres
  }

  /// What the column of labels needs, in pixels; 0 without labels.
  var width: Double {
    labels.flatMap { label in label.lines.map { style(label).width($0) } }.max() ?? 0
  }

  /// - Parameters:
  ///   - x: Where the labels begin, or end where `anchor` says so.
  func elements(x: Double, anchor: TextStyle.Anchor = .start) -> [Element] {
    zip(labels, centres).flatMap { label, centre in
      var style = style(label)
      style.anchor = anchor
      let first =
        style.baseline(centredOn: centre) - Double(label.lines.count - 1) * Self.leading / 2
      return style.group(
        label.lines.enumerated().map { line, text in
          TextMark(
            text, x: x, y: first + Double(line) * Self.leading,
            whole: line == label.lines.count - 1 ? label.whole : nil)
        })
    }
  }

  private func style(_ label: Label) -> TextStyle {
    TextStyle(size: Self.size, weight: label.weight, ink: label.ink, ground: .halo)
  }
}

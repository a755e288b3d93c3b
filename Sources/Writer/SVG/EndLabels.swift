/// Labels beside the ends of lines, pushed apart so that none covers another.
struct EndLabels: Sendable {
  struct Label: Sendable {
    var text: String
    /// Where the line ends.
    var y: Double
    var ink: Ink
    var weight = TextMetrics.Weight.regular
  }

  var labels: [Label]
  /// Between two baselines.
  var gap = 18.0
  /// The centres stay within.
  var bounds: ClosedRange<Double>

  /// The centres of the labels, in the order of `labels`; those that wish for one height keep that order.
  var centres: [Double] {
    let order = labels.indices.sorted { (labels[$0].y, $0) < (labels[$1].y, $1) }
    var placed: [Double] = []
    for index in order {
      let lowest = placed.last.map { $0 + gap } ?? bounds.lowerBound
      placed.append(max(labels[index].y, lowest))
    }
    // Those pushed over the end come back, and push the others before them.
    var limit = bounds.upperBound
    for place in placed.indices.reversed() {
      placed[place] = min(placed[place], limit)
      limit = placed[place] - gap
    }
    var centres = [Double](repeating: 0, count: labels.count)
    for (place, index) in order.enumerated() { centres[index] = placed[place] }
    return centres
  }

  /// What the column of labels needs, in pixels; 0 without labels.
  var width: Double {
    labels.map { style($0).width($0.text) }.max() ?? 0
  }

  func elements(x: Double) -> [Element] {
    zip(labels, centres).flatMap { label, centre in
      let style = style(label)
      return style.group([TextMark(label.text, x: x, y: style.baseline(centredOn: centre))])
    }
  }

  private func style(_ label: Label) -> TextStyle {
    TextStyle(weight: label.weight, ink: label.ink, ground: .halo)
  }
}

/// Finds the quietest place for a label next to a point in the middle of a plot.
struct LabelPlacement: Sendable {
  /// Lines that the label should not cover.
  var lines: [[Point?]]
  var style: TextStyle
  /// The label stays within.
  var horizontal: ClosedRange<Double>
  var vertical: ClosedRange<Double>

  /// The label's left end and baseline: the first place to the right, then above and below, that covers least.
  func place(_ text: String, at point: Point) -> TextMark {
    let width = style.width(text)
    let height = style.size
    let beside = [-0.5, -1.3, 0.3].map { (x: 10.0, y: $0 * height) }
    let over = [0, -0.25, -0.4, -0.5, -0.6, -0.75, -1].flatMap { share in
      [-1.9, 0.9].map { (x: share * width, y: $0 * height) }
    }
    let boxes = (beside + over).map { (x: point.x + $0.x, y: point.y + $0.y) }.filter {
      horizontal.contains($0.x) && horizontal.contains($0.x + width)
        && vertical.contains($0.y) && vertical.contains($0.y + height)
    }
    let best = boxes.min { covered($0, width, height) < covered($1, width, height) }
    let box = best ?? (x: point.x - width - 10, y: point.y - 2 * height)
    return TextMark(text, x: box.x, y: box.y + 0.86 * height)
  }

  /// How many of the lines' points, taken densely, lie under a box or closely beside it.
  private func covered(_ box: (x: Double, y: Double), _ width: Double, _ height: Double) -> Int {
    samples.count { point in
      point.x > box.x - 3 && point.x < box.x + width + 3 && point.y > box.y - 3
        && point.y < box.y + height + 3
    }
  }

  private var samples: [Point] {
    lines.flatMap { line in
      zip(line, line.dropFirst()).flatMap { pair -> [Point] in
        guard let from = pair.0, let to = pair.1 else { return [] }
        return (0...20).map { step in
          let share = Double(step) / 20
          return Point(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
        }
      }
    }
  }
}

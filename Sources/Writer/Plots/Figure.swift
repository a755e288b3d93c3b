/// Something with a height that stands in a chart: a plot, a key, a grid of plots.
protocol Figure: Sendable {
  func draw(in space: Space) -> Drawing
}

/// Where a figure may stand, in pixels; it grows downwards as far as it must.
struct Space: Sendable {
  var left: Double
  var right: Double
  var top: Double

  var width: Double { right - left }
}

/// A figure's elements.
struct Drawing: Sendable {
  var elements: [Element] = []
  /// The lowest pixel that is taken.
  var bottom: Double
  /// Labels for which there was no room; the chart says how many.
  var omittedLabels = 0
}

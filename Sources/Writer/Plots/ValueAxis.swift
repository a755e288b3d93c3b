import Model

/// A horizontal direction of a plot: its scale and what stands below it.
protocol HorizontalAxis: Sendable {
  func scale(from left: Double, to right: Double) -> any Scale
  /// Lines behind the marks.
  func grid(in panel: Panel) -> [Element]
  /// Ticks and names under a plot, from a height downwards.
  func labels(in panel: Panel, below top: Double) -> Drawing
  /// The same over a plot, also from a height downwards.
  func labelsAbove(in panel: Panel, below top: Double) -> Drawing
  /// How far the outermost label stands out over the end of the plot, in pixels.
  var overhang: Double { get }
  /// How much room the axis can use, in pixels.
  var longest: Double { get }
}

extension HorizontalAxis {
  func labelsAbove(in panel: Panel, below top: Double) -> Drawing { labels(in: panel, below: top) }
  var longest: Double { .infinity }
}

/// A direction that carries numbers.
struct ValueAxis: Sendable {
  enum Spacing: Sendable {
    case linear
    /// The domain lies above 0.
    case logarithmic
  }

  /// Both ends differ.
  var domain: ClosedRange<Double>
  var spacing = Spacing.linear
  /// Horizontal, over a vertical axis and under a horizontal one; empty where the subtitle says it.
  var title = ""
  /// About how many ticks.
  var tickCount = 5
  /// What a tick says.
  var text: @Sendable (Double) -> String

  private static let style = TextStyle(size: 13, ink: .muted)

  /// Rates, 0…1.
  static func rates(_ domain: ClosedRange<Double>, title: String = "", _ language: Language)
    -> ValueAxis
  {
    ValueAxis(domain: domain, title: title, tickCount: 4) {
      NumberText.roundPercent($0, language)
    }
  }

  /// Whole numbers from zero; never more ticks than ones.
  static func counts(upTo largest: Int, title: String = "", mostTicks: Int = 5) -> ValueAxis {
    let count = max(1, min(mostTicks, largest))
    return ValueAxis(
      domain: Ticks.nice(0...Double(max(1, largest)), count: Double(count)), title: title,
      tickCount: count
    ) { NumberText.count(Int($0.rounded())) }
  }

  func scale(from start: Double, to end: Double) -> any Scale {
    switch spacing {
    case .linear: LinearScale(domain: domain, start: start, end: end)
    case .logarithmic: LogScale(domain: domain, start: start, end: end)
    }
  }

  var ticks: [Double] { ticks(about: tickCount) }

  private func ticks(about count: Int) -> [Double] {
    switch spacing {
    case .linear:
      Ticks(from: domain.lowerBound, to: domain.upperBound, count: Double(count)).values
    case .logarithmic: LogScale.ticks(domain)
    }
  }

  // MARK: Upright

  /// The widest text of a tick, in pixels.
  var tickWidth: Double { ticks.map { Self.style.width(text($0)) }.max() ?? 0 }

  /// Grid lines, the base line, and the title over the axis.
  func uprightGrid(in panel: Panel) -> [Element] {
    let lines = ticks.map { tick in
      let y = panel.y.position(tick)
      return [Point(x: panel.left, y: y), Point(x: panel.right, y: y)]
    }
    let base = [Point(x: panel.left, y: panel.bottom), Point(x: panel.right, y: panel.bottom)]
    return Line.elements(lines, ink: .grid, width: 1, dash: .solid)
      + Line.elements([base], ink: .axis, width: 1, dash: .solid)
  }

  /// - Parameter titleLeft: Where the axis's title begins.
  func uprightLabels(in panel: Panel, titleLeft: Double) -> [Element] {
    var style = Self.style
    let name =
      title.isEmpty ? [] : style.group([TextMark(title, x: titleLeft, y: panel.top - 18)])
    style.anchor = .end
    let marks = ticks.map {
      TextMark(
        text($0), x: panel.left - 8, y: style.baseline(centredOn: panel.y.position($0)))
    }
    return name + style.group(marks)
  }
}

extension ValueAxis: HorizontalAxis {
  private static let sidewaysStyle = TextStyle(size: 12, ink: .muted, anchor: .middle)

  /// As many ticks as have room beside one another.
  private func fittingTicks(_ scale: any Scale) -> [Double] {
    let choices = (1...max(1, tickCount)).reversed().map(ticks)
    return choices.first { haveRoom($0, scale) } ?? [domain.lowerBound]
  }

  private func haveRoom(_ ticks: [Double], _ scale: any Scale) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      let half =
        (Self.sidewaysStyle.width(text(left)) + Self.sidewaysStyle.width(text(right))) / 2
      return scale.position(right) - scale.position(left) >= half + 10
    }
  }

  func grid(in panel: Panel) -> [Element] {
    let lines = fittingTicks(panel.x).map { tick in
      let x = panel.x.position(tick)
      return [Point(x: x, y: panel.top), Point(x: x, y: panel.bottom)]
    }
    let base = [Point(x: panel.left, y: panel.bottom), Point(x: panel.right, y: panel.bottom)]
    return Line.elements(lines, ink: .grid, width: 1, dash: .solid)
      + Line.elements([base], ink: .axis, width: 1, dash: .solid)
  }

  func labels(in panel: Panel, below top: Double) -> Drawing {
    let style = Self.sidewaysStyle
    let marks = fittingTicks(panel.x).map {
      TextMark(text($0), x: panel.x.position($0), y: top + 17)
    }
    guard !title.isEmpty else {
      return Drawing(elements: style.group(marks), bottom: top + 22)
    }
    var titleStyle = Self.style
    titleStyle.anchor = .middle
    let name = TextMark(title, x: (panel.left + panel.right) / 2, y: top + 37)
    return Drawing(elements: style.group(marks) + titleStyle.group([name]), bottom: top + 42)
  }

  var overhang: Double { Self.sidewaysStyle.width(text(domain.upperBound)) / 2 }
}

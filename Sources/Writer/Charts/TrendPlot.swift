import Model

/// The drawing of a trend: a line with its band, the year before, and a line to reach.
///
/// It knows values and pixels, not whether a value is a rate or a count.
struct TrendPlot: Sendable {
  /// One value at one place on the axis.
  struct Value: Sendable {
    var value: Double
    var interval: Interval?
    /// Shown under a pointer.
    var title: String
    /// False: drawn hollow.
    var isFinal: Bool
  }

  var months: TrendMonths
  /// Of the length of the slots.
  var current: [Value?]
  var previous: [Value?]
  /// Of the length of the slots; drawn dashed.
  var expected: [Double?]
  /// A height to reach, with its label.
  var line: (value: Double, label: String)?
  var currentLabel: String?
  var previousLabel: String?
  var domain: ClosedRange<Double>
  var tickText: @Sendable (Double) -> String
  var axisTitle: String
  var language: Language
  var newYearMonths: ChartSubject.NewYearMonths

  /// One or two values need no tall plot.
  private var plotHeight: Double { months.slots.count > 2 ? 330 : 180 }

  private static let tickStyle = TextStyle(size: 13, ink: .muted, anchor: .end)
  private static let monthStyle = TextStyle(size: 13, ink: .muted, anchor: .middle)
  private static let axisStyle = TextStyle(size: 13, ink: .muted)
  private static let currentStyle = TextStyle(
    size: 13, weight: .bold, ink: .blueText, ground: .halo)

  /// - Parameter top: Where the drawing may begin.
  /// - Returns: The elements, and the lowest pixel they take.
  func draw(top: Double) -> (elements: [Element], bottom: Double) {
    let ticks = Ticks(from: domain.lowerBound, to: domain.upperBound, count: 5).values
    let plot = Layout(
      left: Frame.margin + (ticks.map { Self.tickStyle.width(tickText($0)) }.max() ?? 0) + 10,
      right: Frame.width - Frame.margin - (endLabels.width == 0 ? 0 : endLabels.width + 12),
      top: top + 24, bottom: top + 24 + plotHeight, count: months.slots.count, domain: domain)
    let axis = axisElements(plot, ticks: ticks)
    let elements = axis.elements + lineElement(plot) + marks(plot) + labels(plot)
    return (elements, axis.bottom)
  }

  /// Where things are, in pixels.
  private struct Layout {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var x: BandScale
    var y: LinearScale

    init(
      left: Double, right: Double, top: Double, bottom: Double, count: Int,
      domain: ClosedRange<Double>
    ) {
      (self.left, self.right, self.top, self.bottom) = (left, right, top, bottom)
      x = BandScale(start: left, end: right, count: count, innerPadding: 0, outerPadding: 0)
      y = LinearScale(domain: domain, start: bottom, end: top)
    }

    func points(_ values: [Double?]) -> [Point?] {
      values.enumerated().map { slot, value in
        value.map { Point(x: x.centre(slot), y: y($0)) }
      }
    }
  }

  // MARK: Axes

  private func axisElements(_ plot: Layout, ticks: [Double]) -> (
    elements: [Element], bottom: Double
  ) {
    let grid = ticks.map {
      RuleMark(from: Point(x: plot.left, y: plot.y($0)), to: Point(x: plot.right, y: plot.y($0)))
    }
    let base = RuleMark(
      from: Point(x: plot.left, y: plot.bottom), to: Point(x: plot.right, y: plot.bottom))
    let tickMarks = ticks.map {
      TextMark(
        tickText($0), x: plot.left - 8, y: Self.tickStyle.baseline(centredOn: plot.y($0)))
    }
    let title = TextMark(axisTitle, x: Frame.margin, y: plot.top - 18)
    let below = monthLabels(plot)
    let elements =
      shade(plot) + RuleMark.elements(grid, ink: .grid) + RuleMark.elements([base], ink: .axis)
      + Self.tickStyle.group(tickMarks) + Self.axisStyle.group([title])
      + Self.monthStyle.group(below.marks)
    return (elements, below.bottom)
  }

  /// Neighbouring January and February, in slots.
  private var newYears: [Int] {
    guard case .readTogether = newYearMonths, months.slots.count <= 24 else { return [] }
    return months.slots.indices.dropLast().filter {
      months.slots[$0].month == 1 && months.slots[$0 + 1].month == 2
    }
  }

  private func shade(_ plot: Layout) -> [Element] {
    let bars = newYears.map { slot in
      BarMark(
        from: plot.x(slot), to: plot.x(slot) + 2 * plot.x.step, top: plot.top,
        height: plot.bottom - plot.top
      ).element
    }
    return bars.isEmpty ? [] : [.group(Ink.paint(fill: .shade), bars)]
  }

  /// Months while there is room for each, else the years at their Januaries; then years and the New Year's words.
  private func monthLabels(_ plot: Layout) -> (marks: [TextMark], bottom: Double) {
    let names = months.slots.map { Words.Charts.month($0.month)(language) }
    let widest = names.map { Self.monthStyle.width($0) }.max() ?? 0
    let showsMonths = widest + 6 <= plot.x.step
    var marks: [TextMark] = []
    var y = plot.bottom
    if showsMonths {
      y += 20
      marks += names.enumerated().map { TextMark($1, x: plot.x.centre($0), y: y) }
    }
    if months.spansYears || !showsMonths {
      y += 20
      let januaries = months.slots.indices.filter { months.slots[$0].month == 1 }
      let first = showsMonths && januaries.first != 0 ? [0] : []
      marks += yearLabels(first + januaries, plot, y: y)
    }
    if showsMonths, let slot = newYears.first {
      y += 20
      let text = Words.Charts.newYear(language)
      let half = Self.monthStyle.width(text) / 2
      let middle = plot.x(slot) + plot.x.step
      marks.append(TextMark(text, x: max(middle, Frame.margin + half), y: y))
    }
    return (marks, y + 8)
  }

  /// The years of some slots, as far as they have room beside one another.
  private func yearLabels(_ slots: [Int], _ plot: Layout, y: Double) -> [TextMark] {
    var marks: [TextMark] = []
    var free = -Double.infinity
    for slot in slots {
      let text = Words.Charts.year(months.slots[slot].year)(language)
      let half = Self.monthStyle.width(text) / 2
      let x = max(plot.x.centre(slot), Frame.margin + half)
      guard x - half > free else { continue }
      marks.append(TextMark(text, x: x, y: y))
      free = x + half + 8
    }
    return marks
  }

  // MARK: Marks

  private func lineElement(_ plot: Layout) -> [Element] {
    guard let line else { return [] }
    let y = plot.y(line.value)
    return RuleMark.elements(
      [RuleMark(from: Point(x: plot.left, y: y), to: Point(x: plot.right, y: y))], ink: .vermilion,
      width: 1.5, dash: .dashed)
  }

  private func marks(_ plot: Layout) -> [Element] {
    let now = plot.points(current.map { $0?.value })
    let before = plot.points(previous.map { $0?.value })
    let edges = current.enumerated().map { slot, value in
      value?.interval.map { interval in
        (
          high: Point(x: plot.x.centre(slot), y: plot.y(interval.high)),
          low: Point(x: plot.x.centre(slot), y: plot.y(interval.low))
        )
      }
    }
    return BandMark(edges: edges, ink: .blue).elements
      + LineMark(points: before, ink: .context, dash: .dotted).elements
      + dots(previous, at: before, ink: .context, radius: 3)
      + LineMark(points: plot.points(expected), ink: .blue, width: 1.5, dash: .dashed).elements
      + LineMark(points: now, ink: .blue, width: 3).elements
      + dots(current, at: now, ink: .blue, radius: 4.5)
  }

  /// Over three years of months the line alone is clearer; a month without neighbours keeps its dot.
  private func dots(_ values: [Value?], at points: [Point?], ink: Ink, radius: Double) -> [Element]
  {
    let alone = points.indices.filter { slot in
      (slot == 0 || points[slot - 1] == nil)
        && (slot == points.count - 1 || points[slot + 1] == nil)
    }
    let shown = points.indices.compactMap { slot -> (mark: DotMark, title: String)? in
      guard let value = values[slot], let point = points[slot],
        points.count <= 36 || alone.contains(slot)
      else { return nil }
      let mark = DotMark(
        shape: value.isFinal ? .circle : .ring, centre: point, radius: radius, ink: ink)
      return (mark: mark, title: value.title)
    }
    return DotMark.group(shown.filter { $0.mark.shape == .circle })
      + DotMark.group(shown.filter { $0.mark.shape == .ring })
  }

  // MARK: Labels

  private var currentEnd: Int? { current.lastIndex { $0 != nil } }
  private var previousEnd: Int? { previous.lastIndex { $0 != nil } }

  /// True where a line ends near the right end of the plot, so that its label stands outside.
  private func endsRight(_ slot: Int?) -> Bool {
    months.slots.count > 2 && slot == months.slots.count - 1
  }

  /// Labels outside the plot, without heights: only to know how much room they take.
  private var endLabels: EndLabels { endLabels(nil) }

  private func endLabels(_ plot: Layout?) -> EndLabels {
    var labels: [EndLabels.Label] = []
    if let currentLabel, let slot = currentEnd, endsRight(slot), let end = current[slot] {
      labels.append(
        EndLabels.Label(
          text: currentLabel, y: plot?.y(end.value) ?? 0, ink: .blueText, weight: .bold))
    }
    if let previousLabel, let slot = previousEnd, endsRight(slot), let end = previous[slot] {
      labels.append(
        EndLabels.Label(text: previousLabel, y: plot?.y(end.value) ?? 0, ink: .muted))
    }
    if let line {
      labels.append(
        EndLabels.Label(text: line.label, y: plot?.y(line.value) ?? 0, ink: .vermilionText))
    }
    let bounds = plot.map { $0.top...$0.bottom } ?? 0...1
    return EndLabels(labels: labels, bounds: bounds)
  }

  private func labels(_ plot: Layout) -> [Element] {
    endLabels(plot).elements(x: plot.right + 8) + innerLabels(plot)
  }

  /// The label of a line that ends before the plot does stands where it covers least.
  private func innerLabels(_ plot: Layout) -> [Element] {
    let now = plot.points(current.map { $0?.value })
    let before = plot.points(previous.map { $0?.value })
    let line = self.line.map { line in plot.points(current.map { _ in line.value }) } ?? []
    func mark(_ text: String?, _ slot: Int?, _ points: [Point?], _ style: TextStyle) -> [Element] {
      guard let text, let slot, !endsRight(slot), let point = points[slot] else { return [] }
      let placement = LabelPlacement(
        lines: [now, before, line], style: style, horizontal: plot.left...plot.right,
        vertical: (plot.top - 8)...plot.bottom)
      return style.group([placement.place(text, at: point)])
    }
    var style = Self.currentStyle
    let first = mark(currentLabel, currentEnd, now, style)
    style.ink = .muted
    style.weight = .regular
    return first + mark(previousLabel, previousEnd, before, style)
  }
}

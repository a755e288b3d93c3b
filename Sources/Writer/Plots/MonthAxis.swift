import Model

/// Months side by side: their names, the years below, and which of them are read together.
struct MonthAxis: HorizontalAxis {
  /// One place on the axis.
  struct Slot: Hashable, Sendable {
    var year: Int
    /// 1…12.
    var month: Int

    /// Months since the year 0.
    var index: Int { year * 12 + month - 1 }
  }

  /// In order of time.
  var slots: [Slot]
  var language: Language
  /// January and February share a shade where the Lunar New Year moves between them.
  var newYearMonths = ChartSubject.NewYearMonths.apart

  /// From the ends of the plot to the first and last month, where bands are wider, in pixels.
  private static let inset = 16.0
  private static let style = TextStyle(size: 13, ink: .muted, anchor: .middle)

  var spansYears: Bool { slots.first?.year != slots.last?.year }
  var overhang: Double { 0 }

  /// The first and the last month stand near to the ends, so that a line's label stands near to its line.
  func scale(from left: Double, to right: Double) -> any Scale {
    let count = Double(slots.count)
    let step = slots.count > 1 ? (right - left - 2 * Self.inset) / (count - 1) : right - left
    let over = max(0, step / 2 - Self.inset)
    return BandScale(
      start: left - over, end: right + over, count: slots.count, innerPadding: 0, outerPadding: 0)
  }

  func grid(in panel: Panel) -> [Element] { [] }

  /// The ground behind January and February.
  func shade(in panel: Panel) -> [Element] {
    guard let bands = panel.bands, !newYears.isEmpty else { return [] }
    let bars = newYears.map { slot in
      Bars.rectangle(
        from: max(panel.left, bands(slot)), to: bands(slot) + 2 * bands.step, top: panel.top,
        height: panel.bottom - panel.top)
    }
    return [.group(Ink.paint(fill: .shade), bars)]
  }

  /// Whether the axis has such a ground.
  var showsNewYear: Bool { !newYears.isEmpty }

  /// Neighbouring January and February, in slots.
  private var newYears: [Int] {
    guard case .readTogether = newYearMonths, slots.count <= 24 else { return [] }
    return slots.indices.dropLast().filter { slots[$0].month == 1 && slots[$0 + 1].month == 2 }
  }

  /// Months, quarters or years, as many as have room; then years and the New Year's words.
  func labels(in panel: Panel, below top: Double) -> Drawing {
    guard let bands = panel.bands, !slots.isEmpty else { return Drawing(bottom: top) }
    let ticks = ticks(bands)
    var marks: [TextMark] = []
    var y = top
    if ticks.interval == .month || ticks.interval == .quarter {
      y += 20
      marks += slots.indices.filter { ticks.months.contains(slots[$0].index) }.map {
        TextMark(name(slots[$0]), x: bands.centre($0), y: y)
      }
      if spansYears {
        y += 20
        marks += yearLabels([0] + slots.indices.filter { slots[$0].month == 1 }, bands, y: y)
      }
    } else {
      y += 20
      marks += yearLabels(
        slots.indices.filter { ticks.months.contains(slots[$0].index) }, bands, y: y)
    }
    if ticks.interval == .month, let slot = newYears.first {
      let left = max(panel.left, bands(slot))
      let width = bands(slot) + 2 * bands.step - left
      for line in newYearLines(width) {
        y += 18
        marks.append(TextMark(line, x: left + width / 2, y: y))
      }
    }
    return Drawing(elements: Self.style.group(marks), bottom: y + 8)
  }

  /// The words under the shade, no wider than it is; none where it is too narrow for a word.
  private func newYearLines(_ width: Double) -> [String] {
    let lines = TextWrap(width: width, size: Self.style.size).lines(Words.Charts.newYear(language))
    return lines.count <= 3 ? lines : []
  }

  private func name(_ slot: Slot) -> String { Words.Charts.month(slot.month)(language) }

  /// The most ticks whose texts have room beside one another.
  private func ticks(_ bands: BandScale) -> TimeTicks {
    let months = slots.map { Self.style.width(name($0)) }.max() ?? 0
    let years = slots.map { Self.style.width(Words.Charts.year($0.year)(language)) }.max() ?? 0
    let choices = (1...slots.count).reversed().map {
      TimeTicks(from: slots[0].index, throughEndOf: slots[slots.count - 1].index, count: Double($0))
    }
    func fits(_ ticks: TimeTicks) -> Bool {
      let width = ticks.interval == .month || ticks.interval == .quarter ? months : years
      return width + 6 <= bands.step * Double(ticks.interval.monthCount)
    }
    return choices.first(where: fits) ?? choices[choices.count - 1]
  }

  /// The years of some slots, as far as they have room beside one another.
  private func yearLabels(_ slots: [Int], _ bands: BandScale, y: Double) -> [TextMark] {
    var marks: [TextMark] = []
    var free = -Double.infinity
    for slot in slots {
      let text = Words.Charts.year(self.slots[slot].year)(language)
      let half = Self.style.width(text) / 2
      let x = max(bands.centre(slot), Frame.margin + half)
      guard x - half > free else { continue }
      marks.append(TextMark(text, x: x, y: y))
      free = x + half + 8
    }
    return marks
  }
}

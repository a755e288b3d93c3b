import Model

/// Months side by side: their names, the years below, and which of them are read together.
struct MonthAxis: HorizontalAxis {
  /// One place on the axis.
  struct Slot: Hashable, Sendable {
    var year: Int
    /// 1…12.
    var month: Int
  }

  /// In order of time.
  var slots: [Slot]
  var language: Language
  /// January and February share a shade where the Lunar New Year moves between them.
  var newYearMonths = ChartSubject.NewYearMonths.apart
  /// Shares of a band that stay free.
  var padding = 0.0

  private static let style = TextStyle(size: 13, ink: .muted, anchor: .middle)

  var spansYears: Bool { slots.first?.year != slots.last?.year }
  var overhang: Double { 0 }

  func scale(from left: Double, to right: Double) -> any Scale {
    BandScale(
      start: left, end: right, count: slots.count, innerPadding: padding,
      outerPadding: padding / 2)
  }

  func grid(in panel: Panel) -> [Element] { [] }

  /// The ground behind January and February.
  func shade(in panel: Panel) -> [Element] {
    guard let bands = panel.bands, !newYears.isEmpty else { return [] }
    let bars = newYears.map { slot in
      Bars.rectangle(
        from: bands(slot), to: bands(slot) + 2 * bands.step, top: panel.top,
        height: panel.bottom - panel.top)
    }
    return [.group(Ink.paint(fill: .shade), bars)]
  }

  /// Neighbouring January and February, in slots.
  private var newYears: [Int] {
    guard case .readTogether = newYearMonths, slots.count <= 24 else { return [] }
    return slots.indices.dropLast().filter { slots[$0].month == 1 && slots[$0 + 1].month == 2 }
  }

  /// Months while there is room for each or every third, else the years at their Januaries; then years and
  /// the New Year's words.
  func labels(in panel: Panel, below top: Double) -> Drawing {
    guard let bands = panel.bands else { return Drawing(bottom: top) }
    let names = slots.map { Words.Charts.month($0.month)(language) }
    let widest = names.map { Self.style.width($0) }.max() ?? 0
    let stride = [1, 3].first { widest + 6 <= bands.step * Double($0) }
    var marks: [TextMark] = []
    var y = top
    if let stride {
      y += 20
      marks += slots.indices.filter { stride == 1 || slots[$0].month % 3 == 1 }.map {
        TextMark(names[$0], x: bands.centre($0), y: y)
      }
    }
    if spansYears || stride == nil {
      y += 20
      let januaries = slots.indices.filter { slots[$0].month == 1 }
      let first = stride != nil && januaries.first != 0 ? [0] : []
      marks += yearLabels(first + januaries, bands, panel, y: y)
    }
    if stride == 1, let slot = newYears.first {
      y += 20
      let text = Words.Charts.newYear(language)
      let half = Self.style.width(text) / 2
      marks.append(
        TextMark(text, x: max(bands(slot) + bands.step, Frame.margin + half), y: y))
    }
    return Drawing(elements: Self.style.group(marks), bottom: y + 8)
  }

  /// The years of some slots, as far as they have room beside one another.
  private func yearLabels(_ slots: [Int], _ bands: BandScale, _ panel: Panel, y: Double)
    -> [TextMark]
  {
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

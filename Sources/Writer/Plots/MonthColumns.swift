import Model

/// Months as columns of cells: named above and below, a gap between years, and a stroke under those that are not final.
struct MonthColumns: HorizontalAxis {
  /// In order of time.
  var slots: [MonthAxis.Slot]
  /// Places in `slots`.
  var provisional: Set<Int> = []
  /// The word for them; left out where there is no room for it.
  var provisionalText = ""
  var language: Language

  private static let gap = 1.0
  private static let yearGap = 6.0
  private static let widestStep = 42.0
  private static let monthStyle = TextStyle(ink: .muted, anchor: .middle)
  private static let yearStyle = TextStyle(weight: .bold, ink: .muted)
  private static let wordStyle = TextStyle(size: 12, ink: .muted, anchor: .end)
  private static let leading = 18.0

  /// The narrowest step from one month to the next in which two digits stand well.
  static let narrowestStep = 21.0

  var overhang: Double { 0 }
  var longest: Double { width(step: Self.widestStep) }

  /// What the columns take at a step, in pixels.
  func width(step: Double) -> Double {
    Double(slots.count) * step + Double(breaks.count) * Self.yearGap
  }

  private var breaks: Set<Int> {
    Set(slots.indices.dropFirst().filter { slots[$0].year != slots[$0 - 1].year })
  }

  /// Columns of whole pixels: their edges are sharp.
  func scale(from left: Double, to right: Double) -> any Scale {
    let free = right - left.rounded(.up) - Double(breaks.count) * Self.yearGap
    let step = min(Self.widestStep, (free / Double(max(1, slots.count))).rounded(.down))
    return ColumnScale(
      start: left.rounded(.up), count: slots.count, width: max(1, step - Self.gap),
      gap: Self.gap, breaks: breaks, wideGap: Self.yearGap)
  }

  func grid(in panel: Panel) -> [Element] { [] }

  /// The months, then the years.
  func labels(in panel: Panel, below top: Double) -> Drawing {
    guard let columns = panel.x as? ColumnScale else { return Drawing(bottom: top) }
    let elements =
      Self.monthStyle.group(months(columns, y: top + 16))
      + Self.yearStyle.group(years(columns, y: top + 16 + Self.leading))
    return Drawing(elements: elements, bottom: top + 20 + Self.leading)
  }

  /// The years, then the months: nearest to the cells, with a stroke between where they are provisional.
  func labelsAbove(in panel: Panel, below top: Double) -> Drawing {
    guard let columns = panel.x as? ColumnScale else { return Drawing(bottom: top) }
    let years = years(columns, y: top + 13)
    let y = top + 13 + Self.leading
    let elements =
      Self.yearStyle.group(years) + Self.wordStyle.group(words(columns, beside: years, y: top + 13))
      + Self.monthStyle.group(months(columns, y: y))
      + Line.elements(
        runs.map { run in
          [columns.starts[run.lowerBound], columns.starts[run.upperBound] + columns.width].map {
            Point(x: $0, y: y + 5)
          }
        }, ink: .muted, width: 1.5, dash: .dashed)
    return Drawing(elements: elements, bottom: y + 6)
  }

  /// Whole names, short ones, or where these would touch, too, each quarter's first.
  private func months(_ columns: ColumnScale, y: Double) -> [TextMark] {
    let whole = slots.map { Words.Charts.month($0.month)(language) }
    let short = slots.map { Words.Charts.narrowMonth($0.month)(language) }
    func fit(_ names: [String], in step: Double) -> Bool {
      names.allSatisfy { Self.monthStyle.width($0) + 4 <= step }
    }
    let names = fit(whole, in: columns.step) ? whole : short
    let shown =
      fit(names, in: columns.step + 2)
      ? Array(slots.indices) : slots.indices.filter { slots[$0].month % 3 == 1 }
    return shown.map { TextMark(names[$0], x: columns.centre($0), y: y) }
  }

  /// At their first months, as far as they have room.
  private func years(_ columns: ColumnScale, y: Double) -> [TextMark] {
    var marks: [TextMark] = []
    var free = -Double.infinity
    for slot in slots.indices where slot == 0 || breaks.contains(slot) {
      let text = Words.Charts.year(slots[slot].year)(language)
      let x = columns.starts[slot]
      guard x >= free else { continue }
      marks.append(TextMark(text, x: x, y: y))
      free = x + Self.yearStyle.width(text) + 8
    }
    return marks
  }

  /// Neighbouring provisional months of one year.
  private var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for slot in slots.indices where provisional.contains(slot) {
      if let last = runs.last, last.upperBound == slot - 1, !breaks.contains(slot) {
        runs[runs.count - 1] = last.lowerBound...slot
      } else {
        runs.append(slot...slot)
      }
    }
    return runs
  }

  /// The word over the end of each run that a year leaves room for.
  private func words(_ columns: ColumnScale, beside years: [TextMark], y: Double) -> [TextMark] {
    guard !provisionalText.isEmpty else { return [] }
    let taken = years.map { ($0.x, $0.x + Self.yearStyle.width($0.text)) }
    let width = Self.wordStyle.width(provisionalText)
    return runs.compactMap { run in
      let end = columns.starts[run.upperBound] + columns.width
      let isFree =
        end - width >= Frame.margin
        && !taken.contains { $0.0 < end + 6 && end - width - 6 < $0.1 }
      return isFree ? TextMark(provisionalText, x: end, y: y) : nil
    }
  }
}

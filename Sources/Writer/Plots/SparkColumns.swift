import Model

/// Columns of small lines over the same months, each with its name above and room for the last value at its right.
struct SparkColumns: HorizontalAxis {
  /// One a column: what it shows, and on which scale.
  var headings: [String]
  /// In order of time; the first and the last one are named below each column.
  var slots: [MonthAxis.Slot]
  /// What the widest last value needs, in pixels.
  var valueWidth: Double
  var language: Language

  private static let widest = 280.0
  private static let headingStyle = TextStyle(size: 12, ink: .muted)
  private static let monthStyle = TextStyle(size: 12, ink: .muted)

  /// The least width at which the headings stand whole, in pixels.
  var narrowest: Double {
    let heading = headings.map { Self.headingStyle.width($0) }.max() ?? 0
    return count * max(170, heading + 12)
  }

  /// Beside a line, for its last value.
  private var gap: Double { valueWidth + 20 }
  private var count: Double { Double(headings.count) }

  var overhang: Double { 0 }
  var longest: Double { (Self.widest + gap) * count }

  func scale(from left: Double, to right: Double) -> any Scale {
    ColumnScale(
      start: left, count: headings.count, width: max(20, (right - left) / count - gap), gap: gap)
  }

  func grid(in panel: Panel) -> [Element] { [] }

  func labels(in panel: Panel, below top: Double) -> Drawing {
    guard let columns = panel.x as? ColumnScale, let first = slots.first, let last = slots.last
    else { return Drawing(bottom: top) }
    let names = names(first, last, within: columns.width)
    var ends = Self.monthStyle
    ends.anchor = .end
    let texts = columns.starts.flatMap { start in
      Self.monthStyle.group([TextMark(names[0], x: start, y: top + 15)])
        + ends.group(
          names.dropFirst().map { TextMark($0, x: start + columns.width, y: top + 15) })
    }
    return Drawing(elements: texts, bottom: top + 20)
  }

  /// Of both ends, with their years where these differ and there is room.
  private func names(_ first: MonthAxis.Slot, _ last: MonthAxis.Slot, within width: Double)
    -> [String]
  {
    let ends = first == last ? [first] : [first, last]
    let short = ends.map { Words.Charts.month($0.month)(language) }
    let long = ends.map { Words.Charts.month($0.month, of: $0.year)(language) }
    let isOneYear = first.year == last.year
    return [isOneYear ? short : long, short].first { names in
      names.reduce(8) { $0 + Self.monthStyle.width($1) } <= width
    } ?? [short[0]]
  }

  func labelsAbove(in panel: Panel, below top: Double) -> Drawing {
    guard let columns = panel.x as? ColumnScale else { return Drawing(bottom: top) }
    let wrap = TextWrap(width: columns.step - 10, size: 12)
    let texts = zip(headings, columns.starts).map { heading, start in
      TextMark(wrap.shortened(heading), x: start, y: top + 14, whole: heading)
    }
    return Drawing(elements: Self.headingStyle.group(texts), bottom: top + 20)
  }
}

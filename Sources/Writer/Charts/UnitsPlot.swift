import Model

/// The drawing of ranked units: a dot with its interval a row, the line of each class, columns of figures.
struct UnitsPlot: Sendable {
  /// One row of the drawing, in order.
  enum Row: Sendable {
    case heading(String)
    /// An index into `units`.
    case unit(Int)
  }

  var rows: [Row]
  var units: [UnitRow]
  /// The office's rate, drawn where there is no line to reach.
  var pooled: (rate: Double, label: String)?
  var domain: ClosedRange<Double>
  var language: Language

  private static let headingStyle = TextStyle(weight: .bold)
  private static let columnStyle = TextStyle(size: 12, ink: .muted, anchor: .end)
  private static let figureStyle = TextStyle(anchor: .end)
  private static let countStyle = TextStyle(ink: .muted, anchor: .end)
  private static let silentStyle = TextStyle(ink: .muted, ground: .halo)

  /// Rows come closer together, and hover texts go, where there are many.
  private var isLong: Bool { units.count > 80 }
  private var rowHeight: Double { isLong ? 20 : 25 }

  private func percent(_ rate: Double) -> String { NumberText.roundPercent(rate, language) }

  private var figures: (rates: [String], counts: [String]) {
    (
      units.map { $0.rate?.percentText(language) ?? "" },
      units.map { unit in
        unit.rate.map {
          Words.Charts.xOfN(NumberText.count($0.numerator), NumberText.count($0.denominator))(
            language)
        } ?? ""
      }
    )
  }

  /// - Returns: The elements, and the lowest pixel they take.
  func draw(top: Double) -> (elements: [Element], bottom: Double) {
    let figures = figures
    let headings = [Words.Charts.rateColumn(language), Words.Charts.countsColumn(language)]
    let layout = RankingLayout(
      names: units.map(\.name), leadWidth: 0,
      columns: [figures.rates + [headings[0]], figures.counts + [headings[1]]])
    let overhang = RankingAxis.overhang(percent(domain.upperBound))
    let scale = LinearScale(
      domain: domain, start: layout.plotStart, end: layout.plotEnd - overhang)
    let axis = RankingAxis(
      scale: scale, count: 5, tickText: { [language] in NumberText.roundPercent($0, language) })

    let header = header(layout, headings, axis, top: top)
    let places = places(layout, top: header.bottom)
    let plot = Plot(layout: layout, scale: scale, places: places)
    let elements =
      header.elements + axis.elements(top: header.bottom, bottom: places.bottom)
      + classHeadings(plot) + references(plot) + intervals(plot) + dots(plot) + names(plot)
      + columns(plot, figures) + silent(plot)
    return (elements, places.bottom + 24)
  }

  private struct Plot {
    var layout: RankingLayout
    var scale: LinearScale
    var places: Places
  }

  /// Where each row is, parallel to `rows`.
  private struct Places {
    var centres: [Double] = []
    var heights: [Double] = []
    var top: Double
    var bottom: Double

    mutating func append(height: Double) {
      centres.append(bottom + height / 2)
      heights.append(height)
      bottom += height
    }
  }

  private func places(_ layout: RankingLayout, top: Double) -> Places {
    var places = Places(top: top, bottom: top + 4)
    for row in rows {
      switch row {
      case .heading: places.append(height: 30)
      case .unit(let unit):
        places.append(height: layout.height(ofRow: unit, rowHeight: rowHeight))
      }
    }
    places.bottom += 4
    return places
  }

  /// Names of the columns; in a long chart the values of the axis, too.
  private func header(
    _ layout: RankingLayout, _ headings: [String], _ axis: RankingAxis, top: Double
  ) -> (elements: [Element], bottom: Double) {
    var y = top + 18
    var elements: [Element] = []
    if let pooled {
      elements += referenceLabel(
        pooled.label, x: axis.scale(pooled.rate), y: y, in: layout, ink: .muted)
    } else if let run = lineRuns.first, !hasHeadings {
      elements += lineLabel(run.line, scale: axis.scale, y: y, in: layout)
    }
    if units.count > 30 {
      y += elements.isEmpty ? 0 : 20
      elements += axis.labels(baseline: y)
    }
    let marks = zip(headings, layout.columnEnds).map { TextMark($0, x: $1, y: y) }
    elements += Self.columnStyle.group(marks)
    return (elements, y + 6)
  }

  private var hasHeadings: Bool {
    rows.contains { if case .heading = $0 { true } else { false } }
  }

  private func classHeadings(_ plot: Plot) -> [Element] {
    let wrap = TextWrap(
      width: plot.layout.plotStart - Frame.margin - 14, size: 13, weight: .bold,
      maximumLineCount: 1)
    let marks = zip(rows, plot.places.centres).compactMap { row, centre -> TextMark? in
      guard case .heading(let text) = row else { return nil }
      return TextMark(
        wrap.shortened(text), x: Frame.margin, y: Self.headingStyle.baseline(centredOn: centre + 4),
        whole: text)
    }
    return Self.headingStyle.group(marks)
  }

  // MARK: Reference lines

  /// Neighbouring units that have to reach one line, as indices into `rows`.
  private struct LineRun {
    var line: Double
    var rows: ClosedRange<Int>
  }

  private var lineRuns: [LineRun] {
    var runs: [LineRun] = []
    var before: Double?
    for (index, row) in rows.enumerated() {
      guard case .unit(let unit) = row, let line = units[unit].line else {
        before = nil
        continue
      }
      if line == before {
        runs[runs.count - 1].rows = runs[runs.count - 1].rows.lowerBound...index
      } else {
        runs.append(LineRun(line: line, rows: index...index))
      }
      before = line
    }
    return runs
  }

  private func references(_ plot: Plot) -> [Element] {
    if let pooled {
      let x = plot.scale(pooled.rate)
      let rule = RuleMark(
        from: Point(x: x, y: plot.places.top - 2), to: Point(x: x, y: plot.places.bottom))
      return RuleMark.elements([rule], ink: .context, width: 1.5)
    }
    let places = plot.places
    let rules = lineRuns.map { run in
      let x = plot.scale(run.line)
      let (first, last) = (run.rows.lowerBound, run.rows.upperBound)
      let top = places.centres[first] - places.heights[first] / 2 - 6
      let bottom = places.centres[last] + places.heights[last] / 2
      return RuleMark(
        from: Point(x: x, y: top),
        to: Point(x: x, y: last == rows.count - 1 ? places.bottom : bottom))
    }
    let labels = lineRuns.flatMap { run -> [Element] in
      let above = run.rows.lowerBound - 1
      guard above >= 0, case .heading = rows[above] else { return [] }
      let y = Self.headingStyle.baseline(centredOn: plot.places.centres[above] + 2)
      return lineLabel(run.line, scale: plot.scale, y: y, in: plot.layout)
    }
    return RuleMark.elements(rules, ink: .vermilion, width: 1.5, dash: .dashed) + labels
  }

  private func lineLabel(
    _ line: Double, scale: LinearScale, y: Double, in layout: RankingLayout
  ) -> [Element] {
    let text = Words.Charts.quota(NumberText.roundPercent(line))(language)
    return referenceLabel(text, x: scale(line), y: y, in: layout, ink: .vermilionText)
  }

  /// Over its line, moved aside where it would leave the plot.
  private func referenceLabel(
    _ text: String, x: Double, y: Double, in layout: RankingLayout, ink: Ink
  ) -> [Element] {
    let style = TextStyle(ink: ink, anchor: .middle, ground: .halo)
    let half = style.width(text) / 2
    let middle = min(max(x, layout.plotStart + half), layout.plotEnd - half)
    return style.group([TextMark(text, x: middle, y: y)])
  }

  // MARK: Rows

  /// Every unit with its centre.
  private func placed(_ plot: Plot) -> [(index: Int, unit: UnitRow, y: Double)] {
    zip(rows, plot.places.centres).compactMap { row, centre in
      guard case .unit(let unit) = row else { return nil }
      return (index: unit, unit: units[unit], y: centre)
    }
  }

  private func look(_ unit: UnitRow) -> LineState.Look {
    (unit.line == nil ? .aboveChance : unit.state ?? .aboveChance).look
  }

  /// All looks, those that need attention drawn last.
  private static let looks = [LineState.tooFew, .aboveChance, .belowChance, .clearlyBelow].map(
    \.look)

  private func intervals(_ plot: Plot) -> [Element] {
    let placed = placed(plot)
    return [Ink.blue, .amber, .vermilion, .context].flatMap { ink -> [Element] in
      let rules = placed.compactMap { row -> RuleMark? in
        guard row.unit.rate != nil, let interval = row.unit.interval, look(row.unit).ink == ink
        else { return nil }
        return RuleMark(
          from: Point(x: plot.scale(interval.low), y: row.y),
          to: Point(x: plot.scale(interval.high), y: row.y))
      }
      return RuleMark.elements(rules, ink: ink, width: isLong ? 3 : 4).map {
        $0.with("stroke-opacity", "0.55")
      }
    }
  }

  private func dots(_ plot: Plot) -> [Element] {
    let placed = placed(plot)
    return Self.looks.flatMap { look -> [Element] in
      let marks = placed.compactMap { row -> (mark: DotMark, title: String)? in
        guard let rate = row.unit.rate, let value = rate.rate, self.look(row.unit) == look else {
          return nil
        }
        let mark = DotMark(
          shape: look.shape, centre: Point(x: plot.scale(value), y: row.y),
          radius: isLong ? 4.5 : 5.5, ink: look.ink)
        return (mark: mark, title: hover(row.unit, rate))
      }
      return isLong ? DotMark.joined(marks.map(\.mark)) : DotMark.group(marks)
    }
  }

  private func hover(_ unit: UnitRow, _ rate: Proportion) -> String {
    func limit(_ value: Double?) -> String {
      NumberText.decimal((value ?? 0) * 100, places: 1) + NumberText.percentSign(language)
    }
    return Words.Charts.rateOf(
      unit.name, rate: rate, low: limit(unit.interval?.low), high: limit(unit.interval?.high))(
        language)
  }

  private func names(_ plot: Plot) -> [Element] {
    plot.layout.nameStyle.group(
      placed(plot).flatMap { plot.layout.nameMarks($0.index, whole: $0.unit.name, centre: $0.y) })
  }

  private func columns(_ plot: Plot, _ figures: (rates: [String], counts: [String])) -> [Element] {
    func column(_ texts: [String], _ style: TextStyle, _ end: Double) -> [Element] {
      style.group(
        placed(plot).filter { !texts[$0.index].isEmpty }.map {
          TextMark(texts[$0.index], x: end, y: style.baseline(centredOn: $0.y))
        })
    }
    let ends = plot.layout.columnEnds
    return column(figures.rates, Self.figureStyle, ends[0])
      + column(figures.counts, Self.countStyle, ends[1])
  }

  private func silent(_ plot: Plot) -> [Element] {
    let text = Words.Charts.noSubmissions(language)
    return Self.silentStyle.group(
      placed(plot).filter { $0.unit.rate == nil }.map {
        TextMark(
          text, x: plot.layout.plotStart + 6, y: Self.silentStyle.baseline(centredOn: $0.y))
      })
  }
}

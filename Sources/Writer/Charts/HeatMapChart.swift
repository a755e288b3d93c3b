import Model

/// Every unit in every month: how much was adopted, and where nothing was submitted.
///
/// From the tables `unit_months`, `units`, `months` and `overview`. Without outcomes, the number submitted;
/// without submissions, the adoptions. Every unit is named: the chart grows.
func heatMapChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let rows = HeatRows(tables, subject)
  guard !rows.isEmpty else { return subject.nothing("heat_map", Words.Charts.nothingByMonth) }
  return HeatMap(subject: subject, rows: rows).chart
}

private struct HeatMap {
  var subject: ChartSubject
  var rows: HeatRows

  private typealias Text = Words.Charts

  /// More numbers would make a file too large.
  private static let mostNumbers = 2000

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  var chart: Chart {
    let ordered = ordered
    let tiles = ordered.rows.enumerated().flatMap(tiles)
    let mark = Tiles(tiles: tiles, boldRows: hasOffice ? [0] : [])
    let columns = MonthColumns(
      slots: rows.slots, provisional: rows.immature,
      provisionalText: text(Text.provisionalMonths), language: subject.language)
    let isLong = ordered.rows.count > 80
    let plot = RowPlot(
      rows: ordered.rows.enumerated().map { place, row in
        RowPlot.Row(name: row.name, weight: mark.boldRows.contains(place) ? .bold : .regular)
      }, entries: ordered.entries,
      columns: figures(ordered.rows), x: columns, rowHeight: isLong ? 20 : 24,
      narrowest: columns.width(
        step: hasNumbers
          ? max(MonthColumns.narrowestStep, mark.narrowestStep.rounded(.up)) : 13),
      guides: .hidden, mostRowsUnderOneAxis: rows.immature.isEmpty ? 6 : 0, marks: [mark])
    return subject.frame(
      "heat_map",
      HeatMapFinding(subject: subject, rows: rows).words(
        notes: notes(hasClasses: !ordered.headed.isEmpty))
    ).chart([key(tiles), plot])
  }

  /// One unit is all units; and sums of counts are of another size than their parts.
  private var hasOffice: Bool { rows.measure == .rate && rows.units.count > 1 }
  private var hasNumbers: Bool { rows.units.count * rows.slots.count <= Self.mostNumbers }

  private var ordered: GroupedRows<HeatRow> {
    var office = rows.office
    office.name = text(Text.allUnitsRow)
    func size(_ row: HeatRow) -> Int {
      (rows.measure == .adoptions ? row.adoptions : row.submitted) ?? 0
    }
    return GroupedRows(
      rows.units, first: hasOffice ? office : nil, className: \.unitClass,
      withoutClass: text(Text.withoutClass)
    ) { (size($1), $0.name) < (size($0), $1.name) }
  }

  // MARK: Tiles

  private var bins: BinScale {
    switch rows.measure {
    case .rate: .percents
    case .submitted, .adoptions:
      .counts(upTo: rows.units.flatMap { $0.months.compactMap(count) }.max() ?? 0)
    }
  }

  private func count(_ month: UnitMonth?) -> Int? {
    rows.measure == .adoptions ? month?.adoptions : month?.submitted
  }

  private func tiles(_ place: Int, _ row: HeatRow) -> [Tiles.Tile] {
    row.months.enumerated().compactMap { column, month in
      month.flatMap { look(of: $0, row.name) }.map { look in
        Tiles.Tile(
          row: place, column: column, fill: look.fill, text: look.text, title: look.title)
      }
    }
  }

  private func look(of month: UnitMonth, _ unit: String)
    -> (fill: Tiles.Fill, text: String, title: String?)?
  {
    if rows.measure == .adoptions {
      guard let count = month.adoptions, count > 0 else { return nil }
      return filled(count)
    }
    switch month.state {
    case .missed: return (.hatched, "", nil)
    case .notOpen: return (.absent, "", nil)
    case .running, .ahead: return (.outlined, "", nil)
    case .unknown: return (.bare, "?", nil)
    case .submitted: break
    }
    guard rows.measure == .rate else { return month.submitted.map(filled) }
    guard let rate = month.rate, let percent = rate.wholePercent, !month.hasFewItems else {
      return (.dotted, "", month.rate.map { text(Text.fewItems(unit, month.name, $0)) })
    }
    // By the number that is printed: a 35 stands in the bin from 35 on, though it be 34.6.
    return filled(percent)
  }

  private func filled(_ value: Int) -> (fill: Tiles.Fill, text: String, title: String?) {
    (.step(bins.bin(Double(value))), hasNumbers ? NumberText.count(value) : "", nil)
  }

  // MARK: Around the tiles

  private func figures(_ shown: [HeatRow]) -> [RowPlot.FigureColumn] {
    func counts(_ heading: Phrase, _ value: (HeatRow) -> Int?) -> RowPlot.FigureColumn {
      RowPlot.FigureColumn(
        heading: text(heading), texts: shown.map { value($0).map(NumberText.count) ?? "" })
    }
    let missed = counts(Text.missedColumn, \.missed)
    switch rows.measure {
    case .rate:
      return [
        RowPlot.FigureColumn(
          heading: text(Text.rateColumn),
          texts: shown.map { $0.rate.map { text($0.percent) } ?? "" },
          ink: .text), missed,
      ]
    case .submitted: return [counts(Text.submittedColumn, \.submitted), missed]
    case .adoptions: return [counts(Text.adoptionsColumn, \.adoptions)]
    }
  }

  /// The six bins, then the other looks that occur.
  private func key(_ tiles: [Tiles.Tile]) -> Key {
    let bins = bins
    let isRate = rows.measure == .rate
    let steps = (0..<bins.count).map { bin in
      let numbers = bins.wholeNumbers(of: bin, from: isRate ? 0 : 1)
      let words = Text.numbers(from: numbers.first, to: numbers.last ?? (isRate ? 100 : nil))
      let isLast = bin == bins.count - 1
      return Key.Entry(text(isRate && isLast ? words + Text.percentSign : words), tile: .step(bin))
    }
    let others: [(Tiles.Fill, Phrase)] = [
      (.dotted, Text.dottedKey), (.hatched, Text.hatchedKey), (.outlined, Text.outlinedKey),
      (.absent, Text.absentKey),
    ]
    return Key(
      entries: steps
        + others.filter { other in tiles.contains { $0.fill == other.0 } }.map {
          Key.Entry(text($0.1), tile: $0.0)
        })
  }

  private func notes(hasClasses: Bool) -> [Phrase] {
    let isOfAdoptions = rows.measure == .adoptions
    var notes = [
      Text.heatMapOrder(
        figure: isOfAdoptions ? Text.mostAdopted : Text.mostSubmitted, in: subject.periodPhrase,
        hasClasses: hasClasses)
    ]
    if !isOfAdoptions {
      notes.append(Text.missedNote)
      let months = rows.units.flatMap { $0.months.compactMap { $0 } }
      if months.contains(where: { $0.state == .unknown }) { notes.append(Text.unknownNote) }
    }
    if !rows.immature.isEmpty { notes.append(Text.provisionalMonthsNote) }
    if rows.monthCount > rows.slots.count {
      notes.append(Text.lastMonths(rows.slots.count, of: rows.monthCount))
    }
    if !hasNumbers { notes.append(Text.numbersLeftOut) }
    return notes
  }
}

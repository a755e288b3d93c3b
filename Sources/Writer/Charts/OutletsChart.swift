import Model

/// Outlets by what they adopted, from zero, with the year before.
///
/// From the table `outlets`; two of one name stay apart by their level.
func outletsChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  OutletsRanking(
    subject: subject, rows: OutletRow.rows(tables["outlets"], language: subject.language)
  ).chart
}

/// One outlet of the table `outlets`.
private struct OutletRow {
  var name: String
  /// Empty where it is not known.
  var level: String
  var adoptions: Int
  /// Of all adoptions; `nil` where there are none.
  var share: Proportion?
  var previous: Int?

  /// Most adoptions first; then by name and level.
  static func rows(_ outlets: Table, language: Language) -> [OutletRow] {
    let adoptions = outlets["adoptions"].integers
    let shares = outlets["share"].reals
    let rows = outlets["outlet"].texts.indices.compactMap { row -> OutletRow? in
      guard let count = adoptions[row], count >= 0 else { return nil }
      let name = outlets["outlet"].texts[row] ?? ""
      return OutletRow(
        name: name.isEmpty ? Words.Charts.blankName(language) : name,
        level: outlets["level"].texts[row] ?? "", adoptions: count,
        share: shares[row].flatMap { share(of: count, $0) },
        previous: outlets["previous_adoptions"].integers[row])
    }
    return rows.sorted {
      ($1.adoptions, $0.name, $0.level) < ($0.adoptions, $1.name, $1.level)
    }
  }

  /// The two integers behind a share, so that it is rounded like every other rate.
  private static func share(of count: Int, _ share: Double) -> Proportion? {
    guard share > 0, count > 0 else { return share == 0 ? Proportion(0, of: 1) : nil }
    return Proportion(count, of: Int((Double(count) / share).rounded()))
  }
}

private struct OutletsRanking {
  var subject: ChartSubject
  var rows: [OutletRow]

  private typealias Text = Words.Charts

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  private var total: Int { rows.reduce(0) { $0 + $1.adoptions } }
  private var previousTotal: Int? {
    rows.contains { $0.previous != nil } ? rows.reduce(0) { $0 + ($1.previous ?? 0) } : nil
  }
  private var isLong: Bool { rows.count > 80 }
  private var thickness: Double { isLong ? 12 : 16 }

  var chart: Chart {
    guard total > 0 || (previousTotal ?? 0) > 0 else {
      return subject.nothing("outlets", Text.nothingByOutlet)
    }
    let words = ChartWords(
      title: title,
      subtitle: [
        Text.outletsSubtitle(
          dataset: subject.title, period: subject.periodPhrase, count: total,
          outlets: rows.count { $0.adoptions > 0 }),
        previousTotal.map { Text.previousTotal(NumberText.count($0)) } ?? Phrase(""),
      ], description: description)
    return subject.frame("outlets", words).chart(key + [plot])
  }

  private var plot: RowPlot {
    RowPlot(
      rows: rows.map { RowPlot.Row(name: $0.name, lead: $0.level) },
      leadHeading: rows.contains { !$0.level.isEmpty } ? text(Text.levelColumn) : "",
      columns: columns,
      x: ValueAxis.counts(upTo: rows.map { max($0.adoptions, $0.previous ?? 0) }.max() ?? 0),
      rowHeight: isLong ? 20 : 28,
      marks: [
        Bars(
          rows.enumerated().filter { $1.adoptions > 0 }.map {
            Bars.Bar(row: $0, from: 0, to: Double($1.adoptions), ink: .blue)
          }, thickness: thickness),
        Strokes(
          strokes: rows.enumerated().compactMap { row, outlet in
            outlet.previous.map { (row: row, x: Double($0)) }
          }, height: thickness + 6),
      ])
  }

  private var columns: [RowPlot.FigureColumn] {
    let now = [
      RowPlot.FigureColumn(
        heading: text(Text.adoptionsColumn), texts: rows.map { NumberText.count($0.adoptions) },
        ink: .text),
      RowPlot.FigureColumn(
        heading: text(Text.shareColumn),
        texts: rows.map { $0.share.map { text($0.percent) } ?? "" }),
    ]
    guard previousTotal != nil else { return now }
    return now + [
      RowPlot.FigureColumn(
        heading: text(Text.previousColumn),
        texts: rows.map { $0.previous.map(NumberText.count) ?? "" })
    ]
  }

  private var key: [any Figure] {
    guard previousTotal != nil else { return [] }
    return [
      Key(entries: [
        Key.Entry(text(subject.periodPhrase), fill: .blue),
        Key.Entry(text(Text.previousKey), width: 4) { Strokes.elements([$0], height: 16) },
      ])
    ]
  }

  private var title: Phrase {
    guard let first = rows.first, total > 0 else { return Text.adoptionsAre(0, before: nil) }
    let leaders = rows.count { $0.adoptions == first.adoptions }
    if leaders > 1 { return Text.leadTogether(leaders, each: NumberText.count(first.adoptions)) }
    let name = text(naming(first))
    if first.adoptions == total { return Text.single(name, total: total) }
    return Text.leads(
      name, share: first.share?.percent ?? Phrase(""), total: total)
  }

  /// The name, with its level where another outlet has the same name.
  private func naming(_ row: OutletRow) -> Phrase {
    let isShared = rows.count { $0.name == row.name } > 1
    return isShared && !row.level.isEmpty
      ? Text.named(row.name, Phrase(row.level)) : Phrase(row.name)
  }

  private var description: Phrase {
    let figures = rows.prefix(10).map { row in
      text(Text.countOf(text(naming(row)), NumberText.count(row.adoptions)))
    }
    return Text.outletsDescription(
      title, rows: figures.joined(separator: text(Words.listSeparator)))
  }
}

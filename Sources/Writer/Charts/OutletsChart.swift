import Model

/// Outlets by what they adopted, from zero, with the year before.
///
/// - Parameter outlets: The table `outlets`; two of one name stay apart by their level.
public func outletsChart(outlets: Table, subject: ChartSubject) -> Chart {
  OutletsRanking(subject: subject, rows: OutletRow.rows(outlets, language: subject.language)).chart
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

  private func text(_ phrase: Phrase) -> String { phrase(subject.language) }

  private var total: Int { rows.reduce(0) { $0 + $1.adoptions } }
  private var previousTotal: Int? {
    rows.contains { $0.previous != nil } ? rows.reduce(0) { $0 + ($1.previous ?? 0) } : nil
  }

  var chart: Chart {
    guard total > 0 || (previousTotal ?? 0) > 0 else {
      return frame(
        title: Text.nothingToDraw, subtitle: [subject.naming], description: Text.nothingByOutlet
      )
      .sentence(text(Text.nothingByOutlet))
    }
    let subtitle = [
      Text.outletsSubtitle(
        dataset: subject.title, period: subject.periodPhrase, count: NumberText.count(total),
        outlets: rows.count { $0.adoptions > 0 }),
      previousTotal.map { Text.previousTotal(NumberText.count($0)) } ?? Phrase(""),
    ]
    let frame = frame(title: title, subtitle: subtitle, description: description)
    let key = key.draw(left: Frame.margin, top: frame.top)
    let drawing = bars.draw(top: key.bottom)
    return frame.chart(
      height: drawing.bottom + Frame.margin / 2, body: key.elements + drawing.elements)
  }

  private func frame(title: Phrase, subtitle: [Phrase], description: Phrase) -> Frame {
    Frame(
      name: "outlets", language: subject.language, title: text(title),
      subtitle: subtitle.map(text), description: text(description))
  }

  private var bars: BarRanking {
    var columns = [
      BarRanking.FigureColumn(
        heading: text(Text.adoptionsColumn), texts: rows.map { NumberText.count($0.adoptions) }),
      BarRanking.FigureColumn(
        heading: text(Text.shareColumn), texts: rows.map { $0.share.map { text($0.percent) } ?? "" }
      ),
    ]
    if previousTotal != nil {
      columns.append(
        BarRanking.FigureColumn(
          heading: text(Text.previousColumn),
          texts: rows.map { $0.previous.map(NumberText.count) ?? "" }))
    }
    return BarRanking(
      rows: rows.map {
        BarRanking.Row(name: $0.name, lead: $0.level, value: $0.adoptions, previous: $0.previous)
      }, leadHeading: text(Text.levelColumn), columns: columns)
  }

  private var key: KeyRow {
    guard previousTotal != nil else { return KeyRow(entries: []) }
    let bar = KeyRow.Entry(text: text(subject.periodPhrase)) { centre in
      Element.group(
        Ink.paint(fill: .blue),
        [BarMark(from: centre.x - 6, to: centre.x + 6, top: centre.y - 6, height: 12).element])
    }
    let stroke = KeyRow.Entry(text: text(Text.previousKey)) { centre in
      Element.group(
        [],
        RuleMark.elements(
          [BarRanking.previousMark(centre, height: 16)], ink: .text, width: 2.5))
    }
    return KeyRow(entries: [bar, stroke])
  }

  private var title: Phrase {
    guard let first = rows.first, total > 0 else { return Text.adoptionsAre("0", before: nil) }
    let leaders = rows.count { $0.adoptions == first.adoptions }
    if leaders > 1 { return Text.leadTogether(leaders, each: NumberText.count(first.adoptions)) }
    let name = text(naming(first))
    if first.adoptions == total { return Text.single(name, total: NumberText.count(total)) }
    return Text.leads(
      name, share: first.share?.percent ?? Phrase(""), total: NumberText.count(total))
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

import Model

/// How each unit's rate went from the year before to this year: in colour what is beyond chance.
///
/// From the tables `units` and `months`. Units that cannot be compared are not drawn, but named or counted.
func slopesChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let rows = SlopeRows(tables["units"], language: subject.language)
  let finding = SlopesFinding(
    subject: subject, rows: rows, course: SlopesFinding.course(tables["months"], subject))
  guard !rows.compared.isEmpty else { return subject.nothing("slopes", finding.nothing) }
  return Slopes(subject: subject, rows: rows, finding: finding).chart
}

private struct Slopes {
  var subject: ChartSubject
  var rows: SlopeRows
  var finding: SlopesFinding

  private typealias Text = Words.Charts

  var chart: Chart {
    let domain = rows.domain
    let named = Set(rows.named.map(\.row))
    let unnamed = rows.within.filter { !named.contains($0.row) }
    let plot = Plot(
      x: NamedAxis(names: [finding.before, finding.now].map(subject.text)),
      y: ValueAxis.rates(domain, subject.language), height: 430,
      marks: [
        lines(unnamed, width: unnamed.count > 20 ? 0.75 : 1),
        lines(rows.named.filter { !$0.isBeyondChance }, width: 1.5),
        lines(rows.beyond, width: 2.5), dots(rows.within, radius: 2.5),
        dots(rows.beyond, radius: 5),
      ],
      startLabels: startLabels,
      endLabels: rows.named.map {
        label($0, value: $0.now, text: Text.end($0.rate, Phrase($0.name)))
      })
    return subject.frame("slopes", finding.words).chart([plot])
  }

  private func lines(_ rows: [SlopeRow], width: Double) -> Spans {
    Spans(
      spans: rows.map { Spans.Span(from: (0, $0.before), to: (1, $0.now), ink: $0.look.ink) },
      width: width)
  }

  /// Both ends of a line; what a pointer shows stands at both.
  private func dots(_ rows: [SlopeRow], radius: Double) -> Dots {
    Dots(
      rows.flatMap { row in
        let title = subject.text(finding.hover(row))
        return [(0.0, row.before), (1.0, row.now)].map {
          Dots.Dot(x: $0, y: $1, look: row.look, title: title)
        }
      }, radius: radius)
  }

  /// Rates alone: the same one of several units once.
  private var startLabels: [EndLabel] {
    var said: Set<String> = []
    return rows.named.map { label($0, value: $0.before, text: $0.previousRate) }
      .filter { said.insert($0.text).inserted }
  }

  private func label(_ row: SlopeRow, value: Double, text: Phrase) -> EndLabel {
    EndLabel(
      text: subject.text(text), value: value, ink: row.labelInk, rank: row.isBeyondChance ? 0 : 1)
  }
}

extension SlopeRow {
  /// How a change is drawn; the shape alone tells it, too.
  var look: Look {
    guard isBeyondChance else { return Look(glyph: .circle, ink: .context) }
    return rises
      ? Look(glyph: .circle, ink: .blue) : Look(glyph: .triangle, ink: .vermilion)
  }

  fileprivate var labelInk: Ink {
    guard isBeyondChance else { return .muted }
    return rises ? .blueText : .vermilionText
  }
}

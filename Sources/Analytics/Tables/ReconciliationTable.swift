import Model

/// What the office published against what the tables of this run say, in the order of the publication.
///
/// - Parameter tables: Those of the run, finished.
func reconciliationTable(_ study: Study, tables: [Table]) -> Table {
  let rows = study.reconciled(with: tables)
  let figures = rows.map(\.figure)
  return Table(
    name: "reconciliation",
    columns: [
      Column("period", Words.Columns.publishedPeriod, .texts(figures.map(\.period.nonEmpty))),
      Column("table", Words.Columns.publishedTable, .texts(figures.map(\.table.nonEmpty))),
      Column("key", Words.Columns.publishedKey, .texts(figures.map(\.key.nonEmpty))),
      Column("measure", Words.Columns.publishedMeasure, .texts(figures.map(\.measure.nonEmpty))),
      Column("published", Words.Columns.published, .texts(figures.map(\.value.nonEmpty))),
      Column("recomputed", Words.Columns.recomputed, .texts(rows.map(\.recomputed))),
      Column("difference", Words.Columns.differenceToPublished, .reals(rows.map(\.difference))),
      Column("state", Words.Columns.stateOfPublished, .texts(rows.map(\.state.rawValue))),
      Column("cause", Words.Columns.causeOfDifference, .texts(rows.map { study.list($0.causes) })),
      Column("source", Words.Columns.publication, .texts(figures.map(\.source.nonEmpty))),
      Column("note", Words.Columns.note, .texts(rows.map { $0.tie.map(study.text) })),
    ])
}

/// One row of `reconciliation`.
private struct ReconciliationRow: Sendable {
  enum State: String {
    case equal
    case differs
    case missing = "not in this report"
  }

  var figure: PublishedFigure
  /// As the publication would print it.
  var recomputed: String?
  var difference: Double?
  var state: State
  var causes: [Phrase]
  var tie: Phrase?
}

extension Study {
  fileprivate func reconciled(with tables: [Table]) -> [ReconciliationRow] {
    guard !registers.published.isEmpty else { return [] }
    let finder = FigureFinder(self, tables: tables)
    let compared = registers.published.map { figure -> PublishedSums.Compared in
      let value = PublishedValue(figure.value)
      let finding = value.map { finder.find(figure, as: $0) }
      return PublishedSums.Compared(
        figure: figure, value: value, finding: finding ?? .missing(Words.noNumber))
    }
    let sums = PublishedSums(compared, finder)
    let readings = OtherReadings(
      study: self,
      atPeriodEnd: tablesAtPeriodEnd.isEmpty
        ? nil : FigureFinder(self, tables: tablesAtPeriodEnd))
    return compared.indices.map { place in
      let one = compared[place]
      var row = ReconciliationRow(
        figure: one.figure, state: .missing, causes: sums.causes(of: place),
        tie: sums.tie(of: place))
      guard let value = one.value, case .found(let number, _) = one.finding else {
        if case .missing(let reason) = one.finding { row.causes.insert(reason, at: 0) }
        return row
      }
      let difference = value.difference(to: number)
      row.recomputed = value.shown(number)
      row.difference = difference
      row.state = difference == 0 ? .equal : .differs
      guard difference != 0 else { return row }
      if finder.isOfReport(one.figure.period) {
        row.causes += readings.causes(
          of: one.figure, value, now: number, isTotal: finder.isTotal(one.figure))
      }
      if row.causes.isEmpty { row.causes = [Words.noUsualReading] }
      return row
    }
  }
}

import Model

/// Every class of units with a unit or a figure in the period, in the order of the directory; last, where
/// items are of several classes, what closes each sum to the office's.
///
/// A unit that changes its class brings its items to the class that it has on their day, so that the
/// classes of `units`, which are those of the period's end, may add up to other sums.
func classesTable(_ study: Study) -> Table {
  let rows = study.classRows
  let counts = rows.map(\.counts)
  let intervals = counts.map { $0.cohort?.wilsonInterval() }
  return Table(
    name: "classes",
    columns: [
      Column("class", Words.Columns.classOfItems, .texts(rows.map(\.name))),
      Column("units", Words.Columns.unitsInClass, .integers(rows.map(\.units))),
      Column("submitted", Words.Columns.submitted, .integers(counts.map(\.submitted))),
      Column("adopted_items", Words.Columns.adoptedItems, .integers(counts.map(\.adopted))),
      Column("cohort_rate", Words.Columns.cohortRate, .reals(counts.map { $0.cohort?.rate })),
      Column("cohort_rate_low", Words.Columns.cohortRateLow, .reals(intervals.map { $0?.low })),
      Column("cohort_rate_high", Words.Columns.cohortRateHigh, .reals(intervals.map { $0?.high })),
      Column("adoptions", Words.Columns.adoptions, .integers(counts.map(\.adoptions))),
      Column("supplements", Words.Columns.supplements, .integers(counts.map(\.supplements))),
      Column("note", Words.Columns.note, .texts(rows.map { $0.note.map(study.text) })),
    ])
}

/// One row of `classes`.
struct ClassRow: Sendable {
  var name: String
  /// `nil` in the row that closes the sums.
  var units: Int?
  var counts: Counts
  var note: Phrase?
}

extension Study {
  var classRows: [ClassRow] {
    let classes = ClassTable(directory).names
    let units = reportedUnits
    var rows = classes.indices.map { code in
      ClassRow(
        name: classes[code].isEmpty ? text(Words.noClass) : classes[code],
        units: units.count { isUnit($0, ofClass: classes[code], in: period) },
        counts: tally.counts(class: code, in: codes), note: nil)
    }
    let overlap = officeCounts - rows.reduce(Counts()) { $0 + $1.counts }
    rows.removeAll { $0.units == 0 && $0.counts.isEmpty }
    guard overlap != Counts() else { return rows }
    return rows + [
      ClassRow(
        name: text(Words.jointOverlap), units: nil, counts: overlap, note: Words.classOverlapNote)
    ]
  }

  /// Whether the register has the unit in the class on some day of the span.
  private func isUnit(_ unit: Int, ofClass unitClass: String, in span: Period) -> Bool {
    directory.units[unit].tenures.contains { tenure in
      tenure.unitClass == unitClass
        && (tenure.from?.dayNumber ?? Int.min) <= span.last.dayNumber
        && (tenure.to?.lastDay.dayNumber ?? Int.max) >= span.first.dayNumber
    }
  }
}

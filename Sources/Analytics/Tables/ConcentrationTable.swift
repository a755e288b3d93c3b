import Model

/// On how few outlets a unit's adoptions rest: every unit of the report with adoptions, the office last.
func concentrationTable(_ study: Study) -> Table {
  let rows = study.concentrationRows
  return Table(
    name: "concentration",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
      Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.adoptions))),
      Column(
        "outlets", Words.Columns.outletsReached,
        .integers(rows.map { row in row.byOutlet.count { $0 > 0 } })),
      Column(
        "herfindahl", Words.Columns.herfindahl, .reals(rows.map { herfindahl($0.byOutlet) })),
      Column(
        "largest_outlet", Words.Columns.largestOutlet,
        .texts(rows.map { study.name(ofOutlet: $0.largest) })),
      Column(
        "largest_adoptions", Words.Columns.largestAdoptions,
        .integers(rows.map { $0.byOutlet[$0.largest] })),
      Column(
        "largest_share", Words.Columns.largestShare,
        .reals(rows.map { Proportion($0.byOutlet[$0.largest], of: $0.adoptions).rate })),
    ])
}

private struct ConcentrationRow: Sendable {
  var name: String
  /// Adoption events by outlet, in directory order; some are above 0.
  var byOutlet: [Int]

  var adoptions: Int { byOutlet.reduce(0, +) }

  /// The outlet with the most, of equals the first in directory order.
  var largest: Int {
    byOutlet.indices.reduce(0) { byOutlet[$1] > byOutlet[$0] ? $1 : $0 }
  }
}

extension Study {
  fileprivate var concentrationRows: [ConcentrationRow] {
    guard importSummary.recordsOutcomes else { return [] }
    let outlets = directory.outlets.indices
    let units = directory.units.indices.map { unit in
      ConcentrationRow(
        name: name(ofUnit: unit),
        byOutlet: outlets.map {
          tally.count(.adoptions, unit: unit, outlet: $0, in: .period)
        })
    }
    let office = ConcentrationRow(
      name: text(Words.allUnits),
      byOutlet: outlets.map { tally.count(.adoptions, outlet: $0, in: codes) })
    return (units + [office]).filter { $0.adoptions > 0 }
  }
}

import Model

/// Which unit was adopted where: the pairs with any figure, by unit and outlet in directory order.
func unitOutletTable(_ study: Study) -> Table {
  struct Row {
    var unit: Int
    var outlet: Int
    var offered: Int
    var adoptions: Int
    var supplements: Int
  }
  var rows: [Row] = []
  for unit in study.directory.units.indices {
    for outlet in study.directory.outlets.indices {
      func count(_ measure: Tally.OutletMeasure) -> Int {
        study.tally.count(measure, unit: unit, outlet: outlet, in: .period)
      }
      let row = Row(
        unit: unit, outlet: outlet, offered: count(.offered), adoptions: count(.adoptions),
        supplements: count(.supplements))
      if row.adoptions > 0 || study.recordsOffers && row.offered > 0 { rows.append(row) }
    }
  }
  let outlets = rows.map { study.directory.outlets[$0.outlet] }
  return Table(
    name: "unit_outlet",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map { study.name(ofUnit: $0.unit) })),
      Column("outlet", Words.Columns.outlet, .texts(rows.map { study.name(ofOutlet: $0.outlet) })),
      Column(
        "offered", Words.Columns.offered,
        .integers(rows.map { study.recordsOffers ? $0.offered : nil })),
      Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.adoptions))),
      Column("level", Words.Columns.level, .texts(outlets.map { $0.level.nonEmpty })),
      Column("supplements", Words.Columns.supplements, .integers(rows.map(\.supplements))),
    ])
}

extension String {
  /// `nil` for an empty text, which a table shows as n/a.
  var nonEmpty: String? { isEmpty ? nil : self }
}

import Model

/// What each outlet took: registered ones in the order of their register, then the others with figures.
func outletsTable(_ study: Study) -> Table {
  let rows = study.outletRows
  let outlets = rows.map { study.directory.outlets[$0.outlet] }
  let total = study.officeCounts.adoptions
  let recordsOffers = study.recordsOffers
  return Table(
    name: "outlets",
    columns: [
      Column("outlet", Words.Columns.outlet, .texts(rows.map { study.name(ofOutlet: $0.outlet) })),
      Column("level", Words.Columns.level, .texts(outlets.map { $0.level.nonEmpty })),
      Column("medium", Words.Columns.medium, .texts(outlets.map { $0.medium.nonEmpty })),
      Column(
        "offered", Words.Columns.offered, .integers(rows.map { recordsOffers ? $0.offered : nil })),
      Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.adoptions))),
      Column(
        "selectivity", Words.Columns.selectivity,
        .reals(rows.map { recordsOffers ? $0.selectivity?.rate : nil })),
      Column(
        "share", Words.Columns.share,
        .reals(rows.map { Proportion($0.adoptions, of: total).rate })),
      Column("units", Words.Columns.unitsReached, .integers(rows.map(\.units))),
      Column("previous_adoptions", Words.Columns.previousAdoptions, .integers(rows.map(\.before))),
      Column(
        "change", Words.Columns.changeOfAdoptions,
        .integers(rows.map { row in row.before.map { row.adoptions - $0 } })),
      Column(
        "note", Words.Columns.note, .texts(outlets.map { study.list(study.formerNames($0)) })),
      Column(
        "offered_adopted", Words.Columns.offeredAdopted,
        .integers(rows.map { recordsOffers ? $0.taken : nil })),
      Column("supplements", Words.Columns.supplements, .integers(rows.map(\.supplements))),
    ])
}

/// What one outlet took in the period.
struct OutletRow: Sendable {
  var outlet: Int
  var offered: Int
  var taken: Int
  var adoptions: Int
  var supplements: Int
  /// Units with at least one adoption event here.
  var units: Int
  /// Adoption events of the year before; `nil` where the log does not reach back.
  var before: Int?

  /// `nil` where nothing was offered.
  var selectivity: Proportion? { offered > 0 ? Proportion(taken, of: offered) : nil }
}

extension Study {
  var outletRows: [OutletRow] {
    directory.outlets.indices.map(outletRow).filter { row in
      directory.outlets[row.outlet].isRegistered || row.adoptions > 0 || (row.before ?? 0) > 0
        || recordsOffers && row.offered > 0
    }
  }

  private func outletRow(_ outlet: Int) -> OutletRow {
    func count(_ measure: Tally.OutletMeasure) -> Int {
      tally.count(measure, outlet: outlet, in: codes)
    }
    let units = directory.units.indices.count {
      tally.count(.adoptions, unit: $0, outlet: outlet, in: .period) > 0
    }
    return OutletRow(
      outlet: outlet, offered: count(.offered), taken: count(.taken),
      adoptions: count(.adoptions), supplements: count(.supplements), units: units,
      before: before == nil ? nil : tally.count(.adoptions, outlet: outlet, in: codesBefore))
  }

  fileprivate func formerNames(_ outlet: Outlet) -> [Phrase] {
    outlet.formerNames.map { Words.formerly($0.name, until: $0.to) }
  }
}

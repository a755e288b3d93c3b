import Model

/// What each outlet took: registered ones in the order of their register, then the others with figures.
func outletsTable(_ study: Study) -> Table {
  let rows = study.outletRows
  let outlets = rows.map { study.directory.outlets[$0.outlet] }
  let total = study.officeCounts.adoptions
  let recordsOffers = study.recordsOffers
  let offers = rows.map { recordsOffers ? $0.offers : nil }
  let intervals = offers.map { $0?.wilsonInterval() }
  let previous = rows.map { recordsOffers ? $0.offersBefore : nil }
  let changes = zip(offers, previous).map(changeIntervalInPoints)
  return Table(
    name: "outlets",
    columns: [
      Column("outlet", Words.Columns.outlet, .texts(rows.map { study.name(ofOutlet: $0.outlet) })),
      Column("level", Words.Columns.level, .texts(outlets.map { $0.level.nonEmpty })),
      Column("medium", Words.Columns.medium, .texts(outlets.map { $0.medium.nonEmpty })),
      Column(
        "offered", Words.Columns.offered, .integers(offers.map { $0?.denominator })),
      Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.adoptions))),
      Column(
        "selectivity", Words.Columns.selectivity, .reals(offers.map { $0?.rate })),
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
        "offered_adopted", Words.Columns.offeredAdopted, .integers(offers.map { $0?.numerator })),
      Column("supplements", Words.Columns.supplements, .integers(rows.map(\.supplements))),
      Column("selectivity_low", Words.Columns.selectivityLow, .reals(intervals.map { $0?.low })),
      Column("selectivity_high", Words.Columns.selectivityHigh, .reals(intervals.map { $0?.high })),
      Column(
        "previous_offered", Words.Columns.previousOffered,
        .integers(previous.map { $0?.denominator })),
      Column(
        "previous_offered_adopted", Words.Columns.previousOfferedAdopted,
        .integers(previous.map { $0?.numerator })),
      Column(
        "previous_selectivity", Words.Columns.previousSelectivity, .reals(previous.map { $0?.rate })
      ),
      Column(
        "selectivity_change_in_points", Words.Columns.selectivityChange,
        .reals(zip(offers, previous).map(changeInPoints))),
      Column(
        "selectivity_change_low", Words.Columns.selectivityChangeLow,
        .reals(changes.map { $0?.low })),
      Column(
        "selectivity_change_high", Words.Columns.selectivityChangeHigh,
        .reals(changes.map { $0?.high })),
    ])
}

/// What one outlet took in the period.
private struct OutletRow: Sendable {
  var outlet: Int
  /// Adopted of offered; nothing may have been offered.
  var offers: Proportion
  var adoptions: Int
  var supplements: Int
  /// Units with at least one adoption event here.
  var units: Int
  /// Adoption events of the year before; `nil` where the log does not reach back.
  var before: Int?
  /// Those of the year before, read twelve months earlier; `nil` where the log does not reach back.
  var offersBefore: Proportion?
}

extension Study {
  /// The outlets of the report: registered ones, and whoever has figures in the period or adoptions the year before.
  var reportedOutlets: [Int] {
    directory.outlets.indices.filter { outlet in
      directory.outlets[outlet].isRegistered
        || tally.count(.adoptions, outlet: outlet, in: codes) > 0
        || tally.count(.adoptions, outlet: outlet, in: codesBefore) > 0
        || recordsOffers && tally.count(.offered, outlet: outlet, in: codes) > 0
    }
  }

  fileprivate var outletRows: [OutletRow] { reportedOutlets.map(outletRow) }

  private func outletRow(_ outlet: Int) -> OutletRow {
    func count(_ measure: Tally.OutletMeasure, in codes: [Int]) -> Int {
      tally.count(measure, outlet: outlet, in: codes)
    }
    let reachesBack = before != nil
    let units = directory.units.indices.count {
      tally.count(.adoptions, unit: $0, outlet: outlet, in: .period) > 0
    }
    return OutletRow(
      outlet: outlet, offers: Proportion(count(.taken, in: codes), of: count(.offered, in: codes)),
      adoptions: count(.adoptions, in: codes), supplements: count(.supplements, in: codes),
      units: units, before: reachesBack ? count(.adoptions, in: codesBefore) : nil,
      offersBefore: reachesBack
        ? Proportion(count(.takenYearBefore, in: codesBefore), of: count(.offered, in: codesBefore))
        : nil)
  }

  fileprivate func formerNames(_ outlet: Outlet) -> [Phrase] {
    outlet.formerNames.map { Words.formerly($0.name, until: $0.to) }
  }
}

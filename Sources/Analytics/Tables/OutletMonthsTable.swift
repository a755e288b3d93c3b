import Model

/// What every outlet of `outlets` was offered and took in every month of `months`.
///
/// Outlet by outlet in the order of `outlets`, months ascending; what has no month is in no row.
func outletMonthsTable(_ study: Study) -> Table {
  let rows = study.outletMonths
  let outlets = rows.map { study.directory.outlets[$0.outlet] }
  let offers = rows.map { study.recordsOffers ? $0.offers : nil }
  let intervals = offers.map { $0?.wilsonInterval() }
  return Table(
    name: "outlet_months",
    columns: [
      Column("outlet", Words.Columns.outlet, .texts(rows.map { study.name(ofOutlet: $0.outlet) })),
      Column("level", Words.Columns.level, .texts(outlets.map { $0.level.nonEmpty })),
      Column("period", Words.Columns.monthOfRow, .texts(rows.map(\.month))),
      Column("offered", Words.Columns.offered, .integers(offers.map { $0?.denominator })),
      Column(
        "offered_adopted", Words.Columns.offeredAdopted, .integers(offers.map { $0?.numerator })),
      Column("selectivity", Words.Columns.selectivity, .reals(offers.map { $0?.rate })),
      Column(
        "selectivity_low", Words.Columns.selectivityLow, .reals(intervals.map { $0?.low })),
      Column(
        "selectivity_high", Words.Columns.selectivityHigh, .reals(intervals.map { $0?.high })),
      Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.adoptions))),
    ])
}

/// One month of one outlet.
private struct OutletMonth: Sendable {
  var outlet: Int
  var month: String
  /// Adopted of offered.
  var offers: Proportion
  var adoptions: Int
}

extension Study {
  fileprivate var outletMonths: [OutletMonth] {
    let months = shownMonths.map { (label: $0.label, codes: slots.codes(of: $0)) }
    return reportedOutlets.flatMap { outlet in
      months.map { month in
        OutletMonth(
          outlet: outlet, month: month.label,
          offers: Proportion(
            tally.count(.taken, outlet: outlet, in: month.codes),
            of: tally.count(.offered, outlet: outlet, in: month.codes)),
          adoptions: tally.count(.adoptions, outlet: outlet, in: month.codes))
      }
    }
  }
}

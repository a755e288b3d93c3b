import Model

/// The curve of delays: the share of eventual adoptions seen within so many days, at steps up to D*.
///
/// Without an estimate it has no rows; `provisional_rates` says why.
func maturityTable(_ study: Study) -> Table {
  let curve = study.lateAdoptions.estimate.curve
  let days = curve?.shownDays ?? []
  let limits = curve?.limits ?? []
  let since = [-1] + days.dropLast()
  let last = days.last
  return Table(
    name: "maturity",
    columns: [
      Column("delay_days", Words.Columns.delayDays, .integers(days)),
      Column(
        "share_seen", Words.Columns.shareSeen, .reals(days.map { curve?.share(within: $0) })),
      Column("share_seen_low", Words.Columns.shareSeenLow, .reals(days.map { limits[$0].low })),
      Column("share_seen_high", Words.Columns.shareSeenHigh, .reals(days.map { limits[$0].high })),
      Column("risk_set", Words.Columns.riskSet, .integers(days.map { curve?.atRisk[$0] })),
      Column(
        "events", Words.Columns.delayEvents,
        .integers(zip(since, days).map { curve?.events[($0 + 1)...$1].reduce(0, +) })),
      Column(
        "note", Words.Columns.note,
        .texts(days.map { $0 == last ? study.list(study.notesOfDelays(longest: $0)) : nil })),
    ])
}

extension DelayCurve {
  /// A week, two, a month, two and so on, and D* itself.
  fileprivate var shownDays: [Int] {
    let months = stride(from: 30, to: longest, by: 30)
    return [0, 7, 14] + months + [longest]
  }
}

extension Study {
  fileprivate func notesOfDelays(longest: Int) -> [Phrase] {
    var notes = [Words.longestDelay(longest, asOf: lateAdoptions.horizon)]
    if lateAdoptions.early > 0 { notes.append(Words.adoptedEarly(lateAdoptions.early)) }
    if lateAdoptions.undated > 0 { notes.append(Words.adoptedUndated(lateAdoptions.undated)) }
    if lateAdoptions.beyond > 0 { notes.append(Words.adoptedBeyond(lateAdoptions.beyond)) }
    return notes
  }
}

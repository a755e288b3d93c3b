import Model

/// The observed rate of every month, quarter and year that the tables of periods show, and of the period,
/// with the rate that is expected once all items have had D* days to be adopted.
func provisionalRatesTable(_ study: Study) -> Table {
  let spans = study.provisionalSpans
  let rates = spans.map { span in
    study.provisionalRate(of: span, study.tally.officeCounts(in: study.slots.codes(of: span)))
  }
  let observed = rates.map(\.observed)
  let limits = rates.map { $0.expectation?.limits }
  func rate(_ count: Int?, _ row: Int) -> Double? {
    guard let count, let submitted = observed[row]?.denominator else { return nil }
    return Proportion(count, of: submitted).rate
  }
  return Table(
    name: "provisional_rates",
    columns: [
      Column("period", Words.Columns.period, .texts(spans.map(\.label))),
      Column(
        "submitted", Words.Columns.submitted, .integers(observed.map { $0?.denominator ?? 0 })),
      Column(
        "adopted_items", Words.Columns.adoptedItems, .integers(observed.map { $0?.numerator ?? 0 })
      ),
      Column("cohort_rate", Words.Columns.cohortRate, .reals(observed.map { $0?.rate })),
      Column("maturity", Words.Columns.maturity, .reals(rates.map { $0.maturity?.share })),
      Column(
        "expected_rate", Words.Columns.expectedRateOfAny, .reals(rates.map(\.expectedRate))),
      Column(
        "expected_low", Words.Columns.expectedLow,
        .reals(limits.indices.map { rate(limits[$0]?.lowerBound, $0) })),
      Column(
        "expected_high", Words.Columns.expectedHigh,
        .reals(limits.indices.map { rate(limits[$0]?.upperBound, $0) })),
      Column(
        "expected_items_low", Words.Columns.expectedItemsLow,
        .integers(limits.map { $0?.lowerBound })),
      Column(
        "expected_items_high", Words.Columns.expectedItemsHigh,
        .integers(limits.map { $0?.upperBound })),
      Column("state", Words.Columns.maturityState, .texts(rates.map { $0.state?.rawValue })),
      Column(
        "note", Words.Columns.note,
        .texts(zip(spans, rates).map { study.list(study.notes(on: $1, of: $0)) })),
    ])
}

extension Study {
  /// Months, quarters, years, each in order of date, then the period where it is none of them.
  fileprivate var provisionalSpans: [Period] {
    var spans = shownMonths + shownQuarters + dataYears.map(Period.year)
    if !period.includesUndated, !spans.contains(where: { $0.label == period.label }) {
      spans.append(period)
    }
    return spans
  }

  fileprivate func notes(on rate: ProvisionalRate, of span: Period) -> [Phrase] {
    var notes = has(span.last) ? [] : [Words.periodNotOver]
    let ended = rate.followUp.lastEnd
    switch rate.state {
    case .noEstimate:
      notes.append(reasonForNoEstimate)
      if let ended, !rate.followUp.isOpen { notes.append(Words.noLongerFollowed(since: ended)) }
    case .immature:
      notes.append(rate.expectation == nil ? Words.tooYoung : Words.immatureNote)
      if let ended { notes.append(Words.partlyFollowed(rate.followUp.ended, since: ended)) }
    case .noLongerFollowed:
      if rate.expectation == nil { notes.append(Words.tooYoung) }
      if let ended { notes.append(Words.noLongerFollowed(since: ended)) }
    case .mature, nil: break
    }
    return notes
  }

  private var reasonForNoEstimate: Phrase {
    switch lateAdoptions.estimate {
    case .curve: Words.agesUnknown
    case .tooFew(let delays): Words.tooFewDelays(delays)
    case .tooShort(let longest): Words.delaysTooShort(longest)
    }
  }
}

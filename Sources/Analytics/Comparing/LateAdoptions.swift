import Model

/// What the log's delays say of adoptions that are still to come.
struct LateAdoptions: Sendable {
  let estimate: DelayEstimate
  /// The last day of which the log can know, on which ages are taken.
  let horizon: CivilDate
  /// Items by age, 0 up to the length of the window.
  let submitted: [Int]
  /// Items of the window that were first adopted before they were submitted: left out.
  let early: Int
  /// Adopted items of the window whose first adoption is not known to the day: left out.
  let undated: Int

  /// - Parameter ages: Those by which the tally was taken.
  init(_ tally: Tally, ages: AgeTable) {
    func counts(_ measure: Tally.DelayMeasure) -> [Int] {
      (0..<ages.days).map { tally.delays[tally.delays.cell($0, measure.rawValue)] }
    }
    estimate = DelayEstimate(delays: counts(.delays), ages: counts(.adopted))
    horizon = ages.horizon
    submitted = counts(.submitted)
    early = counts(.early).reduce(0, +)
    undated = counts(.undated).reduce(0, +)
  }

  /// The first day of the window.
  private var start: Int { horizon.dayNumber - submitted.count + 1 }

  /// How much of a span's adoptions is expected to have been seen.
  ///
  /// Items whose submitted date is known only to the month or the year are taken to be as old as the others
  /// of the span.
  /// - Parameter items: All of the span.
  /// - Returns: `nil` without an estimate, or where no item's age is known.
  func maturity(of span: Period, items: Int) -> CohortMaturity? {
    guard let curve = estimate.curve else { return nil }
    let newest = max(0, horizon.dayNumber - span.last.dayNumber)
    let oldest = min(submitted.count - 1, horizon.dayNumber - span.first.dayNumber)
    var ages = [Int](repeating: 0, count: submitted.count)
    var count = 0
    for age in stride(from: newest, through: oldest, by: 1) {
      ages[age] = submitted[age]
      count += submitted[age]
    }
    let older = span.first.dayNumber < start ? max(0, items - count) : 0
    return CohortMaturity(submitted: ages, older: older, curve: curve)
  }
}

/// A cohort's observed rate and what it is expected to become.
struct ProvisionalRate: Sendable {
  /// The raw values stand in tables, the same in every language.
  enum State: String, Sendable {
    case mature
    case immature
    case noEstimate = "no_estimate"
  }

  /// Adopted by the as-of day, of what was submitted; `nil` where nothing was.
  var observed: Proportion?
  var maturity: CohortMaturity?
  var expectation: ExpectedAdoptions?

  /// `nil` where nothing was submitted.
  var state: State? {
    guard observed != nil else { return nil }
    guard let maturity else { return .noEstimate }
    return maturity.isMature ? .mature : .immature
  }

  var expectedRate: Double? {
    guard let observed, let expectation else { return nil }
    return expectation.expected / Double(observed.denominator)
  }

  /// What a table of periods shows beside the observed rate: nothing where that is mature.
  var shownExpectedRate: Double? { state == .immature ? expectedRate : nil }
}

extension Study {
  func provisionalRate(of span: Period, _ counts: Counts) -> ProvisionalRate {
    let maturity = lateAdoptions.maturity(of: span, items: counts.submitted)
    return ProvisionalRate(
      observed: counts.cohort, maturity: counts.submitted > 0 ? maturity : nil,
      expectation: maturity?.expectation(adopted: counts.adopted, of: counts.submitted))
  }

  /// Whether under nine tenths of the adoptions of a span's items, of all units together, are expected to
  /// have been seen by the as-of day.
  ///
  /// False also where the log's delays allow no estimate. A reason against comparing the span with one
  /// whose items have had longer; none where both are read at the same age.
  func isImmature(_ span: Period) -> Bool {
    let counts = tally.officeCounts(in: slots.codes(of: span))
    return provisionalRate(of: span, counts).state == .immature
  }
}

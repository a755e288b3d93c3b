import Model

/// What the log's delays say of adoptions that are still to come.
struct LateAdoptions: Sendable {
  let estimate: DelayEstimate
  /// The last day of which the log can know.
  let horizon: CivilDate
  /// Items of the window that were first adopted before they were submitted: left out.
  let early: Int
  /// Adopted items of the window whose first adoption is not known to the day: left out.
  let undated: Int
  /// Items of the window whose first adoption is dated after the last day on which they were followed: left out.
  let beyond: Int
  /// By the last day on which items were followed, newest first, the horizon first of all.
  private let followed: [Followed]

  private struct Followed: Sendable {
    var end: CivilDate
    /// Items by age on that day.
    var items: [Int]
  }

  /// - Parameter ages: Those by which the tally was taken.
  init(_ tally: Tally, ages: AgeTable) {
    func counts(_ measure: Tally.DelayMeasure) -> [Int] {
      (0..<ages.days).map { tally.delays[tally.delays.cell($0, measure.rawValue)] }
    }
    estimate = DelayEstimate(delays: counts(.delays), ages: counts(.adopted))
    horizon = ages.horizon
    early = counts(.early).reduce(0, +)
    undated = counts(.undated).reduce(0, +)
    beyond = counts(.beyond).reduce(0, +)
    followed = ages.ends.enumerated().map { place, end in
      Followed(
        end: end, items: (0..<ages.days).map { tally.followed[tally.followed.cell(place, $0)] })
    }
  }

  /// How long a span's items were followed.
  ///
  /// Items whose submitted date is known only to the month or the year are taken to be as old as the others
  /// of the span.
  /// - Parameter dated: All items of the span whose submitted date is known to the day.
  func followUp(of span: Period, dated: Int) -> CohortFollowUp {
    let days = followed[0].items.count
    var found = CohortFollowUp(days: days)
    for (place, followed) in followed.enumerated() {
      let newest = max(0, followed.end.dayNumber - span.last.dayNumber)
      let oldest = min(days - 1, followed.end.dayNumber - span.first.dayNumber)
      for age in stride(from: newest, through: oldest, by: 1) where followed.items[age] > 0 {
        found.items[age] += followed.items[age]
        guard place > 0, age < incompleteDays else { continue }
        found.ended += followed.items[age]
        found.lastEnd = max(found.lastEnd ?? followed.end, followed.end)
      }
    }
    let start = horizon.dayNumber - days + 1
    let younger = found.items.reduce(0, +)
    found.older = span.first.dayNumber < start ? max(0, dated - younger) : 0
    found.isOpen = found.items[..<incompleteDays].reduce(0, +) > found.ended
    return found
  }

  /// Below so many days adoptions are still expected; all days where there is no estimate.
  private var incompleteDays: Int {
    guard let curve = estimate.curve else { return followed[0].items.count }
    return curve.shares.firstIndex(of: 1) ?? curve.longest
  }
}

/// How long the items of a cohort were followed: until the log's last day, or until the newest export that
/// holds them.
struct CohortFollowUp: Equatable, Sendable {
  /// Items by age in days.
  var items: [Int]
  /// Items that were followed for longer.
  var older = 0
  /// Of those whose adoptions are not all expected to be in, the ones that no newer export holds.
  var ended = 0
  /// The last day on which one of these was followed; `nil` where there are none.
  var lastEnd: CivilDate?
  /// Whether others of them are followed still.
  var isOpen = false

  /// No items, of ages 0 ..< `days`.
  init(days: Int) { items = [Int](repeating: 0, count: days) }
}

/// A cohort's observed rate and what it is expected to become.
struct ProvisionalRate: Sendable {
  /// The raw values stand in tables, the same in every language.
  enum State: String, Sendable {
    case mature
    case immature
    /// Immature for good: the newest export holds none of the items that may yet be adopted, so the log will
    /// never say more of them.
    case noLongerFollowed = "no_longer_followed"
    case noEstimate = "no_estimate"
  }

  /// Adopted by the as-of day, of what was submitted; `nil` where nothing was.
  var observed: Proportion?
  var followUp: CohortFollowUp
  var maturity: CohortMaturity?
  var expectation: ExpectedAdoptions?

  /// `nil` where nothing was submitted.
  var state: State? {
    guard observed != nil else { return nil }
    guard let maturity else { return .noEstimate }
    if maturity.isMature { return .mature }
    return followUp.isOpen ? .immature : .noLongerFollowed
  }

  var expectedRate: Double? {
    guard let observed, let expectation else { return nil }
    return expectation.expected / Double(observed.denominator)
  }

  /// What a table of periods shows beside the observed rate: nothing where that is mature, or stays as it is.
  var shownExpectedRate: Double? { state == .immature ? expectedRate : nil }
}

extension Study {
  func provisionalRate(of span: Period, _ counts: Counts) -> ProvisionalRate {
    let vague = slots.codes(of: span).filter {
      $0 == slots.undated || slots.vagueDate(of: $0) != nil
    }
    let followUp = lateAdoptions.followUp(
      of: span, dated: counts.submitted - tally.officeCounts(in: vague).submitted)
    let maturity = lateAdoptions.estimate.curve.flatMap { curve in
      counts.submitted > 0
        ? CohortMaturity(submitted: followUp.items, older: followUp.older, curve: curve) : nil
    }
    return ProvisionalRate(
      observed: counts.cohort, followUp: followUp, maturity: maturity,
      expectation: maturity?.expectation(adopted: counts.adopted, of: counts.submitted))
  }

  /// Whether under nine tenths of the adoptions of a span's items, of all units together, are expected to
  /// be in, whether or not they may still come.
  ///
  /// False also where the log's delays allow no estimate. A reason against comparing the span with one
  /// whose items have had longer; none where both are read at the same age.
  func isImmature(_ span: Period) -> Bool {
    let counts = tally.officeCounts(in: slots.codes(of: span))
    let state = provisionalRate(of: span, counts).state
    return state == .immature || state == .noLongerFollowed
  }
}

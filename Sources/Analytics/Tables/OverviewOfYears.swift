import Model

/// Rows of the overview that say what a change is made of and what is still to come; each states figures of a
/// table: `bridge`, `decomposition`, `provisional_rates`.
extension Study {
  /// None of the first where the period is no year that is compared with the one before.
  func yearRows(_ bridge: [BridgeRow]) -> [OverviewRow] {
    guard dataYears.contains(where: { calendar.year($0) == period }),
      let row = bridge.last(where: { !$0.isOfUnit && isYearOfPeriod($0.span) })
    else { return expectedRateRows }
    return likeForLikeRows(row) + openThroughoutRows(row) + mixRows(bridge) + expectedRateRows
  }

  /// None without a register: nobody can tell which units were open.
  ///
  /// - Parameter row: Of all units, for the period's year.
  private func likeForLikeRows(_ row: BridgeRow) -> [OverviewRow] {
    guard directory.hasUnitRegister else { return [] }
    return [
      OverviewRow(
        measure: "like_for_like_submitted", label: Words.likeForLikeLabel,
        count: row.likeForLike.now.submitted, previousCount: row.likeForLike.before.submitted,
        finding: Words.likeForLikeFinding(
          row.likeForLikeChange, opened: row.likeForLike.opened.submitted,
          closed: row.likeForLike.closed.submitted, vague: row.vagueChange, joint: row.joint,
          over: row.span))
    ]
  }

  /// The rate of those that were there in both years, where not all were.
  private func openThroughoutRows(_ row: BridgeRow) -> [OverviewRow] {
    guard directory.hasUnitRegister, !row.likeForLike.isOpenThroughout,
      let now = row.panelNow.cohort, let before = row.panelBefore.cohortYearBefore
    else { return [] }
    return [
      OverviewRow(
        measure: "open_throughout_rate", label: Words.openThroughoutLabel, rate: now,
        previousRate: before, hasInterval: true,
        finding: cohortRateFinding(now, before).map {
          Words.openThroughoutFinding(row.panelUnits, $0)
        })
    ]
  }

  private func mixRows(_ bridge: [BridgeRow]) -> [OverviewRow] {
    guard let found = decompositions(bridge).last(where: { isYearOfPeriod($0.span) }),
      found.parts.count > 1
    else { return [] }
    let (rate, mix) = (found.mix.rateEffect * 100, found.mix.mixEffect * 100)
    return [
      OverviewRow(
        measure: "rate_effect", label: Words.rateEffectLabel, points: rate,
        notes: found.banner.map { [$0] } ?? [],
        finding: Words.mixFinding(rate: rate, mix: mix, over: found.span)),
      OverviewRow(measure: "mix_effect", label: Words.mixEffectLabel, points: mix),
    ]
  }

  /// Whether a compared span lies in the year that the report is about.
  private func isYearOfPeriod(_ span: Period) -> Bool {
    span.first == period.first && span.last <= period.last
  }

  /// One row, where the period's items have not had time to be adopted.
  private var expectedRateRows: [OverviewRow] {
    let rate = provisionalRate(of: period, officeCounts)
    guard let expected = rate.shownExpectedRate, let curve = lateAdoptions.estimate.curve,
      let limits = rate.expectation?.limits,
      let submitted = rate.observed?.denominator
    else { return [] }
    return [
      OverviewRow(
        measure: "expected_rate", label: Words.expectedRateLabel, estimate: expected,
        limits: Interval(
          low: Double(limits.lowerBound) / Double(submitted),
          high: Double(limits.upperBound) / Double(submitted)),
        finding: Words.expectedRateFinding(
          expected, low: limits.lowerBound, high: limits.upperBound, of: submitted,
          within: curve.longest))
    ]
  }
}

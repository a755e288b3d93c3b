import Model

extension Study {
  /// Where every holder stands with what a score must reach after deductions and limits, in each of the score's own
  /// periods: by holder, then version and threshold in the rulebook's order, then period.
  ///
  /// - Parameter totals: Of every score and holder.
  func thresholdStandings(_ totals: [ScoreTotal]) -> [QuotaStanding] {
    let all = (rulebook?.versions ?? []).enumerated().flatMap { place, version in
      version.thresholds.map { (version: place, quota: $0) }
    }
    guard !all.isEmpty else { return [] }
    let byHolder = Dictionary(grouping: totals, by: \.holder)
    return holders.flatMap { holder in
      all.flatMap { version, quota in
        (byHolder[holder] ?? []).compactMap { total in
          total.version == version ? standing(of: total, with: quota, version) : nil
        }
      }
    }
  }

  private func standing(
    of total: ScoreTotal, with quota: Rulebook.Quota, _ version: Int
  ) -> QuotaStanding? {
    guard quota.holder == total.holder.kind, case .score(total.score) = quota.indicator.measure,
      duePeriods(quota.per).contains(where: {
        $0.first == total.period.first && $0.last == total.period.last
      })
    else { return nil }
    let due = DueQuota(
      version: version, quota: quota, isThreshold: true, period: total.period, codes: [])
    guard let required = required(of: total.holder, by: due) else { return nil }
    var standing = QuotaStanding(
      holder: total.holder, group: total.group, version: version, quota: quota, isThreshold: true,
      period: total.period, isOver: has(total.period.last), required: required, carried: .zero,
      surplus: .zero, achieved: .amount(total.final), shortBy: .zero, isUncertain: false)
    standing.shortBy = standing.missing
    return standing
  }
}

import Model

extension Study {
  /// Where every holder stands with every quota in every period that is due, by holder, then version and quota in
  /// the rulebook's order, then period.
  ///
  /// - Parameter span: The report's period, or more.
  func quotaStandings(_ reading: RuleReading, in span: Period?) -> [QuotaStanding] {
    let due = dueQuotas(in: span)
    return holders.flatMap { holder in
      due.flatMap { standings(of: holder, with: $0, reading) }
    }
  }

  /// A quota with the periods in which it falls due.
  private struct QuotaPeriods {
    var version: Int
    var quota: Rulebook.Quota
    var periods: [Period]
  }

  private func dueQuotas(in span: Period?) -> [QuotaPeriods] {
    (rulebook?.versions ?? []).enumerated().flatMap { place, version in
      version.quotas.filter(canBeJudged).map { quota in
        QuotaPeriods(
          version: place, quota: quota,
          periods: duePeriods(quota.per, in: span).filter { version.covers($0.last) })
      }
    }
  }

  /// Where nobody can tell what was adopted, nobody can be said to be short of it; and where only adoptions are
  /// logged, the items behind them are not known, only that there were some.
  private func canBeJudged(_ quota: Rulebook.Quota) -> Bool {
    switch quota.indicator.measure {
    case .onTime, .requestsAnswered: true
    case .score: true
    case .adoptions: importSummary.recordsOutcomes
    case .submissions, .monthsWithActivity: !holdsOnlyAdoptions
    case .adoptedItems, .cohortRate, .periodRate, .decidedRate, .adoptionRate:
      importSummary.recordsOutcomes && !holdsOnlyAdoptions
    }
  }

  private func standings(
    of holder: Holder, with due: QuotaPeriods, _ reading: RuleReading
  ) -> [QuotaStanding] {
    guard due.quota.holder == holder.kind else { return [] }
    guard due.quota.carry != .none else {
      return due.periods.compactMap { period in
        standing(of: holder, dueQuota(due, period), reading, Carried())
      }
    }
    return carriedStandings(of: holder, with: due, reading)
  }

  private func dueQuota(_ due: QuotaPeriods, _ period: Period) -> DueQuota {
    DueQuota(
      version: due.version, quota: due.quota, isThreshold: false, period: period,
      codes: slots.codes(of: period))
  }

  /// Period after period from the beginning of each year, because what is carried depends on all before; those that
  /// are due are kept.
  private func carriedStandings(
    of holder: Holder, with due: QuotaPeriods, _ reading: RuleReading
  ) -> [QuotaStanding] {
    let years = due.periods.map { calendar.year(of: $0.first) }
    guard let first = years.min(), let last = years.max() else { return [] }
    let wanted = Set(due.periods)
    var kept: [QuotaStanding] = []
    for year in first...last {
      var carried = Carried()
      for period in calendar.periods(due.quota.per, ofYear: year) where has(period.first) {
        guard let quota = sameQuota(as: due, in: period),
          let standing = standing(of: holder, quota, reading, carried)
        else {
          carried = Carried()
          continue
        }
        carried = standing.handedOn
        if wanted.contains(period) { kept.append(standing) }
      }
    }
    return kept
  }

  /// The quota itself, or in a period before its version the one of the same clause and indicator.
  private func sameQuota(as due: QuotaPeriods, in period: Period) -> DueQuota? {
    let versions = rulebook?.versions ?? []
    guard let place = versions.firstIndex(where: { $0.covers(period.last) }) else { return nil }
    let quota =
      place == due.version
      ? due.quota
      : versions[place].quotas.first {
        $0.clause == due.quota.clause && $0.indicator == due.quota.indicator
          && $0.per == due.quota.per && $0.holder == due.quota.holder
      }
    return quota.map {
      DueQuota(
        version: place, quota: $0, isThreshold: false, period: period,
        codes: slots.codes(of: period))
    }
  }

  private func standing(
    of holder: Holder, _ due: DueQuota, _ reading: RuleReading, _ carried: Carried
  ) -> QuotaStanding? {
    guard let version = rulebook?.versions[due.version],
      let required = required(of: holder, by: due)
    else { return nil }
    let ask = IndicatorAsk(due.quota, of: version)
    if isMerged(holder, ask.policies, by: due.period.last) { return nil }
    let achieved = achieved(
      ask, by: holder, in: due.period, codes: due.codes, reading: reading)
    var standing = QuotaStanding(
      holder: holder, group: group(of: holder, on: due.period.last), version: due.version,
      quota: due.quota, isThreshold: due.isThreshold, period: due.period,
      isOver: has(due.period.last), required: required,
      carried: due.quota.carry == .shortfall ? carried.short : .zero,
      surplus: due.quota.carry == .surplus ? carried.surplus : .zero, achieved: achieved,
      shortBy: .zero, isUncertain: false)
    standing.base = base(
      of: ask, by: holder, in: due.period, codes: due.codes, reading: reading)
    standing.shortBy = standing.missing
    guard !standing.isMet else { return standing }
    let unknown = unknownAmount(ask, of: holder, in: due.period, reading: reading)
    standing.isUncertain =
      due.quota.indicator.isRate ? unknown > .zero : unknown >= standing.shortBy
    return standing
  }
}

/// What one period hands to the next.
private struct Carried {
  var short = Points.zero
  var surplus = Points.zero
}

extension QuotaStanding {
  /// What is missing, of items and events to the next whole number; 0 where it is reached.
  var missing: Points {
    switch achieved {
    case .amount(let amount):
      let owed = Points(1).scaled(by: required) + carried - surplus
      if amount >= owed { return .zero }
      if case .score = quota.indicator.measure { return owed - amount }
      return owed.roundedUp - amount
    case .rate(let rate):
      guard rate.denominator > 0,
        rate.numerator * required.denominator < required.numerator * rate.denominator
      else { return .zero }
      return base.scaled(by: required).roundedUp - base.scaled(by: rate)
    }
  }

  /// What is short is owed on; what is beyond counts on.
  fileprivate var handedOn: Carried {
    guard case .amount(let amount) = achieved else { return Carried() }
    let balance = amount + surplus - carried - Points(1).scaled(by: required)
    return Carried(short: max(.zero, -balance), surplus: max(.zero, balance))
  }
}

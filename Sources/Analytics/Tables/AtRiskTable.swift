import Model

/// Quotas that are still open and not safe, by the chance of meeting them, while there is time to act.
///
/// - Parameter standings: All of them, also those that are met or over.
func atRiskTable(_ study: Study, _ standings: [QuotaStanding]) -> Table {
  let rows = study.outlooks(standings)
  let quotas = rows.map(\.standing)
  return Table(
    name: "at_risk",
    columns: [
      Column(
        "unit", Words.Columns.unit,
        .texts(quotas.map { study.unit(of: $0).map(study.name(ofUnit:)) })),
      Column("class", Words.Columns.classOrGroup, .texts(quotas.map(\.group.nonEmpty))),
      Column("head", Words.Columns.headAtEnd, .texts(quotas.map(study.head))),
      Column("person", Words.Columns.personWithQuota, .texts(quotas.map(study.person))),
      Column("clause", Words.Columns.quotaClause, .texts(quotas.map(\.quota.clause.nonEmpty))),
      Column("indicator", Words.Columns.indicator, .texts(quotas.map(\.quota.indicator.key))),
      Column("period", Words.Columns.assessedPeriod, .texts(quotas.map(\.period.label))),
      Column(
        "required", Words.Columns.requiredWithCarried, .reals(quotas.map(\.requiredWithCarried))),
      Column("achieved", Words.Columns.achievedSoFar, .reals(quotas.map(\.achieved.value))),
      Column("short_by", Words.Columns.stillShortBy, .reals(quotas.map(\.shortBy.value))),
      Column(
        "months_complete", Words.Columns.monthsComplete, .integers(rows.map(\.months.complete))),
      Column("months_left", Words.Columns.monthsLeft, .reals(rows.map(\.months.left))),
      Column("needed_per_month", Words.Columns.neededPerMonth, .reals(rows.map(\.neededPerMonth))),
      Column("pace_per_month", Words.Columns.pacePerMonth, .reals(rows.map(\.pacePerMonth))),
      Column("probability", Words.Columns.chanceOfMeeting, .reals(rows.map(\.probability))),
      Column(
        "last_day", Words.Columns.lastDayOfQuota,
        .texts(quotas.map(\.period.last.description))),
      Column("cost", Words.Columns.costOfMissing, .texts(rows.map { study.list(study.costs($0)) })),
      Column("note", Words.Columns.note, .texts(rows.map { study.list(study.notes(on: $0)) })),
      Column(
        "achieved_numerator", Words.Columns.achievedNumerator,
        .integers(quotas.map(\.achieved.fraction.numerator))),
      Column(
        "achieved_denominator", Words.Columns.achievedDenominator,
        .integers(quotas.map(\.achieved.fraction.denominator))),
    ])
}

extension QuotaStanding {
  fileprivate var requiredWithCarried: Double? {
    required.rate.map { $0 + carried.value }
  }
}

extension Study {
  /// The unit's at the end of the quota's period.
  fileprivate func head(_ standing: QuotaStanding) -> String? {
    unit(of: standing).flatMap { unit in
      directory.units[unit].latestTenure(by: standing.period.last).head.nonEmpty
    }
  }

  fileprivate func person(_ standing: QuotaStanding) -> String? {
    standing.holder.kind == .person ? name(of: standing.holder) : nil
  }

  /// What the rules attach to missing it; nothing for units that are encouraged only.
  fileprivate func costs(_ outlook: QuotaOutlook) -> [Phrase] {
    let standing = outlook.standing
    guard !isEncouraged(standing), let version = rulebook?.versions[standing.version] else {
      return []
    }
    let consequences = version.consequences.filter { consequence in
      consequence.after == nil
        && (consequence.quotas.isEmpty || consequence.quotas.contains(standing.quota.clause))
        && (consequence.classes.isEmpty || consequence.classes.contains(standing.group))
    }
    return consequences.flatMap { consequence in
      let others = consequence.quotas.filter { $0 != standing.quota.clause }
      let later = version.consequences.filter { $0.after == consequence.clause }
      return [
        Words.cost(
          consequence, missedSoFar: outlook.missed.count,
          besides: consequence.which == .all ? others : [])
      ] + later.map(Words.costLater)
    }
  }

  private func isEncouraged(_ standing: QuotaStanding) -> Bool {
    guard let unit = unit(of: standing) else { return false }
    return directory.units[unit].latestTenure(by: standing.period.last).standing == .encouraged
  }

  fileprivate func notes(on outlook: QuotaOutlook) -> [Phrase] {
    let standing = outlook.standing
    var notes: [Phrase] = []
    if isEncouraged(standing) { notes.append(Words.encouragedUnit) }
    if standing.isMet { notes.append(Words.rateCanFall) }
    if standing.carried > .zero { notes.append(Words.carriedAmount(standing.carried.value)) }
    if standing.surplus > .zero { notes.append(Words.surplusAmount(standing.surplus.value)) }
    if !outlook.missed.isEmpty { notes.append(Words.missedStays(outlook.missed.map(\.label))) }
    if outlook.months.left == 0 { notes.append(Words.noMonthLeft) }
    if case .unknown(let reason) = outlook.chance { notes.append(reason.phrase) }
    return notes
  }
}

extension QuotaOutlook.Unknown {
  fileprivate var phrase: Phrase {
    switch self {
    case .notACount: Words.noChanceOfRate
    case .tooFewMonths: Words.noChanceYet
    case .tooFewUnits: Words.noChanceOfFew
    case .nobodyHasAny: Words.noChanceOfNone
    case .uncertainDates: Words.outcomeUncertain
    }
  }
}

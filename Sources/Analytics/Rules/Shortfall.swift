import Model

/// A quota that a unit has not met in one of its periods, in exact integers.
struct Shortfall: Sendable {
  var unit: Int
  var quota: Rulebook.Quota
  /// What the rules in force on the period's last day attach to it for the unit's class.
  var consequences: [Rulebook.Consequence]
  var period: Period
  /// False while the period runs: what is short can still be made up.
  var isOver: Bool
  /// A fraction: of items for counts (prorated for part of a period), of submissions for a rate.
  var required: Proportion
  var achieved: Proportion
  /// Items that were missing, for a rate those that would have had to be adopted.
  var shortBy: Int
  /// Whether rows without an exact date could make up for what is short: then it is not judged.
  var isUncertain: Bool
  /// At the end of the period.
  var tenure: Unit.Tenure
  /// Heads before that within the period, latest first.
  var predecessors: [String]
}

/// A quota in one of the periods in which it falls due, under the rules in force on its last day.
private struct DueQuota {
  var quota: Rulebook.Quota
  var version: Rulebook.Version
  var period: Period
  var codes: [Int]
}

extension Study {
  /// By unit in directory order, then version and quota in the rulebook's order, then period.
  var shortfalls: [Shortfall] {
    let due = dueQuotas
    return assessedUnits.flatMap { unit in due.compactMap { shortfall(of: unit, in: $0) } }
  }

  private var dueQuotas: [DueQuota] {
    (rulebook?.versions ?? []).flatMap { version in
      version.quotas.flatMap { (quota) -> [DueQuota] in
        // Where nobody can tell what was adopted, nobody can be said to be short of it.
        guard quota.indicator == .submissions || importSummary.recordsOutcomes else { return [] }
        // Where only adoptions are logged, the items behind them are not known, only that there were some.
        guard quota.indicator == .adoptions || !holdsOnlyAdoptions else { return [] }
        return assessedPeriods(quota.per).filter { version.covers($0.last) }.map { period in
          DueQuota(
            quota: quota, version: version, period: period, codes: slots.codes(of: period))
        }
      }
    }
  }

  /// Registered units; without a register, every unit that has a name.
  private var assessedUnits: [Int] {
    directory.units.indices.filter { unit in
      directory.hasUnitRegister
        ? directory.units[unit].isRegistered : !directory.units[unit].name.isEmpty
    }
  }

  /// The periods that lie wholly inside the report's and have begun by the as-of day.
  private func assessedPeriods(_ frequency: Rulebook.Frequency) -> [Period] {
    guard let span = assessedSpan else { return [] }
    let years = calendar.year(of: span.first)...calendar.year(of: span.last)
    let periods = years.flatMap { (year) -> [Period] in
      switch frequency {
      case .week, .window: return []
      case .month: return calendar.months(of: calendar.year(year))
      case .quarter: return (1...4).map { calendar.quarter($0, of: year) }
      case .half: return (1...2).map { calendar.half($0, of: year) }
      case .year: return [calendar.year(year)]
      }
    }
    return periods.filter { span.contains($0.first) && span.contains($0.last) && has($0.first) }
  }

  /// The report's period; for `Period.all` the log's years, `nil` where nothing is dated.
  private var assessedSpan: Period? {
    guard period.includesUndated else { return period }
    return dataYears.map(calendar.year).span
  }

  private func shortfall(of unit: Int, in due: DueQuota) -> Shortfall? {
    let register = directory.units[unit]
    let quota = due.quota
    let tenure = register.latestTenure(by: due.period.last)
    let months = calendar.months(of: due.period)
    let open = months.count { register.isOpen(inMonthOf: $0.first) }
    guard tenure.standing != .exempt, open > 0,
      let amount = quota.atLeast.required(ofClass: tenure.unitClass)
    else { return nil }
    let required = quota.required(amount, openMonths: open, of: months.count)
    let counts = tally.counts(unit: unit, in: due.codes)
    guard let measured = quota.indicator.measured(counts, against: required),
      measured.shortBy > 0
    else { return nil }
    return Shortfall(
      unit: unit, quota: quota,
      consequences: due.version.consequences(of: quota, forClass: tenure.unitClass),
      period: due.period, isOver: has(due.period.last), required: required,
      achieved: measured.achieved, shortBy: measured.shortBy,
      isUncertain: quota.indicator.couldReach(
        measured.shortBy, with: unknownCounts(unit, in: due.period)),
      tenure: tenure,
      predecessors: register.heads(before: tenure.head, in: due.period))
  }
}

extension Rulebook.Version {
  /// What missing the quota leads to for a class; an empty list of quotas or classes names them all.
  fileprivate func consequences(of quota: Rulebook.Quota, forClass unitClass: String)
    -> [Rulebook.Consequence]
  {
    consequences.filter { consequence in
      (consequence.quotas.isEmpty || consequence.quotas.contains(quota.clause))
        && (consequence.classes.isEmpty || consequence.classes.contains(unitClass))
    }
  }
}

extension Rulebook.Quota {
  /// The amount for a unit that was open in some of the months: months are never prorated, nor are rates.
  ///
  /// Months open ÷ months in the period, rounded as the rulebook says; without a rounding the fraction stands.
  func required(_ amount: Proportion, openMonths: Int, of months: Int) -> Proportion {
    guard indicator != .cohortRate, openMonths < months else { return amount }
    let numerator = amount.numerator * openMonths
    let denominator = amount.denominator * months
    switch partYear {
    case .up: return Proportion((numerator + denominator - 1) / denominator, of: 1)
    case .down: return Proportion(numerator / denominator, of: 1)
    case .nearest: return Proportion((2 * numerator + denominator) / (2 * denominator), of: 1)
    case nil: return Proportion(numerator, of: denominator)
    }
  }
}

extension Rulebook.Indicator {
  /// What a unit reached and how many items it lacks; `nil` for a rate where nothing was submitted.
  func measured(_ counts: Counts, against required: Proportion) -> (
    achieved: Proportion, shortBy: Int
  )? {
    let count: Int
    switch measure {
    case .submissions: count = counts.submitted
    case .adoptedItems: count = counts.adopted
    case .adoptions: count = counts.adoptions
    default:
      guard let cohort = counts.cohort else { return nil }
      return (cohort, required.itemsShort(adopted: counts.adopted, of: counts.submitted))
    }
    return (Proportion(count, of: 1), required.itemsShort(adopted: count, of: 1))
  }
}

extension Rulebook.Indicator {
  /// Whether rows that may belong to the period could make up for what is short in it.
  fileprivate func couldReach(_ shortBy: Int, with unknown: Counts) -> Bool {
    switch measure {
    case .submissions: unknown.submitted >= shortBy
    case .adoptedItems: unknown.adopted >= shortBy
    case .adoptions: unknown.adoptions >= shortBy
    // More items move a rate up or down.
    default: unknown.submitted > 0
    }
  }
}

extension Unit {
  /// The heads of the tenures within a period, other than the last, latest first, each once.
  fileprivate func heads(before head: String, in period: Period) -> [String] {
    var heads: [String] = []
    for tenure in tenures.reversed() where !tenure.head.isEmpty && tenure.head != head {
      let touches =
        (tenure.from?.dayNumber ?? Int.min) <= period.last.dayNumber
        && (tenure.to?.lastDay.dayNumber ?? Int.max) >= period.first.dayNumber
      if touches && !heads.contains(tenure.head) { heads.append(tenure.head) }
    }
    return heads
  }
}

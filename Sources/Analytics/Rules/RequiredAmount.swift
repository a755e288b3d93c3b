import Model

/// A quota in one of the periods in which it falls due, under the rules in force on its last day.
struct DueQuota: Sendable {
  var version: Int
  var quota: Rulebook.Quota
  var isThreshold: Bool
  var period: Period
  /// The slots of the period.
  var codes: [Int]
}

extension Study {
  /// What a quota asks of a holder in a period; `nil` where it asks nothing.
  ///
  /// Over periods longer than a month the amount is the sum over the months in which the holder was open, of the
  /// amount then in force ÷ the months of the period. Weeks, months and rates are never prorated.
  func required(of holder: Holder, by due: DueQuota) -> Proportion? {
    guard reach(of: holder, on: due.period.last) != .exempt,
      let amount = amount(of: due.quota, for: holder, in: due.period)
    else { return nil }
    if due.quota.per == .week || due.quota.per == .month {
      return isOpen(holder, on: due.period.first) ? amount : nil
    }
    let months = calendar.months(of: due.period)
    let open = months.filter { isOpen(holder, on: $0.first) }
    guard !open.isEmpty else { return nil }
    if due.quota.indicator.isRate { return amount }
    let amounts = open.map { month in
      due.quota.changed == .prorate
        ? self.amount(inForceOn: month.first, for: holder, by: due) ?? Proportion(0, of: 1)
        : amount
    }
    guard open.count < months.count || amounts.contains(where: { $0 != amount }) else {
      return amount
    }
    return due.quota.rounded(sum(amounts), dividedBy: months.count)
  }

  private func sum(_ amounts: [Proportion]) -> Proportion {
    amounts.dropFirst().reduce(amounts[0]) { sum, next in
      sum.denominator == next.denominator
        ? Proportion(sum.numerator + next.numerator, of: sum.denominator)
        : Proportion(
          sum.numerator * next.denominator + next.numerator * sum.denominator,
          of: sum.denominator * next.denominator)
    }
  }

  /// The amount of the quota of the same clause and indicator in the version in force on a day.
  private func amount(
    inForceOn day: CivilDate, for holder: Holder, by due: DueQuota
  ) -> Proportion? {
    let quotas = rulebook?.version(on: day)?.quotas ?? []
    let quota = quotas.first { quota in
      quota.clause == due.quota.clause && quota.indicator == due.quota.indicator
        && quota.per == due.quota.per
    }
    return quota.flatMap { amount(of: $0, for: holder, in: due.period) }
  }

  /// The amount for the holder's group at the period's end, times its heads where it is meant for each.
  private func amount(
    of quota: Rulebook.Quota, for holder: Holder, in period: Period
  ) -> Proportion? {
    let group = group(of: holder, on: period.last)
    guard let amount = quota.atLeast.required(ofClass: group, named: name(of: holder)) else {
      return nil
    }
    guard let day = quota.perHeadOn else { return amount }
    guard let heads = heads(of: holder, on: day.last(by: period.last)) else { return nil }
    return Proportion(amount.numerator * heads, of: amount.denominator)
  }

  private func heads(of holder: Holder, on day: CivilDate) -> Int? {
    guard holder.kind == .unit else { return 1 }
    let unit = directory.units[holder.code]
    return (unit.tenure(on: day) ?? unit.latestTenure(by: day)).headcount
  }
}

extension Rulebook.Quota {
  /// A fraction rounded as the quota says; without a rounding it stands.
  fileprivate func rounded(_ sum: Proportion, dividedBy months: Int) -> Proportion {
    let (numerator, denominator) = (sum.numerator, sum.denominator * months)
    switch partYear {
    case .up: return Proportion((numerator + denominator - 1) / denominator, of: 1)
    case .down: return Proportion(numerator / denominator, of: 1)
    case .nearest: return Proportion((2 * numerator + denominator) / (2 * denominator), of: 1)
    case nil:
      return numerator % denominator == 0
        ? Proportion(numerator / denominator, of: 1) : Proportion(numerator, of: denominator)
    }
  }
}

extension Rulebook.YearDay {
  /// The last such day that is not after another.
  func last(by day: CivilDate) -> CivilDate {
    let here = inYear(day.year)
    return here.dayNumber <= day.dayNumber ? here : inYear(day.year - 1)
  }

  private func inYear(_ year: Int) -> CivilDate {
    let length = CivilDate.dayCount(year: year, month: month)
    return CivilDate(year: year, month: month, day: min(day, length))
      ?? CivilDate(year: year)!.firstDay
  }
}

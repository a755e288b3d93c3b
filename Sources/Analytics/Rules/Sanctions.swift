import Model

extension Study {
  /// What befalls a holder for each of its missed quotas, parallel to `standings`; empty for the others.
  ///
  /// - Parameter standings: All of one holder, each quota's in order of its periods.
  func sanctions(_ standings: [QuotaStanding]) -> [[Sanction]] {
    standings.map { standing in
      guard standing.isMissed, let version = rulebook?.versions[standing.version] else { return [] }
      return version.consequences.filter { $0.concerns(standing) }.compactMap { consequence in
        state(of: consequence, for: standing, among: standings, in: version).map {
          Sanction(consequence: consequence, state: $0)
        }
      }
    }
  }

  /// `nil` where the consequence does not come to this quota.
  private func state(
    of consequence: Rulebook.Consequence, for standing: QuotaStanding,
    among standings: [QuotaStanding], in version: Rulebook.Version
  ) -> Sanction.State? {
    if reach(of: standing.holder, on: standing.period.last) == .encouraged { return .encouraged }
    if let clause = consequence.after {
      return stateAfterCatchUp(clause, for: standing, among: standings, in: version)
    }
    let misses = MissedPeriods(
      standings.filter {
        consequence.concerns($0) && !($0.period.last > standing.period.last)
          && year(of: $0.period, $0.quota.per) == year(of: standing.period, standing.quota.per)
      })
    guard misses.suffice(for: consequence, at: standing, clauses: version.clauses(of: consequence))
    else {
      if consequence.which == .all { return .notAll }
      return .notYet(misses: misses.count(consequence.misses, of: standing.quota.clause))
    }
    guard consequence.effect == .catchUp, let days = consequence.withinDays else {
      return .takesEffect
    }
    let day = CivilDate(dayNumber: standing.period.last.dayNumber + days)
    if isMadeUp(standing, by: day) { return .caughtUp(by: day) }
    return has(day) ? .takesEffect : .due(by: day)
  }

  /// What comes after a date to catch up by: nothing where it was kept.
  private func stateAfterCatchUp(
    _ clause: String, for standing: QuotaStanding, among standings: [QuotaStanding],
    in version: Rulebook.Version
  ) -> Sanction.State? {
    let before = version.consequences.first {
      $0.clause == clause && $0.effect == .catchUp && $0.concerns(standing)
    }
    switch before.flatMap({ state(of: $0, for: standing, among: standings, in: version) }) {
    case .takesEffect: return .takesEffect
    case .due(let day): return .waits(until: day)
    case .waits(let day): return .waits(until: day)
    case .notYet(let misses): return .notYet(misses: misses)
    case .notAll: return .notAll
    case .caughtUp, .encouraged, nil: return nil
    }
  }

  /// Whether what the period owed had come by a day after its end.
  private func isMadeUp(_ standing: QuotaStanding, by day: CivilDate) -> Bool {
    guard !standing.isThreshold, let version = rulebook?.versions[standing.version] else {
      return false
    }
    let span = Period(label: "", first: standing.period.first, last: min(day, asOf.day))
    var later = standing
    let ask = IndicatorAsk(standing.quota, of: version)
    let codes = slots.codes(of: span)
    later.achieved = achieved(
      ask, by: standing.holder, in: span, codes: codes, reading: .asStated)
    later.base = base(of: ask, by: standing.holder, in: span, codes: codes, reading: .asStated)
    return later.missing == .zero
  }
}

/// The quotas of one year that were missed or met up to a period, as one consequence counts them.
private struct MissedPeriods {
  private let standings: [QuotaStanding]

  init(_ standings: [QuotaStanding]) { self.standings = standings }

  /// How many periods of a clause are missed: all, or those in a row at the end.
  func count(_ misses: Rulebook.Consequence.Misses, of clause: String) -> Int {
    let ofClause = standings.filter { $0.quota.clause == clause }
    switch misses {
    case .count: return ofClause.count(where: \.isMissed)
    case .consecutive: return ofClause.reversed().prefix { $0.isMissed }.count
    }
  }

  func suffice(
    for consequence: Rulebook.Consequence, at standing: QuotaStanding, clauses: [String]
  ) -> Bool {
    let needed: Int
    switch consequence.misses {
    case .count(let count), .consecutive(let count): needed = count
    }
    switch consequence.which {
    case .any: return count(consequence.misses, of: standing.quota.clause) >= needed
    case .all: return clauses.allSatisfy { count(consequence.misses, of: $0) >= needed }
    }
  }
}

extension Rulebook.Version {
  /// The clauses that lead to a consequence.
  func clauses(of consequence: Rulebook.Consequence) -> [String] {
    guard consequence.quotas.isEmpty else { return consequence.quotas }
    return (quotas + thresholds).map(\.clause).reduce(into: []) { clauses, clause in
      if !clauses.contains(clause) { clauses.append(clause) }
    }
  }
}

extension Rulebook.Consequence {
  /// Whether it names the quota and the holder's group, and reaches units or people as the quota does.
  func concerns(_ standing: QuotaStanding) -> Bool {
    (quotas.isEmpty || quotas.contains(standing.quota.clause))
      && (classes.isEmpty || classes.contains(standing.group))
      && (reach == .person) == (standing.holder.kind == .person)
  }
}

extension Rulebook {
  /// The days on which dates to catch up by have just passed, so that slots are cut there.
  ///
  /// - Parameter years: Of the data, ascending.
  func catchUpEnds(_ calendar: PeriodCalendar, years: [Int]) -> [CivilDate] {
    guard let first = years.first, let last = years.last else { return [] }
    return versions.flatMap { version in
      version.consequences.flatMap { consequence -> [CivilDate] in
        guard let days = consequence.withinDays else { return [] }
        let clauses = version.clauses(of: consequence)
        return version.quotas.filter { clauses.contains($0.clause) }.flatMap { quota in
          calendar.periods(quota.per, ofYears: first - 1...last).map {
            CivilDate(dayNumber: $0.last.dayNumber + days + 1)
          }
        }
      }
    }
  }
}

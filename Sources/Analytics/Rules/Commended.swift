import Model

/// A unit or person whose rank is high enough for a commendation, and whether it is given.
struct Commended: Sendable {
  /// Why it is withheld.
  enum Bar: Hashable, Sendable {
    /// A condition is not met: what it asks, and what was reached.
    case condition(Rulebook.Indicator, required: Proportion, achieved: QuotaStanding.Achieved)
    case sanction(Rulebook.Consequence.Effect, clause: String)
  }

  var holder: Holder
  var group: String
  var commendation: Rulebook.Commendation
  var period: Period
  var isOver: Bool
  /// Competition rank among all who are assessed in the class or office.
  var rank: Int
  var value: QuotaStanding.Achieved
  var places: Int
  /// How many share the rank at the edge, where they are more than the places left; else 0.
  var tiedAtEdge: Int
  var bars: [Bar]
}

extension Study {
  /// By version and commendation in the rulebook's order, then period, class, rank, holder.
  func commended(_ assessment: Assessment) -> [Commended] {
    (rulebook?.versions ?? []).flatMap { version in
      version.commendations.flatMap { commendation in
        duePeriods(commendation.per).filter { version.covers(min($0.last, asOf.day)) }.flatMap {
          commended(by: commendation, of: version, in: $0, assessment)
        }
      }
    }
  }

  /// One who is looked at for a commendation.
  private struct Candidate {
    var holder: Holder
    var group: String
    var value: QuotaStanding.Achieved
  }

  private func commended(
    by commendation: Rulebook.Commendation, of version: Rulebook.Version, in span: Period,
    _ assessment: Assessment
  ) -> [Commended] {
    let codes = slots.codes(of: span)
    let candidates = holders.filter { holder in
      holder.kind == commendation.holder && reach(of: holder, on: span.last) != .exempt
        && !isMerged(holder, commendation.policies.over(version.policies), by: span.last)
        && calendar.months(of: span).contains { isOpen(holder, on: $0.first) }
    }.map { holder in
      Candidate(
        holder: holder, group: group(of: holder, on: span.last),
        value: value(
          IndicatorAsk(
            commendation.rankBy, own: commendation.policies, per: commendation.per, of: version),
          of: holder, in: span, codes, assessment))
    }
    let groups =
      commendation.within == .office ? [""] : candidates.map(\.group).inOrderOfAppearance
    return groups.flatMap { group -> [Commended] in
      let rivals = candidates.filter { commendation.within == .office || $0.group == group }
      return best(of: rivals, commendation, group: group).map { place in
        commended(
          place, commendation, version, span: (span, codes), assessment)
      }
    }
  }

  private func commended(
    _ place: (candidate: Candidate, rank: Int, places: Int, tied: Int),
    _ commendation: Rulebook.Commendation, _ version: Rulebook.Version,
    span: (period: Period, codes: [Int]), _ assessment: Assessment
  ) -> Commended {
    let candidate = place.candidate
    let failed = commendation.conditions.compactMap { condition -> Commended.Bar? in
      guard
        let required = condition.atLeast.required(
          ofClass: candidate.group, named: name(of: candidate.holder))
      else { return nil }
      let reached = value(
        IndicatorAsk(
          condition.indicator, own: commendation.policies, per: commendation.per, of: version),
        of: candidate.holder, in: span.period, span.codes, assessment)
      return reached.reaches(required)
        ? nil : .condition(condition.indicator, required: required, achieved: reached)
    }
    return Commended(
      holder: candidate.holder, group: candidate.group, commendation: commendation,
      period: span.period, isOver: has(span.period.last), rank: place.rank,
      value: candidate.value, places: place.places, tiedAtEdge: place.tied,
      bars: failed
        + bars(for: candidate.holder, commendation.barredBy, in: span.period, assessment))
  }

  /// The first effect in force of each kind that bars.
  private func bars(
    for holder: Holder, _ effects: [Rulebook.Consequence.Effect], in span: Period,
    _ assessment: Assessment
  ) -> [Commended.Bar] {
    effects.compactMap { effect in
      for (standing, sanctions) in zip(assessment.standings, assessment.sanctions)
      where standing.holder == holder && span.contains(standing.period.first)
        && span.contains(standing.period.last)
      {
        let inForce = sanctions.first { $0.isInForce && $0.consequence.effect == effect }
        if let inForce { return .sanction(effect, clause: inForce.consequence.clause) }
      }
      return nil
    }
  }

  /// A score after deductions and limits; any other indicator as quotas count it.
  private func value(
    _ ask: IndicatorAsk, of holder: Holder, in span: Period, _ codes: [Int],
    _ assessment: Assessment
  ) -> QuotaStanding.Achieved {
    if case .score(let name) = ask.indicator.measure, ask.indicator.matching.isEmpty {
      let total = assessment.totals.first {
        $0.holder == holder && $0.score == name && $0.period.first == span.first
          && $0.period.last == span.last
      }
      return .amount(total?.final ?? .zero)
    }
    return achieved(ask, by: holder, in: span, codes: codes, reading: .asStated)
  }

  /// Those whose rank is within the places, by rank and then in their own order; nobody without anything.
  private func best(
    of rivals: [Candidate], _ commendation: Rulebook.Commendation, group: String
  ) -> [(candidate: Candidate, rank: Int, places: Int, tied: Int)] {
    let places: Int
    switch commendation.top {
    case .first(let count): places = count
    case .byClass(let counts): places = counts[group] ?? 0
    }
    let ranked = rivals.filter { $0.value.isSomething }.map { candidate in
      (candidate: candidate, rank: 1 + rivals.count { candidate.value.isBelow($0.value) })
    }
    return ranked.enumerated().filter { $0.element.rank <= places }.sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element).map { place in
      let sharing = ranked.count { $0.rank == place.rank }
      let tied = place.rank + sharing - 1 > places ? sharing : 0
      return (candidate: place.candidate, rank: place.rank, places: places, tied: tied)
    }
  }
}

extension [String] {
  /// Each once.
  fileprivate var inOrderOfAppearance: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension QuotaStanding.Achieved {
  fileprivate var isSomething: Bool {
    switch self {
    case .amount(let points): points > .zero
    case .rate(let rate): rate.numerator > 0
    }
  }

  /// Rates compare as fractions, exactly; one of nothing is the lowest.
  fileprivate func isBelow(_ other: QuotaStanding.Achieved) -> Bool {
    switch (self, other) {
    case (.amount(let mine), .amount(let theirs)): mine < theirs
    case (.rate(let mine), .rate(let theirs)):
      mine.denominator == 0
        ? theirs.denominator > 0
        : mine.numerator * theirs.denominator < theirs.numerator * mine.denominator
    default: false
    }
  }

  fileprivate func reaches(_ required: Proportion) -> Bool {
    switch self {
    case .amount(let points): points >= Points(1).scaled(by: required)
    case .rate(let rate):
      rate.denominator > 0
        && rate.numerator * required.denominator >= required.numerator * rate.denominator
    }
  }
}

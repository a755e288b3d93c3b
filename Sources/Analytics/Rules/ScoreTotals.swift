import Model

extension Study {
  /// What every score came to in the spans of `scoreSpans`: by holder, then span, then score.
  ///
  /// - Parameter standings: Under the same reading.
  func scoreTotals(_ standings: [QuotaStanding], _ reading: RuleReading) -> [ScoreTotal] {
    guard let rulebook, rulebook.versions.contains(where: { !$0.scores.isEmpty }) else { return [] }
    let byHolder = Dictionary(grouping: standings, by: \.holder)
    let spans = scoreSpans
    var found: [ClosedRange<Int>: [ScoreTotal]] = [:]
    // A longer span may be the sum of shorter ones.
    for span in spans.sorted(by: { $0.days.count < $1.days.count }) {
      found[span.days] = totals(over: span, byHolder, found, reading)
    }
    let order = Dictionary(
      holders.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return spans.flatMap { found[$0.days] ?? [] }.enumerated().sorted { left, right in
      let (a, b) = (order[left.element.holder] ?? 0, order[right.element.holder] ?? 0)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// The totals of all holders and scores over one span.
  ///
  /// - Parameter found: Over all shorter spans.
  private func totals(
    over span: Period, _ standings: [Holder: [QuotaStanding]],
    _ shorter: [ClosedRange<Int>: [ScoreTotal]], _ reading: RuleReading
  ) -> [ScoreTotal] {
    let day = min(span.last, asOf.day)
    guard let rulebook, let place = rulebook.versions.firstIndex(where: { $0.covers(day) }) else {
      return []
    }
    let version = rulebook.versions[place]
    let scored = holders.filter { holder in
      scores(holder.kind, in: version) && required(toScore: holder, in: span)
        && !isMerged(holder, version.policies, by: span.last)
    }
    var found: [String: [ScoreTotal]] = [:]
    for score in version.scores.inOrderOfNeed {
      let isOwn = isOwn(span, of: score)
      let parts = isOwn ? [] : ownParts(of: score, in: span).flatMap { shorter[$0.days] ?? [] }
      let totals = scored.map { holder in
        let taken = score.from.compactMap { name in found[name]?.first { $0.holder == holder } }
        var total = total(
          of: holder, score,
          ScorePlace(version: place, span: span, isLimited: isOwn, taken: taken),
          standings[holder] ?? [], reading)
        let own = parts.filter { $0.holder == holder && $0.score == score.name }
        if !own.isEmpty { total.takeParts(of: own) }
        return total
      }
      found[score.name] = ranked(converted(totals, by: score))
    }
    return version.scores.flatMap { found[$0.name] ?? [] }
  }

  /// People have totals where a rule speaks of people.
  private func scores(_ kind: Rulebook.Holder, in version: Rulebook.Version) -> Bool {
    kind == .unit || (version.quotas + version.thresholds).contains { $0.holder == .person }
      || version.commendations.contains { $0.holder == .person }
  }

  /// Exempt units and those that were never open in the span have no score.
  private func required(toScore holder: Holder, in span: Period) -> Bool {
    guard reach(of: holder, on: span.last) != .exempt else { return false }
    switch holder.kind {
    case .unit: return isOpen(holder.code, in: span)
    case .person: return calendar.months(of: span).contains { isOpen(holder, on: $0.first) }
    }
  }
}

/// Where a total stands: under which rules, over which span, with the totals that it takes over.
private struct ScorePlace {
  var version: Int
  var span: Period
  /// Whether the score's base, floor and cap hold over it.
  var isLimited: Bool
  var taken: [ScoreTotal]
}

// MARK: - One total

extension Study {
  private func total(
    of holder: Holder, _ score: Rulebook.Score, _ place: ScorePlace,
    _ standings: [QuotaStanding], _ reading: RuleReading
  ) -> ScoreTotal {
    let span = place.span
    var total = ScoreTotal(
      holder: holder, group: group(of: holder, on: span.last), version: place.version,
      score: score.name, period: span, isLimited: place.isLimited)
    let version = rulebook?.versions[place.version]
    let sources = sources(
      of: holder, score.policies.over(version?.policies ?? Rulebook.Policies()), by: span.last)
    let earned = { (period: Period) in
      self.itemPoints(of: score, by: holder, sources, in: period, place.version, reading)
    }
    total.items = earned(span)
    total.requests = requestPoints(of: score.name, by: sources, holder.kind, in: span)
    total.adjustments = adjustedPoints(of: score.name, by: holder, sources, in: span)
    total.quotas = score.quotas.reduce(.zero) { sum, row in
      sum + quotaPoints(row, standings.filter { span.contains($0.dayOfWorth) })
    }
    total.taken = place.taken.reduce(.zero) { $0 + $1.final }
    total.limited = monthlyCapEffect(score.limits, over: span, earned)
    let yearToDate = calendar.year(calendar.year(of: span.first)).cut(at: span.last)
    total.cumulative =
      place.taken.reduce(.zero) { $0 + $1.cumulative } + earned(yearToDate)
      + monthlyCapEffect(score.limits, over: yearToDate, earned)
      + requestPoints(of: score.name, by: sources, holder.kind, in: yearToDate)
      + adjustedPoints(of: score.name, by: holder, sources, in: yearToDate)
    guard total.isLimited else { return total }
    total.base = score.limits.base ?? .zero
    if let floor = score.limits.floor, total.total < floor {
      total.limited += floor - total.total
    }
    if let cap = score.limits.cap, total.total > cap { total.limited += cap - total.total }
    return total
  }

  private func itemPoints(
    of score: Rulebook.Score, by holder: Holder, _ sources: [Int], in span: Period,
    _ version: Int, _ reading: RuleReading
  ) -> Points {
    guard let version = rulebook?.versions[version] else { return .zero }
    let ask = IndicatorAsk(
      Rulebook.Indicator(.score(score.name)), own: Rulebook.Policies(), per: score.limits.per,
      of: version)
    guard case .amount(let account) = ask.accounts(of: holder.kind, reading: reading) else {
      return .zero
    }
    let codes = slots.codes(of: span)
    return sources.reduce(.zero) { $0 + ledger.amount(account, holder: $1, in: codes) }
  }

  /// What lies beyond the cap in each month, as a loss.
  private func monthlyCapEffect(
    _ limits: Rulebook.Score.Limits, over span: Period, _ earned: (Period) -> Points
  ) -> Points {
    guard let cap = limits.capPerMonth else { return .zero }
    return calendar.months(of: span).reduce(.zero) { sum, month in
      sum - max(.zero, earned(month) - cap)
    }
  }

  /// What a row of the score's quotas brings in the periods that are settled: those that are over, and those
  /// that are met already.
  private func quotaPoints(
    _ row: Rulebook.Score.QuotaRow, _ standings: [QuotaStanding]
  ) -> Points {
    standings.filter { $0.quota.clause == row.clause && $0.isJudged }
      .reduce(.zero) { sum, standing in
        switch row.worth {
        case .whole(let met, let missed):
          sum + (standing.isMet ? met : standing.isOver ? missed : .zero)
        case .eachShort(let points):
          standing.isOver ? sum + points.times(standing.shortBy) : sum
        case .inProportion(let points): sum + standing.part(of: points)
        }
      }
  }
}

extension QuotaStanding {
  /// The day that puts what it is worth into a span: the last of its period, of a week the one that puts the week
  /// itself into a period.
  fileprivate var dayOfWorth: CivilDate {
    quota.per == .week ? CivilDate(dayNumber: period.last.dayNumber - 3) : period.last
  }

  /// So much of an amount as of what is owed is achieved, all of it at most; to three decimals.
  fileprivate func part(of points: Points) -> Points {
    if isMet { return points }
    switch achieved {
    case .amount(let amount):
      let owed = Points(1).scaled(by: required) + carried - surplus
      return points.share(max(.zero, amount), of: owed, decimals: 3)
    case .rate(let rate):
      return points.share(
        Points(rate.numerator * required.denominator),
        of: Points(rate.denominator * required.numerator), decimals: 3)
    }
  }
}

// MARK: - Conversion and ranks

extension Study {
  private func converted(_ totals: [ScoreTotal], by score: Rulebook.Score) -> [ScoreTotal] {
    guard let conversion = score.conversion else { return totals }
    var best: [String: Points] = [:]
    for total in totals {
      best[total.rankingGroup] = max(best[total.rankingGroup] ?? .zero, total.total)
    }
    return totals.map { total in
      var total = total
      let fullAt = conversion.fullAt ?? best[total.rankingGroup] ?? .zero
      let share =
        fullAt > .zero
        ? conversion.worth.share(
          max(.zero, total.total), of: fullAt, decimals: conversion.decimals) : .zero
      total.converted = min(conversion.worth, share)
      return total
    }
  }

  private func ranked(_ totals: [ScoreTotal]) -> [ScoreTotal] {
    let finals = Dictionary(grouping: totals, by: \.rankingGroup).mapValues { $0.map(\.final) }
    return totals.map { total in
      var total = total
      total.rank = 1 + (finals[total.rankingGroup] ?? []).count { $0 > total.final }
      return total
    }
  }
}

extension ScoreTotal {
  /// Makes it the sum of what the score came to in its own periods, limits included.
  fileprivate mutating func takeParts(of totals: [ScoreTotal]) {
    func sum(_ part: KeyPath<ScoreTotal, Points>) -> Points {
      totals.reduce(.zero) { $0 + $1[keyPath: part] }
    }
    items = sum(\.items)
    requests = sum(\.requests)
    adjustments = sum(\.adjustments)
    quotas = sum(\.quotas)
    taken = sum(\.taken)
    base = sum(\.base)
    limited = sum(\.limited)
  }

  /// Units of a class compete with each other, as people of a group do.
  var rankingGroup: String { holder.kind.rawValue + " " + group }
}

extension [Rulebook.Score] {
  /// Scores after those whose totals they take; the reader refuses circles.
  fileprivate var inOrderOfNeed: [Rulebook.Score] {
    var ordered: [Rulebook.Score] = []
    var rest = self
    while !rest.isEmpty {
      let ready = rest.filter { score in
        score.from.allSatisfy { name in !rest.contains { $0.name == name } }
      }
      if ready.isEmpty { return ordered + rest }
      ordered += ready
      rest.removeAll { score in ready.contains { $0.name == score.name } }
    }
    return ordered
  }
}

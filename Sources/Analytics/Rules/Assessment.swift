import Model

/// Everything that the rules say of the units and people of a report.
struct Assessment: Sendable {
  /// Quotas, then thresholds, holder by holder.
  var standings: [QuotaStanding] = []
  /// Parallel to `standings`.
  var sanctions: [[Sanction]] = []
  /// Parallel to `standings`: the readings of what the rules leave open that decide otherwise.
  var otherReadings: [[OtherReading]] = []
  var totals: [ScoreTotal] = []

  init() {}

  init(_ study: Study) {
    guard study.rulebook != nil else { return }
    let stated = study.outcome(under: .asStated)
    standings = stated.standings
    totals = stated.totals
    otherReadings = study.otherReadings(than: stated.standings)
    sanctions = study.sanctions(on: standings)
  }
}

extension Study {
  /// What befalls holders for their missed quotas, parallel to `standings`; what they missed earlier in the year
  /// counts, whether or not it is reported.
  fileprivate func sanctions(on standings: [QuotaStanding]) -> [[Sanction]] {
    let reported = Set(standings.map(\.identity))
    let earlier = quotaStandings(.asStated, in: spanOfMisses).filter {
      !reported.contains($0.identity)
    }
    let before = Dictionary(grouping: earlier, by: \.holder)
    return Dictionary(grouping: standings.indices, by: { standings[$0].holder })
      .reduce(into: [[Sanction]](repeating: [], count: standings.count)) { all, group in
        let earlier = before[group.key] ?? []
        let found = sanctions(earlier + group.value.map { standings[$0] })
        for (place, sanctions) in zip(group.value, found.dropFirst(earlier.count)) {
          all[place] = sanctions
        }
      }
  }
}

/// A reading under which a quota is met that is missed as the rules are usually read, or the other way round.
struct OtherReading: Sendable {
  var reading: RuleReading
  var standing: QuotaStanding
}

extension Study {
  /// Standings and totals under one reading of what the rules leave open.
  func outcome(under reading: RuleReading) -> (standings: [QuotaStanding], totals: [ScoreTotal]) {
    let quotas = quotaStandings(reading, in: assessedSpan)
    let totals = scoreTotals(quotas, reading)
    let thresholds = thresholdStandings(totals)
    let places = Dictionary(
      holders.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let standings = (quotas + thresholds).enumerated().sorted { left, right in
      let (a, b) = (places[left.element.holder] ?? 0, places[right.element.holder] ?? 0)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    return (standings, totals)
  }

  /// Only periods that are over are contested, and only where both readings can be judged.
  fileprivate func otherReadings(than stated: [QuotaStanding]) -> [[OtherReading]] {
    var found = [[OtherReading]](repeating: [], count: stated.count)
    for reading in openReadings {
      let others = Dictionary(
        outcome(under: reading).standings.map { ($0.identity, $0) },
        uniquingKeysWith: { first, _ in first })
      for (place, standing) in stated.enumerated() {
        guard standing.isOver, standing.isJudged, let other = others[standing.identity],
          other.isJudged, other.isMet != standing.isMet
        else { continue }
        found[place].append(OtherReading(reading: reading, standing: other))
      }
    }
    return found
  }

  /// The readings that some quota or score leaves open, in a fixed order.
  private var openReadings: [RuleReading] {
    let open = (rulebook?.versions ?? []).flatMap(\.openReadings)
    return RuleReading.allCases.filter { $0 != .asStated && open.contains($0) }
  }
}

extension QuotaStanding {
  /// What makes two standings those of one quota in one period.
  struct Identity: Hashable {
    var holder: Holder
    var version: Int
    var clause: String
    var indicator: Rulebook.Indicator
    var isThreshold: Bool
    var period: Period
  }

  var identity: Identity {
    Identity(
      holder: holder, version: version, clause: quota.clause, indicator: quota.indicator,
      isThreshold: isThreshold, period: period)
  }
}

import Model

/// How far a quota's period has come for one holder, in months: a month that runs or that the period cuts is a
/// fraction by its days.
struct QuotaMonths: Sendable {
  /// Whole months that are over, as a count.
  var complete = 0
  /// With those parts of others that are over.
  var elapsed = 0.0
  var left = 0.0
}

/// What can be said of a quota whose period still runs.
struct QuotaOutlook: Sendable {
  /// Why no chance is stated.
  enum Unknown: Sendable {
    case notACount
    case tooFewMonths
    case tooFewUnits
    case nobodyHasAny
    case uncertainDates
  }

  var standing: QuotaStanding
  var months: QuotaMonths
  /// Of meeting it.
  var chance: Result<Double, Unknown>
  /// Earlier periods of the same quota and year that were missed, in order.
  var missed: [Period]

  enum Result<Value: Sendable, Reason: Sendable>: Sendable {
    case known(Value)
    case unknown(Reason)
  }

  /// `nil` where it is not known.
  var probability: Double? {
    if case .known(let chance) = chance { return chance }
    return nil
  }

  /// What is short for each month left; `nil` for rates, and where no month is left.
  var neededPerMonth: Double? {
    guard !standing.quota.indicator.isRate, months.left > 0 else { return nil }
    return standing.shortBy.value / months.left
  }

  /// What was achieved in each month so far; `nil` for rates, and where none has begun.
  var pacePerMonth: Double? {
    guard !standing.quota.indicator.isRate, months.elapsed > 0 else { return nil }
    return standing.achieved.value.map { $0 / months.elapsed }
  }
}

extension Study {
  /// Complete months in the period, and holders in the class, without which no chance is stated.
  private static let fewestMonths = 3
  private static let fewestHolders = 5

  /// The quotas that are still open and not safe: counts that are met stay met and are left out, rates can fall.
  ///
  /// By the chance of meeting them, lowest first, those without one last; else in the order of units.
  ///
  /// - Parameter standings: All of them, also those that are met or over.
  func outlooks(_ standings: [QuotaStanding]) -> [QuotaOutlook] {
    let peers = Dictionary(grouping: standings.filter { !$0.isOver }, by: PeerKey.init)
    let rates = peers.mapValues(monthlyRates)
    let missed = Dictionary(
      grouping: standings.filter(\.isMissed),
      by: HolderKey.init)
    let open = standings.filter { !$0.isOver && (!$0.isMet || $0.quota.indicator.isRate) }
    let outlooks = open.map { standing in
      let months = months(of: standing)
      return QuotaOutlook(
        standing: standing, months: months,
        chance: chance(of: standing, months, rates[PeerKey(standing)]),
        missed: (missed[HolderKey(standing)] ?? []).map(\.period)
          .filter { calendar.year(of: $0.first) == calendar.year(of: standing.period.first) })
    }
    return outlooks.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if left.probability != right.probability {
        return left.probability ?? 2 < right.probability ?? 2
      }
      let units = (unit(of: left.standing) ?? Int.max, unit(of: right.standing) ?? Int.max)
      return units.0 == units.1 ? one.offset < other.offset : units.0 < units.1
    }.map(\.element)
  }

  /// `nil` for a person of no unit.
  func unit(of standing: QuotaStanding) -> Int? { unit(of: standing.holder) }

  func months(of standing: QuotaStanding) -> QuotaMonths {
    let span = standing.period
    var months = QuotaMonths()
    for month in calendar.months(of: span) where isOpen(standing.holder, on: month.first) {
      let length = Double(month.last.dayNumber - month.first.dayNumber + 1)
      let first = max(month.first.dayNumber, span.first.dayNumber)
      let last = min(month.last.dayNumber, span.last.dayNumber)
      let over = min(max(asOf.day.dayNumber, first - 1), last)
      months.elapsed += Double(over - first + 1) / length
      months.left += Double(last - over) / length
      if over == month.last.dayNumber, first == month.first.dayNumber { months.complete += 1 }
    }
    return months
  }

  /// `nil` where nobody of the class has any.
  private func monthlyRates(_ peers: [QuotaStanding]) -> (holders: Int, rates: MonthlyRates?) {
    let records = peers.compactMap(record)
    return (records.count, MonthlyRates(records))
  }

  /// `nil` where no month of the holder's has begun.
  private func record(_ standing: QuotaStanding) -> MonthlyRates.Record? {
    let months = months(of: standing).elapsed
    guard months > 0, let items = standing.achieved.value else { return nil }
    return MonthlyRates.Record(items: items, months: months)
  }

  private func chance(
    of standing: QuotaStanding, _ months: QuotaMonths,
    _ peers: (holders: Int, rates: MonthlyRates?)?
  ) -> QuotaOutlook.Result<Double, QuotaOutlook.Unknown> {
    guard standing.quota.indicator.isCountOfItems else { return .unknown(.notACount) }
    if standing.isUncertain { return .unknown(.uncertainDates) }
    guard months.complete >= Self.fewestMonths else { return .unknown(.tooFewMonths) }
    guard let peers, peers.holders >= Self.fewestHolders, let own = record(standing) else {
      return .unknown(.tooFewUnits)
    }
    guard let rates = peers.rates else { return .unknown(.nobodyHasAny) }
    return .known(
      rates.chance(
        ofAtLeast: standing.shortBy.roundedUp.proportion.numerator, in: months.left, after: own))
  }
}

/// Those whose counts say something of each other's: of one class, under one quota in one period.
private struct PeerKey: Hashable {
  var holder: Rulebook.Holder
  var group: String
  var version: Int
  var clause: String
  var indicator: Rulebook.Indicator
  var period: Period

  init(_ standing: QuotaStanding) {
    holder = standing.holder.kind
    group = standing.group
    version = standing.version
    clause = standing.quota.clause
    indicator = standing.quota.indicator
    period = standing.period
  }
}

/// One quota of one holder over its periods.
private struct HolderKey: Hashable {
  var holder: Holder
  var clause: String
  var indicator: Rulebook.Indicator

  init(_ standing: QuotaStanding) {
    holder = standing.holder
    clause = standing.quota.clause
    indicator = standing.quota.indicator
  }
}

extension Rulebook.Indicator {
  /// Whether it counts things that come one after the other, each like the one before.
  fileprivate var isCountOfItems: Bool {
    switch measure {
    case .submissions, .adoptedItems, .adoptions: distinct == nil
    default: false
    }
  }
}

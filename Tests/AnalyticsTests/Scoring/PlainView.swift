import Model

@testable import Analytics

/// An item as it is for one of its units or authors, under one account.
struct PlainView {
  let item: PlainScoredItem
  let account: Account
  let holder: Int
  let request: AnalysisRequest
  let plan: TallyPlan

  typealias Booked = (PlainScoring.Entry, Rulebook.Policies)

  var rulebook: Rulebook { request.rulebook! }
  var calendar: PeriodCalendar { rulebook.calendar ?? request.reading.calendar }
  var asOf: CivilDate { plan.asOf.day }

  var entries: [Booked] {
    if case .points(let name) = account.sum { return points(name) }
    return counts.map { ($0, account.policies) }
  }

  func has(_ date: CivilDate?, by day: CivilDate? = nil) -> Bool {
    date.map { $0.firstDay <= day ?? asOf } ?? true
  }

  func said(_ edge: Adoption) -> Particulars { request.particulars[edge.particulars] }

  func outlet(_ edge: Adoption) -> Outlet { request.directory.outlets[edge.outlet] }

  // MARK: Matching

  private func fits(_ match: Rulebook.Match, on date: CivilDate?) -> Bool {
    let day = date ?? asOf
    let unit: String
    let group: String
    switch account.holder {
    case .unit:
      unit = request.directory.units[holder].name
      group = request.directory.units[holder].latestTenure(by: day).unitClass
    case .person:
      let person = request.registers.people[holder]
      unit = person.unit.map { request.directory.units[$0].name } ?? ""
      group = person.latestMembership(by: day).group
    }
    let count = account.holder == .unit ? item.units.count : item.authors.count
    return (match.units.isEmpty || match.units.contains(unit))
      && (match.classes.isEmpty || match.classes.contains(group))
      && (match.isJoint ?? (count > 1)) == (count > 1)
      && (match.isRequested ?? item.isRequested) == item.isRequested
  }

  private func isOf(_ names: [String], _ text: String) -> Bool {
    names.isEmpty || names.contains(text)
  }

  private func facts(
    _ match: Rulebook.Match, kind: String, track: String, length: Int?, isUrgent: Bool,
    isRepost: Bool
  ) -> Bool {
    (match.kinds.isEmpty || match.kinds.contains(kind))
      && (match.tracks.isEmpty || match.tracks.contains(track))
      && (match.length.map { band in length.map(band.contains) ?? false } ?? true)
      && (match.isUrgent ?? isUrgent) == isUrgent && (match.isRepost ?? isRepost) == isRepost
  }

  private func places(_ match: Rulebook.Match, _ edge: Adoption) -> Bool {
    isOf(match.outlets, outlet(edge).name) && isOf(match.levels, outlet(edge).level)
      && isOf(match.media, outlet(edge).medium)
      && (match.stages.isEmpty || match.stages.contains(said(edge).stage))
      && (match.positions.isEmpty || match.positions.contains(said(edge).position))
  }

  private func led(_ match: Rulebook.Match) -> Bool {
    match.leaders.isEmpty
      || item.instructions.contains { has($0.date) && match.leaders.contains($0.leader) }
  }

  /// Whether it asks for what only decisions of outlets have.
  func names(_ match: Rulebook.Match) -> Bool {
    !(match.outlets + match.levels + match.media + match.stages + match.positions).isEmpty
  }

  /// The item as a whole, for the holder on a day.
  func matches(_ match: Rulebook.Match, on date: CivilDate?) -> Bool {
    let said = item.said
    return fits(match, on: date) && led(match)
      && facts(
        match, kind: said.kind, track: said.track, length: said.length, isUrgent: said.isUrgent,
        isRepost: item.isRepost)
      && (!names(match) || item.edges.contains { has($0.date) && places(match, $0) })
  }

  func isRepost(_ edge: Adoption) -> Bool { item.isRepost || said(edge).isRepost }

  func matches(_ match: Rulebook.Match, _ edge: Adoption, on date: CivilDate?) -> Bool {
    let (own, its) = (item.said, said(edge))
    return fits(match, on: date) && led(match) && places(match, edge)
      && facts(
        match, kind: its.kind.isEmpty ? own.kind : its.kind,
        track: its.track.isEmpty ? own.track : its.track, length: its.length ?? own.length,
        isUrgent: its.isUrgent || own.isUrgent, isRepost: isRepost(edge))
  }

  // MARK: What counts at all

  func isValid(_ invalid: [Rulebook.Match], _ reposts: Rulebook.Reposts?, on date: CivilDate?)
    -> Bool
  {
    if reposts == .leaveOut, item.isRepost { return false }
    return !invalid.contains { !names($0) && matches($0, on: date) }
  }

  func isValid(
    _ edge: Adoption, _ invalid: [Rulebook.Match], _ reposts: Rulebook.Reposts?,
    on date: CivilDate?
  ) -> Bool {
    if reposts == .leaveOut, isRepost(edge) { return false }
    return !invalid.contains { matches($0, edge, on: date) }
  }

  func isFiled(_ edge: Adoption, _ filing: Rulebook.Filing?) -> Bool {
    guard let filing else { return true }
    guard let filed = said(edge).filed else { return false }
    return filed <= lastDay(filing.each, filing.withinDays, of: edge.eventDate)
  }

  /// So many days after the end of the period in which a date lies, but never after the as-of day.
  private func lastDay(_ frequency: Rulebook.Frequency, _ days: Int, of date: CivilDate?)
    -> CivilDate
  {
    guard let date, let period = period(frequency, date.lastDay) else { return asOf }
    return min(asOf, CivilDate(dayNumber: period.last.dayNumber + days))
  }

  var lastKnownDay: CivilDate {
    guard case .afterPeriodEnd(let frequency, let days) = account.known else { return asOf }
    return lastDay(frequency, days, of: item.submitted)
  }

  func period(_ frequency: Rulebook.Frequency, _ day: CivilDate) -> Period? {
    let year = calendar.year(of: day)
    let all: [Period] =
      switch frequency {
      case .week: [calendar.week(of: day)]
      case .month: calendar.months(of: calendar.year(year))
      case .quarter: (1...4).map { calendar.quarter($0, of: year) }
      case .half: (1...2).map { calendar.half($0, of: year) }
      case .year: [calendar.year(year)]
      case .window(let name): calendar.windows.filter { $0.label == name }
      }
    return all.first { $0.contains(day.firstDay) }
  }
}

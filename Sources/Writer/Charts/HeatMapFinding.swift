import Model

/// What a heat map says in words.
struct HeatMapFinding: Sendable {
  var subject: ChartSubject
  var rows: HeatRows

  private typealias Text = Words.Charts

  func words(notes: [Phrase]) -> ChartWords {
    ChartWords(
      title: title, subtitle: subtitle, notes: notes,
      description: Text.heatMapDescription(title, range: range))
  }

  // MARK: Title

  var title: Phrase {
    rows.measure == .adoptions ? leader : missing
  }

  private var missing: Phrase {
    let period = subject.periodPhrase
    let missing = rows.units.filter { ($0.missed ?? 0) > 0 }
    let unknown = rows.units.count { $0.missed == nil }
    if (1...2).contains(missing.count) {
      let worst = missing.sorted { ($1.missed ?? 0, $0.name) < ($0.missed ?? 0, $1.name) }
      return Text.missedMonths(
        by: worst.map { ($0.name, $0.missed ?? 0, $0.submitted == 0) }, unknown: unknown,
        in: period)
    }
    if !missing.isEmpty {
      return Text.missedMonths(
        missing.reduce(0) { $0 + ($1.missed ?? 0) }, units: missing.count,
        silent: missing.count { $0.submitted == 0 }, unknown: unknown, in: period)
    }
    let cells = cellsOfPeriod
    if !cells.contains(where: { $0.state == .submitted }) {
      return Text.nothingSubmitted(in: period)
    }
    let isOver = cells.allSatisfy(\.isComplete)
    if rows.units.count == 1, unknown == 0 {
      return Text.noneMissed(by: rows.units[0].name, isOver: isOver, in: period)
    }
    return Text.noneMissed(isOver: isOver, unknown: unknown, in: period)
  }

  private var cellsOfPeriod: [UnitMonth] {
    let first = subject.calendar.monthIndex(of: subject.period.first)
    let last = subject.calendar.monthIndex(of: subject.period.last)
    return rows.units.flatMap { $0.months.compactMap { $0 } }
      .filter { (first...last).contains($0.index) }
  }

  private var leader: Phrase {
    let most = rows.units.map { $0.adoptions ?? 0 }.max() ?? 0
    let leaders = rows.units.filter { $0.adoptions == most }
    guard most > 0, leaders.count == 1 else {
      return Text.leadTogether(leaders.count, each: NumberText.count(most))
    }
    let total = rows.office.adoptions ?? rows.units.reduce(0) { $0 + ($1.adoptions ?? 0) }
    return Text.unitLeads(
      leaders[0].name, total: NumberText.count(total), count: NumberText.count(most))
  }

  // MARK: Subtitle and description

  private var subtitle: [Phrase] {
    guard let first = rows.slots.first, let last = rows.slots.last else { return [subject.naming] }
    let months = Text.months(from: first.index, to: last.index)
    let units = rows.units.count
    let items = rows.office.months.reduce(0) { $0 + ($1?.submitted ?? 0) }
    switch rows.measure {
    case .rate:
      return [
        Text.heatMapOfRates(
          dataset: subject.title, months: months, units: units, items: NumberText.count(items))
      ]
    case .submitted:
      return [
        Text.heatMapOfCounts(
          dataset: subject.title, months: months, units: units, items: NumberText.count(items)),
        Text.withoutOutcomes,
      ]
    case .adoptions:
      let count = rows.office.months.reduce(0) { $0 + ($1?.adoptions ?? 0) }
      return [
        Text.heatMapOfAdoptions(
          dataset: subject.title, months: months, units: units, count: NumberText.count(count)),
        Text.unitsWithoutRates,
      ]
    }
  }

  /// Of all units together, the lowest, highest and latest month.
  private var range: Phrase {
    let values = rows.office.months.compactMap { month -> (value: Double, text: Phrase)? in
      guard let month else { return nil }
      switch rows.measure {
      case .rate:
        guard let rate = month.rate, let value = rate.rate else { return nil }
        return (value, Text.end(month.name, rate.percent))
      case .submitted: return month.submitted.map { (Double($0), figure(month, $0)) }
      case .adoptions: return month.adoptions.map { (Double($0), figure(month, $0)) }
      }
    }
    guard let low = values.min(by: { $0.value < $1.value }),
      let high = values.max(by: { $0.value < $1.value }), let latest = values.last
    else { return .empty }
    return Text.monthsRange(
      Text.allUnitsRow, low: low.text, high: high.text, latest: latest.text)
  }

  private func figure(_ month: UnitMonth, _ count: Int) -> Phrase {
    Text.end(month.name, Phrase(NumberText.count(count)))
  }
}

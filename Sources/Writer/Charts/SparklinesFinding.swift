import Model

/// What a table of small lines says in words.
struct SparklinesFinding: Sendable {
  var subject: ChartSubject
  var rows: SparklineRows

  private typealias Text = Words.Charts

  private var up: [SparklineRow] { rows.units.filter(\.isUp) }
  private var down: [SparklineRow] { rows.units.filter(\.isDown) }

  func words(notes: [Phrase]) -> ChartWords {
    ChartWords(
      title: title, subtitle: subtitle, notes: notes,
      description: Text.sparklinesDescription(
        title, up: named(up, Text.risen), down: named(down, Text.fallen)))
  }

  // MARK: Title

  var title: Phrase {
    if rows.hasRates { return rateTitle }
    return rows.hasSubmissions ? countTitle : adoptionTitle
  }

  private var rateTitle: Phrase {
    if rows.units.count == 1, let unit = rows.units.first, let rate = unit.figure?.rate {
      return Text.about(unit.name, Text.rateIs(rate.percent))
    }
    let compared = rows.units.count(where: \.isCompared)
    guard compared > 0 else { return Text.noneComparable }
    return Text.clearChanges(
      up: up.count, down: down.count, level: compared - up.count - down.count)
  }

  private var countTitle: Phrase {
    let pairs = rows.units.filter { $0.figure?.isComparable ?? false }.compactMap { unit in
      unit.submitted.flatMap { now in unit.previousSubmitted.map { (now: now, before: $0) } }
    }
    if pairs.count > 1 {
      return Text.moreOrFewer(
        more: pairs.count { $0.now > $0.before }, fewer: pairs.count { $0.now < $0.before },
        of: pairs.count)
    }
    return leader(\.submitted, Text.submittedMost)
  }

  private var adoptionTitle: Phrase {
    let total = rows.units.reduce(0) { $0 + ($1.adoptions ?? 0) }
    return leader(\.adoptions) {
      Text.unitLeads($0, total: NumberText.count(total), count: $1)
    }
  }

  private func leader(
    _ count: (SparklineRow) -> Int?, _ phrase: (String, String) -> Phrase
  ) -> Phrase {
    let sorted = rows.units.sorted { (count($1) ?? 0, $0.name) < (count($0) ?? 0, $1.name) }
    guard let first = sorted.first else { return Text.nothingToDraw }
    return phrase(first.name, NumberText.count(count(first) ?? 0))
  }

  // MARK: Subtitle and description

  private var subtitle: [Phrase] {
    guard let first = rows.slots.first, let last = rows.slots.last else { return [subject.naming] }
    let months = Text.months(from: first.index, to: last.index)
    let units = rows.units.count
    if rows.hasRates {
      return [Text.sparklinesSubtitle(dataset: subject.title, months: months, units: units)]
    }
    if rows.hasSubmissions {
      let items = rows.units.reduce(0) { sum, unit in
        sum + unit.months.reduce(0) { $0 + ($1?.submitted ?? 0) }
      }
      return [
        Text.heatMapOfCounts(
          dataset: subject.title, months: months, units: units, items: NumberText.count(items)),
        Text.withoutOutcomes,
      ]
    }
    let count = rows.units.reduce(0) { sum, unit in
      sum + unit.months.reduce(0) { $0 + ($1?.adoptions ?? 0) }
    }
    return [
      Text.heatMapOfAdoptions(
        dataset: subject.title, months: months, units: units, count: NumberText.count(count)),
      Text.unitsWithoutRates,
    ]
  }

  private func named(_ units: [SparklineRow], _ sentence: (Phrase) -> Phrase) -> Phrase {
    guard !units.isEmpty else { return .empty }
    let names = units.map { unit in
      Text.named(unit.name, Phrase(NumberText.points(unit.figure?.change ?? 0)))
    }
    return sentence(names.joined(by: .pause))
  }
}

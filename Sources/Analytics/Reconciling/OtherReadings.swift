import Model

/// What a published figure may have meant instead, tried one after the other.
struct OtherReadings: Sendable {
  let study: Study
  /// Of the tables as they were at the period's end; `nil` where nothing can have come since.
  let atPeriodEnd: FigureFinder?

  /// Every usual reading under which the figure would be the printed one; empty where none is.
  ///
  /// - Parameter now: What the report has.
  func causes(of figure: PublishedFigure, _ value: PublishedValue, now: Double, isTotal: Bool)
    -> [Phrase]
  {
    var causes: [Phrase] = []
    if value.isCutOff(from: now) { causes.append(Words.digitsCutOff) }
    if !value.isPercentage, value.places > 0,
      let percentage = PublishedValue(figure.value + "%"), percentage.difference(to: now) == 0
    {
      causes.append(Words.readAsPercentage)
    }
    causes += late(figure, value, now: now)
    for (phrase, number) in alternatives(to: figure, isTotal: isTotal)
    where number.map({ value.difference(to: $0) == 0 }) ?? false && !causes.contains(phrase) {
      causes.append(phrase)
    }
    return causes
  }

  private func late(_ figure: PublishedFigure, _ value: PublishedValue, now: Double) -> [Phrase] {
    guard let atPeriodEnd, case .found(let then, let isCount) = atPeriodEnd.find(figure, as: value),
      then != now, value.difference(to: then) == 0
    else { return [] }
    return [Words.knownAtPeriodEnd(study.period.last, since: isCount ? Int(now - then) : nil)]
  }

  private func alternatives(to figure: PublishedFigure, isTotal: Bool) -> [(Phrase, Double?)] {
    let measure = figure.table == "overview" && !isTotal ? figure.key : figure.measure
    if isTotal || figure.table == "overview" {
      let sum = study.unitCounts.reduce(Counts(), +)
      return readings(of: study.officeCounts, measure)
        + joint(measure, sum) + ofOffice(measure)
    }
    switch figure.table {
    case "units":
      guard let unit = index(figure.key, study.directory.units.map(\.name)) else { return [] }
      return readings(of: study.unitCounts[unit], measure)
    case "classes":
      let names = ClassTable(study.directory).names
      guard let code = index(figure.key, names) else { return [] }
      let members = study.directory.units.indices.filter {
        study.tenure(of: $0).unitClass == names[code]
      }
      let sum = members.reduce(Counts()) { $0 + study.unitCounts[$1] }
      return readings(of: study.tally.counts(class: code, in: study.codes), measure)
        + joint(measure, sum)
    case "outlets": return ofOutlet(figure.key, measure)
    default: return []
    }
  }

  private func index(_ key: String, _ names: [String]) -> Int? {
    let key = FigureFinder.folded(key)
    return names.firstIndex { FigureFinder.folded($0) == key }
  }

  private func readings(of counts: Counts, _ measure: String) -> [(Phrase, Double?)] {
    func count(_ phrase: Phrase, _ count: Int) -> (Phrase, Double?) { (phrase, Double(count)) }
    switch measure {
    case "submitted":
      return [
        count(Words.withSupplements, counts.submitted + counts.supplements),
        count(Words.withoutJoint, counts.submitted - counts.joint),
      ]
    case "adopted_items":
      return [
        count(Words.withSupplements, counts.adopted + counts.supplements),
        count(Words.eventsForItems, counts.adoptions),
        count(Words.eventsForItems, counts.eventsOfItems),
      ]
    case "adoptions":
      return [
        count(Words.withoutSupplements, counts.adoptions - counts.supplements),
        count(Words.bySubmittedDate, counts.eventsOfItems),
        count(Words.itemsForEvents, counts.adopted),
      ]
    case "cohort_rate", "period_rate", "decided_rate":
      let rates = [
        ("cohort_rate", counts.cohort), ("period_rate", counts.periodRate),
        ("decided_rate", counts.decided),
      ]
      return rates.filter { $0.0 != measure }.map { (Words.otherRate($0.0), $0.1?.rate) }
    default: return []
    }
  }

  /// - Parameter sum: Of the units, joint items once in each.
  private func joint(_ measure: String, _ sum: Counts) -> [(Phrase, Double?)] {
    switch measure {
    case "submitted": [(Words.jointInEach, Double(sum.submitted))]
    case "adopted_items": [(Words.jointInEach, Double(sum.adopted))]
    case "adoptions": [(Words.jointInEach, Double(sum.adoptions))]
    default: []
    }
  }

  private func ofOffice(_ measure: String) -> [(Phrase, Double?)] {
    guard measure == "adopted_items" else { return [] }
    return [
      (Words.byAdoptedDate, Double(study.tally.reached[Tally.Window.period.rawValue]))
    ]
  }

  private func ofOutlet(_ key: String, _ measure: String) -> [(Phrase, Double?)] {
    guard measure == "adoptions", let outlet = index(key, study.directory.outlets.map(\.name))
    else { return [] }
    func count(_ measure: Tally.OutletMeasure) -> Int {
      study.tally.count(measure, outlet: outlet, in: study.codes)
    }
    return [
      (Words.withoutSupplements, Double(count(.adoptions) - count(.supplements))),
      (Words.bySubmittedDate, Double(count(.taken))),
    ]
  }
}

import Model

/// What the funnels say in words.
struct FunnelFinding: Sendable {
  var subject: ChartSubject
  var rows: FunnelRows
  /// Whether fewer items are compared than were submitted: the last ones may still be adopted.
  var leavesMonthsOut: Bool

  private typealias Text = Words.Charts

  static func leavesMonthsOut(_ tables: ChartTables) -> Bool {
    let units = tables["units"]
    let submitted = Dictionary(
      zip(units["unit"].texts, units["submitted"].integers)
    ) { first, _ in first }
    let signals = tables["signals"]
    return zip(signals["unit"].texts, signals.optionalIntegers("compared_submitted")).contains {
      ($0.1 ?? 0) < ((submitted[$0.0] ?? nil) ?? 0)
    }
  }

  /// Of more units outside, or in a class of more, names stand only where there is room.
  var mostNamed: Int { rows.funnels.count == 1 ? 30 : 12 }

  /// Whether each unit outside is named.
  func namesAll(_ funnel: Funnel) -> Bool { funnel.units.count(where: \.isOutside) <= mostNamed }

  /// Whether a unit outside is named also where it covers something: of too many, only those outside of the
  /// widest limits.
  func isNamed(_ unit: Funnel.Unit, in funnel: Funnel) -> Bool {
    namesAll(funnel) || unit.reach == .beyondSpread
  }

  /// Why there is no funnel at all.
  var nothing: Phrase {
    rows.without.isEmpty ? Text.nothingByUnit : withoutNote
  }

  /// - Parameter axisStart: Where the axis of rates begins.
  func words(axisStart: Double) -> ChartWords {
    ChartWords(
      title: title, subtitle: subtitle, notes: notes(axisStart), description: description)
  }

  private var units: [Funnel.Unit] { rows.funnels.flatMap(\.units) }
  private var beyond: [Funnel.Unit] { units.filter { $0.place?.isBeyond998 == true } }

  private var title: Phrase {
    let stillBeyond = beyond.count { $0.placeWithSpread?.isBeyond998 == true }
    switch beyond.count {
    case 0:
      let perhaps = units.count(where: \.isOutside)
      return Text.noneBeyond(perhaps: perhaps)
    case 1: return Text.oneBeyond(beyond[0].name) + Text.oneWithSpread(isBeyond: stillBeyond == 1)
    default:
      return Text.severalBeyond(beyond.count) + Text.withSpread(stillBeyond, of: beyond.count)
    }
  }

  private var subtitle: [Phrase] {
    let items = rows.funnels.reduce(0) { $0 + $1.rate.denominator }
    let single = rows.funnels.count == 1 ? rows.funnels[0] : nil
    return [
      Text.funnelSubtitle(
        dataset: subject.title, period: subject.periodPhrase, units: units.count,
        items: NumberText.count(items), classes: rows.funnels.count),
      single?.dispersion.map { Text.dispersion(NumberText.decimal($0, places: 1)) } ?? Phrase(""),
    ]
  }

  /// Under the name of a class.
  func notes(_ funnel: Funnel) -> [Facets.Note] {
    let items = NumberText.count(funnel.rate.denominator)
    let dispersion = funnel.dispersion.map { NumberText.decimal($0, places: 1) }
    return [
      Facets.Note(
        text: subject.text(
          Text.funnelOfClass(units: funnel.units.count, items: items, dispersion: dispersion)))
    ]
  }

  /// A hover text.
  func title(of unit: Funnel.Unit) -> Phrase {
    Text.named(unit.name, unit.rate.percent + Phrase.comma + Text.xOfN(unit.rate))
  }

  // MARK: Notes

  private func notes(_ axisStart: Double) -> [Phrase] {
    let hasSpread = rows.funnels.contains(where: \.hasSpread)
    var notes = [Text.funnelLimitsNote(withSpread: hasSpread), Text.funnelAsks]
    if axisStart > 0 {
      notes.append(Phrase { Text.axisStarts(at: NumberText.roundPercent(axisStart, $0))($0) })
    }
    if !rows.funnels.allSatisfy(namesAll) { notes.append(Text.notAllNamed) }
    if leavesMonthsOut { notes.append(Text.immatureLeftOut) }
    if rows.silent > 0 { notes.append(Text.nothingToCompare(rows.silent)) }
    if !rows.without.isEmpty { notes.append(withoutNote) }
    return notes
  }

  private var withoutNote: Phrase {
    let classes = rows.without.map { unitClass, reason in
      let name = unitClass.isEmpty ? Text.withoutClass : Phrase(unitClass)
      return rows.without.count == 1 && rows.funnels.isEmpty
        ? reason.phrase : name + Text.becauseOf(reason.phrase)
    }
    return Text.noFunnel(classes.joined(by: .semicolon))
  }

  private var description: Phrase {
    let classes = rows.funnels.map { funnel in
      (funnel.unitClass.isEmpty
        ? Phrase("") : Phrase(zh: funnel.unitClass, en: funnel.unitClass + " "))
        + funnel.rate.percent
    }
    let outside = beyond.map { title(of: $0) }
    return Text.funnelDescription(
      title, rates: classes.joined(by: .comma), outside: outside.joined(by: .semicolon))
  }
}

extension NoFunnel {
  var phrase: Phrase {
    switch self {
    case .noItems: Words.Charts.noItemsToCompare
    case .tooFewUnits: Words.Charts.tooFewUnits
    case .allOrNothing: Words.Charts.allOrNothing
    }
  }
}

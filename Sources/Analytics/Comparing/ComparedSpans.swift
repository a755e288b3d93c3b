import Model

/// A span, the same one of the year before, and what is asked of both for every unit.
struct ComparedSpans: Sendable {
  let span: Period
  let before: Period
  let codes: [Int]
  let codesBefore: [Int]
  /// The first days of the months of both, in order.
  let monthStarts: [CivilDate]
  /// Slots of dates that may lie in one of the two and may not.
  let vagueCodes: [Int]
  /// Why the two cannot be compared, whatever the unit.
  let officeReasons: [Phrase]
}

extension Study {
  func comparedSpans(_ span: Period, with before: Period) -> ComparedSpans {
    let codes = slots.codes(of: span)
    let codesBefore = slots.codes(of: before)
    let vague = Set([span, before].flatMap(slots.partialCodes)).sorted()
    return ComparedSpans(
      span: span, before: before, codes: codes, codesBefore: codesBefore,
      monthStarts: [before, span].flatMap(calendar.months).map(\.first),
      vagueCodes: vague + (calendar.isWholeYears(span) ? [] : [slots.undated]),
      officeReasons: officeReasons(span, before, codes: codes + codesBefore))
  }

  /// What holds for every unit: where the log begins and has holes, which rules were in force, which
  /// outlet changed its name, the Lunar New Year.
  ///
  /// An immature cohort is no reason here, nor anywhere that asks for these reasons: the year before is
  /// read at twelve months less, so that both have had the same time. What reads two cohorts of different
  /// ages asks their maturity.
  private func officeReasons(_ span: Period, _ before: Period, codes: [Int]) -> [Phrase] {
    var reasons: [Phrase] = []
    let firstMonth = calendar.month(at: calendar.monthIndex(of: before.first))
    if let firstSubmitted, firstSubmitted.dayNumber > firstMonth.last.dayNumber {
      reasons.append(Words.logBeginsInside)
    }
    let holes = monthsWithoutItems(span, before)
    if !holes.isEmpty { reasons.append(Words.coverageChanged(holes.map(\.label))) }
    if versions(in: span) != versions(in: before) { reasons.append(Words.rulebookChanged) }
    reasons += renamedOutlets(between: before, and: span, codes: codes)
    if calendar.readsNewYearTogether(language) && calendar.splitsNewYear(span) {
      reasons.append(Words.lunarNewYear)
    }
    return reasons
  }

  /// Why events cannot be compared where items can: one year the log names each outlet, the other an item's
  /// adoption is one event, wherever it was.
  func reasonsAgainstComparingEvents(in span: Period, with before: Period) -> [Phrase] {
    guard let now = namesOutlets(in: span), let then = namesOutlets(in: before), now != then
    else { return [] }
    return [Words.shapeChanged]
  }

  /// Whether what was adopted in a span was adopted by named outlets, or all of it by none in particular; `nil`
  /// where neither is so.
  private func namesOutlets(in span: Period) -> Bool? {
    let codes = slots.codes(of: span)
    let outlets = directory.outlets.indices.filter {
      tally.count(.adoptions, outlet: $0, in: codes) > 0
    }
    let named = outlets.count { !directory.outlets[$0].name.isEmpty }
    return named == outlets.count ? (named == 0 ? nil : true) : (named == 0 ? false : nil)
  }

  /// The versions of the rulebook, by position, with a day in the span.
  private func versions(in span: Period) -> [Int] {
    let versions = rulebook?.versions ?? []
    return versions.indices.filter { index in
      (versions[index].from?.dayNumber ?? Int.min) <= span.last.dayNumber
        && (versions[index].to?.lastDay.dayNumber ?? Int.max) >= span.first.dayNumber
    }
  }

  /// Outlets that printed under another name in the year before, or early in the span.
  private func renamedOutlets(
    between before: Period, and span: Period, codes: [Int]
  ) -> [Phrase] {
    directory.outlets.indices.flatMap { outlet -> [Phrase] in
      let former = directory.outlets[outlet].formerNames.filter { former in
        guard let to = former.to?.lastDay.dayNumber else { return false }
        return to >= before.first.dayNumber && to < span.last.dayNumber
      }
      guard !former.isEmpty, tally.count(.adoptions, outlet: outlet, in: codes) > 0 else {
        return []
      }
      return former.map { Words.outletRenamed($0.name, to: name(ofOutlet: outlet)) }
    }
  }
}

// MARK: - Holes

extension Study {
  /// With as many items in the same month of the other year, an empty month is a hole in the log: by
  /// chance alone, were both years alike, it would be one of 2^−9, 0.2 %.
  private static let fewestBesideHole = 10

  /// Whole months of either span in which the log holds nothing, though the other year's does.
  private func monthsWithoutItems(_ span: Period, _ before: Period) -> [Period] {
    guard !span.includesUndated else { return [] }
    let pairs = calendar.months(of: span).filter {
      span.contains($0.first) && span.contains($0.last)
    }.map { (now: $0, before: calendar.shifted($0, years: -1)) }
    func items(_ month: Period) -> Int {
      tally.officeCounts(in: slots.codes(of: month)).submitted
    }
    let counted = pairs.map { (now: items($0.now), before: items($0.before)) }
    // What lies before the log's first month is a partial first year, which is said in other words.
    let holesBefore = pairs.indices.filter { index in
      counted[index].before == 0 && counted[index].now >= Self.fewestBesideHole
        && (firstSubmitted.map { $0.dayNumber <= pairs[index].before.last.dayNumber } ?? false)
    }
    let holesNow = pairs.indices.filter {
      counted[$0].now == 0 && counted[$0].before >= Self.fewestBesideHole
    }
    return holesBefore.map { pairs[$0].before } + holesNow.map { pairs[$0].now }
  }
}

extension PeriodCalendar {
  /// Whether a span begins and ends with years.
  func isWholeYears(_ span: Period) -> Bool {
    begins(span.first, months: 12)
      && begins(CivilDate(dayNumber: span.last.dayNumber + 1), months: 12)
  }

  /// Whether a span has a part of some January and February, but not both whole: the Lunar New Year falls
  /// in one of them.
  func splitsNewYear(_ span: Period) -> Bool {
    (span.first.year...span.last.year + 1).contains { year in
      let first = month(1, of: year).first.dayNumber
      let last = month(2, of: year).last.dayNumber
      let isTouched = span.first.dayNumber <= last && span.last.dayNumber >= first
      return isTouched && (span.first.dayNumber > first || span.last.dayNumber < last)
    }
  }
}

import Model

extension Study {
  /// Why a unit's figures in a span cannot be set beside those of the span a year before; empty
  /// where they can.
  ///
  /// A renamed outlet is no reason here: it keeps its identity, and the unit's items found it all
  /// the same. The outlets table notes it.
  func reasonsAgainstComparing(
    unit: Int, in span: Period, with before: Period, counts: Counts, countsBefore: Counts
  ) -> [Phrase] {
    var reasons = reasonsOfRegister(unit, in: span, with: before)
    reasons += reasonsOfOffice(in: span, with: before)
    if !span.isWholeYears
      && (hasUnknownMonths(unit, in: span) || hasUnknownMonths(unit, in: before))
    {
      reasons.append(Words.monthsUnknown)
    }
    return reasons + reasonsOfCounts(counts, countsBefore)
  }

  /// The same for the office as a whole.
  func reasonsAgainstComparingOffice(
    in span: Period, with before: Period, counts: Counts, countsBefore: Counts
  ) -> [Phrase] {
    var reasons: [Phrase] = []
    if directory.units.indices.contains(where: { changes($0, in: span, with: before) }) {
      reasons.append(Words.unitsOpenedOrClosed)
    }
    reasons += reasonsOfOffice(in: span, with: before)
    if !span.isWholeYears
      && directory.units.indices.contains(where: {
        hasUnknownMonths($0, in: span) || hasUnknownMonths($0, in: before)
      })
    {
      reasons.append(Words.monthsUnknown)
    }
    return reasons + reasonsOfCounts(counts, countsBefore)
  }

  private func reasonsOfCounts(_ counts: Counts, _ countsBefore: Counts) -> [Phrase] {
    switch (counts.submitted > 0, countsBefore.submitted > 0) {
    case (true, true): []
    case (false, false): [Words.nothingInEither]
    case (false, true): [Words.nothingNow]
    case (true, false): [Words.nothingBefore]
    }
  }

  /// What holds for every unit: where the log begins, which rules were in force, the Lunar New Year.
  private func reasonsOfOffice(in span: Period, with before: Period) -> [Phrase] {
    var reasons: [Phrase] = []
    if let firstSubmitted, firstSubmitted.dayNumber > before.first.monthOnly.lastDay.dayNumber {
      reasons.append(Words.logBeginsInside)
    }
    if versions(in: span) != versions(in: before) { reasons.append(Words.rulebookChanged) }
    if language == .chinese && span.splitsLunarNewYear { reasons.append(Words.lunarNewYear) }
    return reasons
  }

  /// The versions of the rulebook, by position, with a day in the span.
  private func versions(in span: Period) -> [Int] {
    let versions = rulebook?.versions ?? []
    return versions.indices.filter { index in
      (versions[index].from?.dayNumber ?? Int.min) <= span.last.dayNumber
        && (versions[index].to?.lastDay.dayNumber ?? Int.max) >= span.first.dayNumber
    }
  }
}

// MARK: - What the register says

extension Study {
  private func reasonsOfRegister(_ unit: Int, in span: Period, with before: Period) -> [Phrase] {
    var reasons: [Phrase] = []
    if let change = openingOrClosing(of: unit, in: span, with: before) { reasons.append(change) }
    if let absorbed = absorption(by: unit, in: span, with: before) { reasons.append(absorbed) }
    if classes(of: unit, in: [span, before]).count > 1 { reasons.append(Words.classChanged) }
    return reasons
  }

  private func changes(_ unit: Int, in span: Period, with before: Period) -> Bool {
    directory.units[unit].isRegistered
      && (isOpen(unit, in: span) || isOpen(unit, in: before))
      && openingOrClosing(of: unit, in: span, with: before) != nil
  }

  private func openingOrClosing(of unit: Int, in span: Period, with before: Period) -> Phrase? {
    let register = directory.units[unit]
    if register.tenures.contains(where: { $0.from == nil && $0.to == nil }) { return nil }
    let months = before.monthStarts + span.monthStarts
    if months.allSatisfy({ register.tenure(on: $0) != nil }) { return nil }
    let first = register.tenures.map { $0.from?.dayNumber ?? Int.min }.min() ?? Int.min
    if first > before.first.dayNumber { return Words.unitNew }
    guard let last = register.tenures.last, let end = last.to,
      end.lastDay.dayNumber < span.last.dayNumber
    else { return Words.unitNotOpenThroughout }
    guard !last.mergedInto.isEmpty else { return Words.unitClosed }
    return Words.unitMerged(into: last.mergedInto)
  }

  /// Another unit was merged into this one within the spans or between them.
  private func absorption(by unit: Int, in span: Period, with before: Period) -> Phrase? {
    let found = absorptions[directory.units[unit].name, default: []].first {
      $0.lastDay >= before.first.dayNumber && $0.lastDay < span.last.dayNumber
    }
    return found.map { Words.unitAbsorbed($0.unit) }
  }

  /// The classes of the tenures that touch the spans, each once, in order of date.
  private func classes(of unit: Int, in spans: [Period]) -> [String] {
    var classes: [String] = []
    for tenure in directory.units[unit].tenures {
      let touches = spans.contains { span in
        (tenure.from?.dayNumber ?? Int.min) <= span.last.dayNumber
          && (tenure.to?.lastDay.dayNumber ?? Int.max) >= span.first.dayNumber
      }
      if touches && !classes.contains(tenure.unitClass) { classes.append(tenure.unitClass) }
    }
    return classes
  }
}

/// A unit that was merged into another.
struct Absorption: Sendable {
  var unit: String
  /// The day number of its last day.
  var lastDay: Int

  /// In directory order under each receiver's name.
  static func byReceiver(_ directory: Directory) -> [String: [Absorption]] {
    var absorptions: [String: [Absorption]] = [:]
    for unit in directory.units {
      for tenure in unit.tenures where !tenure.mergedInto.isEmpty {
        guard let to = tenure.to else { continue }
        absorptions[tenure.mergedInto, default: []].append(
          Absorption(unit: unit.name, lastDay: to.lastDay.dayNumber))
      }
    }
    return absorptions
  }
}

extension Period {
  /// The first day of every calendar month that has a day in the period, in order.
  fileprivate var monthStarts: [CivilDate] {
    var starts: [CivilDate] = []
    var start = first.monthOnly.firstDay
    while start <= last {
      starts.append(start)
      start = start.adding(months: 1)
    }
    return starts
  }

  var isWholeYears: Bool {
    first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
  }

  /// Whether the span begins or ends between 1 January and the end of February, in one of which the
  /// Lunar New Year falls.
  var splitsLunarNewYear: Bool {
    let isEndInside = last.month == 1 || last.month == 2 && last != last.monthOnly.lastDay
    let isStartInside = first.month == 2 || first.month == 1 && first.day != 1
    return isEndInside || isStartInside
  }
}

import Model

extension Study {
  /// Why a unit's figures in a span cannot be set beside those of the span a year before; empty
  /// where they can.
  func reasonsAgainstComparing(
    unit: Int, over spans: ComparedSpans, counts: Counts, countsBefore: Counts
  ) -> [Phrase] {
    var reasons = reasonsOfRegister(unit, over: spans)
    reasons += spans.officeReasons
    if tally.counts(unit: unit, in: spans.vagueCodes).submitted > 0 {
      reasons.append(Words.monthsUnknown)
    }
    return reasons + reasonsOfCounts(counts, countsBefore)
  }

  /// The same for the office as a whole.
  func reasonsAgainstComparingOffice(
    over spans: ComparedSpans, counts: Counts, countsBefore: Counts
  ) -> [Phrase] {
    var reasons: [Phrase] = []
    if directory.units.indices.contains(where: { changes($0, over: spans) }) {
      reasons.append(Words.unitsOpenedOrClosed)
    }
    reasons += classesEnteredOrLeft(spans)
    reasons += spans.officeReasons
    if tally.officeCounts(in: spans.vagueCodes).submitted > 0 {
      reasons.append(Words.monthsUnknown)
    }
    return reasons + reasonsOfCounts(counts, countsBefore)
  }

  /// Classes of which some registered unit is open in one of the spans and none in the other.
  private func classesEnteredOrLeft(_ spans: ComparedSpans) -> [Phrase] {
    let registered = directory.units.indices.filter { directory.units[$0].isRegistered }
    func classes(_ span: Period) -> [String] {
      registered.reduce(into: []) { found, unit in
        for name in self.classes(of: unit, in: [span]) where !found.contains(name) {
          found.append(name)
        }
      }
    }
    let (now, before) = (classes(spans.span), classes(spans.before))
    return now.filter { !$0.isEmpty && !before.contains($0) }.map(Words.classEntered)
      + before.filter { !$0.isEmpty && !now.contains($0) }.map(Words.classLeft)
  }

  private func reasonsOfCounts(_ counts: Counts, _ countsBefore: Counts) -> [Phrase] {
    switch (counts.submitted > 0, countsBefore.submitted > 0) {
    case (true, true): []
    case (false, false): [Words.nothingInEither]
    case (false, true): [Words.nothingNow]
    case (true, false): [Words.nothingBefore]
    }
  }
}

// MARK: - What the register says

extension Study {
  private func reasonsOfRegister(_ unit: Int, over spans: ComparedSpans) -> [Phrase] {
    let (span, before) = (spans.span, spans.before)
    var reasons: [Phrase] = []
    if let change = openingOrClosing(of: unit, over: spans) { reasons.append(change) }
    if let absorbed = absorption(by: unit, in: span, with: before) { reasons.append(absorbed) }
    if classes(of: unit, in: [span, before]).count > 1 { reasons.append(Words.classChanged) }
    return reasons
  }

  private func changes(_ unit: Int, over spans: ComparedSpans) -> Bool {
    directory.units[unit].isRegistered
      && (isOpen(unit, in: spans.span) || isOpen(unit, in: spans.before))
      && openingOrClosing(of: unit, over: spans) != nil
  }

  private func openingOrClosing(of unit: Int, over spans: ComparedSpans) -> Phrase? {
    let register = directory.units[unit]
    if register.tenures.contains(where: { $0.from == nil && $0.to == nil }) { return nil }
    if spans.monthStarts.allSatisfy(register.isOpen) { return nil }
    let (span, before) = (spans.span, spans.before)
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

import Model

/// A unit in the months of a year that is compared with the one before: which of them it was open in, in
/// both years, and what it submitted in those and in the others.
struct LikeForLike: Sendable {
  /// Why a month of the unit has no counterpart.
  enum Exclusion: Hashable, Sendable, CaseIterable {
    case notOpenBefore
    case noLongerOpen
    /// Its other month, January or February, is left out, and the two are one period.
    case newYear
    case openInNeither
  }

  /// In the months that count.
  var now = Counts()
  var before = Counts()
  /// In months without a counterpart: what the year has more of.
  var opened = Counts()
  /// In months without a counterpart: what the year before had more of.
  var closed = Counts()
  /// Known only to a month or year that lies in no single month, of a unit that was not open throughout.
  var vagueNow = Counts()
  var vagueBefore = Counts()
  var monthsCompared = 0
  /// Months of the year, and of the year before, in which the unit was open.
  var monthsOpen = 0
  var monthsOpenBefore = 0
  /// Months of the year that are left out, with their reasons, in order of time.
  var excluded: [(month: Period, reason: Exclusion)] = []

  /// Whether the unit was open in every month of both years.
  var isOpenThroughout: Bool { excluded.isEmpty }

  static func + (left: LikeForLike, right: LikeForLike) -> LikeForLike {
    var sum = left
    sum.now = left.now + right.now
    sum.before = left.before + right.before
    sum.opened = left.opened + right.opened
    sum.closed = left.closed + right.closed
    sum.vagueNow = left.vagueNow + right.vagueNow
    sum.vagueBefore = left.vagueBefore + right.vagueBefore
    sum.monthsCompared += right.monthsCompared
    sum.monthsOpen += right.monthsOpen
    sum.monthsOpenBefore += right.monthsOpenBefore
    sum.excluded += right.excluded
    return sum
  }
}

/// The months of a compared year beside the same of the year before.
struct ComparedMonths: Sendable {
  struct Pair: Sendable {
    var now: Period
    var before: Period
    var codes: [Int]
    var codesBefore: [Int]
    /// January or February, where the two are read as one period.
    var isNewYear: Bool
  }

  let spans: ComparedSpans
  /// In order of time.
  let pairs: [Pair]
}

extension Study {
  func comparedMonths(_ spans: ComparedSpans) -> ComparedMonths {
    let together = calendar.readsNewYearTogether(language)
    let pairs = calendar.months(of: spans.span).map { month in
      let before = calendar.shifted(month, years: -1)
      let number = calendar.monthIndex(of: month.first) % 12 + 1
      return ComparedMonths.Pair(
        now: month, before: before, codes: slots.codes(of: month),
        codesBefore: slots.codes(of: before), isNewYear: together && number <= 2)
    }
    return ComparedMonths(spans: spans, pairs: pairs)
  }

  /// Every month of the span goes to one of like for like, opened or closed; so does every item of a unit
  /// that was open throughout, also one that is known to the year alone.
  func likeForLike(_ unit: Int, _ months: ComparedMonths) -> LikeForLike {
    let register = directory.units[unit]
    let now = tally.counts(unit: unit, in: months.spans.codes)
    let before = tally.counts(unit: unit, in: months.spans.codesBefore)
    var result = LikeForLike()
    // Nearly every unit: then nothing need be known month by month.
    if months.spans.monthStarts.allSatisfy(register.isOpen) {
      (result.now, result.before) = (now, before)
      result.monthsCompared = months.pairs.count
      (result.monthsOpen, result.monthsOpenBefore) = (months.pairs.count, months.pairs.count)
      return result
    }
    let reasons = exclusions(of: register, in: months.pairs)
    for (pair, reason) in zip(months.pairs, reasons) {
      if register.isOpen(inMonthOf: pair.now.first) { result.monthsOpen += 1 }
      if register.isOpen(inMonthOf: pair.before.first) { result.monthsOpenBefore += 1 }
      let inMonth = tally.counts(unit: unit, in: pair.codes)
      let inMonthBefore = tally.counts(unit: unit, in: pair.codesBefore)
      if let reason {
        result.excluded.append((pair.now, reason))
        result.opened = result.opened + inMonth
        result.closed = result.closed + inMonthBefore
      } else {
        result.monthsCompared += 1
        result.now = result.now + inMonth
        result.before = result.before + inMonthBefore
      }
    }
    result.vagueNow = now - result.now - result.opened
    result.vagueBefore = before - result.before - result.closed
    return result
  }

  /// Per pair, why the unit's month is left out; `nil` where it counts.
  private func exclusions(
    of unit: Unit, in pairs: [ComparedMonths.Pair]
  ) -> [LikeForLike.Exclusion?] {
    var reasons = pairs.map { pair -> LikeForLike.Exclusion? in
      switch (unit.isOpen(inMonthOf: pair.now.first), unit.isOpen(inMonthOf: pair.before.first)) {
      case (true, true): nil
      case (true, false): .notOpenBefore
      case (false, true): .noLongerOpen
      case (false, false): .openInNeither
      }
    }
    let newYear = pairs.indices.filter { pairs[$0].isNewYear }
    for place in newYear where reasons[place] == nil {
      let other = newYear.first { $0 != place && abs($0 - place) == 1 }
      if let other, reasons[other] != nil { reasons[place] = .newYear }
    }
    return reasons
  }

  /// The excluded months folded into one text a reason.
  func excludedMonths(_ excluded: [(month: Period, reason: LikeForLike.Exclusion)]) -> [Phrase] {
    LikeForLike.Exclusion.allCases.compactMap { reason in
      let months = excluded.filter { $0.reason == reason }.map(\.month)
      return months.isEmpty ? nil : reason.phrase(runs(of: months))
    }
  }

  /// Months in order of time, those that follow each other as one span.
  private func runs(of months: [Period]) -> String {
    var runs: [(first: Period, last: Period)] = []
    for month in months {
      if let run = runs.last, run.last.last.dayNumber + 1 == month.first.dayNumber {
        runs[runs.count - 1].last = month
      } else {
        runs.append((month, month))
      }
    }
    return runs.map { calendar.span(from: $0.first.first, to: $0.last.last).label }
      .joined(separator: text(Words.nameSeparator))
  }
}

extension LikeForLike.Exclusion {
  fileprivate func phrase(_ months: String) -> Phrase {
    switch self {
    case .notOpenBefore: Words.notOpenBefore(months)
    case .noLongerOpen: Words.noLongerOpen(months)
    case .newYear: Words.newYearMonthAlone(months)
    case .openInNeither: Words.openInNeither(months)
    }
  }
}

import Model

/// What the changes of the units' rates say in words.
struct SlopesFinding: Sendable {
  /// Whether all of the period has passed: then the year before is all of its year, too.
  enum Course: Sendable {
    case over
    case running
  }

  var subject: ChartSubject
  var rows: SlopeRows
  var course: Course

  private typealias Text = Words.Charts

  /// So many units that cannot be compared are named, with the reason; more are counted.
  private static let mostReasons = 3

  /// Over, where the table `months` has the period's last month and calls it complete.
  static func course(_ months: Table, _ subject: ChartSubject) -> Course {
    let complete = months["complete"].texts
    let last = subject.calendar.monthIndex(of: subject.period.last)
    let isOver = months["period"].texts.indices.contains { row in
      complete[row] != "no"
        && months["period"].texts[row].flatMap(subject.calendar.period).map {
          subject.calendar.monthIndex(of: $0.first) == last
        } ?? false
    }
    return isOver || subject.period.includesUndated ? .over : .running
  }

  // MARK: Periods

  var now: Phrase { subject.periodPhrase }
  var before: Phrase {
    course == .over
      ? Text.period(subject.calendar.shifted(subject.period, years: -1)) : Text.sameMonthsBefore
  }

  // MARK: Words

  var words: ChartWords {
    ChartWords(
      title: title,
      subtitle: [
        Text.slopesSubtitle(
          dataset: subject.title, before: before, now: now, units: rows.compared.count)
      ], notes: notes, description: description)
  }

  private var title: Phrase {
    if rows.compared.count == 1, let only = rows.compared.first {
      return Text.about(only.name, onlyTitle(only))
    }
    return Text.changedBeyondChance(rose: rows.rose, fell: rows.fell, within: rows.within.count)
  }

  private func onlyTitle(_ row: SlopeRow) -> Phrase {
    guard let change = row.figure.change, NumberText.points(change) != "0.0" else {
      return Text.rateIsLevel
    }
    let points = NumberText.decimal(change.magnitude, places: 1)
    let finding = change < 0 ? Text.rateFell(points) : Text.rateRose(points)
    return row.isBeyondChance ? finding : finding + Text.maybeChance
  }

  private var notes: [Phrase] {
    let named = rows.named
    return [
      rows.beyond.isEmpty ? Text.allWithinNote : Text.slopesNote,
      Text.unnamedWithin(rows.within.count - named.count { !$0.isBeyondChance }),
      Text.unnamedBeyond(rows.beyond.count - named.count(where: \.isBeyondChance)),
      leftOut, scale,
    ]
  }

  /// Between which rates the heights lie, where not from zero.
  private var scale: Phrase {
    guard rows.domain.lowerBound > 0 else { return .empty }
    func percent(_ rate: Double) -> Phrase { NumberText.roundPercent(rate) }
    return Text.scale(from: percent(rows.domain.lowerBound), to: percent(rows.domain.upperBound))
  }

  private var leftOut: Phrase {
    guard rows.leftOut.count <= Self.mostReasons else {
      return Text.notComparableUnits(rows.leftOut.count)
    }
    return Text.notComparableUnits(
      rows.leftOut.map { Text.reasoned($0.name, $0.note) }.joined(by: Words.listSeparator))
  }

  func hover(_ row: SlopeRow) -> Phrase {
    guard let now = row.figure.rate, let before = row.figure.previousRate else { return .empty }
    let interval = row.figure.changeLow.flatMap { low in
      row.figure.changeHigh.map { Interval(low: low, high: $0) }
    }
    return Text.slopeOf(
      row.name, from: before, to: now, change: row.figure.change ?? 0, interval)
  }

  private var description: Phrase {
    let shown = (rows.beyond.isEmpty ? rows.compared : rows.beyond).prefix(Self.mostReasons * 2)
    return Text.slopesDescription(
      title,
      largest: shown.map { Text.pointsOf($0.name, $0.figure.change ?? 0) }.joined(by: .pause))
  }

  /// Why there is nothing to draw: the reason of all units, or of most.
  var nothing: Phrase {
    let reasons = rows.leftOut.compactMap(\.note)
    let counts = Dictionary(grouping: reasons) { $0 }.mapValues(\.count)
    guard let reason = reasons.max(by: { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }) else {
      return Text.noChangeByUnit
    }
    return Text.noChangeByUnit(
      because: counts[reason] == rows.leftOut.count ? Phrase(reason) : Text.mostly(reason))
  }
}

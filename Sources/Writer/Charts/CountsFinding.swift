import Model

/// What the counts of the units say in words.
struct CountsFinding: Sendable {
  var subject: ChartSubject
  var rows: [CountRow]
  /// What all units have together, a joint item counted once.
  var overview: Table

  private typealias Text = Words.Charts

  var knowsOutcomes: Bool { rows.contains { $0.adopted != nil } }

  var words: ChartWords {
    ChartWords(
      title: title,
      subtitle: [
        Text.countsSubtitle(
          dataset: subject.title, period: subject.periodPhrase, items: items("submitted") ?? total,
          units: rows.count)
          + outcomes
      ] + previous, notes: [joint], description: description)
  }

  private var total: Int { rows.reduce(0) { $0 + $1.submitted } }
  private var silent: Int { rows.count { $0.submitted == 0 } }

  /// A count of the overview; `nil` where it is not known.
  private func items(_ measure: String) -> Int? { ComparedFigure(measure, in: overview)?.count }

  // MARK: Title

  private var title: Phrase { concentration + (silent == 0 ? .empty : Text.andSilent(silent)) }

  /// The fewest units that submitted half of everything, each item counted in each of its units.
  private var concentration: Phrase {
    let ranked = rows.sorted(by: CountRow.ranksBefore)
    guard let first = ranked.first, total > 0 else { return Text.nothingSubmitted }
    guard rows.count > 1 else {
      return Text.submittedBy(first.name, items: first.submitted, adopted: first.adopted)
    }
    if first.submitted == total { return Text.allSubmitted(first.name, items: total) }
    if first.submitted * 2 >= total {
      return Text.submittedShare(first.name, Proportion(first.submitted, of: total).percent)
    }
    var (count, sum) = (0, 0)
    while sum * 2 < total {
      sum += ranked[count].submitted
      count += 1
    }
    return Text.half(of: rows.count, count, isHalf(sum) ? nil : Proportion(sum, of: total).percent)
  }

  /// From a half to 55 per cent.
  private func isHalf(_ items: Int) -> Bool { items * 20 <= total * 11 }

  // MARK: Other words

  private var outcomes: Phrase {
    guard knowsOutcomes, let adopted = items("adopted_items") else { return .fullStop }
    guard let pending = items("pending"), let declined = items("declined"),
      rows.contains(where: { $0.decided != nil })
    else { return Text.adoptedOf(adopted) }
    return Text.outcomes(adopted: adopted, pending: pending, declined: declined)
  }

  /// The year before, and where it cannot be compared, why.
  private var previous: [Phrase] {
    guard let figure = ComparedFigure("submitted", in: overview),
      let previous = figure.previousCount, rows.contains(where: { $0.previous != nil })
    else { return [] }
    let reason = figure.isComparable ? nil : figure.note
    return [Text.submittedBefore(previous)]
      + (reason.map { [Text.notComparable(because: $0)] } ?? [])
  }

  private var joint: Phrase {
    guard let items = items("submitted"), items != total else { return .empty }
    return Text.jointNote
  }

  private var description: Phrase {
    let figures = rows.sorted(by: CountRow.ranksBefore).prefix(10).map { row in
      Text.submittedBy(row.name, items: row.submitted, adopted: row.adopted)
    }
    return Text.countsDescription(title, rows: figures.joined(by: Words.listSeparator))
  }
}

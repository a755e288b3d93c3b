import Model

/// A request 约稿 with what became of it by the as-of day.
struct AnsweredRequest: Sendable {
  var request: Request
  var answer: Rulebook.Answer
}

extension Study {
  /// The requests to units that fell due in a span, with their answers; those still open are left out.
  ///
  /// - Parameter units: Codes; of people there are no requests.
  func requests(
    of units: [Int], _ kind: Rulebook.Holder, in span: Period
  ) -> [AnsweredRequest] {
    guard kind == .unit else { return [] }
    return registers.requests.indices.compactMap { place in
      let request = registers.requests[place]
      guard units.contains(request.unit), span.contains(request.due),
        let answer = answer(to: place)
      else { return nil }
      return AnsweredRequest(request: request, answer: answer)
    }
  }

  /// On time up to the end of the day on which it is due; missed once that day is over without an answer.
  private func answer(to place: Int) -> Rulebook.Answer? {
    let request = registers.requests[place]
    let inLog = CivilDate(code: ledger.answers[place])
    let answered = [inLog, request.fulfilledOn].compactMap { $0 }.min()
    if let answered, has(answered) {
      return answered.dayNumber <= request.due.lastDay.dayNumber ? .onTime : .late
    }
    return request.due.lastDay.dayNumber < asOf.day.dayNumber ? .missed : nil
  }

  /// What the requests that fell due in a span brought to a score, by the versions in force on their due dates.
  func requestPoints(
    of score: String, by units: [Int], _ kind: Rulebook.Holder, in span: Period
  ) -> Points {
    requests(of: units, kind, in: span).reduce(.zero) { sum, answered in
      let rows = rulebook?.version(on: answered.request.due)?.score(named: score)?.requests ?? []
      let row = rows.first { covers($0.matching, answered) }
      return sum + (row?.points ?? .zero)
    }
  }

  private func covers(_ match: Rulebook.Match, _ answered: AnsweredRequest) -> Bool {
    let request = answered.request
    let unit = directory.units[request.unit]
    func allows(_ names: [String], _ name: String) -> Bool { names.isEmpty || names.contains(name) }
    return allows(match.kinds, request.kind) && allows(match.units, unit.name)
      && allows(match.classes, unit.latestTenure(by: request.due).unitClass)
      && (match.answers.isEmpty || match.answers.contains(answered.answer))
      && (match.isUrgent ?? request.isUrgent) == request.isUrgent
  }

  /// What adjustments dated in a span bring to a score; without points of their own, what the rules give for their reason.
  func adjustedPoints(
    of score: String, by holder: Holder, _ sources: [Int], in span: Period
  ) -> Points {
    registers.adjustments.reduce(.zero) { sum, adjustment in
      guard span.contains(adjustment.date), isOf(adjustment, holder, sources),
        let version = rulebook?.version(on: adjustment.date),
        (adjustment.score.isEmpty ? version.scores.first?.name : adjustment.score) == score
      else { return sum }
      let stated = version.score(named: score)?.adjustments.first {
        $0.reason == adjustment.reason
      }
      return sum + (adjustment.points ?? stated?.points ?? .zero)
    }
  }

  private func isOf(_ adjustment: Adjustment, _ holder: Holder, _ sources: [Int]) -> Bool {
    switch holder.kind {
    case .unit: sources.contains(adjustment.unit) && adjustment.person.isEmpty
    case .person:
      adjustment.person == registers.people[holder.code].name
        && registers.people[holder.code].unit ?? adjustment.unit == adjustment.unit
    }
  }
}

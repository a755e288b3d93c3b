import Model

@testable import Analytics

// MARK: - Counts

extension PlainView {
  var counts: [PlainScoring.Entry] {
    let policies = account.policies
    guard isValid(account.invalid, policies.reposts, on: item.submitted) else { return [] }
    switch account.sum {
    case .submitted: return submitted
    case .declined: return isDeclined ? [whole(on: item.submitted)] : []
    case .adoptedItems:
      return item.item.isLogged && has(item.submitted) ? adopted(counting(rating: true)) : []
    case .adoptions: return events(counting(rating: false))
    default: return item.item.isLogged ? events(counting(rating: false)) : []
    }
  }

  private func whole(on date: CivilDate?, at outlet: Outlet? = nil) -> PlainScoring.Entry {
    .init(date: date, amount: Points(Int(item.item.weight)), outlet: outlet)
  }

  private var submitted: [PlainScoring.Entry] {
    guard item.item.isLogged, has(item.submitted), matches(account.matching, on: item.submitted)
    else { return [] }
    guard account.distinct != nil else { return [whole(on: item.submitted)] }
    return item.edges.filter {
      has($0.date) && matches(account.matching, $0, on: item.submitted)
    }.map { whole(on: item.submitted, at: outlet($0)) }
  }

  private func named(_ match: Rulebook.Match) -> Bool {
    !(match.outlets.isEmpty && match.levels.isEmpty && match.media.isEmpty)
  }

  private var isDeclined: Bool {
    guard item.item.isLogged, has(item.submitted) else { return false }
    let deciding = item.edges.filter { edge in
      (named(account.matching) || request.reading.rates(outlet(edge)) || outlet(edge).name.isEmpty)
        && matches(account.matching, edge, on: item.submitted)
        && isValid(edge, account.invalid, account.policies.reposts, on: item.submitted)
    }
    return !deciding.isEmpty
      && deciding.allSatisfy { $0.outcome == .declined && has($0.date, by: lastKnownDay) }
  }

  /// The adoptions that count, with the date on which they do.
  private func counting(rating: Bool) -> [(edge: Adoption, date: CivilDate?)] {
    item.edges.compactMap { edge in
      let bySubmission = account.policies.basis == .submitted
      let date = bySubmission ? item.submitted : edge.eventDate
      let rates = !rating || named(account.matching) || request.reading.rates(outlet(edge))
      guard edge.outcome == .adopted, rates, has(date),
        !bySubmission || has(edge.date, by: lastKnownDay),
        matches(account.matching, edge, on: date),
        isValid(edge, account.invalid, account.policies.reposts, on: date),
        isFiled(edge, account.filing)
      else { return nil }
      return (edge, date)
    }
  }

  private func adopted(_ edges: [(edge: Adoption, date: CivilDate?)]) -> [PlainScoring.Entry] {
    if account.distinct != nil {
      return edges.map { whole(on: $0.date, at: outlet($0.edge)) }
    }
    let first = edges.min { early($0.date) < early($1.date) }
    return first.map { [whole(on: $0.date)] } ?? []
  }

  private func early(_ date: CivilDate?) -> Int32 { date?.code ?? Int32.max }

  private func events(_ edges: [(edge: Adoption, date: CivilDate?)]) -> [PlainScoring.Entry] {
    let edges = edges.filter { $0.edge.weight > 0 }
    let policy = account.policies.severalOutlets ?? .sum
    guard policy != .sum, account.distinct == nil else {
      return edges.map {
        .init(date: $0.date, amount: Points($0.edge.weight), outlet: outlet($0.edge))
      }
    }
    var seen: Set<String> = []
    return edges.sorted { early($0.edge.eventDate) < early($1.edge.eventDate) }
      .filter { seen.insert(group(of: $0.edge, policy)).inserted }
      .map { whole(on: $0.date) }
  }

  /// Outlets that one of several stands for; one of no medium or level stands for itself.
  func group(of edge: Adoption, _ policy: Rulebook.SeveralOutlets) -> String {
    let outlet = outlet(edge)
    switch policy {
    case .sum, .highest: return ""
    case .oncePerOutlet: return "outlet \(edge.outlet)"
    case .oncePerMedium:
      return outlet.medium.isEmpty ? "outlet \(edge.outlet)" : "medium \(outlet.medium)"
    case .oncePerLevel:
      return outlet.level.isEmpty ? "outlet \(edge.outlet)" : "level \(outlet.level)"
    }
  }
}

// MARK: - Points

extension PlainView {
  private struct Rules {
    var version: Rulebook.Version
    var score: Rulebook.Score
    var policies: Rulebook.Policies
  }

  private func rules(_ name: String, on date: CivilDate?) -> Rules? {
    guard let version = rulebook.version(on: date ?? asOf), let score = version.score(named: name)
    else { return nil }
    return Rules(
      version: version, score: score,
      policies: account.policies.over(score.policies).over(version.policies)
        .over(account.unstated))
  }

  /// What one of several may bring, before they are compared.
  private struct Candidate {
    var date: CivilDate?
    var worth: Points
    var rules: Rules
    var outlet: Outlet?
    var group = ""
    var isAskedFor: Bool
  }

  func points(_ name: String) -> [Booked] {
    submissionPoints(name) + adoptionPoints(name) + instructionPoints(name)
  }

  private func submissionPoints(_ name: String) -> [Booked] {
    guard account.distinct == nil, item.item.isLogged, has(item.submitted),
      let rules = rules(name, on: item.submitted),
      isValid(rules.version.invalid, rules.policies.reposts, on: item.submitted),
      matches(account.matching, on: item.submitted),
      let row = rules.score.submission.first(where: { matches($0.matching, on: item.submitted) })
    else { return [] }
    return [
      (.init(date: item.submitted, amount: row.points * Int(item.item.weight)), rules.policies)
    ]
  }

  private func adoptionPoints(_ name: String) -> [Booked] {
    var booked: [Booked] = []
    var candidates: [Candidate] = []
    for edge in item.edges where edge.outcome == .adopted && edge.weight > 0 {
      let bySubmission = rules(name, on: item.submitted)
      let isBySubmission =
        bySubmission != nil && (bySubmission?.policies.basis ?? .adopted) == .submitted
      let date = isBySubmission ? item.submitted : edge.eventDate
      guard has(date), let rules = rules(name, on: date) else { continue }
      if isBySubmission {
        guard has(edge.date, by: lastKnownDay) else { continue }
      } else if bySubmission == nil, rules.policies.basis == .submitted {
        continue
      }
      guard let worth = worth(edge, rules, on: date) else { continue }
      let policy = rules.policies.severalOutlets ?? .sum
      let isAskedFor = matches(account.matching, edge, on: date)
      if policy == .sum {
        guard isAskedFor else { continue }
        booked.append(
          (.init(date: date, amount: worth * edge.weight, outlet: outlet(edge)), rules.policies))
      } else {
        candidates.append(
          Candidate(
            date: date, worth: worth * Int(item.item.weight), rules: rules, outlet: outlet(edge),
            group: group(of: edge, policy), isAskedFor: isAskedFor))
      }
    }
    for group in Set(candidates.map(\.group)).sorted() {
      booked += increments(candidates.filter { $0.group == group }, unstated: .full)
    }
    return booked
  }

  private func worth(_ edge: Adoption, _ rules: Rules, on date: CivilDate?) -> Points? {
    let row = rules.score.adoption.first { matches($0.matching, edge, on: date) }
    let extras = rules.score.extra.filter { matches($0.matching, edge, on: date) }
    guard row != nil || !extras.isEmpty,
      isValid(rules.version.invalid, rules.policies.reposts, on: date),
      isValid(edge, rules.version.invalid, rules.policies.reposts, on: date),
      isFiled(edge, rules.version.filing)
    else { return nil }
    let sum = extras.reduce(row?.points ?? .zero) { $0 + $1.points }
    return rules.score.times.filter { matches($0.matching, edge, on: date) }
      .reduce(sum) { $0.scaled(by: $1.by) }
  }

  /// Each brings what the highest up to it is more than the highest before it.
  private func increments(_ candidates: [Candidate], unstated: Rulebook.CarryOver) -> [Booked] {
    let sorted = candidates.sorted { one, other in
      let (a, b) = (one.date?.code ?? Int32.max, other.date?.code ?? Int32.max)
      return a == b ? one.worth > other.worth : a < b
    }
    var booked: [Booked] = []
    var before: [Points] = []
    var last: CivilDate?
    var isUsedUp = false
    for candidate in sorted {
      let per = candidate.rules.score.limits.per
      if let last, let date = candidate.date, period(per, last) != period(per, date) {
        switch candidate.rules.policies.carryOver ?? unstated {
        case .full: before = []
        case .difference: break
        case .none: if let most = before.max(), most != .zero { isUsedUp = true }
        }
      }
      last = candidate.date ?? last
      if isUsedUp { continue }
      let most = before.max()
      before.append(candidate.worth)
      let more = (before.max() ?? .zero) - (most ?? .zero)
      if candidate.isAskedFor {
        booked.append(
          (
            .init(date: candidate.date, amount: more, outlet: candidate.outlet),
            candidate.rules.policies
          ))
      }
    }
    return booked
  }

  private func instructionPoints(_ name: String) -> [Booked] {
    guard account.distinct == nil else { return [] }
    var booked: [Booked] = []
    var worths: Set<Points> = []
    var highest: [Candidate] = []
    let dated = item.instructions.map { ($0, $0.date ?? item.submitted) }
    for (instruction, date) in dated.sorted(by: { ($0.1?.code ?? .max) < ($1.1?.code ?? .max) }) {
      func speaks(_ match: Rulebook.Match) -> Bool {
        (match.leaders.isEmpty || match.leaders.contains(instruction.leader))
          && matches(match, on: date)
      }
      guard has(date), let rules = rules(name, on: date),
        isValid(rules.version.invalid, rules.policies.reposts, on: date),
        speaks(account.matching),
        let row = rules.score.instruction.first(where: { speaks($0.matching) })
      else { continue }
      switch rules.policies.severalInstructions ?? .each {
      case .each: booked.append((.init(date: date, amount: row.points), rules.policies))
      case .oncePerLevel:
        if worths.insert(row.points).inserted {
          booked.append((.init(date: date, amount: row.points), rules.policies))
        }
      case .highest:
        highest.append(
          Candidate(date: date, worth: row.points, rules: rules, isAskedFor: true))
      }
    }
    return booked + increments(highest, unstated: .difference)
  }
}

import Model

@testable import Analytics

/// The plainest program that scores: every item for every unit or author by itself, texts compared as texts,
/// days by the calendar, nothing looked up or shared.
struct PlainScoring {
  let request: AnalysisRequest
  let plan: TallyPlan

  /// What one record brings to one holder.
  struct Entry {
    var date: CivilDate?
    var amount: Points
    /// The outlet that brought it.
    var outlet: Outlet?
  }

  struct Cell: Hashable {
    var holder: Int
    var slot: Int
  }

  /// The amounts other than 0 of an account.
  func amounts(_ account: Account, _ submissions: Submissions) -> [Cell: Points] {
    var sums: [Cell: Points] = [:]
    each(account, submissions) { cell, entry in
      sums[cell, default: .zero] += entry.amount
    }
    return sums.filter { $0.value != .zero }
  }

  /// The different ones of an account.
  func distinct(_ account: Account, _ submissions: Submissions) -> [Cell: Set<String>] {
    var met: [Cell: Set<String>] = [:]
    each(account, submissions) { cell, entry in
      guard entry.amount != .zero, let outlet = entry.outlet else { return }
      let name =
        switch account.distinct {
        case .outlet: outlet.name
        case .medium: outlet.medium
        default: outlet.level
        }
      if !name.isEmpty { met[cell, default: []].insert(name) }
    }
    return met
  }

  private func each(
    _ account: Account, _ submissions: Submissions, _ body: (Cell, Entry) -> Void
  ) {
    for place in 0..<submissions.count {
      let item = PlainScoredItem(place, submissions, request)
      let holders = account.holder == .unit ? item.units.map(Optional.some) : item.people
      for (position, holder) in holders.enumerated() {
        guard let holder else { continue }
        let view = PlainView(
          item: item, account: account, holder: holder, request: request, plan: plan)
        for (entry, policies) in view.entries {
          let count = min(holders.count, policies.joint == .first ? 1 : policies.jointAtMost ?? 99)
          guard position < count else { continue }
          let receivers = holders.prefix(position).compactMap { $0 }.map {
            receiver($0, policies, account, entry.date)
          }
          let mine = receiver(holder, policies, account, entry.date)
          if account.holder == .unit, policies.credit == .passedOn,
            policies.joint ?? .each == .each, receivers.contains(mine)
          {
            continue
          }
          var entry = entry
          if policies.joint == .split { entry.amount = entry.amount.shared(among: count) }
          body(Cell(holder: mine, slot: plan.slots.code(of: entry.date)), entry)
        }
      }
    }
  }

  private func receiver(
    _ holder: Int, _ policies: Rulebook.Policies, _ account: Account, _ date: CivilDate?
  ) -> Int {
    guard account.holder == .unit, policies.credit == .passedOn else { return holder }
    let name = request.directory.units[holder].latestTenure(by: date ?? plan.asOf.day).creditTo
    return name.isEmpty
      ? holder : request.directory.units.firstIndex { $0.name == name } ?? holder
  }
}

/// An item with everything that is said of it.
struct PlainScoredItem {
  let item: Submissions.Item
  let submitted: CivilDate?
  let units: [Int]
  let edges: [Adoption]
  let instructions: [Instruction]
  let said: Particulars
  let authors: [String]
  /// Parallel to the authors.
  let people: [Int?]
  let isRequested: Bool
  let isRepost: Bool

  init(_ place: Int, _ submissions: Submissions, _ request: AnalysisRequest) {
    item = submissions.items[place]
    submitted = submissions.submitted[place]
    units = submissions.units(of: place)
    edges = submissions.edges(of: place).map { submissions.adoptions.edges[$0] }
    let count = submissions.instructionCount(of: place)
    let end = Int(submissions.items[place].instructionEnd)
    instructions = Array(submissions.instructions[end - count..<end])
    let own = request.particulars[item.particulars]
    said = own
    let sayings = [own] + edges.map { request.particulars[$0.particulars] }
    authors = sayings.first { !$0.authors.isEmpty }?.authors ?? []
    let register = request.registers.people
    people = authors.map { [units] name in
      let named = register.indices.filter { register[$0].name == name }
      return named.first { register[$0].unit.map(units.contains) ?? false }
        ?? named.first { register[$0].unit == nil }
    }
    isRequested = request.registers.requests.contains { [item, units] in
      $0.fulfilledBy == item.key && units.contains($0.unit)
    }
    isRepost =
      own.isRepost
      && !edges.contains { [item] edge in
        edge.address.source == item.address.source
          && !request.particulars[edge.particulars].isRepost
      }
  }
}

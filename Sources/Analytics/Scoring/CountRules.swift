import Model

/// What an item brings to an account that is no score.
///
/// A class, because every item asks it: a struct would be copied with all its tables.
final class CountRules: ItemRules {
  private let sum: Account.Sum
  private let match: CompiledMatch
  private let validity: Validity
  private let basis: Rulebook.Basis
  private let several: Rulebook.SeveralOutlets
  private let groups: AdoptionGroups?
  private let isDistinct: Bool
  /// By the slot of the submitted date.
  private let known: Deadline
  /// By the slot of the adoption's date.
  private let filing: Deadline

  init(_ account: Account, _ tables: ScoringTables, _ slots: SlotRules) {
    sum = account.sum
    match = CompiledMatch(account.matching, by: tables.codes, for: account.holder)
    validity = Validity(
      account.invalid, account.policies.reposts, by: tables.codes, for: account.holder)
    basis = account.policies.basis ?? .submitted
    several = account.policies.severalOutlets ?? .sum
    groups = (account.distinct ?? several.groups).map { AdoptionGroups($0, tables.codes.directory) }
    isDistinct = account.distinct != nil
    known = Deadline(account.known, slots)
    filing = Deadline(account.filing, slots)
  }

  /// Whether units or authors of one item may differ in what it brings them.
  var dependsOnHolder: Bool { match.dependsOnHolder || validity.dependsOnHolder }

  @inline(__always)
  func claim(
    _ item: ScoredItem, by asker: Asker, of submissions: Submissions, _ tables: ScoringTables,
    into claims: inout [Claim]
  ) {
    switch sum {
    case .submitted: submitted(item, asker, submissions, tables, &claims)
    case .adoptedItems: adopted(item, asker, submissions, tables, &claims)
    case .declined: declined(item, asker, submissions, tables, &claims)
    case .adoptions, .loggedAdoptions: adoptions(item, asker, submissions, tables, &claims)
    case .points: break
    }
  }

  private func claim(
    _ address: RecordAddress, _ weight: Int, on date: Int32, group: Int32,
    _ tables: ScoringTables, _ claims: inout [Claim]
  ) {
    claims.append(
      Claim(
        address: address, parts: Claim.parts(weight, of: Points.partsOfOne),
        slot: Int32(tables.slot(date)), date: date, version: 0, group: group))
  }
}

// MARK: - Items

extension CountRules {
  /// Whether a logged item counts by its submitted date.
  private func counts(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables
  ) -> Bool {
    tables.isSubmitted(item)
      && validity.allows(
        item, by: asker, on: item.item.submittedCode, of: submissions, tables.codes)
  }

  private func submitted(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    let date = item.item.submittedCode
    guard counts(item, asker, submissions, tables),
      match.matches(item, of: submissions, tables.codes), asker.fits(match, on: date, tables.codes)
    else { return }
    guard let groups, isDistinct else {
      claim(item.item.address, Int(item.item.weight), on: date, group: 0, tables, &claims)
      return
    }
    for place in item.edges {
      let edge = submissions.adoptions.edges[place]
      guard edge.dateCode <= tables.asOf, groups[edge.outlet] >= 0,
        match.matches(edge, item, of: submissions, tables.codes)
      else { continue }
      claim(
        edge.address, Int(item.item.weight), on: date, group: groups[edge.outlet], tables, &claims)
    }
  }

  private func declined(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    let date = item.item.submittedCode
    guard counts(item, asker, submissions, tables), asker.fits(match, on: date, tables.codes)
    else { return }
    let last = known.lastDay(tables.slot(date), otherwise: tables.asOf)
    var decisions = 0
    for place in item.edges {
      let edge = submissions.adoptions.edges[place]
      guard match.namesOutlets || tables.powers[edge.outlet].contains(.decides),
        match.matches(edge, item, of: submissions, tables.codes),
        validity.allows(edge, item, by: asker, on: date, of: submissions, tables.codes)
      else { continue }
      guard edge.outcome == .declined, edge.dateCode <= last else { return }
      decisions += 1
    }
    if decisions > 0 {
      claim(item.item.address, Int(item.item.weight), on: date, group: 0, tables, &claims)
    }
  }

  private func adopted(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    guard counts(item, asker, submissions, tables) else { return }
    let weight = Int(item.item.weight)
    var first = Int32.max
    var address = item.item.address
    for place in item.edges {
      let edge = submissions.adoptions.edges[place]
      guard match.namesOutlets || tables.powers[edge.outlet].contains(.rates),
        let date = date(of: edge, item, asker, submissions, tables)
      else { continue }
      if isDistinct {
        guard let groups, groups[edge.outlet] >= 0 else { continue }
        claim(edge.address, weight, on: date, group: groups[edge.outlet], tables, &claims)
        continue
      }
      // Without a date it comes after all that have one.
      let order = date == 0 ? Int32.max - 1 : date
      guard order < first else { continue }
      first = order
      address = edge.address
      if basis == .submitted { break }
    }
    if first < Int32.max {
      claim(address, weight, on: first == Int32.max - 1 ? 0 : first, group: 0, tables, &claims)
    }
  }
}

// MARK: - Adoptions

extension CountRules {
  /// The date on which an adoption counts; `nil` where it does not.
  @inline(__always)
  private func date(
    of edge: Adoption, _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions,
    _ tables: ScoringTables
  ) -> Int32? {
    guard edge.outcome == .adopted else { return nil }
    let submitted = item.item.submittedCode
    let date = basis == .submitted ? submitted : edge.eventDateCode
    guard date <= tables.asOf else { return nil }
    if basis == .submitted {
      let last = known.lastDay(tables.slot(submitted), otherwise: tables.asOf)
      guard edge.dateCode <= last else { return nil }
    }
    guard match.matches(edge, item, of: submissions, tables.codes),
      asker.fits(match, on: date, tables.codes),
      validity.allows(edge, item, by: asker, on: date, of: submissions, tables.codes)
    else { return nil }
    if filing.isAskedFor {
      let filed = tables.filed(edge)
      let last = filing.lastDay(tables.slot(edge.eventDateCode), otherwise: tables.asOf)
      guard filed != 0, filed <= last else { return nil }
    }
    return date
  }

  private func adoptions(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    if sum == .loggedAdoptions, !item.isLogged { return }
    guard
      validity.allows(
        item, by: asker, on: item.item.submittedCode, of: submissions, tables.codes)
    else { return }
    let before = claims.count
    var firsts: [Int32] = []
    for place in item.edges {
      let edge = submissions.adoptions.edges[place]
      guard edge.weight > 0, let date = date(of: edge, item, asker, submissions, tables) else {
        continue
      }
      guard several != .sum || isDistinct else {
        claim(edge.address, edge.weight, on: date, group: 0, tables, &claims)
        continue
      }
      if let groups, isDistinct {
        guard groups[edge.outlet] >= 0 else { continue }
        claim(edge.address, edge.weight, on: date, group: groups[edge.outlet], tables, &claims)
        continue
      }
      // Of several in one group, the first by its date counts, once for each of the item's pieces.
      let group = groups?.group(of: edge.outlet) ?? 0
      let order = edge.eventDateCode == 0 ? Int32.max : edge.eventDateCode
      if let known = claims[before...].firstIndex(where: { $0.group == group }) {
        guard order < firsts[known - before] else { continue }
        firsts[known - before] = order
        claims[known].address = edge.address
        claims[known].date = date
        claims[known].slot = Int32(tables.slot(date))
      } else {
        firsts.append(order)
        claim(
          edge.address, Int(item.item.weight), on: date, group: group, tables, &claims)
      }
    }
  }
}

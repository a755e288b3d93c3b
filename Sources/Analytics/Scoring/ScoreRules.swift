import Model

/// What an item brings to an account of points.
///
/// A class, because every item asks it: a struct would be copied with all its tables.
final class ScoreRules: ItemRules {
  private let match: CompiledMatch
  private let holder: Rulebook.Holder
  /// By the rulebook's versions; `nil` where one has no such score.
  private let versions: [ScoreVersion?]
  /// By slot, -1 where none is in force.
  private let versionOfSlot: [Int]
  /// By the slot of the submitted date.
  private let known: Deadline
  /// Where the different outlets, media or levels are counted that brought something.
  private let distinct: AdoptionGroups?
  let dependsOnHolder: Bool

  init(
    _ name: String, _ account: Account, of rulebook: Rulebook, _ rows: ScoreRows,
    _ tables: ScoringTables, _ slots: SlotRules
  ) {
    holder = account.holder
    match = CompiledMatch(account.matching, by: tables.codes, for: account.holder)
    let versions = rulebook.versions.enumerated().map { place, version in
      version.score(named: name).map {
        ScoreVersion($0, of: version, at: place, account, rows, tables, slots)
      }
    }
    self.versions = versions
    versionOfSlot = slots.versions
    known = Deadline(account.known, slots)
    distinct = account.distinct.map { AdoptionGroups($0, tables.codes.directory) }
    dependsOnHolder =
      match.dependsOnHolder || versions.contains { $0?.dependsOnHolder ?? false }
  }

  @inline(__always)
  func claim(
    _ item: ScoredItem, by asker: Asker, of submissions: Submissions, _ tables: ScoringTables,
    into claims: inout [Claim]
  ) {
    submitted(item, asker, submissions, tables, &claims)
    if !item.edges.isEmpty { adoptions(item, asker, submissions, tables, &claims) }
    if !item.instructions.isEmpty { instructions(item, asker, submissions, tables, &claims) }
  }

  /// The first row that matches.
  private func first(
    of rows: [ScoreVersion.Row], where matches: (CompiledMatch) -> Bool
  ) -> ScoreVersion.Row? {
    for row in rows where matches(row.match) { return row }
    return nil
  }
}

// MARK: - Submissions and instructions

extension ScoreRules {
  private func submitted(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    guard tables.isSubmitted(item) else { return }
    let date = item.item.submittedCode
    let slot = tables.slot(date)
    let place = versionOfSlot[slot]
    guard place >= 0, let rules = versions[place], !rules.submission.isEmpty,
      rules.validity.allows(item, by: asker, on: date, of: submissions, tables.codes)
    else { return }
    func fits(_ match: CompiledMatch) -> Bool {
      match.matches(item, of: submissions, tables.codes)
        && asker.fits(match, on: date, tables.codes)
    }
    guard let row = first(of: rules.submission, where: fits), fits(match), distinct == nil else {
      return
    }
    claims.append(
      Claim(
        address: item.item.address,
        parts: Claim.parts(Int(item.item.weight), of: row.points.parts), slot: Int32(slot),
        date: date, version: Int32(place), row: row.number))
  }

  private func instructions(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    guard distinct == nil else { return }
    var found: [Claim] = []
    for place in item.instructions {
      let instruction = submissions.instructions[place]
      let date = instruction.date?.code ?? item.item.submittedCode
      guard date <= tables.asOf, let slot = tables.slot(ofInstructionOn: date) else { continue }
      let version = versionOfSlot[slot]
      guard version >= 0, let rules = versions[version], !rules.instruction.isEmpty,
        rules.validity.allows(item, by: asker, on: date, of: submissions, tables.codes)
      else { continue }
      func fits(_ match: CompiledMatch) -> Bool {
        match.matches(instruction, on: item, of: submissions, tables.codes)
          && asker.fits(match, on: date, tables.codes)
      }
      guard let row = first(of: rules.instruction, where: fits), fits(match) else { continue }
      found.append(
        Claim(
          address: instruction.address, parts: row.points.parts, slot: Int32(slot), date: date,
          version: Int32(version), row: row.number))
    }
    combine(instructions: &found, &claims)
  }

  /// Several instructions, in the order of their dates, as the version of each has it.
  private func combine(instructions: inout [Claim], _ claims: inout [Claim]) {
    Self.order(&instructions)
    var highest = RunningHighest()
    var worths: [Int64] = []
    for claim in instructions {
      guard let rules = versions[Int(claim.version)] else { continue }
      var claim = claim
      switch rules.severalInstructions {
      case .each: break
      case .oncePerLevel:
        if worths.contains(claim.parts) { continue }
        worths.append(claim.parts)
      case .highest:
        claim.parts = highest.take(
          claim.parts, in: Int(claim.slot), of: rules.periods,
          rules.carryOver ?? .difference)
      }
      claims.append(claim)
    }
  }

  /// By date, those without one last; of one date the worthiest first, else as the log has them.
  private static func order(_ claims: inout [Claim]) {
    guard claims.count > 1 else { return }
    func comes(_ one: Claim, before other: Claim) -> Bool {
      let (a, b) = (one.date == 0 ? Int32.max : one.date, other.date == 0 ? Int32.max : other.date)
      return a == b ? one.parts > other.parts : a < b
    }
    for end in 1..<claims.count {
      var place = end
      while place > 0, comes(claims[place], before: claims[place - 1]) {
        claims.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}

// MARK: - Adoptions

extension ScoreRules {
  /// When and under which version an adoption counts.
  private struct Timing {
    var version: Int
    var date: Int32
    var slot: Int
  }

  private func adoptions(
    _ item: ScoredItem, _ asker: Asker, _ submissions: Submissions, _ tables: ScoringTables,
    _ claims: inout [Claim]
  ) {
    var alternatives: [Claim] = []
    for place in item.edges {
      let edge = submissions.adoptions.edges[place]
      guard edge.outcome == .adopted, edge.weight > 0, let timing = timing(of: edge, item, tables),
        let rules = versions[timing.version],
        let worth = worth(of: edge, item, asker, timing, rules, submissions, tables)
      else { continue }
      // Of several printings, too, only one counts where not all do.
      let pieces = rules.several == .sum ? edge.weight : Int(item.item.weight)
      let claim = Claim(
        address: edge.address, parts: Claim.parts(pieces, of: worth.points.parts),
        slot: Int32(timing.slot), date: timing.date, version: Int32(timing.version),
        row: worth.row, group: edge.outletCode,
        isAskedFor: match.matches(edge, item, of: submissions, tables.codes)
          && asker.fits(match, on: timing.date, tables.codes))
      if rules.several == .sum { append(claim, &claims) } else { alternatives.append(claim) }
    }
    if !alternatives.isEmpty { combine(&alternatives, &claims) }
  }

  /// The date of the rules under which the item was submitted; where they go by adoptions, that of the adoption.
  private func timing(of edge: Adoption, _ item: ScoredItem, _ tables: ScoringTables) -> Timing? {
    let submitted = item.item.submittedCode
    let slot = tables.slot(submitted)
    let atSubmission = versionOfSlot[slot] < 0 ? nil : versions[versionOfSlot[slot]]
    if let atSubmission, atSubmission.basis == .submitted {
      guard submitted <= tables.asOf,
        edge.dateCode <= known.lastDay(slot, otherwise: tables.asOf)
      else { return nil }
      return Timing(version: versionOfSlot[slot], date: submitted, slot: slot)
    }
    guard edge.eventDateCode <= tables.asOf else { return nil }
    let slotOfEvent = tables.slot(edge.eventDateCode)
    let version = versionOfSlot[slotOfEvent]
    guard version >= 0, let rules = versions[version],
      // What was submitted before rules that go by submissions is not theirs.
      atSubmission != nil || rules.basis == .adopted
    else { return nil }
    return Timing(version: version, date: edge.eventDateCode, slot: slotOfEvent)
  }

  /// What one printing is worth, and by which row; `nil` where it counts for nothing or no row speaks of it.
  private func worth(
    of edge: Adoption, _ item: ScoredItem, _ asker: Asker, _ timing: Timing,
    _ rules: ScoreVersion, _ submissions: Submissions, _ tables: ScoringTables
  ) -> (points: Points, row: Int32)? {
    let codes = tables.codes
    func fits(_ match: CompiledMatch) -> Bool {
      match.matches(edge, item, of: submissions, codes)
        && asker.fits(match, on: timing.date, codes)
    }
    var found = first(of: rules.adoption, where: fits).map { (points: $0.points, row: $0.number) }
    for row in rules.extra where fits(row.match) {
      found = ((found?.points ?? .zero) + row.points, found?.row ?? row.number)
    }
    guard var found,
      rules.validity.allows(item, by: asker, on: timing.date, of: submissions, codes),
      rules.validity.allows(edge, item, by: asker, on: timing.date, of: submissions, codes)
    else { return nil }
    if rules.filing.isAskedFor {
      let filed = tables.filed(edge)
      let last = rules.filing.lastDay(tables.slot(edge.eventDateCode), otherwise: tables.asOf)
      guard filed != 0, filed <= last else { return nil }
    }
    for factor in rules.times where fits(factor.match) {
      found.points = found.points.scaled(by: factor.by)
    }
    return found
  }

  /// Adoptions of which only the highest counts; versions may tell them apart in different ways.
  private struct AlikeAdoptions: Equatable {
    var policy: Rulebook.SeveralOutlets
    var group: Int32
  }

  /// Several adoptions of which not all count: each brings what it is worth beyond those before it.
  private func combine(_ alternatives: inout [Claim], _ claims: inout [Claim]) {
    Self.order(&alternatives)
    var groups: [AlikeAdoptions] = []
    var highest: [RunningHighest] = []
    for claim in alternatives {
      guard let rules = versions[Int(claim.version)] else { continue }
      let group = AlikeAdoptions(
        policy: rules.several, group: rules.groups?.group(of: Int(claim.group)) ?? -1)
      let place = groups.firstIndex(of: group) ?? groups.count
      if place == groups.count {
        groups.append(group)
        highest.append(RunningHighest())
      }
      var claim = claim
      claim.parts = highest[place].take(
        claim.parts, in: Int(claim.slot), of: rules.periods,
        rules.carryOver ?? .full)
      append(claim, &claims)
    }
  }

  private func append(_ claim: Claim, _ claims: inout [Claim]) {
    guard claim.isAskedFor, claim.parts != 0 else { return }
    guard let distinct else {
      claims.append(claim)
      return
    }
    var claim = claim
    claim.group = distinct[Int(claim.group)]
    if claim.group >= 0 { claims.append(claim) }
  }
}

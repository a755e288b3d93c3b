import Model

/// A score under one version of the rules, in codes; a class as `ScoreRules` is.
final class ScoreVersion: Sendable {
  struct Row: Sendable {
    var match: CompiledMatch
    var points: Points
    /// As `ScoreRows` numbers it.
    var number: Int32
  }

  struct Factor: Sendable {
    var match: CompiledMatch
    var by: Proportion
  }

  let submission: [Row]
  let adoption: [Row]
  let extra: [Row]
  let instruction: [Row]
  let times: [Factor]
  let basis: Rulebook.Basis
  let several: Rulebook.SeveralOutlets
  /// `nil` where several adoptions are not told apart by their outlets.
  let groups: AdoptionGroups?
  let severalInstructions: Rulebook.SeveralInstructions
  /// `nil` is unstated: of adoptions as `full`, of instructions as `difference`.
  let carryOver: Rulebook.CarryOver?
  let validity: Validity
  /// By the slot of the adoption's date.
  let filing: Deadline
  /// By slot, the period in which the score has its limits.
  let periods: [Int?]
  let policies: Rulebook.Policies

  /// - Parameters:
  ///   - place: Of the version in the rulebook.
  ///   - account: Of the points; its policies go before all others, what it leaves unstated after them.
  init(
    _ score: Rulebook.Score, of version: Rulebook.Version, at place: Int, _ account: Account,
    _ rows: ScoreRows, _ tables: ScoringTables, _ slots: SlotRules
  ) {
    func compiled(_ table: ScoreRows.Table) -> [Row] {
      score.rows(of: table).enumerated().map { number, row in
        Row(
          match: CompiledMatch(row.matching, by: tables.codes, for: account.holder),
          points: row.points,
          number: rows.number(
            of: .init(version: place, score: score.name, table: table, row: number)))
      }
    }
    submission = compiled(.submission)
    adoption = compiled(.adoption)
    extra = compiled(.extra)
    instruction = compiled(.instruction)
    times = score.times.map {
      Factor(match: CompiledMatch($0.matching, by: tables.codes, for: account.holder), by: $0.by)
    }
    let policies = account.policies.over(score.policies).over(version.policies)
      .over(account.unstated)
    self.policies = policies
    basis = policies.basis ?? .adopted
    several = policies.severalOutlets ?? .sum
    groups = several.groups.map { AdoptionGroups($0, tables.codes.directory) }
    severalInstructions = policies.severalInstructions ?? .each
    carryOver = policies.carryOver
    validity = Validity(
      version.invalid, policies.reposts, by: tables.codes, for: account.holder)
    filing = Deadline(version.filing, slots)
    periods = slots.periodNumbers(score.limits.per)
  }

  var dependsOnHolder: Bool {
    validity.dependsOnHolder || times.contains { $0.match.dependsOnHolder }
      || (submission + adoption + extra + instruction).contains { $0.match.dependsOnHolder }
  }

  var valuesAdoptions: Bool { !adoption.isEmpty || !extra.isEmpty }
}

/// The most that an item has brought so far, in the order of its dates, where only the highest counts.
struct RunningHighest: Sendable {
  private var highest: Int64?
  /// Of the last one that has a date.
  private var slot: Int?
  /// Whether an earlier period has had something of the item.
  private var isUsedUp = false

  /// What an amount brings beyond what was there before.
  ///
  /// - Parameters:
  ///   - slot: In which it lies; one without a date changes nothing about the period.
  ///   - periods: By slot; `nil` without a date.
  mutating func take(
    _ amount: Int64, in slot: Int, of periods: [Int?], _ carryOver: Rulebook.CarryOver
  ) -> Int64 {
    if let last = self.slot, let period = periods[slot], periods[last] != period {
      switch carryOver {
      case .full: highest = nil
      case .difference: break
      case .none: isUsedUp = isUsedUp || highest ?? 0 != 0
      }
    }
    if periods[slot] != nil { self.slot = slot }
    if isUsedUp { return 0 }
    let before = highest
    let now = max(before ?? amount, amount)
    highest = now
    return now - (before ?? 0)
  }
}

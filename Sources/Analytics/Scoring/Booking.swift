import Model

/// The accounts of a rulebook with the rules by which items are booked into them.
///
/// Accounts that differ only in how joint items are divided share everything up to the division; what
/// an item of one unit brings is booked once for all of them.
struct Booking: Sendable {
  private let families: [AccountFamily]
  private let tables: ScoringTables
  private let credits: CreditTable
  private let requests: RequestKeys
  private let asksForPeople: Bool
  /// By account, the row of the ledger that holds what is common to its family.
  let common: [Int]

  init(
    _ accounts: [Account], stated: Int, _ rows: ScoreRows, _ rulebook: Rulebook,
    _ request: AnalysisRequest, slots: Slots, asOf: CivilDate
  ) {
    let tables = ScoringTables(request, slots: slots, asOf: asOf)
    let slotRules = SlotRules(
      slots, rulebook, calendar: rulebook.calendar ?? request.reading.calendar, asOf: asOf)
    var members: [[Int]] = []
    var places: [Account: Int] = [:]
    for (code, account) in accounts.enumerated() {
      let key = account.withoutDivision
      let place = places[key] ?? members.count
      if place == members.count {
        places[key] = place
        members.append([])
      }
      members[place].append(code)
    }
    var families: [AccountFamily] = []
    var common = Array(accounts.indices)
    for codes in members {
      let row = codes.count == 1 ? codes[0] : accounts.count + families.count
      for code in codes { common[code] = row }
      families.append(
        AccountFamily(
          codes.map { ($0, accounts[$0], isStated: $0 < stated) }, common: row, rulebook, rows,
          tables, slotRules))
    }
    self.families = families
    self.common = common
    self.tables = tables
    credits = CreditTable(request.directory, asOf: asOf)
    requests = RequestKeys(request.registers.requests)
    asksForPeople = accounts.contains { $0.holder == .person }
  }
}

extension Account {
  /// The same for all accounts that only divide joint items differently.
  fileprivate var withoutDivision: Account {
    var account = self
    account.policies.joint = nil
    account.policies.jointAtMost = nil
    account.unstated.joint = nil
    return account
  }
}

/// Accounts that differ only in how they divide joint items.
struct AccountFamily: Sendable {
  struct Member: Sendable {
    var account: Int32
    /// By the rulebook's versions; of accounts that are no points one.
    var divisions: [Division]
    /// Whether it reads the rules as stated.
    var isStated: Bool
  }

  private enum Rules: Sendable {
    case count(CountRules)
    case score(ScoreRules)
  }

  let holder: Rulebook.Holder
  let isDistinct: Bool
  let members: [Member]
  /// The row of the ledger for what is the same for all members.
  let common: Int32
  /// Whether units or authors of one item may differ in what it brings them.
  let dependsOnHolder: Bool
  private let rules: Rules

  init(
    _ accounts: [(code: Int, account: Account, isStated: Bool)], common: Int,
    _ rulebook: Rulebook, _ rows: ScoreRows, _ tables: ScoringTables, _ slots: SlotRules
  ) {
    let first = accounts[0].account
    holder = first.holder
    isDistinct = first.distinct != nil
    self.common = Int32(common)
    guard case .points(let name) = first.sum else {
      let count = CountRules(first, tables, slots)
      rules = .count(count)
      dependsOnHolder = count.dependsOnHolder
      members = accounts.map {
        Member(
          account: Int32($0.code), divisions: [Division($0.account.policies, for: first.holder)],
          isStated: $0.isStated)
      }
      return
    }
    let score = ScoreRules(name, first, of: rulebook, rows, tables, slots)
    rules = .score(score)
    dependsOnHolder = score.dependsOnHolder
    members = accounts.map { member in
      Member(
        account: Int32(member.code),
        divisions: rulebook.versions.map { version in
          Division(
            member.account.policies
              .over(version.score(named: name)?.policies ?? Rulebook.Policies())
              .over(version.policies).over(member.account.unstated), for: first.holder)
        }, isStated: member.isStated)
    }
  }

  @inline(__always)
  func claim(
    _ item: ScoredItem, by asker: Asker, of submissions: Submissions, _ tables: ScoringTables,
    into claims: inout [Claim]
  ) {
    switch rules {
    case .count(let rules): rules.claim(item, by: asker, of: submissions, tables, into: &claims)
    case .score(let rules): rules.claim(item, by: asker, of: submissions, tables, into: &claims)
    }
  }
}

/// Which requests an item answers, by its key.
struct RequestKeys: Sendable {
  private let places: [ItemKey: [Int]]
  /// One bit a key, so that the others are hardly ever looked up.
  private let marks: [Bool]

  init(_ requests: [Request]) {
    var places: [ItemKey: [Int]] = [:]
    for (place, request) in requests.enumerated() {
      if let key = request.fulfilledBy { places[key, default: []].append(place) }
    }
    var marks = [Bool](repeating: false, count: places.isEmpty ? 0 : 1 << 14)
    for key in places.keys { marks[Self.mark(of: key)] = true }
    self.places = places
    self.marks = marks
  }

  private static func mark(of key: ItemKey) -> Int { Int(key.mixed & (1 << 14 - 1)) }

  /// Places in the register; empty for nearly every item.
  @inline(__always)
  subscript(_ key: ItemKey) -> [Int] {
    if marks.isEmpty || !marks[Self.mark(of: key)] { return [] }
    return places[key] ?? []
  }
}

// MARK: - One item

extension Booking {
  /// - Parameter claims: The memory for one item after another.
  @inline(__always)
  func book(
    _ place: Int, of submissions: Submissions, _ claims: inout [Claim], into ledger: inout Ledger,
    evidence: AnalysisRequest.Evidence
  ) {
    let answered = requests[submissions.items[place].key]
    let item = ScoredItem(
      place, of: submissions, isRequested: !answered.isEmpty, tables.codes)
    if !answered.isEmpty, item.item.submittedCode <= tables.asOf {
      for request in answered { ledger.answer(request, on: item.item.submittedCode) }
    }
    let people =
      asksForPeople && item.byline > 0
      ? tables.codes.table.people(item.byline, of: submissions.unitCodes[item.units]) : []
    for family in families {
      let holders = family.holder == .unit ? submissions.unitCodes[item.units] : people[...]
      if holders.isEmpty { continue }
      claims.removeAll(keepingCapacity: true)
      if !family.dependsOnHolder {
        family.claim(item, by: .all, of: submissions, tables, into: &claims)
        for claim in claims {
          book(claim, for: holders, of: family, into: &ledger, evidence: evidence)
        }
        continue
      }
      for place in holders.indices where holders[place] >= 0 {
        claims.removeAll(keepingCapacity: true)
        family.claim(
          item, by: Asker(holder: holders[place]), of: submissions, tables, into: &claims)
        for claim in claims {
          for member in family.members {
            book(claim, for: place, among: holders, as: member, of: family, &ledger, evidence)
          }
        }
      }
    }
  }

  @inline(__always)
  private func book(
    _ claim: Claim, for holders: ArraySlice<Int32>, of family: AccountFamily,
    into ledger: inout Ledger, evidence: AnalysisRequest.Evidence
  ) {
    guard holders.count == 1 else {
      for member in family.members {
        for place in holders.indices where holders[place] >= 0 {
          book(claim, for: place, among: holders, as: member, of: family, &ledger, evidence)
        }
      }
      return
    }
    guard holders[holders.startIndex] >= 0, isHeld(claim, family, &ledger) else { return }
    let passesOn = family.members[0].divisions[Int(claim.version)].passesOnCredit
    let holder = holders[holders.startIndex]
    let receiver = passesOn ? credits.receiver(of: holder, on: claim.date) : holder
    add(claim, claim.parts, to: family.common, of: family, receiver, &ledger)
    if evidence == .listed {
      for member in family.members where member.isStated {
        ledger.note(claim, claim.parts, in: member.account, receiver)
      }
    }
  }

  /// What a claim is for one of several.
  private func book(
    _ claim: Claim, for place: Int, among holders: ArraySlice<Int32>,
    as member: AccountFamily.Member, of family: AccountFamily, _ ledger: inout Ledger,
    _ evidence: AnalysisRequest.Evidence
  ) {
    let division = member.divisions[Int(claim.version)]
    let sharers = division.sharers(of: holders.count)
    guard place - holders.startIndex < sharers, isHeld(claim, family, &ledger) else { return }
    func receiver(_ place: Int) -> Int32 {
      division.passesOnCredit
        ? credits.receiver(of: holders[place], on: claim.date) : holders[place]
    }
    let holder = receiver(place)
    if division.passesOnCredit, division.joint == .each,
      (holders.startIndex..<place).contains(where: { receiver($0) == holder })
    {
      return
    }
    if division.joint == .split, sharers > Division.mostSharers, member.isStated {
      ledger.refuse(.init(reason: .tooManySharers(sharers), address: claim.address))
    }
    let parts = division.share(claim.parts, among: sharers)
    add(claim, parts, to: member.account, of: family, holder, &ledger)
    if evidence == .listed, member.isStated {
      ledger.note(claim, parts, in: member.account, holder)
    }
  }

  @inline(__always)
  private func add(
    _ claim: Claim, _ parts: Int64, to row: Int32, of family: AccountFamily, _ holder: Int32,
    _ ledger: inout Ledger
  ) {
    if !family.isDistinct {
      ledger.add(parts, in: claim.slot, to: row, of: family.holder, holder)
    } else if parts != 0 {
      ledger.meet(claim.group, in: claim.slot, for: row, of: holder)
    }
  }

  private func isHeld(
    _ claim: Claim, _ family: AccountFamily, _ ledger: inout Ledger
  ) -> Bool {
    if claim.parts.magnitude < UInt64(Claim.tooMuch) { return true }
    ledger.refuse(.init(reason: .tooMuch, address: claim.address))
    return false
  }
}

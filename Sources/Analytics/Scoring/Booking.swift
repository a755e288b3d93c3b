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

// MARK: - A batch

extension Booking {
  /// Books every item of a batch, family after family, so that the rules of one stay at hand.
  func book(
    _ submissions: Submissions, _ batch: inout ScoredBatch, into ledger: inout Ledger,
    evidence: AnalysisRequest.Evidence
  ) {
    read(submissions, &batch, &ledger)
    for family in families {
      switch family.rules {
      case .count(let rules): book(submissions, batch, rules, of: family, &ledger, evidence)
      case .score(let rules): book(submissions, batch, rules, of: family, &ledger, evidence)
      }
    }
  }

  /// Looks at what the rules of all families ask, and at which requests are answered.
  private func read(
    _ submissions: Submissions, _ batch: inout ScoredBatch, _ ledger: inout Ledger
  ) {
    batch.removeAll()
    for place in 0..<submissions.count {
      let units = submissions.unitCodes[submissions.unitRange(of: place)]
      let answered = requests.answered(by: submissions.items[place].key, of: units)
      var item = ScoredItem(
        place, of: submissions, isRequested: !answered.isEmpty, tables.codes)
      if !answered.isEmpty, item.item.submittedCode <= tables.asOf {
        for request in answered { ledger.answer(request, on: item.item.submittedCode) }
      }
      if asksForPeople, item.byline > 0 {
        item.people = batch.add(
          tables.codes.table.people(item.byline, of: submissions.unitCodes[item.units]))
      }
      batch.items.append(item)
    }
  }

  private func book<Rules: ItemRules>(
    _ submissions: Submissions, _ batch: ScoredBatch, _ rules: Rules,
    of family: AccountFamily, _ ledger: inout Ledger, _ evidence: AnalysisRequest.Evidence
  ) {
    let holders = family.holder == .unit ? submissions.unitCodes : batch.people
    let dependsOnHolder = rules.dependsOnHolder
    var claims: [Claim] = []
    for place in batch.items.indices {
      let item = batch.items[place]
      let range = family.holder == .unit ? item.units : item.people
      if range.isEmpty { continue }
      if !claims.isEmpty { claims.removeAll(keepingCapacity: true) }
      guard dependsOnHolder else {
        rules.claim(item, by: .all, of: submissions, tables, into: &claims)
        for claim in claims {
          book(claim, for: holders, range, of: family, &ledger, evidence)
        }
        continue
      }
      for place in range where holders[place] >= 0 {
        claims.removeAll(keepingCapacity: true)
        rules.claim(
          item, by: Asker(holder: holders[place]), of: submissions, tables, into: &claims)
        for claim in claims {
          for member in family.members {
            book(claim, for: place, of: holders, range, as: member, of: family, &ledger, evidence)
          }
        }
      }
    }
  }
}

/// The items of a batch as the rules look at them; its memory serves one batch after another.
struct ScoredBatch: Sendable {
  var items: [ScoredItem] = []
  /// The people of the items that have authors, item after item.
  private(set) var people: [Int32] = []

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    people.removeAll(keepingCapacity: true)
  }

  /// - Returns: Where they stand in `people`.
  mutating func add(_ people: [Int32]) -> Range<Int> {
    let start = self.people.count
    self.people += people
    return start..<self.people.count
  }
}

// MARK: - One claim

extension Booking {
  @inline(__always)
  private func book(
    _ claim: Claim, for holders: [Int32], _ range: Range<Int>, of family: AccountFamily,
    _ ledger: inout Ledger, _ evidence: AnalysisRequest.Evidence
  ) {
    guard range.count == 1 else {
      for member in family.members {
        for place in range where holders[place] >= 0 {
          book(claim, for: place, of: holders, range, as: member, of: family, &ledger, evidence)
        }
      }
      return
    }
    let holder = holders[range.lowerBound]
    guard holder >= 0, isHeld(claim, &ledger) else { return }
    let receiver =
      family.passesOnCredit[Int(claim.version)]
      ? credits.receiver(of: holder, on: claim.date) : holder
    add(claim, claim.parts, to: family.common, of: family, receiver, &ledger)
    if evidence == .listed {
      for member in family.members where member.isStated {
        ledger.note(claim, claim.parts, in: member.account, receiver)
      }
    }
  }

  /// What a claim is for one of several.
  private func book(
    _ claim: Claim, for place: Int, of holders: [Int32], _ range: Range<Int>,
    as member: AccountFamily.Member, of family: AccountFamily, _ ledger: inout Ledger,
    _ evidence: AnalysisRequest.Evidence
  ) {
    let division = member.divisions[Int(claim.version)]
    let sharers = division.sharers(of: range.count)
    guard place - range.lowerBound < sharers, isHeld(claim, &ledger) else { return }
    func receiver(_ place: Int) -> Int32 {
      division.passesOnCredit
        ? credits.receiver(of: holders[place], on: claim.date) : holders[place]
    }
    let holder = receiver(place)
    if division.passesOnCredit, division.joint == .each,
      (range.lowerBound..<place).contains(where: { receiver($0) == holder })
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

  @inline(__always)
  private func isHeld(_ claim: Claim, _ ledger: inout Ledger) -> Bool {
    if claim.parts.magnitude < UInt64(Claim.tooMuch) { return true }
    ledger.refuse(.init(reason: .tooMuch, address: claim.address))
    return false
  }
}

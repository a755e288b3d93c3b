import Model

/// What every unit and person has in every account, slot by slot; a ledger adds as a tally does.
struct Ledger: Sendable {
  /// One amount on one record, kept where evidence is listed; only of accounts that read the rules as stated.
  struct Entry: Sendable {
    var address: RecordAddress
    var amount: Points
    var account: Int32
    var holder: Int32
    var slot: Int32
    /// Of points: which row of the score gave it, as `ScoreRows` numbers them; -1 otherwise.
    var row: Int32
  }

  /// Whose different outlets, media or levels.
  struct Distinct: Hashable, Sendable {
    var account: Int32
    var holder: Int32
  }

  /// One of them that was met in a slot.
  struct Met: Hashable, Sendable {
    var slot: Int32
    var value: Int32
  }

  /// In order of first need; the position is the account's code.
  let accounts: [Account]
  private let codes: [Account: Int]
  /// By account, the row that holds what is common to it and others; its own where there is none.
  private let common: [Int]
  /// Accounts and what is common to several of them × unit × slot, in parts of a point.
  private(set) var units: Cube
  /// The same × person × slot.
  private(set) var people: Cube
  /// Never iterated: only asked.
  private(set) var distinct: [Distinct: Set<Met>] = [:]
  /// In no order.
  private(set) var entries: [Entry] = []
  /// Per request, the `CivilDate.code` of the submitted date of the item that answers it; 0 where none does.
  private(set) var answers: [Int32]
  /// The first item, by its address, to which the rules give no exact answer; `nil` in nearly every run.
  private(set) var refusal: RefusedItem?

  /// - Parameter common: By account, the row of what is common to several; empty where nothing is.
  init(
    accounts: [Account], common: [Int] = [], units: Int, people: Int, slots: Int, requests: Int
  ) {
    self.accounts = accounts
    self.common = common.isEmpty ? Array(accounts.indices) : common
    codes = Dictionary(
      accounts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = max(accounts.count, (common.max() ?? -1) + 1)
    self.units = Cube(rows, units, slots)
    self.people = Cube(rows, people, slots)
    answers = [Int32](repeating: 0, count: requests)
  }

  /// - Precondition: The account is one of the ledger's.
  func code(of account: Account) -> Int {
    guard let code = codes[account] else {
      preconditionFailure("an account that is asked for is kept")
    }
    return code
  }

  /// The sum of an account over slots; of different ones, how many.
  func amount(_ account: Account, holder: Int, in slots: [Int]) -> Points {
    let code = self.code(of: account)
    if account.distinct != nil { return Points(differentOnes(code, holder, in: slots)) }
    let cube = account.holder == .unit ? units : people
    let rows = common[code] == code ? [code] : [code, common[code]]
    return Points(
      parts: rows.reduce(0) { sum, row in
        slots.reduce(sum) { $0 + Int64(cube[cube.cell(row, holder, $1)]) }
      })
  }

  private func differentOnes(_ account: Int, _ holder: Int, in slots: [Int]) -> Int {
    let wanted = Set(slots.map(Int32.init))
    var values: Set<Int32> = []
    for row in Set([account, common[account]]) {
      for met in distinct[Distinct(account: Int32(row), holder: Int32(holder))] ?? []
      where wanted.contains(met.slot) {
        values.insert(met.value)
      }
    }
    return values.count
  }

  static func + (left: Ledger, right: Ledger) -> Ledger {
    var sum = left
    sum.units = left.units + right.units
    sum.people = left.people + right.people
    sum.distinct.merge(right.distinct) { $0.union($1) }
    sum.entries += right.entries
    for (request, date) in right.answers.enumerated() { sum.answer(request, on: date) }
    if let refusal = right.refusal { sum.refuse(refusal) }
    return sum
  }
}

// MARK: - Booking

extension Ledger {
  /// - Parameters:
  ///   - row: An account, or what is common to several, as in the next.
  ///   - holder: Code of the unit or person.
  @inline(__always)
  mutating func add(
    _ parts: Int64, in slot: Int32, to row: Int32, of kind: Rulebook.Holder, _ holder: Int32
  ) {
    if kind == .unit {
      units.add(Int(parts), at: units.cell(Int(row), Int(holder), Int(slot)))
    } else {
      people.add(Int(parts), at: people.cell(Int(row), Int(holder), Int(slot)))
    }
  }

  /// A holder has met an outlet, medium or level.
  mutating func meet(_ value: Int32, in slot: Int32, for row: Int32, of holder: Int32) {
    distinct[Distinct(account: row, holder: holder), default: []]
      .insert(Met(slot: slot, value: value))
  }

  mutating func note(_ claim: Claim, _ parts: Int64, in account: Int32, _ holder: Int32) {
    guard parts != 0 else { return }
    entries.append(
      Entry(
        address: claim.address, amount: Points(parts: parts), account: account, holder: holder,
        slot: claim.slot, row: claim.row))
  }

  /// An item answers a request; of several the first does.
  ///
  /// - Parameter date: `CivilDate.code`; 0 answers nothing.
  mutating func answer(_ request: Int, on date: Int32) {
    let known = answers[request]
    if date != 0, known == 0 || date < known { answers[request] = date }
  }

  mutating func refuse(_ refusal: RefusedItem) {
    guard let known = self.refusal, known.address < refusal.address else {
      self.refusal = refusal
      return
    }
  }
}

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

  /// A different outlet, medium or level that an account of different ones has met.
  struct Distinct: Hashable, Sendable {
    var account: Int32
    var holder: Int32
    var slot: Int32
    var value: Int32
  }

  /// In order of first need; the position is the account's code.
  let accounts: [Account]
  private let codes: [Account: Int]
  /// account × unit × slot, in parts of a point.
  var units: Cube
  /// account × person × slot, in parts of a point.
  var people: Cube
  var distinct: Set<Distinct> = []
  /// In no order.
  var entries: [Entry] = []
  /// Per request, the `CivilDate.code` of the submitted date of the item that answers it; 0 where none does.
  var answers: [Int32]

  init(accounts: [Account], units: Int, people: Int, slots: Int, requests: Int) {
    self.accounts = accounts
    codes = Dictionary(
      accounts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.units = Cube(accounts.count, units, slots)
    self.people = Cube(accounts.count, people, slots)
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
    return Points(
      parts: slots.reduce(0) { $0 + Int64(cube[cube.cell(code, holder, $1)]) })
  }

  private func differentOnes(_ account: Int, _ holder: Int, in slots: [Int]) -> Int {
    let wanted = Set(slots.map(Int32.init))
    var values: Set<Int32> = []
    for mark in distinct
    where mark.account == account && mark.holder == holder && wanted.contains(mark.slot) {
      values.insert(mark.value)
    }
    return values.count
  }

  static func + (left: Ledger, right: Ledger) -> Ledger {
    var sum = left
    sum.units = left.units + right.units
    sum.people = left.people + right.people
    sum.distinct.formUnion(right.distinct)
    sum.entries += right.entries
    for (request, date) in right.answers.enumerated() where date != 0 {
      sum.answers[request] = max(sum.answers[request], date)
    }
    return sum
  }
}

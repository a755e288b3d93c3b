import Model

/// How items are booked into a rulebook's accounts.
///
/// Only scoring and tallying read submissions; everything else about the rules reads the `Ledger`.
struct Scoring: Sendable {
  let accounts: [Account]
  private let units: Int
  private let people: Int
  private let slots: Int
  private let requests: Int

  init(_ request: AnalysisRequest, slots: Slots) {
    accounts = []
    units = request.directory.units.count
    people = request.registers.people.count
    self.slots = slots.count
    requests = request.registers.requests.count
  }

  var emptyLedger: Ledger {
    Ledger(accounts: accounts, units: units, people: people, slots: slots, requests: requests)
  }

  /// Books every item of a batch.
  func book(_ submissions: Submissions, into ledger: inout Ledger) {}
}

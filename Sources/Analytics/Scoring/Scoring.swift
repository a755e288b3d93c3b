import Model

/// How items are booked into a rulebook's accounts.
///
/// Only scoring and tallying read submissions; everything else about the rules reads the `Ledger`.
struct Scoring: Sendable {
  let accounts: [Account]
  /// What the rows of entries mean.
  let rows: ScoreRows
  /// `nil` without a rulebook: then nothing is looked at.
  private let booking: Booking?
  private let units: Int
  private let people: Int
  private let slots: Int
  private let requests: Int

  init(_ request: AnalysisRequest, slots: Slots, asOf: AsOf) {
    units = request.directory.units.count
    people = request.registers.people.count
    self.slots = slots.count
    requests = request.registers.requests.count
    guard let rulebook = request.rulebook else {
      accounts = []
      rows = ScoreRows(Rulebook(title: "", versions: []))
      booking = nil
      return
    }
    let needed = rulebook.accounts
    accounts = needed.all
    rows = ScoreRows(rulebook)
    booking = Booking(
      needed.all, stated: needed.stated, rows, rulebook, request, slots: slots, asOf: asOf.day)
  }

  var emptyLedger: Ledger {
    Ledger(
      accounts: accounts, common: booking?.common ?? [], units: units, people: people,
      slots: slots, requests: requests)
  }

  /// Books every item of a batch.
  ///
  /// - Parameter evidence: Whether the records behind the amounts are listed.
  func book(
    _ submissions: Submissions, into ledger: inout Ledger, evidence: AnalysisRequest.Evidence
  ) {
    guard let booking else { return }
    var batch = ScoredBatch()
    booking.book(submissions, &batch, into: &ledger, evidence: evidence)
  }
}

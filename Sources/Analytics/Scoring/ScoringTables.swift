import Model

/// What scoring looks up for every item; a class as `ScoreRules` is.
final class ScoringTables: Sendable {
  let codes: MatchCodes
  let slots: Slots
  let dates: DateTable
  /// `CivilDate.code`.
  let asOf: Int32
  /// Per outlet.
  let powers: [Tallying.OutletPower]

  init(_ request: AnalysisRequest, slots: Slots, asOf: CivilDate) {
    codes = MatchCodes(
      request.directory, request.registers, request.particulars, asOf: asOf)
    self.slots = slots
    dates = DateTable(slots) { _ in nil }
    self.asOf = asOf.code
    powers = Tallying.powers(of: request.directory, request.reading)
  }

  /// - Parameter date: The submitted date of an item or the date of an adoption.
  @inline(__always)
  func slot(_ date: Int32) -> Int { dates[date].slot }

  /// `nil` in a year in which nothing was submitted or adopted: no period asks for it.
  func slot(ofInstructionOn date: Int32) -> Int? {
    guard let day = CivilDate(code: date) else { return slots.undated }
    return slots.years.contains(day.year) ? slots.code(of: day) : nil
  }

  func isSubmitted(_ item: ScoredItem) -> Bool {
    item.isLogged && item.item.submittedCode <= asOf
  }

  /// When an adoption was filed: `CivilDate.code`, 0 where it was not.
  func filed(_ edge: Adoption) -> Int32 { codes.table.filed[edge.particulars] }
}

/// Up to which day adoptions of a slot count: how long an assessment moves, or when proof must be in.
struct Deadline: Sendable {
  /// `CivilDate.code` by slot; empty where nothing is asked for.
  private let lastDays: [Int32]

  static let none = Deadline(lastDays: [])

  private init(lastDays: [Int32]) { self.lastDays = lastDays }

  init(_ filing: Rulebook.Filing?, _ slots: SlotRules) {
    lastDays = filing.map { slots.lastDays($0.each, andDays: $0.withinDays) } ?? []
  }

  init(_ known: Account.Known, _ slots: SlotRules) {
    switch known {
    case .byAsOf: lastDays = []
    case .afterPeriodEnd(let frequency, let days):
      lastDays = slots.lastDays(frequency, andDays: days)
    }
  }

  var isAskedFor: Bool { !lastDays.isEmpty }

  /// `otherwise` where nothing is asked for.
  @inline(__always)
  func lastDay(_ slot: Int, otherwise: Int32) -> Int32 {
    lastDays.isEmpty ? otherwise : lastDays[slot]
  }
}

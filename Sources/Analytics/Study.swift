import Model

/// Everything that a table is made from: what was counted, over what, as of when, in which language.
struct Study: Sendable {
  let directory: Directory
  let rulebook: Rulebook?
  let importSummary: ImportSummary
  let language: Language
  let calendar: PeriodCalendar
  let period: Period
  let asOf: AsOf
  let slots: Slots
  let tally: Tally
  let ledger: Ledger
  let registers: Registers
  /// What the rows of booked points mean.
  let scoreRows: ScoreRows
  /// What the rules say.
  private(set) var assessment = Assessment()
  let outletGroups: OutletGroups
  /// Names of the kinds of items, as `PartsOfItems` has them.
  let kinds: [String]
  /// The first day that any row names; `nil` where none has a date.
  let firstDay: CivilDate?
  /// The first submitted day; `nil` where no logged item has a date.
  let firstSubmitted: CivilDate?
  /// The last day named that is not after the as-of day.
  let lastDay: CivilDate?

  /// The slots of the period.
  let codes: [Int]
  /// The year before, cut at the same day; `nil` where the log does not reach back to it.
  let before: Period?
  /// The slots of `before`; empty where it is `nil`.
  let codesBefore: [Int]
  /// What is still to come of what was submitted.
  let lateAdoptions: LateAdoptions
  /// Per unit, its figures in the period.
  let unitCounts: [Counts]
  let officeCounts: Counts
  /// Whether the log ever records that an item was declined.
  let recordsDeclines: Bool
  /// False where the as-of day is before the newest export: declines carry no date, so that nobody can tell
  /// which of them were known by then.
  let knowsDeclines: Bool
  /// Whether it records, at named outlets, offers that were not adopted.
  let recordsOffers: Bool
  /// Whether there are files of evidence to refer to.
  let listsEvidence: Bool
  /// The tables as they would have been on the period's last day; empty where nothing is published, or no day has
  /// passed since.
  var tablesAtPeriodEnd: [Table] = []
  /// By the name of the unit that took others over, those others with their last days; never iterated.
  let absorptions: [String: [Absorption]]

  init(_ request: AnalysisRequest, plan: TallyPlan, tally: Tally, ledger: Ledger) {
    self.ledger = ledger
    registers = request.registers
    scoreRows = plan.tallying.scoring.rows
    directory = request.directory
    rulebook = request.rulebook
    importSummary = request.importSummary
    language = request.language
    calendar = request.reading.calendar
    period = plan.period
    asOf = plan.asOf
    slots = plan.slots
    self.tally = tally
    outletGroups = plan.tallying.groups
    kinds = plan.tallying.parts.kinds
    firstDay = plan.seen.all.first
    firstSubmitted = plan.seen.submitted.first
    lastDay = plan.seen.all.last(by: plan.asOf.day)

    let codes = plan.slots.codes(of: plan.period)
    self.codes = codes
    let before = plan.period.yearBefore(asOf: plan.asOf.day)
    let reachesBack = plan.seen.all.first.map { day in
      before.map { day.dayNumber <= $0.last.dayNumber } ?? false
    }
    self.before = reachesBack == true ? before : nil
    codesBefore = self.before.map(plan.slots.codes) ?? []
    lateAdoptions = LateAdoptions(tally, ages: plan.tallying.ages)
    unitCounts = request.directory.units.indices.map { tally.counts(unit: $0, in: codes) }
    officeCounts = tally.officeCounts(in: codes)
    let everything = plan.slots.codes(of: .all)
    knowsDeclines = plan.readsNewestExport
    recordsDeclines = knowsDeclines && tally.officeCounts(in: everything).declined > 0
    listsEvidence = request.evidence == .listed
    absorptions = Absorption.byReceiver(request.directory)
    recordsOffers =
      plan.readsNewestExport
      && request.directory.outlets.indices.contains { outlet in
        !request.directory.outlets[outlet].name.isEmpty
          && tally.count(.notTaken, outlet: outlet, in: everything) > 0
      }
    assessment = Assessment(self)
  }

  func text(_ phrase: Phrase) -> String { phrase(language) }

  /// Several texts in one cell; `nil` where there are none.
  func list(_ phrases: [Phrase]) -> String? {
    phrases.isEmpty ? nil : phrases.map(text).joined(separator: text(Words.listSeparator))
  }

  func name(ofUnit unit: Int) -> String {
    let name = directory.units[unit].name
    return name.isEmpty ? text(Words.unnamedUnit) : name
  }

  func name(ofOutlet outlet: Int) -> String {
    let name = directory.outlets[outlet].name
    return name.isEmpty ? text(Words.unnamedOutlet) : name
  }

  /// A register of adoptions without the submissions behind them: then nobody can be said to be silent,
  /// to have missed a month or to be short of submissions.
  var holdsOnlyAdoptions: Bool { officeCounts.submitted == 0 && officeCounts.supplements > 0 }

  /// The last day of the period that has come; the period's end where it begins after the as-of day.
  var lastDayOfPeriod: CivilDate { period.cut(at: asOf.day).last }

  /// What the register says of a unit at the end of the period.
  func tenure(of unit: Int) -> Unit.Tenure {
    directory.units[unit].latestTenure(by: namingDay)
  }

  /// `Period.all` ends in the year 9999: there, units are named as of the as-of day.
  private var namingDay: CivilDate { period.includesUndated ? asOf.day : period.last }

  func has(_ day: CivilDate) -> Bool { day.dayNumber <= asOf.day.dayNumber }

  /// The months of the period that have begun by the as-of day; those between the log's
  /// first and last day for `Period.all`.
  var months: [Period] {
    guard period.includesUndated else {
      return calendar.months(of: period).filter { has($0.first) }
    }
    guard let firstDay, let lastDay else { return [] }
    return calendar.months(of: Period(label: "", first: firstDay, last: lastDay))
  }

  /// The units of the report: registered ones that are open in the period, and whoever has figures in it.
  var reportedUnits: [Int] {
    directory.units.indices.filter { unit in
      !unitCounts[unit].isEmpty || directory.units[unit].isRegistered && isOpen(unit, in: period)
    }
  }

  /// Whether a tenure touches the span.
  func isOpen(_ unit: Int, in span: Period) -> Bool {
    directory.units[unit].tenures.contains { tenure in
      (tenure.from?.dayNumber ?? Int.min) <= span.last.dayNumber
        && (tenure.to?.lastDay.dayNumber ?? Int.max) >= span.first.dayNumber
    }
  }

  /// What of the unit may belong to a span without anyone knowing: rows whose date is a month or a year
  /// that reaches beyond it, or missing.
  func unknownCounts(_ unit: Int, in span: Period) -> Counts {
    tally.counts(unit: unit, in: slots.partialCodes(of: span) + [slots.undated])
  }

  /// Whether an item of the unit may belong to a span without anyone knowing its month: its date is a
  /// year that the span touches, or missing; or a month that lies in two of the calendar's.
  func hasUnknownMonths(_ unit: Int, in span: Period) -> Bool {
    tally.counts(unit: unit, in: codesWithoutMonth(in: span)).submitted > 0
  }

  /// The slots of dates that may lie in a span without anyone knowing their month.
  func codesWithoutMonth(in span: Period) -> [Int] {
    let months = calendar.monthCloses == nil ? [] : slots.monthOnly(touching: span)
    return months + slots.yearOnly(touching: span) + [slots.undated]
  }
}

import Model

/// What is asked: the chosen submissions, what the dataset says about them, and over which period.
public struct AnalysisRequest: Sendable {
  /// Whether the records behind the figures are listed: as many entries as the period has records.
  public enum Evidence: Sendable {
    case listed
    case leftOut
  }

  public var submissions: any SubmissionBatches
  /// The dates of all of them.
  public var datesSeen: DatesSeen
  public var directory: Directory
  /// `nil` without a rulebook: then nobody falls short of anything.
  public var rulebook: Rulebook?
  public var reading: Reading
  public var importSummary: ImportSummary
  /// `nil`: the last year with data.
  public var period: Period?
  /// `nil`: the newest export, else the newest plausible date (see `AsOf`).
  public var asOf: CivilDate?
  public var language: Language
  public var title: String
  public var evidence: Evidence
  /// Threads, at least 1; the answer is the same for any number.
  public var workers: Int
  /// People, requests, decisions, adjustments and published figures; empty without them.
  public var registers = Registers()
  /// What rows say besides, by code; code 0 says nothing.
  public var particulars = [Particulars()]

  public init(
    submissions: any SubmissionBatches, datesSeen: DatesSeen, directory: Directory,
    rulebook: Rulebook?, reading: Reading, importSummary: ImportSummary, period: Period?,
    asOf: CivilDate?, language: Language, title: String, evidence: Evidence, workers: Int
  ) {
    self.submissions = submissions
    self.datesSeen = datesSeen
    self.directory = directory
    self.rulebook = rulebook
    self.reading = reading
    self.importSummary = importSummary
    self.period = period
    self.asOf = asOf
    self.language = language
    self.title = title
    self.evidence = evidence
    self.workers = workers
  }
}

/// The answer: every table, what was assumed, and the records behind the figures.
public struct Analysis: Sendable {
  public var title: String
  public var language: Language
  public var period: Period
  public var asOf: CivilDate
  /// In the order in which a report shows them.
  public var tables: [Table]
  /// What a reader must know before the figures, in the request's language.
  public var notes: [String]
  /// The scores to which records of the evidence can bring something, in the rulebook's order.
  public var scoreNames: [String]
  /// One a unit of the report, in the order of the directory; of a silent unit it is empty. None where
  /// evidence was left out.
  public var evidence: [Selection]
  /// The first sum of parts that does not make its whole: then nothing may be published. `nil` in every
  /// run of a program without fault.
  public var openSum: OpenSum?
  /// The first item that cannot be scored exactly: then, too, nothing may be published. `nil` in nearly every run.
  public var refusedItem: RefusedItem?
  /// From what the tables were made, for explanations.
  let study: Study

  /// - Precondition: There is a table of that name.
  public subscript(_ name: String) -> Table {
    guard let table = tables.first(where: { $0.name == name }) else {
      preconditionFailure("there is no table \(name)")
    }
    return table
  }
}

/// Counts the submissions once and makes every table from the counts.
public func analyse(_ request: AnalysisRequest) -> Analysis {
  let plan = TallyPlan(request)
  let found = plan.tallying.pass(
    over: request.submissions, evidence: request.evidence, workers: request.workers)
  var study = Study(request, plan: plan, tally: found.tally, ledger: found.ledger)
  study.tablesAtPeriodEnd = tablesAtPeriodEnd(request, plan)
  let tables = tables(study, workers: request.workers)
  return Analysis(
    title: request.title, language: request.language, period: plan.period, asOf: plan.asOf.day,
    tables: tables,
    notes: notes(study) + tables.filter { $0.name == "decomposition" }.flatMap(study.reversalNotes),
    scoreNames: study.bookedScores.map(\.name),
    evidence: found.evidence.map { selections(study.withPoints($0), of: study) } ?? [],
    openSum: study.openSum, refusedItem: found.ledger.refusal,
    study: study)
}

/// The same period read on its last day: what a publication of that day could know.
///
/// All is counted once more for it, so only where something was published and a day has passed since.
private func tablesAtPeriodEnd(_ request: AnalysisRequest, _ plan: TallyPlan) -> [Table] {
  guard !request.registers.published.isEmpty, !plan.period.includesUndated,
    plan.period.last < plan.asOf.day
  else { return [] }
  var earlier = request
  earlier.period = plan.period
  earlier.asOf = plan.period.last
  earlier.registers.published = []
  earlier.evidence = .leftOut
  return analyse(earlier).tables
}

/// What is decided before anything is counted: the as-of day, the period, and where slots are cut.
struct TallyPlan: Sendable {
  let seen: DatesSeen
  let asOf: AsOf
  /// Whether the newest export is not after the as-of day; true also where none is dated.
  let readsNewestExport: Bool
  let period: Period
  let slots: Slots
  let tallying: Tallying

  init(_ request: AnalysisRequest) {
    seen = request.datesSeen
    asOf = AsOf(stated: request.asOf, exported: request.importSummary.newestExport, seen: seen)
    readsNewestExport =
      request.importSummary.newestExport.map { [day = asOf.day] in $0.lastDay <= day } ?? true
    let calendar = request.reading.calendar
    period =
      request.period?.known(by: asOf.day) ?? .latestYear(in: seen, asOf: asOf.day, by: calendar)
    let spans = [period.includesUndated ? nil : period, period.yearBefore(asOf: asOf.day)]
    let periodEnds = spans.compactMap { $0 }.flatMap { [$0.first, dayAfter($0.last)] }
    let years = seen.all.years.isEmpty ? [1970] : seen.all.years
    let rulebookCuts = request.rulebook?.cuts(years: years, usual: calendar) ?? []
    slots = Slots(
      years: years,
      cuts: periodEnds + [dayAfter(asOf.day), dayAfter(asOf.yearBefore)] + rulebookCuts
        + (request.rulebook?.catchUpEnds(calendar, years: years) ?? [])
        + years.flatMap(calendar.inwardMonthStarts))
    let ages = AgeTable(
      slots, horizon: AsOf.horizon(of: request, asOf),
      followedTo: request.importSummary.sources.map(\.followedTo))
    tallying = Tallying(
      directory: request.directory, reading: request.reading, slots: slots, asOf: asOf,
      ages: ages, period: period,
      parts: PartsOfItems(request.particulars, people: request.registers.people),
      scoring: Scoring(request, slots: slots, asOf: asOf))
  }
}

private func dayAfter(_ day: CivilDate) -> CivilDate { CivilDate(dayNumber: day.dayNumber + 1) }

/// Every table, in the order of a report; definitions last, because they describe the others.
///
/// - Parameter workers: Threads, at least 1, each of which makes one table after the other.
func tables(_ study: Study, workers: Int) -> [Table] {
  let bridge = study.bridgeRows
  let makers: [@Sendable () -> Table] = [
    { overviewTable(study, bridge) }, { unitsTable(study) }, { classesTable(study) },
    { outletsTable(study) }, { levelsTable(study) }, { mediaTable(study) },
    { unitOutletTable(study) }, { monthsTable(study) },
    { quartersTable(study) }, { yearsTable(study) }, { yearOverYearTable(study) },
    { eligibilityTable(study) }, { quotasTable(study) }, { scoresTable(study) },
    { criticisedTable(study) }, { commendationsTable(study) },
    { atRiskTable(study, study.assessment.standings) }, { nothingSubmittedTable(study) },
    { kindsTable(study) }, { peopleTable(study) }, { importTable(study) },
    { bridgeTable(study, bridge) },
    { likeForLikeTable(study, bridge) }, { decompositionTable(study, bridge) },
    { maturityTable(study) }, { provisionalRatesTable(study) }, { signalsTable(study) },
    { balanceTable(study) }, { lorenzTable(study) }, { concentrationTable(study) },
    { controlLimitsTable(study) }, { unitMonthsTable(study) }, { outletMonthsTable(study) },
    { funnelLimitsTable(study) },
  ]
  let tables = Parallel.map(makers, workers: workers) { maker in
    let table = maker()
    return study.importSummary.recordsOutcomes ? table : UnknownOutcomes.blanked(table)
  }
  var all = tables
  let reconciliation = reconciliationTable(study, tables: tables)
  all.insert(reconciliation, at: tables.firstIndex { $0.name == "import" } ?? tables.count)
  return all + [definitionsTable(of: all, language: study.language)]
}

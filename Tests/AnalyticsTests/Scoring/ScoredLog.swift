import Model

@testable import Analytics

/// The ledger of a test's log, to be asked as the evaluation asks it.
struct ScoredLog {
  let plan: TallyPlan
  let ledger: Ledger
  let tally: Tally
  private let rulebook: Rulebook

  /// - Precondition: The log has a rulebook.
  init(_ log: TestLog, asOf: String = "2030-12-31") {
    self.init(log.request("2024", asOf: asOf))
  }

  init(_ request: AnalysisRequest) {
    plan = TallyPlan(request)
    let found = plan.tallying.pass(
      over: request.submissions, evidence: .listed, workers: request.workers)
    ledger = found.ledger
    tally = found.tally
    rulebook = request.rulebook!
  }

  /// What an account of the first version has, of a count or a score.
  func amount(
    _ indicator: Rulebook.Indicator, of holder: Int = 0, in period: String,
    per: Rulebook.Frequency = .year, as kind: Rulebook.Holder = .unit,
    own: Rulebook.Policies = Rulebook.Policies(), reading: RuleReading = .asStated
  ) -> Points {
    let accounts = rulebook.versions[0].accounts(
      of: indicator, holder: kind, own: own, per: per, reading: reading)
    guard case .amount(let account) = accounts else { preconditionFailure("a count or a score") }
    return ledger.amount(account, holder: holder, in: codes(period))
  }

  func codes(_ period: String) -> [Int] { plan.slots.codes(of: Period(parsing: period)!) }
}

extension Rulebook.Match {
  init(_ fill: (inout Rulebook.Match) -> Void) {
    self.init()
    fill(&self)
  }
}

extension Rulebook.Policies {
  init(_ fill: (inout Rulebook.Policies) -> Void) {
    self.init()
    fill(&self)
  }
}

extension Rulebook.Score {
  /// Worth `points` at each outlet of this name.
  static func perOutlet(
    _ points: [String: Int], _ policies: Rulebook.Policies = Rulebook.Policies()
  ) -> Rulebook.Score {
    var score = Rulebook.Score(name: "points", unit: "分")
    score.adoption = points.sorted { $0.key < $1.key }.map { outlet, points in
      Row(matching: Rulebook.Match { $0.outlets = [outlet] }, points: Points(points))
    }
    score.policies = policies
    return score
  }
}

extension Rulebook {
  /// One version without end.
  static func lasting(_ fill: (inout Version) -> Void) -> Rulebook {
    var version = Version(from: nil, to: nil, quotas: [], consequences: [])
    fill(&version)
    return Rulebook(title: "", versions: [version])
  }

  /// One score, named `points`.
  static func scoring(_ score: Score) -> Rulebook { lasting { $0.scores = [score] } }

  /// One quota of a year.
  static func asking(
    _ indicator: Indicator, of holder: Holder = .unit, per: Frequency = .year,
    _ policies: Policies = Policies(), _ fill: (inout Version) -> Void = { _ in }
  ) -> Rulebook {
    lasting {
      $0.quotas = [
        Quota(
          clause: "1", indicator: indicator, holder: holder, per: per,
          atLeast: .everyClass(Proportion(1, of: 1)), partYear: nil, policies: policies)
      ]
      fill(&$0)
    }
  }
}

extension Rulebook.Indicator {
  static let points = Rulebook.Indicator(.score("points"))
}

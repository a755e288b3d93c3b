import Model
import Testing

@testable import Analytics

/// One small log a policy, with its points worked out by hand.
struct ScorePolicyTests {
  private let outlets: [Outlet] = [
    .registered("Brief", level: "county", medium: "journal"),
    .registered("Daily", level: "city", medium: "newspaper"),
    .registered("Weekly", level: "city", medium: "newspaper"),
    .registered("Portal", level: "city", medium: "web"),
  ]
  private let worth = ["Brief": 5, "Daily": 10, "Weekly": 20, "Portal": 3]

  private func log(_ policies: (inout Rulebook.Policies) -> Void) -> TestLog {
    var log = TestLog(
      [.registered("A"), .registered("B"), .registered("C")], outlets: outlets)
    log.rulebook = .scoring(.perOutlet(worth, Rulebook.Policies(policies)))
    return log
  }

  /// 10 + 20 + 3 of one item; the printings of the Daily count twice with a weight of 2: 43.
  /// Highest: 20. Once a medium: newspaper 20, web 3. Once a level: 20. Once an outlet, printings or no: 33.
  @Test(arguments: [
    (Rulebook.SeveralOutlets.sum, 43), (.highest, 20), (.oncePerOutlet, 33), (.oncePerMedium, 23),
    (.oncePerLevel, 20),
  ])
  func `several outlets`(_ policy: Rulebook.SeveralOutlets, _ expected: Int) {
    var log = log { $0.severalOutlets = policy }
    log.add(
      "2024-03-01",
      [
        .adopted("2024-03-02", by: 1, weight: 2), .adopted("2024-03-03", by: 2),
        .adopted("2024-03-04", by: 3), .declined(by: 0),
      ])
    #expect(ScoredLog(log).amount(.points, in: "2024") == Points(expected))
  }

  /// Brief 5 in 2023, Weekly 20 and Daily 10 in 2024, highest alone. Full: 5, then 20. Difference: 5, then 15.
  /// None: 5, then nothing.
  @Test(arguments: [
    (Rulebook.CarryOver.full, 5, 20), (.difference, 5, 15), (.none, 5, 0),
  ])
  func `the highest across two years`(
    _ policy: Rulebook.CarryOver, _ first: Int, _ second: Int
  ) {
    var log = log {
      $0.severalOutlets = .highest
      $0.carryOver = policy
    }
    log.add(
      "2023-12-20",
      [
        .adopted("2024-02-01", by: 2), .adopted("2023-12-22", by: 0),
        .adopted("2024-06-01", by: 1),
      ])
    let scored = ScoredLog(log)
    #expect(scored.amount(.points, in: "2023") == Points(first))
    #expect(scored.amount(.points, in: "2024") == Points(second))
    // As of the end of January only the Brief has come.
    #expect(ScoredLog(log, asOf: "2024-01-31").amount(.points, in: "all") == Points(5))
  }

  /// Submitted in 2023, adopted in 2024: adopted books in 2024, submitted in 2023.
  @Test(arguments: [(Rulebook.Basis.adopted, 0, 10), (.submitted, 10, 0)])
  func `the date that counts`(_ basis: Rulebook.Basis, _ first: Int, _ second: Int) {
    var log = log { $0.basis = basis }
    log.add("2023-12-20", [.adopted("2024-01-05", by: 1)])
    let scored = ScoredLog(log)
    #expect(scored.amount(.points, in: "2023") == Points(first))
    #expect(scored.amount(.points, in: "2024") == Points(second))
  }

  /// Ten points of three units: ten each; 3⅓ each; ten for the first; with at most two, five each of the first two.
  @Test func `joint items`() {
    func amounts(_ policies: (inout Rulebook.Policies) -> Void) -> [Points] {
      var log = log(policies)
      log.add("2024-03-01", by: [1, 0, 2], [.adopted("2024-03-02", by: 1)])
      let scored = ScoredLog(log)
      return (0...2).map { scored.amount(.points, of: $0, in: "2024") }
    }
    #expect(amounts { $0.joint = .each } == [Points(10), Points(10), Points(10)])
    let third = Points(10).shared(among: 3)
    #expect(amounts { $0.joint = .split } == [third, third, third])
    #expect(amounts { $0.joint = .first } == [.zero, Points(10), .zero])
    #expect(
      amounts {
        $0.joint = .split
        $0.jointAtMost = 2
      } == [Points(5), Points(5), .zero])
  }

  /// Two governors and a mayor, 50, 50 and 20: each 120; once a level 70; highest 50.
  @Test(arguments: [
    (Rulebook.SeveralInstructions.each, 120), (.oncePerLevel, 70), (.highest, 50),
  ])
  func `several instructions`(_ policy: Rulebook.SeveralInstructions, _ expected: Int) {
    var log = TestLog([.registered("A")])
    var score = Rulebook.Score(name: "points", unit: "分")
    score.instruction = [
      .init(matching: .init { $0.leaders = ["governor", "deputy"] }, points: Points(50)),
      .init(matching: .init { $0.leaders = ["mayor"] }, points: Points(20)),
    ]
    score.policies.severalInstructions = policy
    log.rulebook = .scoring(score)
    log.add(
      "2024-03-01",
      instructions: [("mayor", "2024-03-02"), ("governor", "2024-04-01"), ("deputy", nil)])
    let scored = ScoredLog(log)
    #expect(scored.amount(.points, in: "2024") == Points(expected))
    #expect(scored.amount(.points, in: "2024-04").parts <= Points(50).parts)
  }

  /// A repost and an original at the Daily: 20 or 10.
  @Test(arguments: [(Rulebook.Reposts.count, 20), (.leaveOut, 10)])
  func reposts(_ policy: Rulebook.Reposts, _ expected: Int) {
    var log = log { $0.reposts = policy }
    let repost = Particulars { $0.isRepost = true }
    // Rows of a log of adoptions: the last one gives the item its fields.
    log.add(
      "2024-03-01", saying: repost,
      [.adopted("2024-03-02", by: 1), .adopted("2024-03-03", by: 1, saying: repost)])
    let scored = ScoredLog(log)
    #expect(scored.amount(.points, in: "2024") == Points(expected))
  }

  /// B's points go to A from 2024 on; what A and B wrote together is A's once.
  @Test func `credit that is passed on`() {
    var log = log { $0.credit = .passedOn }
    log.directory.units[1].tenures = [
      .init(unitClass: "firm", to: date("2023-12-31")),
      .init(unitClass: "firm", creditTo: "A", from: date("2024-01-01")),
    ]
    log.add("2023-11-01", by: [1], [.adopted("2023-12-31", by: 1)])
    log.add("2023-11-01", by: [1], [.adopted("2024-01-01", by: 1)])
    log.add("2024-03-01", by: [0, 1], [.adopted("2024-03-02", by: 0)])
    let scored = ScoredLog(log)
    #expect(scored.amount(.points, of: 1, in: "all") == Points(10))
    #expect(scored.amount(.points, of: 0, in: "all") == Points(10 + 5))
  }

  /// (10 + 5 extra) × 2 × 1.5 × 3 printings = 135; the submission 1 × a weight of 3.
  @Test func `extras and factors`() {
    var log = TestLog([.registered("A")])
    var score = Rulebook.Score(name: "points", unit: "分")
    score.submission = [.init(matching: .init(), points: Points(1))]
    score.adoption = [
      .init(matching: .init { $0.kinds = ["brief"] }, points: Points(2)),
      .init(matching: .init(), points: Points(10)), .init(matching: .init(), points: Points(99)),
    ]
    score.extra = [
      .init(matching: .init { $0.positions = ["front"] }, points: Points(5)),
      .init(matching: .init { $0.positions = ["back"] }, points: Points(7)),
    ]
    score.times = [
      .init(matching: .init { $0.kinds = ["study"] }, by: Proportion(2, of: 1)),
      .init(matching: .init(), by: Proportion(15, of: 10)),
    ]
    log.rulebook = .scoring(score)
    // The kind is the item's, the position the adoption's own.
    log.add(
      "2024-03-01", weight: 3, saying: .kind("study"),
      [.adopted("2024-03-02", weight: 3, saying: Particulars { $0.position = "front" })])
    #expect(ScoredLog(log).amount(.points, in: "2024") == Points(135 + 3))
  }

  /// 1 point until February, 4 from March on, by the adoption's date.
  @Test func `the version in force on the date that counts`() {
    var log = TestLog([.registered("A")])
    func version(_ points: Int, from: String?, to: String?) -> Rulebook.Version {
      var version = Rulebook.Version(
        from: from.map(date), to: to.map(date), quotas: [], consequences: [])
      version.scores = [.perOutlet(["Daily": points])]
      return version
    }
    log.rulebook = Rulebook(
      title: "",
      versions: [
        version(1, from: nil, to: "2024-02-29"), version(4, from: "2024-03-01", to: nil),
      ])
    log.add("2024-02-01", [.adopted("2024-02-29")])
    log.add("2024-02-01", [.adopted("2024-03-01")])
    #expect(ScoredLog(log).amount(.points, in: "2024") == Points(5))
    let entries = ScoredLog(log).ledger.entries.sorted { $0.address < $1.address }
    let rows = ScoredLog(log).plan.tallying.scoring.rows
    #expect(entries.map { rows[$0.row]?.version } == [0, 1])
  }

  /// `得分` at the Daily alone: of one item's Weekly 20 and Daily 10 it has 10, and nothing where the highest counts.
  @Test func `points of some outlets are those that the score gives them`() {
    var log = log { $0.severalOutlets = .highest }
    var quota = Rulebook.Indicator.points
    quota.matching.outlets = ["Daily"]
    log.rulebook?.versions[0].quotas = Rulebook.asking(quota).versions[0].quotas
    log.add("2024-03-01", [.adopted("2024-03-03", by: 2), .adopted("2024-03-03", by: 1)])
    log.add("2024-03-01", [.adopted("2024-03-03", by: 1)])
    #expect(ScoredLog(log).amount(quota, in: "2024") == Points(10))
    #expect(ScoredLog(log).amount(.points, in: "2024") == Points(30))
  }
}

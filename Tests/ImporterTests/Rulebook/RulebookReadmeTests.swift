import Model
import Support
import Testing

@testable import Importer

/// The page that describes the language shows a rulebook that can be read.
struct RulebookReadmeTests {
  private func page() throws -> String {
    try Repository.text(of: "datasets/rulebooks/README.md")
  }

  private func example() throws -> PlacedRulebook {
    let parts = try page().split(separator: "```yaml\n")
    let block = try #require(parts.last?.split(separator: "\n```").first)
    return try RulebookFile.read(Array(block.utf8), file: "rulebook.yaml")
  }

  @Test func `the example is read, its frame first`() throws {
    let rulebook = try example().rulebook
    #expect(rulebook.title == "某县政务信息工作考核办法")
    let calendar = try #require(rulebook.calendar)
    #expect(calendar.monthCloses == 25 && calendar.firstMonth == 7 && calendar.weekCloses == 4)
    #expect(calendar.windows.map(\.label) == ["攻坚月"])
    let version = rulebook.versions[0]
    #expect(version.closesAfterDays == 15)
    #expect(version.filing == .init(each: .month, withinDays: 3))
    #expect(version.invalid.map(\.length) == [.init(from: nil, to: 99), nil])
    var policies = Rulebook.Policies()
    policies.basis = .adopted
    policies.joint = .split
    policies.jointAtMost = 2
    policies.severalOutlets = .highest
    policies.severalInstructions = .each
    policies.reposts = .leaveOut
    policies.carryOver = .difference
    policies.credit = .passedOn
    policies.mergers = .withSuccessor
    #expect(version.policies == policies)
  }

  @Test func `its score is read row by row`() throws {
    let score = try #require(try example().rulebook.versions[0].score(named: "得分"))
    #expect(score.unit == "分" && score.clause == "第三条" && score.from == ["基本分"])
    #expect(score.submission == [.init(matching: .init(), points: Points(1))])
    #expect(score.adoption.map(\.points) == [Points(1), Points(5), Points(20)])
    #expect(score.adoption[0].matching.outlets == ["要情快报"])
    #expect(score.adoption[2].matching.length == .init(from: 501, to: 1000))
    #expect(score.extra[0].matching.positions == ["头版头条"])
    #expect(score.times[0].by == Proportion(2, of: 1))
    #expect(score.instruction[0].matching.leaders == ["省委书记", "省长"])
    #expect(score.requests.map(\.matching.answers) == [[.onTime], [.late, .missed]])
    #expect(score.requests[1].points == -Points(10))
    #expect(score.adjustments == [.init(reason: "差错", points: -Points(2))])
    #expect(
      score.quotas.map(\.worth) == [
        .whole(met: Points(50), missed: .zero), .eachShort(-Points(1)), .inProportion(Points(30)),
      ])
    #expect(score.limits.base == Points(6) && score.limits.capPerMonth == Points(10))
    #expect(score.conversion == .init(worth: Points(3), fullAt: Points(120), decimals: 2))
  }

  @Test func `its quotas, consequences and commendations are read`() throws {
    let version = try example().rulebook.versions[0]
    let quota = version.quotas[0]
    #expect(quota.indicator.measure == .adoptions && quota.indicator.distinct == .medium)
    #expect(quota.indicator.matching.kinds == ["综合类"] && quota.per == .quarter)
    #expect(quota.atLeast.required(ofClass: "乡镇") == Proportion(2, of: 1))
    #expect(quota.perHeadOn == .init(month: 1, day: 1))
    #expect(quota.carry == .shortfall && quota.partYear == .up && quota.changed == .prorate)
    let points = version.quotas[2]
    #expect(points.per == .window("攻坚月") && points.indicator.measure == .score("得分"))
    #expect(points.atLeast == .everyClass(Proportion(75, of: 10)))
    #expect(version.thresholds.map(\.clause) == ["第八条"])
    #expect(version.consequences[0].misses == .count(3) && version.consequences[0].which == .any)
    #expect(version.consequences[1].withinDays == 30)
    #expect(version.consequences[2].after == "第十条")
    let commendation = version.commendations[0]
    #expect(commendation.top == .byClass(["乡镇": 3, "部门": 5]))
    #expect(commendation.rankBy.measure == .score("得分") && commendation.within == .unitClass)
    #expect(commendation.barredBy == [.losesEligibility, .criticised])
    #expect(commendation.conditions[0].atLeast == .everyClass(Proportion(12, of: 1)))
  }

  @Test(arguments: RulebookSchema.entries(RulebookFile.keys).flatMap(\.names))
  func `every key stands on the page`(key: String) throws {
    let page = try page()
    #expect(page.contains("\(key):") || page.contains("`\(key)`"))
  }
}

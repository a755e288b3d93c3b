import Model
import Testing

@testable import Analytics

struct ReadingsTests {
  private func readings(
    _ measure: Rulebook.Indicator.Measure, _ own: Rulebook.Policies = Rulebook.Policies(),
    distinct: Rulebook.Indicator.Distinct? = nil,
    _ fill: (inout Rulebook.Version) -> Void = { _ in }
  ) -> [RuleReading] {
    let version = Rulebook.lasting {
      $0.scores = [.perOutlet(["Daily": 1])]
      fill(&$0)
    }.versions[0]
    return version.readings(
      of: Rulebook.Indicator(measure, distinct: distinct), holder: .unit, own: own)
  }

  @Test func `only what the rules leave open is read in another way`() {
    #expect(readings(.submissions) == [.asStated, .splitJoint, .firstJoint])
    #expect(
      readings(.adoptedItems) == [.asStated, .otherBasis, .splitJoint, .firstJoint, .knownAtEnd])
    #expect(readings(.adoptions) == [.asStated, .otherBasis, .splitJoint, .firstJoint])
    #expect(readings(.adoptions, distinct: .outlet) == [.asStated, .otherBasis, .firstJoint])
    #expect(readings(.monthsWithActivity) == [.asStated, .firstJoint])
    #expect(readings(.cohortRate) == [.asStated, .splitJoint, .firstJoint, .knownAtEnd])
    #expect(readings(.periodRate) == [.asStated, .splitJoint, .firstJoint])
    #expect(
      readings(.adoptionRate)
        == [.asStated, .splitJoint, .firstJoint, .knownAtEnd, .periodRate, .decidedRate])
    #expect(readings(.onTime) == [.asStated])
    #expect(readings(.score("points")) == [.asStated, .otherBasis, .splitJoint, .firstJoint])
  }

  @Test func `what the quota, its score or its version states is open no longer`() {
    let all = Rulebook.Policies {
      $0.joint = .each
      $0.basis = .submitted
    }
    #expect(readings(.adoptedItems, all) == [.asStated, .knownAtEnd])
    #expect(readings(.adoptedItems, all) { $0.closesAfterDays = 15 } == [.asStated])
    #expect(readings(.adoptedItems) { $0.policies = all } == [.asStated, .knownAtEnd])
    #expect(readings(.score("points")) { $0.scores[0].policies = all } == [.asStated, .knownAtEnd])
    #expect(readings(.submissions, .init { $0.jointAtMost = 1 }) == [.asStated])
  }

  @Test func `a score of submissions alone has no other date`() {
    let readings = readings(.score("points")) { version in
      version.scores[0].adoption = []
      version.scores[0].submission = [.init(matching: .init(), points: Points(1))]
    }
    #expect(readings == [.asStated, .splitJoint, .firstJoint])
  }

  @Test func `every account that an evaluation may ask for is kept, each once`() {
    var score = Rulebook.Score(name: "whole", unit: "分")
    score.from = ["points"]
    let rulebook = Rulebook.lasting { version in
      version.scores = [.perOutlet(["Daily": 1]), score]
      version.thresholds = [
        Rulebook.Quota(
          clause: "8", indicator: Rulebook.Indicator(.score("whole")), per: .quarter,
          atLeast: .everyClass(Proportion(6, of: 1)), partYear: nil,
          policies: .init { $0.joint = .split })
      ]
    }
    let accounts = rulebook.accounts
    #expect(Set(accounts.all).count == accounts.all.count)
    let version = rulebook.versions[0]
    for name in ["whole", "points"] {
      for reading in RuleReading.allCases {
        for own in [Rulebook.Policies(), version.thresholds[0].policies] {
          let asked = version.accounts(
            of: Rulebook.Indicator(.score(name)), holder: .unit, own: own, per: .quarter,
            reading: reading)
          #expect(asked.accounts.allSatisfy(accounts.all.contains))
        }
      }
    }
    #expect(version.openReadings == [.otherBasis, .splitJoint, .firstJoint])
  }
}

import Model
import Testing

@testable import Analytics

/// One small log a policy, with its counts worked out by hand.
struct CountPolicyTests {
  private let outlets: [Outlet] = [
    .registered("Brief", level: "county", medium: "journal"),
    .registered("Daily", level: "city", medium: "newspaper"),
    .registered("Weekly", level: "city", medium: "newspaper"),
  ]

  private func log(_ rulebook: Rulebook) -> TestLog {
    var log = TestLog([.registered("A"), .registered("B")], outlets: outlets)
    log.rulebook = rulebook
    return log
  }

  /// Daily twice, Weekly and Brief: 4 events; once an item 1; an outlet 3; a medium 2; a level 2.
  @Test(arguments: [
    (Rulebook.SeveralOutlets.sum, 4), (.highest, 1), (.oncePerOutlet, 3), (.oncePerMedium, 2),
    (.oncePerLevel, 2),
  ])
  func `several outlets`(_ policy: Rulebook.SeveralOutlets, _ expected: Int) {
    var log = log(.asking(.adoptions, .init { $0.severalOutlets = policy }))
    log.add(
      "2024-03-01",
      [
        .adopted("2024-05-02", by: 2), .adopted("2024-04-03", by: 1, weight: 2),
        .adopted("2024-03-04", by: 0),
      ])
    let own = Rulebook.Policies { $0.severalOutlets = policy }
    let scored = ScoredLog(log)
    #expect(scored.amount(.adoptions, in: "2024", own: own) == Points(expected))
    // The first by its date stands for the others.
    if policy == .highest {
      #expect(scored.amount(.adoptions, in: "2024-03", own: own) == Points(1))
    }
  }

  /// Newspaper, newspaper, journal: two media, in March one.
  @Test func `different media are counted once however many slots they stand in`() {
    let indicator = Rulebook.Indicator(.adoptions, distinct: .medium)
    var log = log(.asking(indicator))
    log.add("2024-02-01", [.adopted("2024-02-02", by: 1), .adopted("2024-03-02", by: 2)])
    log.add("2024-02-01", [.adopted("2024-04-02", by: 0)])
    let scored = ScoredLog(log)
    #expect(scored.amount(indicator, in: "2024") == Points(2))
    #expect(scored.amount(indicator, in: "2024-03") == Points(1))
  }

  /// Submitted in March, adopted on 10 April: in time where an assessment closes ten days after the month, too
  /// late where it closes after nine, and under the reading that knows nothing after the month's end.
  @Test func `an assessment that has closed no longer moves`() {
    func amount(closes days: Int?, _ reading: RuleReading = .asStated) -> Points {
      var log = log(.asking(.adoptedItems, per: .month) { $0.closesAfterDays = days })
      log.add("2024-03-15", [.adopted("2024-04-10", by: 1)])
      return ScoredLog(log).amount(
        .adoptedItems, in: "2024-03", per: .month, reading: reading)
    }
    #expect(amount(closes: 10) == Points(1))
    #expect(amount(closes: 9) == .zero)
    #expect(amount(closes: nil) == Points(1))
    #expect(amount(closes: nil, .knownAtEnd) == .zero)
    #expect(amount(closes: 10, .knownAtEnd) == Points(1))
  }

  /// Adopted in March, to be filed by 3 April: filed on the 3rd counts, on the 4th or never not.
  @Test func `adoptions count if filed in time`() {
    var log = log(.asking(.adoptions) { $0.filing = .init(each: .month, withinDays: 3) })
    for day in ["2024-04-03", "2024-04-04"] {
      log.add(
        "2024-03-01",
        [.adopted("2024-03-31", by: 1, saying: Particulars { $0.filed = date(day) })])
    }
    log.add("2024-03-01", [.adopted("2024-03-31", by: 1)])
    #expect(ScoredLog(log).amount(.adoptions, in: "2024") == Points(1))
  }

  /// A notice counts for nothing; of what is too short nothing either; what reaches the Brief is left out there alone.
  @Test func `invalid items`() {
    let rulebook = Rulebook.asking(.adoptions) { version in
      version.invalid = [
        .init { $0.kinds = ["notice"] }, .init { $0.length = .init(from: nil, to: 99) },
        .init { $0.outlets = ["Brief"] },
      ]
      version.quotas += Rulebook.asking(.submissions).versions[0].quotas
    }
    var log = log(rulebook)
    let both = [Edge.adopted("2024-03-02", by: 0), .adopted("2024-03-02", by: 1)]
    log.add("2024-03-01", saying: .kind("notice"), both)
    log.add("2024-03-01", saying: Particulars { $0.length = 99 }, both)
    log.add("2024-03-01", saying: Particulars { $0.length = 100 }, both)
    let scored = ScoredLog(log)
    #expect(scored.amount(.submissions, in: "2024") == Points(1))
    #expect(scored.amount(.adoptions, in: "2024") == Points(1))
  }

  /// Three by A and B, Li writes for both: A's Li has one and a half, B's Li one, Wu a half; nobody knows Hu.
  @Test func `people are told apart by their units, and share as units do`() {
    let indicator = Rulebook.Indicator.submissions
    let own = Rulebook.Policies { $0.joint = .split }
    var log = log(.asking(indicator, of: .person, own))
    let always = [Person.Membership(group: "full", from: nil, to: nil)]
    log.registers.people = [
      Person(name: "Li", unit: 0, memberships: always),
      Person(name: "Li", unit: 1, memberships: always),
      Person(name: "Wu", unit: nil, memberships: always),
    ]
    log.add("2024-03-01", by: [0], saying: .written(by: "Li", "Wu"))
    log.add("2024-03-01", by: [1], saying: .written(by: "Li"))
    log.add("2024-03-01", by: [0], saying: .written(by: "Li"))
    log.add("2024-03-01", by: [0], saying: .written(by: "Hu"))
    let scored = ScoredLog(log)
    let amounts = (0...2).map {
      scored.amount(indicator, of: $0, in: "2024", as: .person, own: own)
    }
    let half = Points(1).shared(among: 2)
    #expect(amounts == [Points(1) + half, Points(1), half])
  }

  /// One of two items answers the request, on the day of its submission.
  @Test func `requests are answered by the items that the register names`() {
    let indicator = Rulebook.Indicator(
      .submissions, matching: .init { $0.isRequested = true })
    var log = log(.asking(indicator))
    log.add("2024-03-01")
    log.registers.requests = [
      Request(
        id: "1", unit: 0, kind: "", isUrgent: false, due: date("2024-04-01"),
        fulfilledBy: log.nextKey, fulfilledOn: nil, place: .init(file: "")),
      Request(
        id: "2", unit: 0, kind: "", isUrgent: false, due: date("2024-04-01"), fulfilledBy: nil,
        fulfilledOn: nil, place: .init(file: "")),
    ]
    log.add("2024-03-20")
    let scored = ScoredLog(log)
    #expect(scored.ledger.answers == [date("2024-03-20").code, 0])
    #expect(scored.amount(indicator, in: "2024") == Points(1))
    #expect(ScoredLog(log, asOf: "2024-03-19").ledger.answers == [0, 0])
  }

  /// Seventeen units cannot share exactly: refused where the rules say so, not where it is only another reading.
  @Test func `an item of too many units is refused`() {
    func refused(_ joint: Rulebook.Joint?, atMost: Int? = nil) -> RefusedItem? {
      var log = TestLog((0...16).map { .registered("\($0)") })
      log.rulebook = .asking(
        .submissions,
        .init {
          $0.joint = joint
          $0.jointAtMost = atMost
        })
      log.add("2024-03-01")
      log.add("2024-03-02", by: Array(0...16))
      return analyse(log.request("2024")).refusedItem
    }
    #expect(refused(.split)?.reason == .tooManySharers(17))
    #expect(refused(.split)?.address == RecordAddress(source: 0, offset: 1))
    #expect(refused(.split, atMost: 16) == nil)
    #expect(refused(.each) == nil)
    #expect(refused(nil) == nil)
  }

  @Test func `a record worth more than any can be is refused`() {
    var log = log(.asking(.submissions))
    log.add("2024-03-01", weight: 10_000_000)
    #expect(analyse(log.request("2024")).refusedItem?.reason == .tooMuch)
  }
}

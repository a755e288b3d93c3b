import Model
import Testing

@testable import Analytics

struct ScoringTests {
  @Test(arguments: ["2024-10-31", "2025-03-01"], 1...10)
  func `the ledger holds what the plainest program finds`(_ asOf: String, _ seed: UInt64) {
    var random = RandomScoring(seed: seed)
    let submissions = random.batch(100)
    let request = random.request(submissions, asOf: asOf)
    let plan = TallyPlan(request)
    let ledger = plan.tallying.pass(over: submissions, evidence: .listed, workers: 1).ledger
    let plain = PlainScoring(request: request, plan: plan)
    #expect(ledger.accounts.count > 8)
    for account in ledger.accounts {
      let holders =
        account.holder == .unit ? request.directory.units.count : request.registers.people.count
      let sums = account.distinct == nil ? plain.amounts(account, submissions) : [:]
      let met = account.distinct == nil ? [:] : plain.distinct(account, submissions)
      for holder in 0..<holders {
        for slot in 0..<plan.slots.count {
          let cell = PlainScoring.Cell(holder: holder, slot: slot)
          let found = ledger.amount(account, holder: holder, in: [slot])
          let expected =
            account.distinct == nil ? sums[cell] ?? .zero : Points(met[cell]?.count ?? 0)
          if found != expected {
            Issue.record(
              "\(found) instead of \(expected), holder \(holder), slot \(slot): \(account)")
            return
          }
        }
      }
    }
  }

  @Test(arguments: 1...8)
  func `any batches and any number of threads find the same`(_ workers: Int) {
    var random = RandomScoring(seed: UInt64(workers))
    let batches = (0..<9).map { random.batch($0 * 4) }
    var whole = Submissions()
    for batch in batches { whole.append(contentsOf: batch) }
    let request = random.request(whole, asOf: "2025-03-01")
    let tallying = TallyPlan(request).tallying
    let expected = tallying.pass(over: whole, evidence: .listed, workers: 1).ledger
    let found = tallying.pass(
      over: ReadyBatches(batches: batches.reversed()), evidence: .listed, workers: workers
    ).ledger
    #expect(found.units == expected.units)
    #expect(found.people == expected.people)
    #expect(found.distinct == expected.distinct)
    #expect(found.answers == expected.answers)
    #expect(found.answers.contains { $0 > 0 })
    #expect(found.entries.count == expected.entries.count)
    #expect(!expected.units.filledCells.isEmpty && !expected.people.filledCells.isEmpty)
  }

  @Test(arguments: 1...5)
  func `entries add up to the amounts of the accounts that are as stated`(_ seed: UInt64) {
    var random = RandomScoring(seed: seed)
    let submissions = random.batch(100)
    let request = random.request(submissions, asOf: "2025-03-01")
    let tallying = TallyPlan(request).tallying
    let ledger = tallying.pass(over: submissions, evidence: .listed, workers: 1).ledger
    let stated = (request.rulebook?.accounts.stated ?? 0)
    var sums: [[Int32]: Points] = [:]
    for entry in ledger.entries {
      sums[[entry.account, entry.holder, entry.slot], default: .zero] += entry.amount
      #expect(entry.account < stated)
    }
    for (code, account) in ledger.accounts.prefix(stated).enumerated()
    where account.distinct == nil {
      let holders =
        account.holder == .unit ? request.directory.units.count : request.registers.people.count
      for holder in 0..<holders {
        for slot in 0..<tallying.slots.count {
          let key = [Int32(code), Int32(holder), Int32(slot)]
          #expect(
            ledger.amount(account, holder: holder, in: [slot]) == sums[key] ?? .zero)
        }
      }
    }
    let without = tallying.pass(over: submissions, evidence: .leftOut, workers: 1).ledger
    #expect(without.entries.isEmpty && !ledger.entries.isEmpty)
  }

  /// Where the rulebook adds nothing of its own, a count is the tally's.
  @Test(arguments: 1...6)
  func `plain counts are those of the tally`(_ seed: UInt64) {
    var random = RandomScoring(seed: seed)
    let submissions = random.batch(300)
    var request = random.request(submissions, asOf: "2024-10-31")
    let measures: [(Rulebook.Indicator, Tally.Measure)] = [
      (.submissions, .submitted), (.adoptedItems, .adopted), (.adoptions, .adoptions),
    ]
    request.rulebook = .lasting { version in
      version.quotas =
        (measures.map(\.0) + [Rulebook.Indicator(.decidedRate), Rulebook.Indicator(.periodRate)])
        .flatMap { Rulebook.asking($0).versions[0].quotas }
    }
    let scored = ScoredLog(request)
    let version = request.rulebook!.versions[0]
    func accounts(_ measure: Rulebook.Indicator.Measure) -> [Account] {
      version.accounts(
        of: Rulebook.Indicator(measure), holder: .unit, own: .init(), per: .year,
        reading: .asStated
      ).accounts
    }
    for unit in request.directory.units.indices {
      for slot in 0..<scored.plan.slots.count {
        func tallied(_ measure: Tally.Measure) -> Points {
          Points(scored.tally.units[scored.tally.units.cell(unit, slot, measure.rawValue)])
        }
        func amount(_ account: Account) -> Points {
          scored.ledger.amount(account, holder: unit, in: [slot])
        }
        for (indicator, measure) in measures {
          #expect(amount(accounts(indicator.measure)[0]) == tallied(measure), "\(measure)")
        }
        #expect(amount(accounts(.decidedRate)[2]) == tallied(.declined))
        #expect(
          amount(accounts(.periodRate)[0]) == tallied(.adoptions) - tallied(.supplements))
      }
    }
  }
}

import Analytics
import Model
import Testing

/// An explanation is enough to work the figure out again.
struct ExplanationsTests {
  private static let log: TestLog = {
    var log = TestLog(
      [.registered("A"), .registered("B"), .registered("Silent")],
      outlets: [.registered("Daily"), .registered("Brief")])
    log.add("2024-01-05", [.adopted("2024-01-20"), .adopted("2024-02-03", by: 1, weight: 2)])
    log.add("2024-02-05", weight: 3, [.adopted("2024-02-20")])
    log.add("2024-02-06", [.declined()])
    log.add("2023-12-20", by: [0, 1], [.adopted("2024-01-10")])
    log.add("2024-03-01", by: [1])
    log.supplement(by: [1], [.adopted("2024-03-02")])
    return log
  }()

  private func explained(_ unit: Int, _ name: String) -> [Explanation] {
    Self.log.analysis("2024", asOf: "2024-12-31").explanations(
      of: unit, named: name, rulebook: nil)
  }

  @Test(arguments: [(0, "A"), (1, "B"), (2, "Silent")])
  func `the rows of a count add up to the printed figure`(unit: Int, name: String) throws {
    let table = Self.log.analysis("2024", asOf: "2024-12-31")["units"]
    for explanation in explained(unit, name) {
      for addend in explanation.addends {
        let printed = try #require(table.integer(addend, name))
        #expect(explanation.total(of: addend) == Points(printed), "\(explanation.measure)")
      }
      #expect(explanation.rows.map(\.address) == explanation.rows.map(\.address).sorted())
      #expect(explanation.rows.allSatisfy { $0.amounts.contains { $0 != .zero } })
    }
  }

  @Test func `a rate names its two integers and their quotient`() throws {
    let rate = try #require(explained(0, "A").first { $0.measure == "cohort_rate" })
    #expect(rate.inputs.map(\.value) == ["4", "5"])
    #expect(rate.formula?(.english) == "adopted_items / submitted")
    #expect(rate.result?(.english) == "4 / 5 = 0.8, 80.0 %")
  }

  @Test func `what cannot be computed has no result`() throws {
    let rate = try #require(explained(2, "Silent").first { $0.measure == "cohort_rate" })
    #expect(rate.result == nil)
  }

  @Test func `every figure of the table of units is explained once`() {
    let table = Self.log.analysis("2024", asOf: "2024-12-31")["units"]
    let numbers = table.columns.filter { column in
      if case .texts = column.values { false } else { true }
    }.map(\.name)
    #expect(explained(0, "A").filter { $0.kind == .count }.map(\.measure) == numbers)
  }

  @Test func `a quota is explained in each of its periods, with what the clause asks`() throws {
    var log = Self.log
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(
          from: nil, to: nil,
          quotas: [
            Rulebook.Quota(
              clause: "5", indicator: .submissions, per: .quarter,
              atLeast: .everyClass(Proportion(2, of: 1)), partYear: nil)
          ], consequences: [])
      ])
    let quotas = log.analysis("2024", asOf: "2024-12-31")
      .explanations(of: 0, named: "A", rulebook: log.rulebook).filter { $0.kind == .quota }
    #expect(quotas.map(\.period) == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"])
    let first = try #require(quotas.first)
    #expect(first.inputs.map { "\($0.name) \($0.value ?? "")" } == ["required 2", "achieved 5"])
    #expect(first.meaning(.english).contains("at least 2"))
    #expect(quotas[1].result?(.english) == "missed, short by 2")
  }
}

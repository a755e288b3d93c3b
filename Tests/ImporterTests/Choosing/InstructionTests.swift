import Model
import Support
import Testing

@testable import Importer

struct InstructionTests {
  static let log = "编号,单位,标题,报送时间,采用情况,领导批示\nA1,甲局,修路,2024-01-05,采用,\nA2,乙局,架桥,2024-01-06,未采用,县长\n"

  private func test(_ register: String) throws -> TestDataset {
    try TestDataset([
      "dataset.yaml":
        "logs:\n  - { path: log/1.csv }\n  - { path: 批示.csv, role: instructions }\n",
      "log/1.csv": Self.log, "批示.csv": "编号,批示领导,批示时间\n" + register,
    ])
  }

  @Test func `instructions of a register and of the log join their items by id, each once`() throws
  {
    let test = try test("A1,县委书记,2024-02-01\nA1,县委书记,2024-02-01\nA1,县长,2024-02-03\n")
    let submissions = test.dataset.submissions.collected
    #expect((0..<submissions.count).map(submissions.instructionCount) == [2, 1])
    #expect(submissions.instructions.map(\.leader) == ["县委书记", "县长", "县长"])
    #expect(submissions.instructions[0].date?.description == "2024-02-01")
    #expect(test.fates("批示.csv") == [1, 2, 0, 1, 0])
  }

  @Test func `an instruction on an item that nobody logged is warned of`() throws {
    let test = try test("A9,县长,2024-02-01\n")
    #expect(test.dataset.diagnostics.map(\.brief) == ["批示.csv:2 instruction-unmatched [\"县长\"]"])
    #expect(test.dataset.submissions.collected.count == 2)
  }
}

struct AuditTests {
  @Test func `one adoption that several exports state in other words is one`() throws {
    let header = "编号,单位,标题,报送时间,采用情况,采用刊物,采用时间\n"
    func row(_ outlets: String) -> String { "1,甲局,a,2024-01-05,采用,\"\(outlets)\",2024-01-06\n" }
    let test = try TestDataset([
      "dataset.yaml": "logs:\n  - { path: log/*.csv, exports: incremental }\n",
      "outlets.csv": "outlet,aliases\n县政府网,县政府门户网站\n市日报,\n要情,\n",
      "log/1.csv": header + row("市日报、县政府门户网站"), "log/2.csv": header + row("市日报、要情"),
      "log/3.csv": header + row("要情、市日报、县政府网"),
    ])
    #expect(test.dataset.submissions.collected.adoptions.count == 3)
  }

  @Test func `two outlets of one masked name in one item make a log per adoption`() throws {
    let test = try TestDataset(
      log: """
        编号,标题,报送单位,报送时间,采用情况,采用刊物,级别,采用时间
        1,a,甲局,2024-01-05,采用,《**日报》,市,2024-01-06
        1,a,甲局,2024-01-05,采用,《**日报》,省,2024-01-07

        """)
    #expect(test.dataset.summary.sources[0].shape == "per-adoption")
    #expect(test.dataset.submissions.collected.adoptions.count == 2)
  }

  @Test func `an English adopted column is a date where dates stand below it`() throws {
    let test = try TestDataset(
      log:
        "id,title,unit,submitted,outlet,adopted\n1,a,North,2024-01-05,Daily,2024-01-08\n2,b,North,2024-01-06,,\n"
    )
    #expect(test.rejected.isEmpty)
    #expect(
      test.dataset.submissions.collected.adoptions.dates.map { $0?.description } == ["2024-01-08"])
  }

  @Test func `a quota that another version changes inside its period must say what holds`() throws {
    func refusal(_ second: String) throws -> Diagnostic? {
      try TestDataset.refusal([
        "log/1.csv": InstructionTests.log,
        "rulebook.yaml": """
        versions:
          - to: 2024-02-29
            quotas: [{ clause: Q, indicator: submissions, per: year, at_least: 60 }]
          - from: 2024-03-01
            quotas: [{ clause: Q, indicator: submissions, per: year, \(second) }]

        """,
      ])
    }
    #expect(try refusal("at_least: 120")?.code == .changeNeeded)
    #expect(try refusal("at_least: 120, changed: latest") == nil)
    #expect(try refusal("at_least: 60") == nil)
  }
}

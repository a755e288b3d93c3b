import Model
import Support
import Testing

@testable import Importer

struct StatusHeaderTests {
  @Test(arguments: ["状态", "稿件状态", "采用情况"])
  func `a column of states says what was declined`(header: String) throws {
    let dataset = try TestDataset(
      log: """
        编号,报送时间,报送单位,标题,\(header),采用刊物,采用时间
        1,2025-03-01,甲局,a,采用,日报,2025-03-05
        2,2025-03-02,乙局,b,未采用,日报,
        3,2025-03-03,甲局,c,退稿,日报,2025-03-09
        4,2025-03-04,乙局,d,待审,日报,

        """
    ).dataset
    let outcomes = dataset.submissions.collected.adoptions.edges.map(\.outcome)
    #expect(outcomes == [.adopted, .declined, .declined, .pending])
  }

  @Test func `January and February are read as the data's language has it`() throws {
    let log = "编号,报送时间,报送单位\n1,2025-03-01,甲局\n"
    func months(_ configuration: String) throws -> PeriodCalendar.NewYearMonths? {
      try TestDataset(["dataset.yaml": configuration, "log/1.csv": log]).dataset.reading.calendar
        .newYearMonths
    }
    #expect(try months("title: 某县\n") == .together)
    #expect(try months("language: en\n") == .apart)
    #expect(try months("language: en\nperiods: { january_february: together }\n") == .together)
  }
}

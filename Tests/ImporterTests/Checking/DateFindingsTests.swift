import Model
import Testing

@testable import Importer

@Suite struct DateFindingsTests {
  private static let header = "编号,单位,标题,报送时间,采用刊物,采用时间\n"

  @Test func `a date before 1990 and one far beyond all others are pointed out where they stand`()
    throws
  {
    let check = try TestCheck(
      log: Self.header
        + "1,甲,a,2024-01-05,,\n2,甲,b,1924-01-05,,\n3,甲,c,2094-01-06,,\n4,乙,d,2024-01-07,日报,2096-01-08\n"
    )
    #expect(
      check.briefs(.dateTooEarly, .dateIsolated) == [
        "log/1.csv:3:4 date-too-early [\"1924-01-05\"]",
        "log/1.csv:4:4 date-isolated [\"2094-01-06\", \"2024-01-07\"]",
        "log/1.csv:5:6 date-isolated [\"2096-01-08\", \"2024-01-07\"]",
      ])
  }

  @Test func `a date is isolated when it lies more than 366 days beyond the next newest`() throws {
    let near = try TestCheck(log: Self.header + "1,甲,a,2023-01-01,,\n2,甲,b,2024-01-02,,\n")
    #expect(near.number(.dateIsolated) == 0)
    let far = try TestCheck(log: Self.header + "1,甲,a,2023-01-01,,\n2,甲,b,2024-01-03,,\n")
    #expect(far.number(.dateIsolated) == 1)
  }

  @Test func `what was adopted before it was submitted is pointed out once a row`() throws {
    let check = try TestCheck(
      log: Self.header
        + "1,甲,a,2024-03-05,日报、要情,2024-03-04\n2,甲,b,2024-03,日报,2024-03-01\n3,甲,c,2024-03-05,日报,2024-03-05\n"
    )
    #expect(
      check.briefs(.adoptedEarly) == [
        "log/1.csv:2:6 adopted-before-submitted [\"2024-03-04\", \"2024-03-05\"]"
      ])
  }

  @Test func `an adoption in a register is compared with the day on which its item was submitted`()
    throws
  {
    let check = try TestCheck([
      "dataset.yaml": "logs:\n  - path: s.csv\n  - { path: a.csv, role: adoptions }\n",
      "s.csv": "编号,单位,标题,报送时间\n1,甲,a,2024-03-05\n",
      "a.csv": "编号,采用刊物,采用时间\n1,日报,2024-03-09\n1,要情,2024-03-01\n",
    ])
    #expect(
      check.briefs(.adoptedEarly) == [
        "a.csv:3:3 adopted-before-submitted [\"2024-03-01\", \"2024-03-05\"]"
      ])
  }

  @Test func `months without a submission inside the span are found, one finding a run`() throws {
    let dates = ["2023-11-30", "2024-01-05", "2024-02", "2024-06-30", "1924-01-01", "2094-01-01"]
    let rows = dates.enumerated().map { "\($0),甲,t\($0),\($1),,\n" }.joined()
    let check = try TestCheck(log: Self.header + rows)
    #expect(
      check.briefs(.monthsEmpty).map { $0.drop { $0 != " " } } == [
        " months-empty [\"2023-12\", \"2023-12\"]", " months-empty [\"2024-03\", \"2024-05\"]",
      ])
    #expect(check.checked.span?.first == CivilDate(year: 2023, month: 11, day: 30))
    #expect(check.checked.span?.last == CivilDate(year: 2024, month: 6, day: 30))
  }

  @Test func `where only the year of an item is known, no month of it is known to be empty`() throws
  {
    let check = try TestCheck(
      log: Self.header + "1,甲,a,2023-11-30,,\n2,甲,b,2024,,\n3,甲,c,2025-02-01,,\n")
    #expect(
      check.briefs(.monthsEmpty).map { $0.drop { $0 != " " } } == [
        " months-empty [\"2023-12\", \"2023-12\"]", " months-empty [\"2025-01\", \"2025-01\"]",
      ])
  }

  @Test func `a superseded row's dates are nobody's concern`() throws {
    let check = try TestCheck([
      "log/1.csv": Self.header + "1,甲,a,1924-03-05,,\n",
      "log/2.csv": Self.header + "1,甲,a,2024-03-05,,\n",
    ])
    #expect(check.number(.dateTooEarly) == 0)
  }
}

import Foundation
import Support
import Testing

/// A publication that does not agree with itself.
extension PublishedFiguresTests {
  @Test func `of a city's 1618 items the counties' rows make 961, not the 956 that are printed`()
    throws
  {
    let table = try tables(of: "city-2010", period: "2010")
    #expect(table("classes")["adoptions"] == ["961", "612", "50"])
    let rows = table("reconciliation").rows
    #expect(rows.count == 18)
    let differing = rows.filter { $0["state"] == "differs" }
    #expect(differing.map { $0["published"] } == ["1618", "956"])
    #expect(differing.map { $0["recomputed"] } == ["1623", "961"])
    #expect(differing.map { $0["difference"] } == ["5", "5"])
    #expect(
      differing.map { $0["cause"] } == ["差额来自县、市、区", "公布的各行之和为961，公布的合计为956"])
    #expect(rows.count { $0["state"] == "equal" } == 16)
    let counties = rows.filter { $0["table"] == "units" }.compactMap { Int($0["recomputed"] ?? "") }
    #expect(counties == [151, 156, 144, 138, 129, 129, 114] && counties.reduce(0, +) == 961)
  }

  @Test func `two of the city's counties tie at 264 points, and the report says so`() throws {
    let rows = try tables(of: "city-2010", period: "2010")("reconciliation").rows
    let scores = rows.filter { $0["table"] == "scores" }
    #expect(scores.map { $0["recomputed"] } == ["308", "290", "264", "264", "260", "245", "217"])
    let tied = rows.filter { $0["note"] != "" }
    #expect(tied.map { $0["published"] } == ["264", "264"])
    #expect(Set(tied.map { $0["note"] }) == ["2个单位同为264：南坝县、临渠县"])
  }
}

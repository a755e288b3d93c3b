import Analytics
import Model
import Testing

/// Declines carry no date: what was declined by a day before the newest export, nobody can tell.
struct EarlyAsOfTests {
  private func overview(asOf: String) -> (overview: Table, units: Table) {
    var log = TestLog([.registered("A")])
    log.add("2024-01-05", [.adopted("2024-02-01")])
    log.add("2024-01-05", [.declined()])
    log.add("2024-01-05", [])
    var request = log.request("2024", asOf: asOf)
    request.importSummary.newestExport = date("2024-06-30")
    let analysis = analyse(request)
    return (analysis["overview"], analysis["units"])
  }

  @Test func `as of the newest export declines are known`() {
    let found = overview(asOf: "2024-06-30")
    #expect(found.overview.integer("numerator", "decided_rate") == 1)
    #expect(found.overview.integer("denominator", "decided_rate") == 2)
    #expect(found.overview.real("value", "pending") == 1)
    #expect(found.units["decided"].integers == [2])
  }

  @Test func `as of an earlier day they are n a, and the overview says why`() {
    let found = overview(asOf: "2024-06-29")
    #expect(found.overview.real("value", "decided_rate") == nil)
    #expect(found.overview.real("value", "declined") == nil)
    #expect(found.overview.real("value", "pending") == nil)
    #expect(found.overview.text("note", "declined")?.contains("declines carry no date") == true)
    #expect(found.units["decided"].integers == [nil])
    #expect(found.units["adopted_items"].integers == [1])
  }
}

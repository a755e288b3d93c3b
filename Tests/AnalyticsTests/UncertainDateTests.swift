import Model
import Support
import Testing

@testable import Analytics

struct UncertainDateTests {
  private func seen(_ dates: [CivilDate]) -> AsOf {
    var submissions = Submissions()
    for (index, date) in dates.enumerated() {
      let address = RecordAddress(source: 0, offset: index)
      submissions.append(
        key: ItemKey(address), address: address, weight: 1, submitted: date, isLogged: true,
        units: [0], edges: [])
    }
    return AsOf(stated: nil, exported: nil, seen: DatesSeen(submissions))
  }

  @Test func `a date known to the year does not move the as-of day to the year's end`() throws {
    let june = try #require(CivilDate(year: 2024, month: 6, day: 8))
    let year = try #require(CivilDate(year: 2024))
    #expect(seen([june, year]).day == june)
    let next = try #require(CivilDate(year: 2025))
    #expect(seen([june, next]).day.description == "2025-12-31")
    #expect(seen([year]).day.description == "2024-12-31")
  }
}

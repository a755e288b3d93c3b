import Analytics
import Model
import Testing

struct OutletMonthsTests {
  @Test func `every outlet has every month, and they make its year`() {
    let analysis = OutletsTests.log().analysis("2024", asOf: "2024-12-31")
    let table = analysis["outlet_months"]
    let months = analysis["months"]["period"].texts
    #expect(months.count == 20, "from May 2023")
    #expect(table["period"].texts == months + months)
    #expect(
      table["outlet"].texts == months.map { _ in "Daily" } + months.map { _ in "Web" })
    #expect(table["level"].texts == months.map { _ in "city" } + months.map { _ in "province" })
    for (start, outlet) in [(0, "Daily"), (months.count, "Web")] {
      func sum(_ column: String) -> Int {
        (start..<start + months.count).reduce(0) { sum, row in
          let isInYear = table["period"].texts[row]!.hasPrefix("2024")
          return sum + (isInYear ? table[column].integers[row]! : 0)
        }
      }
      for column in ["offered", "offered_adopted", "adoptions"] {
        #expect(sum(column) == analysis["outlets"].integer(column, outlet), "\(column)")
      }
    }
    // Read at the as-of day: all three of May 2023 that were ever adopted.
    #expect(table["offered"].integers[0] == 4 && table["offered_adopted"].integers[0] == 3)
    #expect(table["selectivity"].reals[0] == 0.75 && table["selectivity"].reals[1] == nil)
    let interval = Proportion(3, of: 4).wilsonInterval()
    #expect(table["selectivity_low"].reals[0] == interval?.low)
    #expect(table["selectivity_high"].reals[0] == interval?.high)
  }

  @Test func `where only adoptions are logged nobody knows what was offered`() {
    var adoptions = TestLog([.registered("A")])
    adoptions.add("2023-05-01", [.adopted("2023-06-01")])
    adoptions.add("2024-05-01", [.adopted("2024-06-01")])
    let months = adoptions.analysis("2024", asOf: "2024-12-31")["outlet_months"]
    #expect(months["offered"].integers.allSatisfy { $0 == nil })
    #expect(months["offered_adopted"].integers.allSatisfy { $0 == nil })
    #expect(months["selectivity_low"].reals.allSatisfy { $0 == nil })
    #expect(months["adoptions"].integers.reduce(0) { $0 + ($1 ?? 0) } == 2)
  }
}

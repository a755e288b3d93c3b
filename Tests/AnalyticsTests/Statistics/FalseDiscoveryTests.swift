import Testing

@testable import Analytics

struct FalseDiscoveryTests {
  @Test func `q-values agree with the reference`() throws {
    let rows = try reference("multiple_testing")
    var compared = 0
    var start = rows.startIndex
    while start < rows.endIndex {
      let name = rows[start]["set"]
      let set = rows[start...].prefix { $0["set"] == name }
      let rates = falseDiscoveryRates(try set.map { try #require($0.real("p")) })
      for (row, q) in zip(set, rates) {
        expectClose(q, row.real("bh_q"), tolerance: 1e-12, "\(row)")
        #expect((q <= 0.05 ? 1 : 0) == (try row.integer("bh_reject_05")))
        compared += 1
      }
      start += set.count
    }
    #expect(compared == 48)
  }

  @Test func `without tests there are no q-values`() {
    #expect(falseDiscoveryRates([]) == [])
  }
}

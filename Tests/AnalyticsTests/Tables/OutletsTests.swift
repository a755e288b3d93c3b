import Analytics
import Model
import Testing

struct OutletsTests {
  /// Offers at two outlets in two years.
  static func log() -> TestLog {
    var log = TestLog(
      [.registered("A"), .registered("B")],
      outlets: [.registered("Daily", level: "city"), .registered("Web", level: "province")])
    // At Daily in 2023: of four three were adopted, two of them by the end of the year.
    log.add("2023-05-01", [.adopted("2023-06-01")])
    log.add("2023-05-02", by: [0, 1], [.adopted("2023-12-31")])
    log.add("2023-05-03", [.adopted("2024-01-01")])
    log.add("2023-05-04", [.declined()])
    // In 2024 two of three; at Web one, declined.
    log.add("2024-05-01", [.adopted("2024-06-01"), .declined(by: 1)])
    log.add("2024-05-02", [.adopted("2024-06-01")])
    log.add("2024-07-03", [.declined()])
    return log
  }

  @Test func `the selectivity of the year before is read at the same age`() throws {
    let table = Self.log().analysis("2024", asOf: "2024-12-31")["outlets"]
    #expect(table["offered"].integers == [3, 1] && table["offered_adopted"].integers == [2, 0])
    #expect(table["previous_offered"].integers == [4, 0])
    #expect(table["previous_offered_adopted"].integers == [2, 0])
    #expect(table["previous_selectivity"].reals == [0.5, nil])
    let now = Proportion(2, of: 3)
    let before = Proportion(2, of: 4)
    #expect(table["selectivity_change_in_points"].reals == [(2.0 / 3 - 0.5) * 100, nil])
    let interval = try #require(now.differenceInterval(from: before))
    #expect(table["selectivity_change_low"].reals == [interval.low * 100, nil])
    #expect(table["selectivity_change_high"].reals == [interval.high * 100, nil])
    let wilson = [now.wilsonInterval(), Proportion(0, of: 1).wilsonInterval()]
    #expect(table["selectivity_low"].reals == wilson.map { $0?.low })
    #expect(table["selectivity_high"].reals == wilson.map { $0?.high })
  }

  @Test func `within the year the year before is cut at the same day`() {
    let table = Self.log().analysis("2024", asOf: "2024-06-15")["outlets"]
    // Submitted by 15 June 2023, adopted by then: the first alone.
    #expect(table["previous_offered"].integers == [4, 0])
    #expect(table["previous_offered_adopted"].integers == [1, 0])
  }

  @Test func `without a year before, or offers, there is nothing to compare with`() {
    let first = Self.log().analysis("2023", asOf: "2024-12-31")["outlets"]
    var adoptions = TestLog([.registered("A")])
    adoptions.add("2023-05-01", [.adopted("2023-06-01")])
    adoptions.add("2024-05-01", [.adopted("2024-06-01")])
    let second = adoptions.analysis("2024", asOf: "2024-12-31")["outlets"]
    for table in [first, second] {
      for column in ["previous_offered", "previous_offered_adopted"] {
        #expect(table[column].integers.allSatisfy { $0 == nil })
      }
      for column in [
        "previous_selectivity", "selectivity_change_in_points", "selectivity_change_low",
        "selectivity_change_high",
      ] {
        #expect(table[column].reals.allSatisfy { $0 == nil }, "\(column)")
      }
    }
  }
}

import Model
import Testing

@testable import Analytics

/// Two rates, two counts, several rates.
struct ComparisonTests {
  @Test func `p of a difference agrees with the reference, exact where an expected count is small`()
    throws
  {
    let rows = try reference("two_proportion_test")
    for row in rows {
      let one = try Proportion(row.integer("x1"), of: row.integer("n1"))
      let other = try Proportion(row.integer("x2"), of: row.integer("n2"))
      let pooled = one + other
      let total = Double(pooled.denominator)
      expectClose(fisherP(one, pooled: pooled), row.real("fisher_p"), tolerance: 1e-12)
      if let z = row.real("z_Nminus1") {
        let found = pooledZ(one, other, pooled: pooled)
        expectClose(found, z, tolerance: 1e-12)
        expectClose(twoSidedNormalTail(found), row.real("p_Nminus1"), tolerance: 1e-12)
        let plain = found * (total / (total - 1)).squareRoot()
        expectClose(plain, row.real("z_pooled"), tolerance: 1e-12)
        expectClose(twoSidedNormalTail(plain), row.real("p_two_sided"), tolerance: 1e-12)
      }
      let isExact = try #require(row.real("min_expected")) < 1
      let expected = isExact ? row.real("fisher_p") : row.real("p_Nminus1") ?? 1
      expectClose(pValueOfDifference(one, other), expected, tolerance: 1e-12)
    }
    #expect(rows.count == 19)
  }

  @Test func `a difference from an empty group has no p`() {
    #expect(pValueOfDifference(Proportion(0, of: 0), Proportion(1, of: 2)) == nil)
  }

  @Test func `the ratio of two counts agrees with the reference`() throws {
    let rows = try reference("count_ratio")
    for row in rows {
      let counts = CountRatio(
        now: try row.integer("count_now"), before: try row.integer("count_before"),
        exposureNow: try hundredths(row.real("exposure_now")),
        exposureBefore: try hundredths(row.real("exposure_before")))
      if counts.before == 0 {
        #expect(counts.ratio == nil && row.real("ratio") == .infinity)
      } else {
        expectClose(counts.ratio, row.real("ratio"), tolerance: 1e-12)
      }
      let interval = try #require(counts.interval(tail: 0.025))
      expectClose(interval.low, row.real("exact_lo95"), tolerance: 1e-9)
      if counts.before == 0 {
        #expect(interval.high == .infinity && row.real("exact_hi95") == .infinity)
      } else {
        expectClose(interval.high, row.real("exact_hi95"), tolerance: 1e-9)
      }
      expectClose(counts.pValue, row.real("exact_p"), tolerance: 1e-12, "\(row)")
    }
    #expect(rows.count == 8)
  }

  private func hundredths(_ exposure: Double?) throws -> Int {
    try Int((#require(exposure) * 100).rounded())
  }

  @Test func `no events in either year are no ratio and no evidence`() {
    let counts = CountRatio(now: 0, before: 0, exposureNow: 6, exposureBefore: 12)
    #expect(counts.ratio == nil && counts.interval(tail: 0.025) == nil && counts.pValue == 1)
  }

  @Test func `the homogeneity of several rates agrees with the reference`() throws {
    let rows = try reference("k_sample_chisq")
    for row in rows {
      let rates = try zip(integers(row["x"]), integers(row["n"])).map { Proportion($0, of: $1) }
      let test = try #require(Homogeneity(rates))
      expectClose(test.chiSquared, row.real("chi2"), tolerance: 1e-12)
      #expect(test.degreesOfFreedom == (try row.integer("df")))
      expectClose(test.pValue, row.real("p"), tolerance: 1e-12)
      #expect(Homogeneity(rates + [Proportion(0, of: 0)]) == test, "an empty group changes nothing")
    }
    #expect(rows.count == 4)
  }

  private func integers(_ cell: String?) throws -> [Int] {
    try #require(cell).split { !$0.isNumber }.map { try #require(Int($0)) }
  }

  @Test func `rates that are all 0 are homogeneous, and one group is nothing to compare`() {
    let test = Homogeneity([Proportion(0, of: 3), Proportion(0, of: 4)])
    #expect(test?.chiSquared == 0 && test?.pValue == 1)
    #expect(Homogeneity([Proportion(1, of: 3), Proportion(0, of: 0)]) == nil)
  }
}

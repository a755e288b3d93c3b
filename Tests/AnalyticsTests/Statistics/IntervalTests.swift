import Model
import Testing

@testable import Analytics

struct IntervalTests {
  @Test func `intervals of a proportion agree with the reference`() throws {
    let rows = try reference("proportion_ci")
    for row in rows {
      let tail = try tail(row)
      let x = try row.integer("x")
      let n = try row.integer("n")
      let proportion = Proportion(x, of: n)
      let wilson = try #require(proportion.wilsonInterval(z: -normalQuantile(tail)))
      expectLimits(wilson, row.real("wilson_lo"), row.real("wilson_hi"), tolerance: 1e-12)
      let exact = try #require(proportion.exactInterval(tail: tail))
      expectLimits(
        exact, row.real("clopper_pearson_lo"), row.real("clopper_pearson_hi"), tolerance: 1e-9)
      // The product draws no Jeffreys interval: its rows are a free test of the beta quantile.
      let a = Double(x) + 0.5
      let b = Double(n - x) + 0.5
      let jeffreys = Interval(
        low: x == 0 ? 0 : betaQuantile(tail, a, b), high: x == n ? 1 : betaQuantile(1 - tail, a, b))
      expectLimits(jeffreys, row.real("jeffreys_lo"), row.real("jeffreys_hi"), tolerance: 1e-9)
    }
    #expect(rows.count == 140)
  }

  @Test func `one-sided limits of Wilson agree with the reference`() throws {
    let rows = try reference("wilson_one_sided")
    for row in rows {
      let z = try -normalQuantile(#require(row.real("alpha")))
      let proportion = try Proportion(row.integer("x"), of: row.integer("n"))
      let interval = try #require(proportion.wilsonInterval(z: z))
      expectLimits(interval, row.real("lower_bound"), row.real("upper_bound"), tolerance: 1e-12)
    }
    #expect(rows.count == 140)
  }

  @Test func `exact intervals of a count and Byar's agree with the reference`() throws {
    let rows = try reference("poisson_count_ci")
    var withoutLow = 0
    for row in rows {
      let count = try row.integer("x")
      let tail = try tail(row)
      let exact = exactCountInterval(count, tail: tail)
      expectLimits(exact, row.real("exact_lo"), row.real("exact_hi"), tolerance: 1e-9)
      let z = -normalQuantile(tail)
      expectClose(byarLow(count, z: z), row.real("byar_lo"), tolerance: 1e-12, "\(row)")
      expectClose(byarHigh(count, z: z), row.real("byar_hi"), tolerance: 1e-12, "\(row)")
      if byarLow(count, z: z) == nil { withoutLow += 1 }
      let shown = countInterval(count, tail: tail)
      #expect((shown == exact) == (count < 10), "exact below 10, Byar from 10")
    }
    #expect(rows.count == 60)
    #expect(withoutLow == 1, "a count of 1 at 99.8 %")
  }

  @Test func `Newcombe's interval of a difference agrees with the reference`() throws {
    let rows = try reference("newcombe_difference")
    for row in rows {
      let one = try Proportion(row.integer("x1"), of: row.integer("n1"))
      let other = try Proportion(row.integer("x2"), of: row.integer("n2"))
      let interval = one.differenceInterval(from: other, z: try -normalQuantile(tail(row)))
      expectLimits(try #require(interval), row.real("lo"), row.real("hi"), tolerance: 1e-12)
    }
    #expect(rows.count == 38)
  }

  @Test func `an empty group has no interval`() {
    #expect(Proportion(0, of: 0).exactInterval(tail: 0.025) == nil)
    #expect(Proportion(3, of: 2).exactInterval(tail: 0.025) == nil)
  }

  /// The chance on each side of an interval of the row's confidence.
  private func tail(_ row: ReferenceRow) throws -> Double {
    try (1 - #require(row.real("confidence"))) / 2
  }

  /// Where a limit is exactly 0 the reference may leave 1e-42 in its place.
  private func expectLimits(
    _ found: Interval, _ low: Double?, _ high: Double?, tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (limit, expected) in [(found.low, low), (found.high, high)] {
      if limit == 0 {
        #expect(abs(expected ?? 1) < 1e-30, sourceLocation: sourceLocation)
      } else {
        expectClose(limit, expected, tolerance: tolerance, sourceLocation: sourceLocation)
      }
    }
  }
}

import Model
import Support
import Testing

@testable import Analytics

struct ClassComparisonTests {
  /// 1 of 10 against 9 of 10: (C(10,1)·C(10,9) + C(10,0)·C(10,10)) / C(20,10) = 101/184756.
  @Test func `the chance of so few is Fisher's, by hand`() {
    expectClose(
      chanceOfSoFew(Proportion(1, of: 10), among: Proportion(9, of: 10)), 101.0 / 184_756,
      tolerance: 1e-13)
    expectClose(
      chanceOfSoFew(Proportion(0, of: 3), among: Proportion(3, of: 3)), 0.05, tolerance: 1e-13)
  }

  @Test func `the chance of so few is 1 where nothing else could be, and nil without items`() {
    #expect(chanceOfSoFew(Proportion(0, of: 4), among: Proportion(0, of: 9)) == 1)
    #expect(chanceOfSoFew(Proportion(4, of: 4), among: Proportion(9, of: 9)) == 1)
    #expect(chanceOfSoFew(Proportion(4, of: 4), among: Proportion(0, of: 9)) == 1)
    #expect(chanceOfSoFew(Proportion(0, of: 0), among: Proportion(1, of: 9)) == nil)
    #expect(chanceOfSoFew(Proportion(1, of: 9), among: Proportion(0, of: 0)) == nil)
  }

  @Test func `the chance of so few agrees with plain counting of all divisions`() {
    for (n, m) in [(1, 7), (5, 5), (8, 3), (12, 20)] {
      for adopted in 0...(n + m) {
        var ways: [Double] = []
        for x in 0...n {
          ways.append(choose(n, x) * choose(m, adopted - x))
        }
        for x in max(0, adopted - m)...min(n, adopted) {
          let expected = ways.prefix(x + 1).reduce(0, +) / ways.reduce(0, +)
          expectClose(
            chanceOfSoFew(Proportion(x, of: n), among: Proportion(adopted - x, of: m)), expected,
            tolerance: 1e-12)
        }
      }
    }
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    guard k >= 0, k <= n else { return 0 }
    return (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  @Test func `far tails neither overflow nor vanish before they must`() throws {
    let far = try #require(
      chanceOfSoFew(Proportion(0, of: 2000), among: Proportion(90_000, of: 100_000)))
    #expect(far == 0)
    let near = try #require(
      chanceOfSoFew(Proportion(0, of: 200), among: Proportion(30_000, of: 100_000)))
    // 0.7^200 is 1e-31; drawing without return leaves a little less than that of the pooled rate.
    #expect(near > 5e-32 && near < 2e-31)
  }

  // Uniform true rates (α = β = 1, variance 1/12): every x of 0…n has the chance 1/(n + 1).
  @Test(arguments: [(0, 9, 0.1), (4, 9, 0.5), (9, 9, 1.0), (24, 99, 0.25)])
  func `with uniform true rates every count is as likely`(_ x: Int, _ n: Int, _ expected: Double) {
    expectClose(
      chanceOfSoFew(Proportion(x, of: n), mean: 0.5, variance: 1.0 / 12), expected,
      tolerance: 1e-12)
  }

  @Test func `almost no variance is none, and too much is all or nothing`() {
    let binomial = BinomialTail(trials: 40, chance: Proportion(3, of: 10)).atMost(6)
    expectClose(
      chanceOfSoFew(Proportion(6, of: 40), mean: 0.3, variance: 1e-12), binomial, tolerance: 1e-8)
    #expect(chanceOfSoFew(Proportion(0, of: 5), mean: 0.3, variance: 0.3) == 0.7)
    #expect(chanceOfSoFew(Proportion(5, of: 5), mean: 0.3, variance: 0.3) == 1)
  }

  @Test func `a class of one unit has nobody to be compared with`() {
    let one = ClassComparison([Proportion(3, of: 10)])
    #expect(one.tests == [nil] && one.overdispersedTests == [nil])
    #expect(one.overdispersion == nil && one.unitsWithItems == 1)
    #expect(ClassComparison.limits([one.tests]) == [nil])
    #expect(ClassComparison([]).tests.isEmpty && ClassComparison.limits([]).isEmpty)
  }

  @Test func `equal units are no signal, nor is a unit without items`() {
    let units =
      [Proportion](repeating: Proportion(3, of: 10), count: 6) + [Proportion(0, of: 0)]
    let found = ClassComparison(units)
    #expect(found.tests[6] == nil && found.unitsWithItems == 6)
    #expect(found.tests.prefix(6).allSatisfy { $0!.q > 0.5 })
    #expect(ClassComparison.limits([found.tests]) == [nil])
  }

  @Test func `a unit that stands apart is a signal without overdispersion`() throws {
    let units =
      [Proportion](repeating: Proportion(30, of: 60), count: 9) + [Proportion(5, of: 60)]
    let found = ClassComparison(units)
    let limit = try #require(ClassComparison.limits([found.tests])[0])
    #expect(limit == 0.05)
    #expect(found.tests.map { $0!.q <= limit } == [Bool](repeating: false, count: 9) + [true])
    // q of the least of ten is ten times its p.
    expectClose(found.tests[9]!.q, 10 * found.tests[9]!.p, tolerance: 1e-12)
    #expect(found.others(than: 9) == Proportion(270, of: 540))
  }

  @Test func `classes with signals share the five per cent, those without get none`() {
    let apart = ClassComparison(
      [Proportion](repeating: Proportion(30, of: 60), count: 9) + [Proportion(5, of: 60)])
    let even = ClassComparison([Proportion](repeating: Proportion(30, of: 60), count: 9))
    let single = ClassComparison([Proportion(30, of: 60)])
    #expect(
      ClassComparison.limits([even.tests, apart.tests, single.tests]) == [nil, 0.025, nil])
    #expect(ClassComparison.limits([apart.tests, apart.tests]) == [0.05, 0.05])
  }
}

import Foundation
import Model
import Support
import Testing

@testable import Analytics

/// What the list of signals promises, on made-up offices; the generator is seeded, so these are fixed numbers.
struct SignalSimulationTests {
  private func binomial(_ trials: Int, _ chance: Double, _ random: inout SeededGenerator) -> Int {
    let limit = UInt64(chance * 0x1p64)
    var successes = 0
    for _ in 0..<trials where random.next() < limit { successes += 1 }
    return successes
  }

  /// Units of 10 to 59 items, whose true rates are `rates`.
  private func office(_ rates: [Double], _ random: inout SeededGenerator) -> [Proportion] {
    rates.map { rate in
      let trials = Int.random(in: 10..<60, using: &random)
      return Proportion(binomial(trials, rate, &random), of: trials)
    }
  }

  private func signals(_ classes: [ClassComparison]) -> [[Bool]] {
    let limits = ClassComparison.limits(classes.map(\.tests))
    return zip(classes, limits).map { compared, limit in
      compared.tests.map { ($0?.q ?? 2) <= limit ?? 0 }
    }
  }

  private func overdispersed(_ classes: [ClassComparison]) -> [[Bool]] {
    let limits = ClassComparison.limits(classes.map(\.overdispersedTests))
    return zip(classes, limits).map { compared, limit in
      compared.overdispersedTests.map { ($0?.q ?? 2) <= limit ?? 0 }
    }
  }

  /// In how many of 1,000 offices without differences any unit is a signal.
  ///
  /// - Parameter sizes: Units of each class.
  private func falseAlarms(_ sizes: [Int], rate: Double, seed: UInt64) -> Int {
    var random = SeededGenerator(seed: seed)
    return (0..<1000).count { _ in
      let classes = sizes.map { size in
        ClassComparison(office([Double](repeating: rate, count: size), &random))
      }
      return signals(classes).contains { $0.contains(true) }
    }
  }

  /// The others take longer.
  private static let cases: [([Int], Double, UInt64)] = {
    let quick: [([Int], Double, UInt64)] = [([200], 0.35, 1), ([2], 0.35, 4), ([4, 3], 0.6, 5)]
    guard ProcessInfo.processInfo.environment["TONGBAO_SIMULATIONS"] != nil else { return quick }
    return quick + [([200], 0.05, 2), ([40, 40, 40, 40, 40], 0.35, 3)]
  }()

  @Test(arguments: cases)
  func `without differences any signal at all is seen in at most five of a hundred offices`(
    _ sizes: [Int], _ rate: Double, _ seed: UInt64
  ) {
    let alarms = falseAlarms(sizes, rate: rate, seed: seed)
    print("any signal among equal units, classes of \(sizes), rate \(rate): \(alarms) of 1000")
    #expect(alarms <= 50)
  }

  @Test func `ten of two hundred units that are truly worse are mostly found`() {
    var random = SeededGenerator(seed: 6)
    var found = 0
    var wrong = 0
    var foundOverdispersed = 0
    let offices = 50
    for _ in 0..<offices {
      let rates = [Double](repeating: 0.1, count: 10) + [Double](repeating: 0.4, count: 190)
      let compared = ClassComparison(office(rates, &random))
      let plain = signals([compared])[0]
      let widened = overdispersed([compared])[0]
      found += plain.prefix(10).count { $0 }
      wrong += plain.dropFirst(10).count { $0 }
      foundOverdispersed += widened.prefix(10).count { $0 }
      for (one, other) in zip(widened, plain) { #expect(!one || other) }
    }
    let share = Double(found) / Double(10 * offices)
    let shareOverdispersed = Double(foundOverdispersed) / Double(10 * offices)
    let falseShare = Double(wrong) / Double(max(1, found + wrong))
    print(
      "of 10 worse units (0.1 against 0.4) among 200 found: \(share), with overdispersion \(shareOverdispersed); false among the signals: \(falseShare)"
    )
    #expect(falseShare <= 0.05)
    #expect(share > 0.5 && share < 0.8)
    #expect(shareOverdispersed <= share)
  }

  @Test func `units that vary as units do are rarely signals once that is allowed for`() {
    var random = SeededGenerator(seed: 7)
    var plain = 0
    var widened = 0
    let offices = 50
    for _ in 0..<offices {
      // True rates uniform on 0.2…0.5.
      let rates = (0..<200).map { _ in Double.random(in: 0.2...0.5, using: &random) }
      let compared = ClassComparison(office(rates, &random))
      plain += signals([compared])[0].count { $0 }
      widened += overdispersed([compared])[0].count { $0 }
    }
    print(
      "signals a class of 200 units that vary: \(Double(plain) / Double(offices)), allowed for: \(Double(widened) / Double(offices))"
    )
    #expect(widened * 10 < plain)
  }
}

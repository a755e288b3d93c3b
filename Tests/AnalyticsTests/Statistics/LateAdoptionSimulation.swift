import Support

@testable import Analytics

/// Logs of 24 months with known delays and a known final rate, cut at a day: by day and delay, no rows.
struct LateAdoptionSimulation: Sendable {
  /// How delays are distributed; all in days.
  enum Shape: String, CaseIterable, Sendable {
    /// Half within a month, mean 45.
    case exponential
    /// Mean 120.
    case slow
    /// Few at once, most after four to eight weeks, a long tail.
    case skewed
    /// Six tenths around two weeks, four tenths around half a year.
    case twoHumped

    /// The probability of a delay of 0, 1, 2 … days.
    var probabilities: [Double] {
      let weights: [Double] =
        switch self {
        case .exponential: Self.geometric(mean: 45)
        case .slow: Self.geometric(mean: 120)
        case .skewed: Self.sums(of: 3, mean: 18)
        case .twoHumped:
          zip(Self.sums(of: 3, mean: 6), Self.sums(of: 20, mean: 9)).map { 0.6 * $0 + 0.4 * $1 }
        }
      let total = weights.reduce(0, +)
      return weights.map { $0 / total }
    }

    private static let days = 1500

    fileprivate static func geometric(mean: Double) -> [Double] {
      let stay = mean / (mean + 1)
      var weights = [1 - stay]
      while weights.count < days { weights.append(weights[weights.count - 1] * stay) }
      return weights
    }

    /// Sums of several geometric delays, each with the mean.
    private static func sums(of count: Int, mean: Double) -> [Double] {
      let stay = mean / (mean + 1)
      var weights = [1.0] + [Double](repeating: 0, count: days - 1)
      for _ in 0..<count {
        var sum = 0.0
        for day in weights.indices {
          sum = sum * stay + weights[day] * (1 - stay)
          weights[day] = sum
        }
      }
      return weights
    }
  }

  var shape: Shape
  /// Items submitted in thirty days, at equal distances.
  var monthly: Int
  /// The chance of an item to be adopted in the end.
  var rate: Double
  var closing = Closing.never

  /// Until when items are followed.
  enum Closing: CustomStringConvertible, Sendable {
    /// All to the cut.
    case never
    /// Each year's to 15 January of the next; the cut is so many days after a New Year.
    case inJanuary(cut: Int)

    private static let january15 = 14

    /// From the last day on which the items of a day were followed to the cut.
    ///
    /// - Parameter back: Days from the day to the cut, 0 ..< 731.
    func lag(_ back: Int) -> Int {
      guard case .inJanuary(let cut) = self, back > cut else { return 0 }
      let sinceClosed = cut - Self.january15
      return back > cut + 365 ? sinceClosed + 365 : max(0, sinceClosed)
    }

    var description: String {
      switch self {
      case .never: "open"
      case .inJanuary(let cut): "closed in January, cut \(cut) days after New Year"
      }
    }
  }

  static let days = 730

  /// What the intervals and the rates of one cohort came to over many logs.
  struct Outcome: Sendable {
    var logs = 0
    var covered = 0
    /// Sums of rates over the logs.
    var final = 0.0
    var expected = 0.0
    var naive = 0.0
    var later = 0.0
    var width = 0.0

    /// Per cent of the logs whose final fraction the interval holds.
    var coverage: Double { 100 * Double(covered) / Double(logs) }
    /// Points by which the expected rate is too high on average.
    var bias: Double { 100 * (expected - final) / Double(logs) }
    /// The same of the rate as it stands.
    var naiveBias: Double { 100 * (naive - final) / Double(logs) }
    /// Adoptions still to come, on average.
    var meanLater: Double { later / Double(logs) }
  }

  /// - Parameter cohorts: Days of submission, as days before the cut.
  /// - Returns: One outcome a cohort. Final is an adoption within the log's own D* days, or seen.
  func outcomes(of cohorts: [Range<Int>], logs: Int, seed: UInt64) -> [Outcome] {
    var random = SeededGenerator(seed: seed)
    let delays = DayDraw(shape.probabilities)
    // From one adopted item to the next, of items in the order of their days.
    let gaps = DayDraw(Shape.geometric(mean: (1 - rate) / rate))
    let submitted = (0..<Self.days).map { ($0 + 1) * monthly / 30 - $0 * monthly / 30 }
    let dayOfItem = submitted.enumerated().flatMap { back, count in
      [Int](repeating: back, count: count)
    }
    let ages = (0..<Self.days).map { $0 - closing.lag($0) }
    let submittedByAge = cohorts.map { cohort in
      let oldest = cohort.reduce(0) { max($0, ages[$1]) }
      var byAge = [Int](repeating: 0, count: oldest + 1)
      for back in cohort { byAge[ages[back]] += submitted[back] }
      return byAge
    }
    var outcomes = [Outcome](repeating: Outcome(), count: cohorts.count)
    var drawn: [Drawn] = []
    for _ in 0..<logs {
      drawn.removeAll(keepingCapacity: true)
      var item = gaps.draw(&random)
      while item < dayOfItem.count {
        let back = dayOfItem[item]
        drawn.append(Drawn(back: back, age: ages[back], delay: delays.draw(&random)))
        item += 1 + gaps.draw(&random)
      }
      take(drawn, cohorts, submittedByAge, into: &outcomes)
    }
    return outcomes
  }

  /// An item that is adopted in the end.
  private struct Drawn {
    var back: Int
    var age: Int
    var delay: Int
  }

  private func take(
    _ drawn: [Drawn], _ cohorts: [Range<Int>], _ submitted: [[Int]],
    into outcomes: inout [Outcome]
  ) {
    var byDelay = [Int](repeating: 0, count: Self.days)
    var byAge = byDelay
    for item in drawn where item.delay <= item.age {
      byDelay[item.delay] += 1
      byAge[item.age] += 1
    }
    guard let curve = DelayEstimate(delays: byDelay, ages: byAge).curve else { return }
    for (place, cohort) in cohorts.enumerated() {
      let items = submitted[place].reduce(0, +)
      var adopted = 0
      var final = 0
      for item in drawn where item.back >= cohort.lowerBound && item.back < cohort.upperBound {
        if item.delay <= item.age { adopted += 1 }
        if item.delay <= item.age || item.delay <= curve.longest { final += 1 }
      }
      let maturity = CohortMaturity(submitted: submitted[place], older: 0, curve: curve)
      guard let expected = maturity?.expectation(adopted: adopted, of: items) else { continue }
      outcomes[place].logs += 1
      outcomes[place].covered += expected.limits.contains(final) ? 1 : 0
      outcomes[place].final += Double(final) / Double(items)
      outcomes[place].expected += expected.expected / Double(items)
      outcomes[place].naive += Double(adopted) / Double(items)
      outcomes[place].later += Double(final - adopted)
      outcomes[place].width += Double(expected.limits.count - 1) / Double(items)
    }
  }
}

/// Draws from a distribution of whole days in constant time.
///
/// Vose's alias method (1991), IEEE Transactions on Software Engineering 17:972.
private struct DayDraw {
  private var keep: [UInt32]
  private var other: [Int]

  init(_ probabilities: [Double]) {
    let count = probabilities.count
    var scaled = probabilities.map { $0 * Double(count) }
    keep = [UInt32](repeating: .max, count: count)
    other = Array(0..<count)
    var small = scaled.indices.filter { scaled[$0] < 1 }
    var large = scaled.indices.filter { scaled[$0] >= 1 }
    while let less = small.popLast(), let more = large.popLast() {
      keep[less] = UInt32(scaled[less] * 0x1p32)
      other[less] = more
      scaled[more] -= 1 - scaled[less]
      if scaled[more] < 1 { small.append(more) } else { large.append(more) }
    }
  }

  func draw(_ random: inout SeededGenerator) -> Int {
    let bits = random.next()
    let place = Int(((bits >> 32) * UInt64(keep.count)) >> 32)
    return UInt32(truncatingIfNeeded: bits) <= keep[place] ? place : other[place]
  }
}

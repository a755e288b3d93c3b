import Model

/// F(d): the share of the adoptions within D* days of submission that come within d days.
///
/// Items are seen only up to their age, the days for which they were followed, each to a last day of its own;
/// so short delays are seen more often than they happen. The
/// reverse-time product-limit estimator corrects that: Kalbfleisch & Lawless (1991), Statistica Sinica
/// 1:19; Lawless (1994), Canadian Journal of Statistics 22:15. Going back from D*, of the adoptions that
/// came within x days of items at least x days old (the risk set of x), those of exactly x days are
/// taken off.
struct DelayCurve: Equatable, Sendable {
  /// First adoptions by their delay in days, 0 ... `longest`.
  let events: [Int]
  /// By days: adoptions within so many days, of items that are at least as old.
  let atRisk: [Int]
  /// By days: F, ascending to 1 at `longest`.
  let shares: [Double]
  /// By days: the variance of the logarithm of the factor that the day takes off, after Greenwood (1926):
  /// events / (atRisk · (atRisk − events)); 0 where it takes off everything, because F is 0 below it.
  let stepVariances: [Double]

  /// D*: the largest delay, in days, whose risk set is large enough.
  var longest: Int { events.count - 1 }

  static let leastDelays = 30
  static let leastAtRisk = 20
  static let leastLongest = 90

  /// - Parameters:
  ///   - events: First adoptions by delay, at least one.
  ///   - atRisk: As many, each at least the events of its day.
  init(events: [Int], atRisk: [Int]) {
    self.events = events
    self.atRisk = atRisk
    var shares = [Double](repeating: 1, count: events.count)
    var variances = [Double](repeating: 0, count: events.count)
    for days in stride(from: events.count - 1, to: 0, by: -1) {
      let left = atRisk[days] - events[days]
      shares[days - 1] = shares[days]
      if events[days] > 0 {
        shares[days - 1] *= Double(left) / Double(atRisk[days])
        if left > 0 {
          variances[days] = Double(events[days]) / (Double(atRisk[days]) * Double(left))
        }
      }
    }
    self.shares = shares
    stepVariances = variances
  }

  /// - Parameter days: 0 or more; from `longest` on, F is 1.
  func share(within days: Int) -> Double { days < longest ? shares[days] : 1 }
}

/// Whether the delays of a log say how much is still to come.
enum DelayEstimate: Equatable, Sendable {
  case curve(DelayCurve)
  /// Fewer delays are known than an estimate needs.
  case tooFew(delays: Int)
  /// No delay as long as an estimate needs has a risk set that is large enough; `nil` where none has at all.
  case tooShort(longest: Int?)

  /// - Parameters:
  ///   - delays: First adoptions by days from submission.
  ///   - ages: The same adoptions by the age of their items; as many days. No delay is above its age, so that
  ///     those younger than x all came within x days: R(x) = #{delay ≤ x ≤ age} = #{delay ≤ x} − #{age < x}.
  init(delays: [Int], ages: [Int]) {
    let total = delays.reduce(0, +)
    guard total >= DelayCurve.leastDelays else {
      self = .tooFew(delays: total)
      return
    }
    var atRisk: [Int] = []
    var within = 0
    var younger = 0
    for days in delays.indices {
      within += delays[days]
      atRisk.append(within - younger)
      younger += ages[days]
    }
    let longest = atRisk.lastIndex { $0 >= DelayCurve.leastAtRisk }
    guard let longest, longest >= DelayCurve.leastLongest else {
      self = .tooShort(longest: longest)
      return
    }
    self = .curve(
      DelayCurve(events: Array(delays[...longest]), atRisk: Array(atRisk[...longest])))
  }

  var curve: DelayCurve? {
    guard case .curve(let curve) = self else { return nil }
    return curve
  }
}

// MARK: - How well it is known

extension DelayCurve {
  /// The 95 % limits of F by days, 0 ... `longest`; both 1 at `longest`, where F is 1 by definition.
  ///
  /// Wilson's score limits at the effective sample size F·(1 − F)/variance, and at the next day's risk
  /// set where F is 1 already: Dorey & Korn (1987), Statistics in Medicine 6:679. Below the least delay
  /// seen F is 0, known as well as just above it. F ascends, so a lower limit holds for all longer delays
  /// and an upper one for all shorter ones.
  var limits: [Interval] {
    var limits = [Interval](repeating: Interval(low: 1, high: 1), count: events.count)
    var variance = 0.0
    var size = 0.0
    for days in stride(from: longest - 1, through: 0, by: -1) {
      let share = shares[days]
      variance += stepVariances[days + 1]
      if share == 1 {
        size = Double(atRisk[days + 1])
      } else if share > 0 {
        size = (1 - share) / (share * variance)
      }
      let here = wilson(share, size)
      limits[days] = Interval(low: here.low, high: min(here.high, limits[days + 1].high))
    }
    for days in limits.indices.dropFirst() {
      limits[days].low = max(limits[days].low, limits[days - 1].low)
    }
    return limits
  }

  /// Wilson (1927), JASA 22:209, of a share of a size that need not be whole.
  private func wilson(_ share: Double, _ size: Double) -> Interval {
    guard size > 0 else { return Interval(low: 0, high: 1) }
    let z = NormalQuantile.two95
    let square = z * z / size
    let centre = (share + square / 2) / (1 + square)
    let spread = (share * (1 - share) / size + square / (4 * size)).squareRoot()
    let half = z * spread / (1 + square)
    return Interval(
      low: share == 0 ? 0 : max(0, centre - half), high: share == 1 ? 1 : min(1, centre + half))
  }
}

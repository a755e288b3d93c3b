import Model

/// Whether a series crosses its median as often as chance would, and in no longer runs.
///
/// Anhøj & Olesen (2014), PLoS ONE 9:e113825: needs no limits, so that it holds for small counts too.
struct RunChart: Sendable {
  /// Values that do not lie on the median.
  let useful: Int
  /// Most consecutive useful values on one side.
  let longestRun: Int
  /// How often consecutive useful values change sides.
  let crossings: Int

  /// - Parameter values: In order of time, without the missing ones.
  /// - Returns: `nil` where there are none.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let ordered = values.sorted()
    let median = (ordered[(ordered.count - 1) / 2] + ordered[ordered.count / 2]) / 2
    var useful = 0
    var longest = 0
    var crossings = 0
    var run = 0
    var wasAbove = false
    for value in values where value != median {
      let isAbove = value > median
      if useful > 0 && isAbove != wasAbove {
        crossings += 1
        run = 0
      }
      useful += 1
      run += 1
      longest = max(longest, run)
      wasAbove = isAbove
    }
    self.useful = useful
    longestRun = longest
    self.crossings = crossings
  }

  /// A longer run than this is a signal: round(log₂ n) + 3.
  ///
  /// - Parameter useful: n, 1 or more.
  static func longestRunLimit(_ useful: Int) -> Int {
    var rounded = 0
    // log₂ n < r + ½ exactly where n² < 2^(2r + 1); n² is never that power.
    while useful * useful > 1 << (2 * rounded + 1) { rounded += 1 }
    return rounded + 3
  }

  /// Fewer crossings than this are a signal: the 5 % quantile of a binomial with n − 1 trials and chance ½.
  ///
  /// - Parameter useful: n, 1 or more.
  static func fewestCrossings(_ useful: Int) -> Int {
    let tail = BinomialTail(trials: useful - 1, chance: Proportion(1, of: 2))
    return (0..<useful).first { tail.atMost($0) >= 0.05 } ?? 0
  }
}

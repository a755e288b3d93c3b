import Model

/// The chance of at least `count` in a Poisson count whose mean follows a gamma distribution of the shape `size`
/// and the rate chance/(1 − chance).
///
/// I₁₋ₚ(k, r), by the incomplete beta function.
/// - Parameters:
///   - count: Whole.
///   - size: r, above 0.
///   - chance: p, above 0 and at most 1, as is its complement from 0.
func negativeBinomialTail(atLeast count: Int, size: Double, chance: Double, complement: Double)
  -> Double
{
  guard count > 0 else { return 1 }
  return betaTails(Double(count), size, at: complement, complement: chance).lower
}

/// How many items the units of a class bring in a month, and how much the units truly differ in that.
///
/// Each unit's count is Poisson with its own monthly rate, and the rates of the class follow one gamma
/// distribution (Clayton & Kaldor 1987, Biometrics 43:671), whose two parameters are estimated by moments
/// weighted with the months, as `ShrunkRates` does for shares.
struct MonthlyRates: Sendable {
  /// What one unit brought, and in how many months; a part of a month is a fraction.
  struct Record: Sendable {
    /// 0 or more; a fraction where joint items are shared.
    var items: Double
    /// Above 0.
    var months: Double
  }

  /// Σx/Σt, above 0.
  let mean: Double
  /// Of the true rates; 0 where the units differ no more than by chance.
  let variance: Double

  /// - Returns: `nil` where nobody brought anything: then there is nothing to go by.
  init?(_ records: [Record]) {
    let items = records.reduce(0) { $0 + $1.items }
    let months = records.reduce(0) { $0 + $1.months }
    guard items > 0, months > 0 else { return nil }
    let mean = items / months
    var squares = 0.0
    var sizes = 0.0
    for record in records {
      let excess = record.items / record.months - mean
      squares += record.months * excess * excess
      sizes += record.months * record.months
    }
    let byChance = mean * Double(records.count - 1)
    let spread = months - sizes / months
    self.mean = mean
    variance = spread > 0 ? max(0, (squares - byChance) / spread) : 0
  }

  /// The chance that a unit brings at least so many in the months to come, given what it brought.
  ///
  /// With the prior's α = m²/v and β = m/v the rate is, after x items in t months, gamma with α + x and β + t,
  /// and the count of u months negative binomial with the size α + x and the chance (β + t)/(β + t + u): Gelman
  /// et al. (2013), Bayesian Data Analysis, 3rd ed., §2.6. Without spread it is Poisson with the mean m·u.
  func chance(ofAtLeast count: Int, in months: Double, after record: Record) -> Double {
    guard count > 0 else { return 1 }
    guard months > 0 else { return 0 }
    guard variance > 0 else {
      return gammaTails(shape: Double(count), at: mean * months).lower
    }
    let known = mean / variance + record.months
    return negativeBinomialTail(
      atLeast: count, size: mean * mean / variance + record.items,
      chance: known / (known + months), complement: months / (known + months))
  }
}

/// What parted two overall rates: how much the groups changed and how much their mix did.
///
/// Kitagawa (1955), JASA 50:1168, with the average of both times as weights, so that nothing is left over.
/// A group that is empty at one time takes its rate at the other: its whole effect is then mix.
struct RateMix: Sendable {
  /// Successes among trials of one group. Negative ones subtract what other groups count twice.
  struct Group: Hashable, Sendable {
    var successes: Int
    var trials: Int

    var rate: Double? { trials == 0 ? nil : Double(successes) / Double(trials) }

    /// Two negative counts have a quotient, but nobody's rate.
    var shownRate: Double? { trials > 0 ? rate : nil }
  }

  /// The overall rate before and now.
  let rates: (before: Double, now: Double)
  /// Per group, its part of all trials; each sums to 1.
  let weightsBefore: [Double]
  let weightsNow: [Double]
  /// Per group, (r₁ − r₀)·(w₁ + w₀)/2.
  let rateEffects: [Double]
  /// Per group, (w₁ − w₀)·((r₁ + r₀)/2 − (R₁ + R₀)/2): above 0 where weight moved to the better groups.
  let mixEffects: [Double]
  /// Per group, (w₁ − w₀)·(r₁ + r₀)/2; of the same sum as the centred ones.
  let plainMixEffects: [Double]

  /// `nil` where there are no trials at one of the times.
  ///
  /// - Parameters:
  ///   - before: The groups at the earlier time.
  ///   - now: The same groups, in the same order.
  init?(before: [Group], now: [Group]) {
    precondition(before.count == now.count, "the groups are the same at both times")
    let totals = (before: Self.total(of: before), now: Self.total(of: now))
    guard let earlier = totals.before.rate, let later = totals.now.rate else { return nil }
    rates = (earlier, later)
    weightsBefore = before.map { Double($0.trials) / Double(totals.before.trials) }
    weightsNow = now.map { Double($0.trials) / Double(totals.now.trials) }
    var effects: (rate: [Double], mix: [Double], plain: [Double]) = ([], [], [])
    for place in before.indices {
      let r0 = before[place].rate ?? now[place].rate ?? 0
      let r1 = now[place].rate ?? r0
      let (w0, w1) = (weightsBefore[place], weightsNow[place])
      effects.rate.append((r1 - r0) * (w1 + w0) / 2)
      effects.mix.append((w1 - w0) * ((r1 + r0) / 2 - (later + earlier) / 2))
      effects.plain.append((w1 - w0) * (r1 + r0) / 2)
    }
    (rateEffects, mixEffects, plainMixEffects) = effects
  }

  /// R₁ − R₀, which is `rateEffect + mixEffect`.
  var change: Double { rates.now - rates.before }
  var rateEffect: Double { rateEffects.reduce(0, +) }
  var mixEffect: Double { mixEffects.reduce(0, +) }

  private static func total(of groups: [Group]) -> Group {
    groups.reduce(Group(successes: 0, trials: 0)) {
      Group(successes: $0.successes + $1.successes, trials: $0.trials + $1.trials)
    }
  }
}

extension RateMix {
  /// What mix did to the sign of the change.
  enum Reversal: Hashable, Sendable {
    /// The overall rate went one way, and no group's went that way, some went the other: Simpson (1951),
    /// JRSS B 13:238.
    case simpson
    /// What the groups did by themselves sums to the other way.
    case mixOutweighs
  }

  /// `nil` where the overall rate did not change, or changed as the groups did.
  ///
  /// Signs of rates are told by integers, so that equal ones are equal.
  static func reversal(before: [Group], now: [Group]) -> Reversal? {
    guard let mix = RateMix(before: before, now: now) else { return nil }
    let overall = sign(from: total(of: before), to: total(of: now))
    guard overall != 0 else { return nil }
    let signs = zip(before, now).filter { $0.trials > 0 && $1.trials > 0 }.map(sign)
    if !signs.contains(overall) && signs.contains(-overall) { return .simpson }
    // Below this, a sum of rates that did not change.
    let isOther = mix.rateEffect * Double(overall) < -1e-12
    return isOther ? .mixOutweighs : nil
  }

  private static func sign(from before: Group, to now: Group) -> Int {
    (now.successes * before.trials - before.successes * now.trials).signum()
  }
}

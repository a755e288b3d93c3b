import Model

/// The funnels of `signals` as curves: the limits around a class's rate by the number of items.
///
/// Classes in the order of `signals`, only those that have a funnel there; in each, numbers ascending.
func funnelLimitsTable(_ study: Study) -> Table {
  let rows = study.funnelPoints
  func limits(_ z: Double, between variance: (FunnelPoint) -> Double) -> [Interval?] {
    rows.map {
      FunnelLimits.score(around: $0.target, of: $0.submitted, z: z, between: variance($0))
    }
  }
  let inner = limits(NormalQuantile.two95) { _ in 0 }
  let outer = limits(NormalQuantile.two998) { _ in 0 }
  let innerWide = limits(NormalQuantile.two95, between: \.variance)
  let outerWide = limits(NormalQuantile.two998, between: \.variance)
  return Table(
    name: "funnel_limits",
    columns: [
      Column("class", Words.Columns.unitClass, .texts(rows.map { $0.className.nonEmpty })),
      Column("submitted", Words.Columns.funnelItems, .integers(rows.map(\.submitted))),
      Column(
        "class_adopted", Words.Columns.classAdopted, .integers(rows.map(\.pooled.numerator))),
      Column(
        "class_submitted", Words.Columns.classSubmitted,
        .integers(rows.map(\.pooled.denominator))),
      Column("class_rate", Words.Columns.classRate, .reals(rows.map(\.pooled.rate))),
      Column("low_95", Words.Columns.limitLow95, .reals(inner.map { $0?.low })),
      Column("high_95", Words.Columns.limitHigh95, .reals(inner.map { $0?.high })),
      Column("low_998", Words.Columns.limitLow998, .reals(outer.map { $0?.low })),
      Column("high_998", Words.Columns.limitHigh998, .reals(outer.map { $0?.high })),
      Column(
        "low_95_overdispersed", Words.Columns.wideLow95, .reals(innerWide.map { $0?.low })),
      Column(
        "high_95_overdispersed", Words.Columns.wideHigh95, .reals(innerWide.map { $0?.high })),
      Column(
        "low_998_overdispersed", Words.Columns.wideLow998, .reals(outerWide.map { $0?.low })),
      Column(
        "high_998_overdispersed", Words.Columns.wideHigh998, .reals(outerWide.map { $0?.high })),
    ])
}

/// A funnel at one number of items.
private struct FunnelPoint: Sendable {
  var className: String
  var pooled: Proportion
  /// p₀.
  var target: Double
  /// τ².
  var variance: Double
  /// n.
  var submitted: Int
}

extension Study {
  fileprivate var funnelPoints: [FunnelPoint] {
    let compared = comparedRates
    return zip(compared.classes, compared.rates).flatMap { group, rates -> [FunnelPoint] in
      let pooled = rates.reduce(Proportion(0, of: 0), +)
      guard let dispersion = ClassComparison.overdispersion(rates), let target = pooled.rate else {
        return []
      }
      let most = rates.map(\.denominator).max() ?? 0
      return funnelGrid(to: most + (most + 9) / 10).map { submitted in
        FunnelPoint(
          className: group.name, pooled: pooled, target: target, variance: dispersion.variance,
          submitted: submitted)
      }
    }
  }
}

/// Numbers of items from 1 to the last: every one up to 16, then by steps of an eighth, as the limits bend
/// less and less: a straight line between two of them is at no whole number off by 0.2 % of the limit's distance.
///
/// - Returns: About 30 up to 100, 50 up to 1,000, 70 up to 10,000; ascending.
func funnelGrid(to last: Int) -> [Int] {
  var grid: [Int] = []
  var next = 1
  while next < last {
    grid.append(next)
    next += max(1, next / 8)
  }
  return last < 1 ? [] : grid + [last]
}

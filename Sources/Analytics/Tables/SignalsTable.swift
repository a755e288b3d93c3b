import Model

/// By statistics, not by rule: which units have fewer adoptions than chance leaves, class by class.
///
/// Compared over the months whose adoptions have come: else whoever submits late in the period is a signal.
/// An annex. It starts conversations; it decides nothing and never stands beside eligibility.
func signalsTable(_ study: Study) -> Table {
  let rows = study.signalRows
  return Table(
    name: "signals",
    columns: countsColumns(rows, study) + testColumns(rows) + funnelColumns(rows)
      + rankColumns(rows) + [
        Column("note", Words.Columns.note, .texts(rows.map { study.list($0.notes) })),
        Column(
          "funnel_state", Words.Columns.funnelState,
          .texts(rows.map(\.comparison.funnelState.rawValue))),
      ])
}

private func countsColumns(_ rows: [SignalRow], _ study: Study) -> [Column] {
  [
    Column("unit", Words.Columns.unit, .texts(rows.map { study.name(ofUnit: $0.unit) })),
    Column("class", Words.Columns.unitClass, .texts(rows.map { $0.className.nonEmpty })),
    Column(
      "compared_submitted", Words.Columns.comparedSubmitted,
      .integers(rows.map(\.rate.denominator))),
    Column(
      "compared_adopted", Words.Columns.comparedAdopted, .integers(rows.map(\.rate.numerator))),
    Column("compared_rate", Words.Columns.comparedRate, .reals(rows.map(\.rate.rate))),
    Column(
      "class_units", Words.Columns.classUnits, .integers(rows.map(\.comparison.unitsWithItems))),
    Column(
      "class_adopted", Words.Columns.classAdopted, .integers(rows.map(\.pooled.numerator))),
    Column(
      "class_submitted", Words.Columns.classSubmitted, .integers(rows.map(\.pooled.denominator))),
    Column("class_rate", Words.Columns.classRate, .reals(rows.map(\.pooled.rate))),
    Column(
      "others_adopted", Words.Columns.othersAdopted, .integers(rows.map(\.others.numerator))),
    Column(
      "others_submitted", Words.Columns.othersSubmitted,
      .integers(rows.map(\.others.denominator))),
  ]
}

private func testColumns(_ rows: [SignalRow]) -> [Column] {
  [
    Column("p", Words.Columns.signalP, .reals(rows.map { $0.test?.p })),
    Column("q", Words.Columns.signalQ, .reals(rows.map { $0.test?.q })),
    Column(
      "q_limit", Words.Columns.signalLimit, .reals(rows.map { $0.test == nil ? nil : $0.limit })),
    Column("signal", Words.Columns.signal, .texts(rows.map { $0.signal.map(yesOrNo) })),
    Column(
      "p_overdispersed", Words.Columns.overdispersedP,
      .reals(rows.map { $0.overdispersedTest?.p })),
    Column(
      "q_overdispersed", Words.Columns.overdispersedQ,
      .reals(rows.map { $0.overdispersedTest?.q })),
    Column(
      "q_limit_overdispersed", Words.Columns.signalLimit,
      .reals(rows.map { $0.overdispersedTest == nil ? nil : $0.overdispersedLimit })),
    Column(
      "signal_overdispersed", Words.Columns.overdispersedSignal,
      .texts(rows.map { $0.overdispersedSignal.map(yesOrNo) })),
    Column("phi", Words.Columns.phi, .reals(rows.map { $0.overdispersion?.factor })),
    Column("tau2", Words.Columns.tauSquared, .reals(rows.map { $0.overdispersion?.variance })),
  ]
}

private func funnelColumns(_ rows: [SignalRow]) -> [Column] {
  let inner = rows.map { $0.funnelLimits(z: NormalQuantile.two95) }
  let outer = rows.map { $0.funnelLimits(z: NormalQuantile.two998) }
  return [
    Column("funnel_low_95", Words.Columns.funnelLow95, .reals(inner.map { $0?.low })),
    Column("funnel_high_95", Words.Columns.funnelHigh95, .reals(inner.map { $0?.high })),
    Column("funnel_low_998", Words.Columns.funnelLow998, .reals(outer.map { $0?.low })),
    Column("funnel_high_998", Words.Columns.funnelHigh998, .reals(outer.map { $0?.high })),
    Column(
      "funnel_position", Words.Columns.funnelPosition,
      .texts(rows.map { $0.position(between: 0)?.rawValue })),
    Column(
      "funnel_position_overdispersed", Words.Columns.overdispersedPosition,
      .texts(
        rows.map { row in
          row.overdispersion.flatMap { row.position(between: $0.variance)?.rawValue }
        })),
  ]
}

private func rankColumns(_ rows: [SignalRow]) -> [Column] {
  [
    Column("rho", Words.Columns.classCorrelation, .reals(rows.map { $0.shrunk?.correlation })),
    Column(
      "shrunk_rate", Words.Columns.shrunkRate,
      .reals(rows.map { row in row.shrunk.map { $0.rate(of: row.rate) } })),
    Column("rate_rank", Words.Columns.rateRank, .integers(rows.map { $0.rank?.rank })),
    Column("rate_rank_low", Words.Columns.rateRankLow, .integers(rows.map { $0.rank?.low })),
    Column("rate_rank_high", Words.Columns.rateRankHigh, .integers(rows.map { $0.rank?.high })),
  ]
}

/// One unit among those of its class.
private struct SignalRow: Sendable {
  var unit: Int
  /// Whether it has items in the period, compared or not.
  var hasItems: Bool
  var className: String
  var comparison: ClassComparison
  /// The unit's place in the comparison.
  var place: Int
  /// The q that must not be exceeded; `nil` where the class has no signals, see `ClassComparison.limits`.
  var limit: Double?
  var overdispersedLimit: Double?
  /// `nil` where the class has fewer than 5 units with items.
  var shrunk: ShrunkRates?
  /// The months that are not compared.
  var monthsLeftOut: [Period]
  /// `nil` for a unit without items.
  var rank: (rank: Int, low: Int, high: Int)?

  var rate: Proportion { comparison.rates[place] }
  var pooled: Proportion { comparison.pooled }
  var others: Proportion { comparison.others(than: place) }
  var test: ClassComparison.Test? { comparison.tests[place] }
  var overdispersedTest: ClassComparison.Test? { comparison.overdispersedTests[place] }
  var overdispersion: Overdispersion? { comparison.overdispersion }
  var signal: Bool? { test.map { test in limit.map { test.q <= $0 } ?? false } }
  var overdispersedSignal: Bool? {
    overdispersedTest.map { test in overdispersedLimit.map { test.q <= $0 } ?? false }
  }

  /// `nil` where the class has no funnel, see `Overdispersion`.
  func funnelLimits(z: Double) -> Interval? {
    guard overdispersion != nil, let target = pooled.rate else { return nil }
    return FunnelLimits.score(around: target, of: rate.denominator, z: z, between: 0)
  }

  func position(between variance: Double) -> FunnelPosition? {
    guard overdispersion != nil, let target = pooled.rate else { return nil }
    return FunnelPosition(rate, around: target, between: variance)
  }

  var notes: [Phrase] {
    if !hasItems { return [Words.lineNoSubmissions] }
    let leftOut =
      monthsLeftOut.isEmpty ? [] : [Words.monthsNotCompared(monthsLeftOut.map(\.label))]
    return (rate.denominator == 0 ? [Words.noItemCompared] : notesOfTest) + leftOut
  }

  private var notesOfTest: [Phrase] {
    var notes: [Phrase] = []
    if signal == true { notes.append(Words.signalStartsConversation) }
    if signal == true && overdispersedSignal == false { notes.append(Words.withinUsualVariation) }
    if others.denominator == 0 {
      notes.append(Words.noOtherUnit)
    } else if pooled.numerator == 0 || pooled.numerator == pooled.denominator {
      notes.append(Words.allOrNothingAdopted)
    } else if overdispersion == nil {
      notes.append(Words.fewUnitsNoFunnel)
      if signal == true { notes.append(Words.variationNotAllowedFor) }
    } else if position(between: 0) == nil {
      notes.append(Words.fewItemsNoPosition)
    }
    return notes
  }
}

extension Study {
  /// By class, then unit in directory order; none where the log does not say what was adopted.
  fileprivate var signalRows: [SignalRow] {
    let compared = comparedRates
    let classes = compared.classes
    let comparisons = compared.rates.map(ClassComparison.init)
    let limits = ClassComparison.limits(comparisons.map(\.tests))
    let overdispersedLimits = ClassComparison.limits(comparisons.map(\.overdispersedTests))
    return classes.indices.flatMap { place in
      let comparison = comparisons[place]
      let ranks = comparison.ranks
      let shrunk =
        comparison.unitsWithItems < ClassComparison.fewestUnits
        ? nil : ShrunkRates(comparison.rates)
      return classes[place].units.enumerated().map { row, unit in
        SignalRow(
          unit: unit, hasItems: unitCounts[unit].submitted > 0, className: classes[place].name,
          comparison: comparison, place: row, limit: limits[place],
          overdispersedLimit: overdispersedLimits[place], shrunk: shrunk,
          monthsLeftOut: compared.monthsLeftOut, rank: ranks[row])
      }
    }
  }
}

extension ClassComparison {
  /// Rank by rate with its interval, parallel to `rates`; `nil` for units without items.
  fileprivate var ranks: [(rank: Int, low: Int, high: Int)?] {
    let ranks = RateRanks(rates.filter { $0.denominator > 0 }, level: Self.level)
    var place = -1
    return rates.map { rate in
      guard rate.denominator > 0 else { return nil }
      place += 1
      return (ranks.ranks[place], ranks.lowest[place], ranks.highest[place])
    }
  }
}

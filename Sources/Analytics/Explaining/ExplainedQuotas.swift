import Model

extension Study {
  /// Where a holder stands with each of its quotas and thresholds, with the records that count for it.
  func explainedQuotas(of holder: Holder, _ rulebook: Rulebook?) -> [Explanation] {
    assessment.standings.filter { $0.holder == holder }.map { standing in
      let booked = booked(standing)
      return Explanation(
        kind: .quota, measure: standing.quota.clause, period: standing.period.label,
        meaning: sentence(of: standing),
        formula: Words.Explaining.quotaFormula,
        inputs: inputs(of: standing), result: result(of: standing), addends: booked.addends,
        rows: booked.rows)
    }
  }

  private func sentence(of standing: QuotaStanding) -> Phrase {
    guard let version = rulebook?.versions[standing.version] else { return Phrase("") }
    return Words.Rules.quota(
      standing.quota, at: standing.isThreshold ? .threshold : .quota, of: version)
  }

  private func inputs(of standing: QuotaStanding) -> [Explanation.Input] {
    var inputs = [
      Explanation.Input(name: "required", value: standing.required.rate.map(RealCell.text))
    ]
    if standing.quota.carry != .none {
      let carried = standing.carried - standing.surplus
      inputs.append(Explanation.Input(name: "carried", value: RealCell.text(carried.value)))
    }
    inputs.append(
      Explanation.Input(name: "achieved", value: standing.achieved.value.map(RealCell.text)))
    if standing.quota.indicator.isRate {
      let fraction = standing.achieved.fraction
      inputs += [
        Explanation.Input(name: "achieved_numerator", value: String(fraction.numerator)),
        Explanation.Input(name: "achieved_denominator", value: String(fraction.denominator)),
      ]
    }
    if let parts = partsOfPoints(standing) {
      inputs += [
        Explanation.Input(name: "items", value: RealCell.text(parts.items.value)),
        Explanation.Input(name: "requests", value: RealCell.text(parts.requests.value)),
        Explanation.Input(name: "adjustments", value: RealCell.text(parts.adjustments.value)),
      ]
    }
    return inputs
  }

  /// What quotas on points add up; `nil` for all others.
  private func partsOfPoints(
    _ standing: QuotaStanding
  ) -> (items: Points, requests: Points, adjustments: Points)? {
    guard case .score(let name) = standing.quota.indicator.measure, !standing.isThreshold,
      standing.quota.indicator.matching.isEmpty,
      case .amount(let achieved) = standing.achieved,
      let version = rulebook?.versions[standing.version]
    else { return nil }
    let sources = sources(
      of: standing.holder, IndicatorAsk(standing.quota, of: version).policies,
      by: standing.period.last)
    let requests = requestPoints(
      of: name, by: sources, standing.holder.kind, in: standing.period)
    let adjustments = adjustedPoints(
      of: name, by: standing.holder, sources, in: standing.period)
    return (achieved - requests - adjustments, requests, adjustments)
  }

  /// The sums that records make, and the records; none for different ones, months, requests and thresholds.
  private func booked(
    _ standing: QuotaStanding
  ) -> (addends: [String], rows: [Explanation.Row]) {
    guard !standing.isThreshold, standing.quota.indicator.distinct == nil,
      let version = rulebook?.versions[standing.version]
    else { return ([], []) }
    let ask = IndicatorAsk(standing.quota, of: version)
    let sources = sources(of: standing.holder, ask.policies, by: standing.period.last)
    let codes = slots.codes(of: standing.period)
    func rows(_ accounts: [Account]) -> [Explanation.Row] {
      bookedRows(accounts, of: standing.holder.kind, sources, in: codes)
    }
    switch ask.accounts(of: standing.holder.kind, reading: .asStated) {
    case .amount(let account):
      return ([partsOfPoints(standing) == nil ? "achieved" : "items"], rows([account]))
    case .rate(let numerator, let denominators):
      let names = ["achieved_numerator"] + denominators.map { _ in "achieved_denominator" }
      // Of decided items the numerator is one of the denominators.
      guard denominators.count == 1 else { return ([], []) }
      return (names, rows([numerator] + denominators))
    case .months, .requests: return ([], [])
    }
  }

  private func result(of standing: QuotaStanding) -> Phrase {
    Words.Explaining.state(standing.state, shortBy: RealCell.text(standing.shortBy.value))
  }
}

import Model

extension Study {
  /// What each score of a holder came to over each of its spans, with the records that brought points.
  func explainedScores(of holder: Holder) -> [Explanation] {
    assessment.totals.filter { $0.holder == holder }.map { total in
      let score = rulebook?.versions[total.version].score(named: total.score)
      let inputs = inputs(of: total)
      return Explanation(
        kind: .score, measure: total.score, period: total.period.label,
        meaning: Words.Columns.scoreTotal.meaning,
        formula: Phrase(inputs.map(\.name).joined(separator: " + ")), inputs: inputs,
        result: Words.Explaining.total(
          RealCell.text(total.total.value), unit: score?.unit ?? "",
          converted: total.converted.map { RealCell.text($0.value) }),
        addends: ["items"], rows: score.map { rows(of: total, $0) } ?? [])
    }
  }

  private func inputs(of total: ScoreTotal) -> [Explanation.Input] {
    [
      ("items", total.items), ("requests", total.requests), ("adjustments", total.adjustments),
      ("quotas", total.quotas), ("from_scores", total.taken), ("base", total.base),
      ("limited", total.limited),
    ].map { Explanation.Input(name: $0, value: RealCell.text($1.value)) }
  }

  private func rows(of total: ScoreTotal, _ score: Rulebook.Score) -> [Explanation.Row] {
    guard let version = rulebook?.versions[total.version],
      case .amount(let account) = version.accounts(
        of: Rulebook.Indicator(.score(score.name)), holder: total.holder.kind,
        own: Rulebook.Policies(), per: score.limits.per, reading: .asStated)
    else { return [] }
    return bookedRows(
      [account], of: total.holder.kind,
      sources(of: total.holder, score.policies.over(version.policies), by: total.period.last),
      in: slots.codes(of: total.period))
  }
}

import Model

extension Study {
  /// What a holder reached in an indicator over a span, before deductions and limits.
  ///
  /// - Parameters:
  ///   - version: Whose policies hold where the quota or commendation states none.
  ///   - codes: The slots of the span.
  func achieved(
    _ ask: IndicatorAsk, by holder: Holder, in span: Period, codes: [Int], reading: RuleReading
  ) -> QuotaStanding.Achieved {
    let sources = sources(of: holder, ask.policies, by: span.last)
    func sum(_ account: Account) -> Points {
      sources.reduce(.zero) { $0 + ledger.amount(account, holder: $1, in: codes) }
    }
    switch ask.accounts(of: holder.kind, reading: reading) {
    case .amount(let account):
      guard case .score(let name) = ask.indicator.measure, ask.indicator.matching.isEmpty else {
        return .amount(sum(account))
      }
      return .amount(
        sum(account) + requestPoints(of: name, by: sources, holder.kind, in: span)
          + adjustedPoints(of: name, by: holder, sources, in: span))
    case .rate(let numerator, let denominators):
      let all = denominators.reduce(Points.zero) { $0 + sum($1) }
      return .rate(.share(sum(numerator), of: all))
    case .months(let account):
      let months = calendar.months(of: span).filter { month in
        span.contains(month.first) && span.contains(month.last)
      }
      let active = months.count { month in
        let codes = slots.codes(of: month)
        return sources.contains { ledger.amount(account, holder: $0, in: codes) > .zero }
      }
      return .amount(Points(active))
    case .requests(let answers):
      return .amount(
        Points(requests(of: sources, holder.kind, in: span).count { answers.contains($0.answer) }))
    }
  }

  /// The items of which a rate is one, joint ones by their shares where they are split; 0 for all else.
  func base(
    of ask: IndicatorAsk, by holder: Holder, in span: Period, codes: [Int], reading: RuleReading
  ) -> Points {
    guard case .rate(_, let denominators) = ask.accounts(of: holder.kind, reading: reading) else {
      return .zero
    }
    return sources(of: holder, ask.policies, by: span.last).reduce(.zero) { sum, source in
      denominators.reduce(sum) { $0 + ledger.amount($1, holder: source, in: codes) }
    }
  }

  /// What of an indicator may belong to a span without anyone knowing: rows whose date is a month or a
  /// year that reaches beyond it, or missing.
  func unknownAmount(
    _ ask: IndicatorAsk, of holder: Holder, in span: Period, reading: RuleReading
  ) -> Points {
    let codes = slots.partialCodes(of: span) + [slots.undated]
    let sources = sources(of: holder, ask.policies, by: span.last)
    func sum(_ account: Account) -> Points {
      sources.reduce(.zero) { $0 + ledger.amount(account, holder: $1, in: codes) }
    }
    switch ask.accounts(of: holder.kind, reading: reading) {
    case .amount(let account), .months(let account): return sum(account)
    case .rate(_, let denominators): return denominators.reduce(.zero) { $0 + sum($1) }
    case .requests: return .zero
    }
  }
}

/// An indicator with the policies that hold for it.
struct IndicatorAsk: Sendable {
  var indicator: Rulebook.Indicator
  /// What the quota or commendation states, and else its version.
  var policies: Rulebook.Policies
  /// What it states itself.
  var own: Rulebook.Policies
  var version: Rulebook.Version
  var per: Rulebook.Frequency

  init(_ quota: Rulebook.Quota, of version: Rulebook.Version) {
    self.init(quota.indicator, own: quota.policies, per: quota.per, of: version)
  }

  init(
    _ indicator: Rulebook.Indicator, own: Rulebook.Policies, per: Rulebook.Frequency,
    of version: Rulebook.Version
  ) {
    self.indicator = indicator
    self.own = own
    policies = own.over(version.policies)
    self.version = version
    self.per = per
  }

  func accounts(of holder: Rulebook.Holder, reading: RuleReading) -> IndicatorAccounts {
    version.accounts(of: indicator, holder: holder, own: own, per: per, reading: reading)
  }
}

extension Rulebook.Match {
  var isEmpty: Bool { self == Rulebook.Match() }
}

extension Proportion {
  /// Of whole items the two counts as they are; of shares of joint items the same rate in whole numbers.
  static func share(_ part: Points, of whole: Points) -> Proportion {
    let one = Points.partsOfOne
    var (divisor, rest) = (one, whole.parts)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    rest = part.parts
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return Proportion(Int(part.parts / divisor), of: Int(whole.parts / divisor))
  }
}

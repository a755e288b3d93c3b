import Model

/// Finds quotas and thresholds that state what cannot be: shares of a rate or a month, an amount twice.
enum QuotaCheck {
  static func check(_ version: PlacedVersion) throws(Diagnostic) {
    for due in version.dues { try checkParts(due) }
    for threshold in version.thresholds {
      guard case .score = threshold.part.indicator.measure else {
        throw Diagnostic(
          .error, .thresholdNotScore, at: threshold.entry.place(of: "indicator"),
          found: [
            threshold.part.indicator.key,
            version.scores.map(\.part.name).joined(separator: ", "),
          ])
      }
    }
    try checkTwice(version.quotas)
    try checkTwice(version.thresholds)
  }

  /// What has no parts: rates, weeks and months, the one period of a year.
  private static func checkParts(_ due: Placed<Rulebook.Quota>) throws(Diagnostic) {
    let (quota, entry) = (due.part, due.entry)
    if quota.holder == .person && quota.perHeadOn != nil {
      throw entry.excluding("of: person", "per_head_on")
    }
    let prorates = quota.changed == .prorate ? "changed: prorate" : nil
    let parts = quota.partYear.map { "part_year: \($0.rawValue)" }
    if quota.indicator.isRate {
      let carries = quota.carry == .none ? nil : "carry: \(quota.carry.rawValue)"
      let perHead = quota.perHeadOn == nil ? nil : "per_head_on"
      if let stated = parts ?? carries ?? prorates ?? perHead {
        throw refusal(.rateUndivided, stated, entry, found: [quota.clause, stated])
      }
    }
    if quota.per == .week || quota.per == .month, let stated = parts ?? prorates {
      throw refusal(.monthUndivided, stated, entry, found: [quota.clause, quota.per.key, stated])
    }
    if quota.carry != .none, quota.per == .year || quota.per.isWindow {
      throw refusal(.carryNowhere, "carry", entry, found: [quota.clause])
    }
  }

  private static func refusal(
    _ code: Diagnostic.Code, _ stated: String, _ entry: YAMLMap, found: [String]
  ) -> Diagnostic {
    let key = String(stated.prefix { $0 != ":" })
    return Diagnostic(.error, code, at: entry.place(of: key), found: found)
  }

  /// One clause may ask for several things, but for each of them once of a class.
  private static func checkTwice(_ quotas: [Placed<Rulebook.Quota>]) throws(Diagnostic) {
    for (index, later) in quotas.enumerated() {
      for earlier in quotas[..<index] where later.part.repeats(earlier.part) {
        throw Diagnostic(
          .error, .quotaTwice, at: later.entry.place,
          found: [later.part.clause, earlier.entry.place.line.map(String.init) ?? ""])
      }
    }
  }
}

extension Rulebook.Frequency {
  var isWindow: Bool { if case .window = self { true } else { false } }
}

extension Rulebook.Quota {
  /// Whether it asks the same of somebody of whom the other asks it too.
  fileprivate func repeats(_ other: Rulebook.Quota) -> Bool {
    clause == other.clause && indicator == other.indicator && per == other.per
      && holder == other.holder && policies == other.policies
      && atLeast.concernsSomebody(of: other.atLeast)
  }
}

extension Rulebook.Amount {
  fileprivate func concernsSomebody(of other: Rulebook.Amount) -> Bool {
    guard case .byClass(let ours) = self, case .byClass(let others) = other else { return true }
    return ours.keys.contains { others[$0] != nil }
  }
}

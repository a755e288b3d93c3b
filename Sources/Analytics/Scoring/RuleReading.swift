import Model

/// A defensible way to read what a rulebook leaves unstated: the usual one, or one thing read in another way.
enum RuleReading: CaseIterable, Hashable, Sendable {
  /// As stated, and what is unstated in the usual way: `Rulebook.Policies` says which that is.
  case asStated
  /// By the other date: adopted items by their first adoption, adoptions and scores by the submitted date.
  case otherBasis
  /// Joint items in equal shares.
  case splitJoint
  /// Joint items for the first named alone.
  case firstJoint
  /// What was adopted after the end of the period of its submission comes too late.
  case knownAtEnd
  /// `adoption_rate` is adoptions in the period among the items submitted in it.
  case periodRate
  /// `adoption_rate` is adopted items among those decided.
  case decidedRate
}

/// The accounts from which an indicator is worked out; a ledger of its rulebook keeps them all.
enum IndicatorAccounts: Hashable, Sendable {
  /// A count, how many different ones, or points.
  case amount(Account)
  /// A rate: the numerator among the sum of the denominators. Where joint items are split, neither is
  /// a whole number.
  case rate(numerator: Account, denominators: [Account])
  /// How many months have an amount above 0.
  case months(Account)
  /// How many requests were answered in one of these ways: `Ledger.answers` and the register say.
  case requests([Rulebook.Answer])

  var accounts: [Account] {
    switch self {
    case .amount(let account), .months(let account): [account]
    case .rate(let numerator, let denominators): [numerator] + denominators
    case .requests: []
    }
  }
}

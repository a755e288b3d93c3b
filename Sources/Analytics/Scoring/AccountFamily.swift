import Model

/// What rules make of an item for some accounts.
protocol ItemRules: Sendable {
  /// Whether units or authors of one item may differ in what it brings them.
  var dependsOnHolder: Bool { get }

  /// Appends what an item brings before it is divided.
  func claim(
    _ item: ScoredItem, by asker: Asker, of submissions: Submissions, _ tables: ScoringTables,
    into claims: inout [Claim])
}

/// Accounts that differ only in how they divide joint items.
struct AccountFamily: Sendable {
  struct Member: Sendable {
    var account: Int32
    /// By the rulebook's versions; of accounts that are no points one.
    var divisions: [Division]
    /// Whether it reads the rules as stated.
    var isStated: Bool
  }

  enum Rules: Sendable {
    case count(CountRules)
    case score(ScoreRules)
  }

  let holder: Rulebook.Holder
  let isDistinct: Bool
  let members: [Member]
  /// The row of the ledger for what is the same for all members.
  let common: Int32
  let rules: Rules
  /// By version as `divisions`: the same for all members.
  let passesOnCredit: [Bool]

  init(
    _ accounts: [(code: Int, account: Account, isStated: Bool)], common: Int,
    _ rulebook: Rulebook, _ rows: ScoreRows, _ tables: ScoringTables, _ slots: SlotRules
  ) {
    let first = accounts[0].account
    let holder = first.holder
    self.holder = holder
    isDistinct = first.distinct != nil
    self.common = Int32(common)
    let policies: (Account) -> [Rulebook.Policies]
    if case .points(let name) = first.sum {
      rules = .score(ScoreRules(name, first, of: rulebook, rows, tables, slots))
      policies = { account in
        rulebook.versions.map { version in
          account.policies.over(version.score(named: name)?.policies ?? Rulebook.Policies())
            .over(version.policies).over(account.unstated)
        }
      }
    } else {
      rules = .count(CountRules(first, tables, slots))
      policies = { [$0.policies] }
    }
    members = accounts.map { member in
      Member(
        account: Int32(member.code),
        divisions: policies(member.account).map { Division($0, for: holder) },
        isStated: member.isStated)
    }
    passesOnCredit = members[0].divisions.map(\.passesOnCredit)
  }
}

extension Account {
  /// The same for all accounts that only divide joint items differently.
  var withoutDivision: Account {
    var account = self
    account.policies.joint = nil
    account.policies.jointAtMost = nil
    account.unstated.joint = nil
    return account
  }
}

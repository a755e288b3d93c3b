import Model

extension Study {
  /// The records that make up what a holder has in accounts over slots, each with its amount in every account.
  ///
  /// - Parameter sources: The holder, and the units whose entries count as its own.
  /// - Returns: In order of address, each address once. Empty where evidence was left out.
  func bookedRows(
    _ accounts: [Account], of kind: Rulebook.Holder, _ sources: [Int], in codes: [Int]
  ) -> [Explanation.Row] {
    let wanted = accounts.map { Int32(ledger.code(of: $0)) }
    let holders = Set(sources.map(Int32.init))
    let slots = Set(codes.map(Int32.init))
    var rows: [RecordAddress: (amounts: [Points], rules: [Int32])] = [:]
    for entry in ledger.entries where holders.contains(entry.holder) && slots.contains(entry.slot) {
      for place in wanted.indices where wanted[place] == entry.account {
        let none = (amounts: [Points](repeating: .zero, count: wanted.count), rules: [Int32]())
        rows[entry.address, default: none].amounts[place] += entry.amount
        if entry.row >= 0 { rows[entry.address]?.rules.append(entry.row) }
      }
    }
    return rows.keys.sorted().compactMap { address in
      rows[address].map { row in
        Explanation.Row(address: address, amounts: row.amounts, reason: reason(row.rules))
      }
    }
  }

  /// What the rows of the score's tables say that gave the points; `nil` where no row did.
  private func reason(_ rules: [Int32]) -> Phrase? {
    guard let rulebook, !rules.isEmpty else { return nil }
    let phrases = Set(rules).sorted().compactMap { number -> Phrase? in
      guard let place = scoreRows[number],
        let score = rulebook.versions[place.version].score(named: place.score)
      else { return nil }
      let row = score.rows(of: place.table)[place.row]
      return Words.Rules.row(row, of: place.table.words, unit: score.unit)
    }
    return phrases.joined(by: Words.listSeparator)
  }
}

extension ScoreRows.Table {
  fileprivate var words: Words.Rules.ScoreTable {
    switch self {
    case .submission: .submission
    case .adoption: .adoption
    case .extra: .extra
    case .instruction: .instruction
    }
  }
}

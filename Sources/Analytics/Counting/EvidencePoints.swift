import Model

extension Study {
  /// The scores that items bring points to, in the rulebook's order, each with its account of the units' points
  /// under the rules in force at the end of the period.
  var bookedScores: [(name: String, account: Int)] {
    guard let version = rulebook?.version(on: min(lastDayOfPeriod, asOf.day)) else { return [] }
    return version.scores.compactMap { score in
      let accounts = version.accounts(
        of: Rulebook.Indicator(.score(score.name)), holder: .unit, own: Rulebook.Policies(),
        per: score.limits.per, reading: .asStated)
      guard case .amount(let account) = accounts else { return nil }
      return (score.name, ledger.code(of: account))
    }
  }

  /// The records of each unit with what they bring to scores; records that bring nothing else are added.
  func withPoints(_ entries: [[Selection.Entry]]) -> [[Selection.Entry]] {
    let scores = bookedScores
    guard !scores.isEmpty else { return entries }
    let places = Dictionary(
      scores.enumerated().map { ($1.account, $0) }, uniquingKeysWith: { first, _ in first })
    let inPeriod = Set(codes.map(Int32.init))
    var points = [[RecordAddress: [Points]]](repeating: [:], count: entries.count)
    for entry in ledger.entries where inPeriod.contains(entry.slot) {
      guard let place = places[Int(entry.account)] else { continue }
      let none = [Points](repeating: .zero, count: scores.count)
      points[Int(entry.holder)][entry.address, default: none][place] += entry.amount
    }
    return zip(entries, points).map(joined)
  }

  private func joined(
    _ entries: [Selection.Entry], _ points: [RecordAddress: [Points]]
  ) -> [Selection.Entry] {
    var points = points
    var joined = entries
    for place in joined.indices {
      joined[place].points = points.removeValue(forKey: joined[place].address) ?? []
    }
    for (address, points) in points {
      var entry = Selection.Entry(address: address, submitted: 0, adoptedItems: 0, adoptions: 0)
      entry.points = points
      joined.append(entry)
    }
    return joined.sorted { $0.address < $1.address }
  }
}

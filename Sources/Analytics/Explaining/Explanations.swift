import Model

extension Analysis {
  /// How the figures of one unit come about: its counts, its quotas, its scores, each in the order of its table.
  ///
  /// - Parameters:
  ///   - unit: Code in the directory.
  ///   - name: As the tables name it.
  ///   - rulebook: Whose sentences say what a quota asks.
  /// - Returns: Empty where the unit has no figures in the period. Rows stand only in an analysis that lists evidence.
  public func explanations(
    of unit: Int, named name: String, rulebook: Rulebook?
  ) -> [Explanation] {
    counts(of: unit, named: name) + quotas(of: name, rulebook) + scores(of: unit, name)
  }
}

// MARK: - Counts

extension Analysis {
  /// What a column of units is worked out from, where that is in columns beside it.
  private static let inputs: [String: [String]] = [
    "cohort_rate": ["adopted_items", "submitted"],
    "cohort_rate_low": ["adopted_items", "submitted"],
    "cohort_rate_high": ["adopted_items", "submitted"],
    "period_rate": ["adoptions", "supplements", "submitted"],
    "decided_rate": ["adopted_items", "decided"],
    "previous_cohort_rate": ["previous_adopted_items", "previous_submitted"],
    "change_in_points": ["cohort_rate", "previous_cohort_rate"],
    "items_short": ["rate_line", "submitted", "adopted_items"],
    "rank": ["adopted_items", "points"],
  ]

  /// The columns that are sums over records.
  private static let addends: [(column: String, amount: @Sendable (Selection.Entry) -> Int)] = [
    ("submitted", { $0.submitted }), ("adopted_items", { $0.adoptedItems }),
    ("adoptions", { $0.adoptions }),
  ]

  private func counts(of unit: Int, named name: String) -> [Explanation] {
    let table = self["units"]
    guard let row = table["unit"].texts.firstIndex(of: name) else { return [] }
    let entries = evidence.first { $0.unit == unit }?.entries ?? []
    return table.columns.dropFirst().compactMap { column in
      if case .texts = column.values { return nil }
      let names = Self.inputs[column.name] ?? []
      let summed = Self.addends.filter { ([column.name] + names).contains($0.column) }
      return Explanation(
        kind: .count, measure: column.name, meaning: column.definition.meaning,
        formula: column.definition.formula,
        inputs: names.map { Explanation.Input(name: $0, value: table[$0].number(row)) },
        result: column.shown(row, of: names.map { table[$0] }), addends: summed.map(\.column),
        rows: rows(entries, summed.map(\.amount)))
    }
  }

  private func rows(
    _ entries: [Selection.Entry], _ amounts: [(Selection.Entry) -> Int]
  ) -> [Explanation.Row] {
    entries.compactMap { entry in
      let added = amounts.map { $0(entry) }
      guard added.contains(where: { $0 != 0 }) else { return nil }
      return Explanation.Row(address: entry.address, amounts: added.map { Points($0) })
    }
  }
}

// MARK: - Quotas and scores

extension Analysis {
  private func quotas(of name: String, _ rulebook: Rulebook?) -> [Explanation] {
    let table = self["quotas"]
    return table.rows(of: name).map { row in
      let clause = table["clause"].texts[row] ?? ""
      let isRate = table["achieved_denominator"].integers[row] ?? 1 != 1
      var inputs = ["required", "carried", "achieved"].map { column in
        Explanation.Input(name: column, value: table[column].number(row))
      }.filter { $0.value != nil }
      if isRate {
        inputs += ["achieved_numerator", "achieved_denominator"].map { column in
          Explanation.Input(name: column, value: table[column].number(row))
        }
      }
      let state = Words.Explaining.state(
        table["state"].texts[row] ?? "", shortBy: table["short_by"].number(row) ?? "")
      return Explanation(
        kind: .quota, measure: clause, period: table["period"].texts[row],
        meaning: sentences(of: clause, table["indicator"].texts[row] ?? "", rulebook),
        formula: Words.Explaining.quotaFormula, inputs: inputs, result: state)
    }
  }

  /// What the clause asks, by the versions that touch the period.
  private func sentences(of clause: String, _ indicator: String, _ rulebook: Rulebook?) -> Phrase {
    let versions = (rulebook?.versions ?? []).filter { version in
      version.from?.firstDay.dayNumber ?? Int.min <= period.last.dayNumber
        && version.to?.lastDay.dayNumber ?? Int.max >= period.first.dayNumber
    }
    let sentences = versions.flatMap { version in
      version.quotas.filter { $0.clause == clause && $0.indicator.key == indicator }
        .map { Words.Rules.quota($0, at: .quota, of: version) }
        + version.thresholds.filter { $0.clause == clause && $0.indicator.key == indicator }
        .map { Words.Rules.quota($0, at: .threshold, of: version) }
    }
    return sentences.joined(by: Words.listSeparator)
  }

  private static let parts = [
    "items", "requests", "adjustments", "quotas", "from_scores", "base", "limited",
  ]

  private func scores(of unit: Int, _ name: String) -> [Explanation] {
    let table = self["scores"]
    let entries = evidence.first { $0.unit == unit }?.entries ?? []
    return table.rows(of: name).map { row in
      let total = table["total"].number(row)
      let converted = table["converted"].number(row)
      let inputs = Self.parts.map { Explanation.Input(name: $0, value: table[$0].number(row)) }
        .filter { $0.value != nil }
      let score = table["score"].texts[row] ?? ""
      let rows =
        table["period"].texts[row] == period.label
        ? pointRows(entries, of: score, adding: table["items"].reals[row]) : []
      return Explanation(
        kind: .score, measure: score, period: table["period"].texts[row],
        meaning: table["total"].definition.meaning,
        formula: Phrase(inputs.map(\.name).joined(separator: " + ")),
        inputs: inputs,
        result: total.map { total in
          Words.Explaining.total(total, unit: table["in"].texts[row] ?? "", converted: converted)
        }, addends: rows.isEmpty ? [] : ["\(score): items"], rows: rows)
    }
  }

  /// The records that brought points to a score over the whole period; none where they do not add up to `items`,
  /// because another version of the rules gave part of it.
  private func pointRows(
    _ entries: [Selection.Entry], of score: String, adding items: Double?
  ) -> [Explanation.Row] {
    guard let place = scoreNames.firstIndex(of: score) else { return [] }
    let rows = entries.compactMap { entry -> Explanation.Row? in
      guard place < entry.points.count, entry.points[place] != .zero else { return nil }
      return Explanation.Row(address: entry.address, amounts: [entry.points[place]])
    }
    return rows.reduce(.zero) { $0 + $1.amounts[0] }.value == items ? rows : []
  }
}

extension Table {
  /// The rows that are the unit's own, not its people's.
  fileprivate func rows(of unit: String) -> [Int] {
    (0..<rowCount).filter { self["unit"].texts[$0] == unit && self["person"].texts[$0] == nil }
  }
}

extension Column {
  /// A cell as its file has it.
  fileprivate func number(_ row: Int) -> String? {
    switch values {
    case .texts(let cells): cells[row]
    case .integers(let cells): cells[row].map(String.init)
    case .reals(let cells): cells[row].map(RealCell.text)
    }
  }

  /// A rate with its fraction where `inputs` are its two integers, else the number itself.
  fileprivate func shown(_ row: Int, of inputs: [Column]) -> Phrase? {
    guard let number = number(row) else { return nil }
    guard definition.isPlainRate, inputs.count == 2, case .integers(let part) = inputs[0].values,
      case .integers(let whole) = inputs[1].values, let part = part[row], let whole = whole[row]
    else { return Phrase(number) }
    let rate = Proportion(part, of: whole)
    return Words.Explaining.rate(rate, exactly: number)
  }
}

extension Definition {
  /// A rate that is the quotient of its two columns, not a limit of its interval.
  fileprivate var isPlainRate: Bool { numerator != nil && source == nil }
}

/// Real numbers to twelve decimals, large ones to three, without zeros that say nothing.
enum RealCell {
  static func text(_ number: Double) -> String {
    var text = NumberText.decimal(number.magnitude, places: number.magnitude < 1000 ? 12 : 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return (number < 0 && text != "0" ? "-" : "") + text
  }
}

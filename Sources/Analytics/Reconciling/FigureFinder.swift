import Model

/// Finds published figures in the tables of the run.
struct FigureFinder: Sendable {
  /// Where a figure stands in the report.
  enum Finding: Sendable {
    /// The number, and whether it counts items or events.
    case found(Double, isCount: Bool)
    /// Why it stands nowhere.
    case missing(Phrase)
  }

  /// Which row of the office is meant by a key that names none.
  static let totals: Set<String> = ["", "total", "合计", "总计", "总数"]

  private let study: Study
  private let tables: [String: Table]
  /// By table, the rows of each key as `folded` has it.
  private let rows: [String: [String: [Int]]]

  init(_ study: Study, tables: [Table]) {
    self.study = study
    self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    rows = self.tables.mapValues { table in
      guard let key = table.columns.first, case .texts(let cells) = key.values else { return [:] }
      return Dictionary(grouping: cells.indices) { Self.folded(cells[$0] ?? "") }
    }
  }

  /// Without blanks, full width or case.
  static func folded(_ key: String) -> String {
    key.halfWidthWithoutBlanks.lowercased()
  }

  /// - Parameter value: As printed, to choose among several rows of one name.
  func find(_ figure: PublishedFigure, as value: PublishedValue) -> Finding {
    guard let table = tables[figure.table] else {
      return .missing(Words.noTable(figure.table, nearest: nearest(figure.table, tables.keys)))
    }
    let isOfPeriods = ["months", "quarters", "years"].contains(figure.table)
    if table.name == "scores" { return score(figure, in: table, value) }
    guard isOfPeriods || isOfReport(figure.period) else { return ofOtherPeriod(figure) }
    if figure.table == "overview" || isTotal(figure) && !isOfPeriods {
      let measure = figure.table == "overview" && !isTotal(figure) ? figure.key : figure.measure
      return cell(
        "value", in: "overview", key: measure, value, isCount: Self.counts.contains(measure))
    }
    let key = isTotal(figure) ? label(of: figure.period) : figure.key
    guard let column = table.columns.first(where: { $0.name == figure.measure }) else {
      return .missing(
        Words.noColumn(
          figure.measure, in: table.name,
          nearest: nearest(figure.measure, table.columns.map(\.name))))
    }
    return cell(
      column.name, in: table.name, key: key, value, isCount: Self.counts.contains(column.name))
  }

  /// Measures whose parts make a whole.
  static let counts: Set<String> = ["submitted", "adopted_items", "adoptions", "supplements"]

  func isTotal(_ figure: PublishedFigure) -> Bool {
    Self.totals.contains(Self.folded(figure.key))
      || Self.folded(figure.key) == Self.folded(study.text(Words.allUnits))
  }

  func isOfReport(_ written: String) -> Bool {
    if written.isEmpty || written == study.period.label { return true }
    guard let period = study.calendar.period(written) else { return false }
    return period.first == study.period.first && period.last == study.period.last
  }

  /// As the tables of periods label it.
  private func label(of written: String) -> String {
    written.isEmpty ? study.period.label : study.calendar.period(written)?.label ?? written
  }

  /// Of other periods only the office's totals are known, in the tables of months, quarters and years.
  private func ofOtherPeriod(_ figure: PublishedFigure) -> Finding {
    let measure = figure.table == "overview" && !isTotal(figure) ? figure.key : figure.measure
    let label = Self.folded(label(of: figure.period))
    for name in ["years", "quarters", "months"]
    where isTotal(figure) || figure.table == "overview" {
      guard let row = rows[name]?[label]?.first,
        let number = tables[name]?.columns.first(where: { $0.name == measure })?.number(row)
      else { continue }
      return .found(number, isCount: Self.counts.contains(measure))
    }
    return .missing(Words.ofOtherPeriod(figure.period))
  }

  private func cell(
    _ column: String, in name: String, key: String, _ value: PublishedValue, isCount: Bool
  ) -> Finding {
    guard let table = tables[name], let found = rows[name]?[Self.folded(key)] else {
      let keys = tables[name]?.columns.first.map(\.keys) ?? []
      return .missing(Words.noRow(key, in: name, nearest: nearest(key, keys)))
    }
    let numbers = found.compactMap(table[column].number)
    guard let number = numbers.first(where: { value.difference(to: $0) == 0 }) ?? numbers.first
    else { return .missing(Words.notKnownHere) }
    return .found(number, isCount: isCount)
  }

  /// A score's total stands in a row of its unit or person, its name and its period, in all of which it may be
  /// asked for; where it is a share of a larger score, both amounts are.
  private func score(_ figure: PublishedFigure, in table: Table, _ value: PublishedValue) -> Finding
  {
    let (units, people, scores) = (table["unit"].keys, table["person"].keys, table["score"].keys)
    let key = Self.folded(figure.key)
    let own = units.indices.filter { row in
      people[row].isEmpty ? Self.folded(units[row]) == key : Self.folded(people[row]) == key
    }
    guard !own.isEmpty else {
      return .missing(
        Words.noRow(figure.key, in: table.name, nearest: nearest(figure.key, units + people)))
    }
    let named = own.filter { Self.folded(scores[$0]) == Self.folded(figure.measure) }
    guard !named.isEmpty else {
      return .missing(
        Words.noColumn(
          figure.measure, in: table.name, nearest: nearest(figure.measure, own.map { scores[$0] })))
    }
    let period = label(of: figure.period)
    guard let row = named.first(where: { table["period"].keys[$0] == period }) else {
      return .missing(Words.ofOtherPeriod(figure.period))
    }
    let numbers = ["converted", "total"].compactMap { table[$0].number(row) }
    guard let number = numbers.first(where: { value.difference(to: $0) == 0 }) ?? numbers.first
    else { return .missing(Words.notKnownHere) }
    return .found(number, isCount: false)
  }

  private func nearest(_ name: String, _ known: some Sequence<String>) -> String? {
    NearestName.of(name, among: Set(known).sorted())
  }

  // MARK: - What the parts of a total are

  /// The class that the report has a unit in; `nil` for what is none of its units.
  func unitClass(of unit: String) -> String? {
    guard let row = rows["units"]?[Self.folded(unit)]?.first else { return nil }
    return tables["units"].map { $0["class"].keys[row] }
  }

  /// The keys of a table's rows, without the one that closes its sums.
  func keys(of name: String) -> [String] {
    let overlap = study.text(Words.jointOverlap)
    return (tables[name]?.columns.first?.keys ?? []).filter { $0 != overlap }
  }

  /// How often the parts of a table count joint items more than the whole does.
  func overlap(_ measure: String, in name: String) -> Int {
    let key = Self.folded(study.text(Words.jointOverlap))
    guard let row = rows[name]?[key]?.first,
      let number = tables[name]?.columns.first(where: { $0.name == measure })?.number(row)
    else { return 0 }
    return -Int(number)
  }
}

extension Column {
  /// `nil` for text and for n/a.
  fileprivate func number(_ row: Int) -> Double? {
    switch values {
    case .texts: nil
    case .integers(let cells): cells[row].map(Double.init)
    case .reals(let cells): cells[row]
    }
  }

  /// Of a column of text.
  fileprivate var keys: [String] {
    guard case .texts(let cells) = values else { return [] }
    return cells.map { $0 ?? "" }
  }
}

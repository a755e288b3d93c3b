import Model

@testable import Writer

/// Tables as analytics makes them, from few numbers.
enum ChartFixtures {
  struct Unit {
    var name: String
    var unitClass = ""
    var adopted: Int
    var submitted: Int
    var line: Proportion?
    var state: LineState?
    var adoptions: Int?
  }

  struct Outlet {
    var name: String
    var level: String
    var adoptions: Int
    var previous: Int?
  }

  static let definition = Definition(meaning: Phrase("m"), unit: Phrase("u"))

  static func column(_ name: String, _ values: Column.Values) -> Column {
    Column(name, definition, values)
  }

  /// - Parameter rows: Key, items submitted, items adopted, adoptions.
  static func months(
    _ rows: [(key: String, submitted: Int?, adopted: Int?, adoptions: Int)],
    unfinished: Set<String> = []
  ) -> Table {
    let rates = rows.map { row in
      row.submitted.map { Proportion(row.adopted ?? 0, of: $0) }
    }
    return Table(
      name: "months",
      columns: [
        column("period", .texts(rows.map(\.key))),
        column("submitted", .integers(rows.map(\.submitted))),
        column("adopted_items", .integers(rows.map(\.adopted))),
        column("cohort_rate", .reals(rates.map { $0?.rate })),
        column("cohort_rate_low", .reals(rates.map { $0?.wilsonInterval()?.low })),
        column("cohort_rate_high", .reals(rates.map { $0?.wilsonInterval()?.high })),
        column("adoptions", .integers(rows.map(\.adoptions))),
        column("expected_rate", .reals(rows.map { _ in nil })),
        column("complete", .texts(rows.map { unfinished.contains($0.key) ? "no" : "yes" })),
      ])
  }

  static func units(_ rows: [Unit]) -> Table {
    let rates = rows.map { Proportion($0.adopted, of: $0.submitted) }
    // The line that closes the sum where units share items.
    let overlap = -3
    return Table(
      name: "units",
      columns: [
        column("unit", .texts(rows.map(\.name) + ["joint overlap"])),
        column("class", .texts(rows.map { $0.unitClass.isEmpty ? nil : $0.unitClass } + [nil])),
        column("submitted", .integers(rows.map(\.submitted) + [overlap])),
        column("adopted_items", .integers(rows.map(\.adopted) + [overlap])),
        column("cohort_rate", .reals(rates.map(\.rate) + [nil])),
        column("cohort_rate_low", .reals(rates.map { $0.wilsonInterval()?.low } + [nil])),
        column("cohort_rate_high", .reals(rates.map { $0.wilsonInterval()?.high } + [nil])),
        column("adoptions", .integers(rows.map { $0.adoptions ?? $0.adopted } + [overlap])),
        column("rate_line", .reals(rows.map { $0.line?.rate } + [nil])),
        column("line_state", .texts(rows.map { $0.state?.rawValue } + [nil])),
      ])
  }

  static func outlets(_ rows: [Outlet]) -> Table {
    let total = rows.reduce(0) { $0 + $1.adoptions }
    return Table(
      name: "outlets",
      columns: [
        column("outlet", .texts(rows.map(\.name))),
        column("level", .texts(rows.map { $0.level.isEmpty ? nil : $0.level })),
        column("adoptions", .integers(rows.map(\.adoptions))),
        column("share", .reals(rows.map { Proportion($0.adoptions, of: total).rate })),
        column("previous_adoptions", .integers(rows.map(\.previous))),
      ])
  }

  /// - Parameters:
  ///   - rate: Of the office; `nil` without submissions.
  ///   - notComparable: The reason, where the two years cannot be compared.
  static func overview(
    rate: Proportion?, previous: Proportion?, adoptions: Int = 0, previousAdoptions: Int? = nil,
    notComparable: String? = nil
  ) -> Table {
    let difference = previous.flatMap { rate?.differenceInterval(from: $0) }
    let change = previous.flatMap { previous in
      previous.rate.flatMap { then in rate?.rate.map { ($0 - then) * 100 } }
    }
    return Table(
      name: "overview",
      columns: [
        column("measure", .texts(["cohort_rate", "adoptions"])),
        column("value", .reals([rate?.rate, Double(adoptions)])),
        column("numerator", .integers([rate?.numerator, nil])),
        column("denominator", .integers([rate?.denominator, nil])),
        column("previous_value", .reals([previous?.rate, previousAdoptions.map(Double.init)])),
        column("previous_numerator", .integers([previous?.numerator, nil])),
        column("previous_denominator", .integers([previous?.denominator, nil])),
        column("change", .reals([change, nil])),
        column("change_low", .reals([difference.map { $0.low * 100 }, nil])),
        column("change_high", .reals([difference.map { $0.high * 100 }, nil])),
        column(
          "comparable",
          .texts([previous == nil ? nil : notComparable == nil ? "yes" : "no", nil])),
        column("note", .texts([notComparable, nil])),
      ])
  }

  /// - Parameter counts: Items submitted and adopted, January first.
  static func year(_ year: Int, _ counts: [(Int, Int)])
    -> [(key: String, submitted: Int?, adopted: Int?, adoptions: Int)]
  {
    counts.enumerated().map { index, count in
      (
        key: Period.month(index + 1, of: year).label, submitted: count.0, adopted: count.1,
        adoptions: count.1
      )
    }
  }

  static func subject(_ title: Phrase, _ period: Period, _ language: Language) -> ChartSubject {
    ChartSubject(
      title: title(language), period: period, language: language,
      newYearMonths: language == .chinese ? .readTogether : .apart)
  }
}

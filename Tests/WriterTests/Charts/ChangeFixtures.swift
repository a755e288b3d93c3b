import Model

@testable import Writer

/// Tables that compare two years, as analytics makes them, from the counts of units.
enum ChangeFixtures {
  struct Unit {
    var name: String
    var unitClass = ""
    var adopted = 0
    var submitted = 0
    /// Adopted or declined; `nil`: the log records no decline.
    var decided: Int?
    var adoptedBefore = 0
    var submittedBefore = 0
    var notComparable: String?
    var adoptions: Int?

    var now: Proportion? { submitted > 0 ? Proportion(adopted, of: submitted) : nil }
    var before: Proportion? {
      submittedBefore > 0 ? Proportion(adoptedBefore, of: submittedBefore) : nil
    }
    var isComparable: Bool { now != nil && before != nil && notComparable == nil }
    fileprivate var interval: Interval? { before.flatMap { now?.differenceInterval(from: $0) } }
    fileprivate var change: Double? {
      before?.rate.flatMap { before in now?.rate.map { ($0 - before) * 100 } }
    }
  }

  private typealias Fixture = ChartFixtures

  static func units(_ rows: [Unit]) -> Table {
    func integers(_ name: String, _ value: (Unit) -> Int?) -> Column {
      Fixture.column(name, .integers(rows.map(value)))
    }
    func reals(_ name: String, _ value: (Unit) -> Double?) -> Column {
      Fixture.column(name, .reals(rows.map(value)))
    }
    func texts(_ name: String, _ value: (Unit) -> String?) -> Column {
      Fixture.column(name, .texts(rows.map(value)))
    }
    return Table(
      name: "units",
      columns: [
        texts("unit") { $0.name }, texts("class") { $0.unitClass.isEmpty ? nil : $0.unitClass },
        integers("submitted") { $0.submitted }, integers("adopted_items") { $0.adopted },
        reals("cohort_rate") { $0.now?.rate },
        reals("cohort_rate_low") { $0.now?.wilsonInterval()?.low },
        reals("cohort_rate_high") { $0.now?.wilsonInterval()?.high },
        integers("adoptions") { $0.adoptions ?? $0.adopted }, integers("decided") { $0.decided },
        integers("previous_submitted") { $0.submittedBefore },
        integers("previous_adopted_items") { $0.adoptedBefore },
        reals("change_in_points") { $0.change },
        reals("change_low") { $0.interval.map { $0.low * 100 } },
        reals("change_high") { $0.interval.map { $0.high * 100 } },
        texts("comparable") { $0.isComparable ? "yes" : "no" }, texts("note") { $0.notComparable },
      ])
  }

  static func overview(_ rows: [Unit]) -> Table {
    let submitted = rows.reduce(0) { $0 + $1.submitted }
    let adopted = rows.reduce(0) { $0 + $1.adopted }
    let decided = rows.compactMap(\.decided).reduce(0, +)
    let knows = rows.contains { $0.decided != nil }
    let measures: [(String, Int?, Int?)] = [
      ("submitted", submitted, rows.reduce(0) { $0 + $1.submittedBefore }),
      ("adopted_items", adopted, nil), ("pending", knows ? submitted - decided : nil, nil),
      ("declined", knows ? decided - adopted : nil, nil),
    ]
    let none = measures.map { _ in Double?.none }
    return Table(
      name: "overview",
      columns: [
        Fixture.column("measure", .texts(measures.map(\.0))),
        Fixture.column("value", .reals(measures.map { $0.1.map(Double.init) })),
        Fixture.column("numerator", .integers(measures.map { _ in nil })),
        Fixture.column("denominator", .integers(measures.map { _ in nil })),
        Fixture.column("previous_value", .reals(measures.map { $0.2.map(Double.init) })),
        Fixture.column("previous_numerator", .integers(measures.map { _ in nil })),
        Fixture.column("previous_denominator", .integers(measures.map { _ in nil })),
        Fixture.column("change", .reals(none)), Fixture.column("change_low", .reals(none)),
        Fixture.column("change_high", .reals(none)),
        Fixture.column("comparable", .texts(measures.map { _ in "yes" })),
        Fixture.column("note", .texts(measures.map { _ in nil })),
      ])
  }

  /// Kitagawa's parts as their formula reads, and last all units.
  ///
  /// - Parameter overlap: What joint items take from the sums, as negative counts.
  static func decomposition(
    _ rows: [Unit], overlap: Unit? = nil, year: Int = 2024, note: String? = nil
  ) -> Table {
    let parts = rows + (overlap.map { [$0] } ?? [])
    let sums = (
      now: Double(parts.reduce(0) { $0 + $1.submitted }),
      before: Double(parts.reduce(0) { $0 + $1.submittedBefore })
    )
    let all = Unit(
      name: "all units", adopted: parts.reduce(0) { $0 + $1.adopted }, submitted: Int(sums.now),
      adoptedBefore: parts.reduce(0) { $0 + $1.adoptedBefore }, submittedBefore: Int(sums.before))
    let rates = (
      now: Double(all.adopted) / sums.now, before: Double(all.adoptedBefore) / sums.before
    )
    let effects = parts.map { part -> (rate: Double, mix: Double) in
      func rate(_ adopted: Int, _ submitted: Int) -> Double? {
        submitted == 0 ? nil : Double(adopted) / Double(submitted)
      }
      let r0 = rate(part.adoptedBefore, part.submittedBefore)
      let r1 = rate(part.adopted, part.submitted)
      let (before, now) = (r0 ?? r1 ?? 0, r1 ?? r0 ?? 0)
      let w0 = Double(part.submittedBefore) / sums.before
      let w1 = Double(part.submitted) / sums.now
      return (
        rate: (now - before) * (w0 + w1) / 2 * 100,
        mix: (w1 - w0) * ((now + before) / 2 - (rates.now + rates.before) / 2) * 100
      )
    }
    let shown = parts + [all]
    let sum = (
      rate: effects.reduce(0) { $0 + $1.rate }, mix: effects.reduce(0) { $0 + $1.mix }
    )
    let cells = effects + [sum]
    return Table(
      name: "decomposition",
      columns: [
        Fixture.column("unit", .texts(shown.map(\.name))),
        Fixture.column("year", .integers(shown.map { _ in year })),
        Fixture.column("submitted", .integers(shown.map(\.submitted))),
        Fixture.column("adopted_items", .integers(shown.map(\.adopted))),
        Fixture.column("previous_submitted", .integers(shown.map(\.submittedBefore))),
        Fixture.column("previous_adopted_items", .integers(shown.map(\.adoptedBefore))),
        Fixture.column("rate_effect", .reals(cells.map(\.rate))),
        Fixture.column("mix_effect", .reals(cells.map(\.mix))),
        Fixture.column("effect", .reals(cells.map { $0.rate + $0.mix })),
        Fixture.column("note", .texts(parts.map { _ in nil } + [note])),
      ])
  }

  /// The row of all units alone.
  ///
  /// - Parameter months: Those of the year that are compared.
  static func yearOverYear(
    low: Double?, high: Double?, year: Int = 2024, reason: String? = nil, months: String = "2024"
  ) -> Table {
    Table(
      name: "year_over_year",
      columns: [
        Fixture.column("unit", .texts(["all units"])),
        Fixture.column("year", .integers([year])), Fixture.column("low", .reals([low])),
        Fixture.column("high", .reals([high])),
        Fixture.column("comparable", .texts([reason == nil ? "yes" : "no"])),
        Fixture.column("reason", .texts([reason])), Fixture.column("months", .texts([months])),
      ])
  }

  static let noMonths = Fixture.months([])
}

import Model

/// A year that is compared with the one before.
struct ComparedYear: Sendable {
  /// As the calendar counts years.
  var year: Int
  /// The months that are over by the as-of day, and the same of the year before; `nil` where none is.
  var spans: ComparedSpans?
}

extension Study {
  /// The years after the first, but not those where the office has nothing in either year: one
  /// misread early date would fill the tables with them.
  var comparedYears: [ComparedYear] {
    let years = dataYears
    let active = years.map {
      tally.officeCounts(in: slots.codes(of: calendar.year($0))).submitted > 0
    }
    return years.indices.dropFirst().filter { active[$0] || active[$0 - 1] }.map {
      ComparedYear(year: years[$0], spans: spans(ofYear: years[$0]))
    }
  }

  private func spans(ofYear year: Int) -> ComparedSpans? {
    let months = calendar.months(of: calendar.year(year)).filter { has($0.last) }
    guard let over = months.span else { return nil }
    let span = calendar.span(from: over.first, to: over.last)
    return comparedSpans(span, with: calendar.shifted(span, years: -1))
  }

  /// Registered units, and whoever has figures in any year; in directory order.
  var comparedUnits: [Int] {
    let everything = slots.codes(of: .all)
    return directory.units.indices.filter { unit in
      directory.units[unit].isRegistered || !tally.counts(unit: unit, in: everything).isEmpty
    }
  }
}

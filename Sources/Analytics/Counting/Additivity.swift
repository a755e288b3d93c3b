import Model

/// A sum over parts that does not make its whole: a fault of the program, never of the data.
public struct OpenSum: Equatable, Sendable {
  /// What is summed, of which measure and where.
  public var sum: Phrase
  public var found: Int
  public var expected: Int

  /// For a person: which sum it is, and by how much it misses.
  public var phrase: Phrase { Words.sumIsOpen(sum, found: found, expected: expected) }
}

extension Study {
  /// The first sum that does not close; `nil` in every run of a program without fault.
  ///
  /// Checked for every slot of time, so for every period: units less their overlap and classes less
  /// theirs make the office; outlets make the office, and so do kinds of items; a unit's outlets make the unit; what became of
  /// items makes the items; months make years, years make everything, months make the period. The
  /// overlaps are counted from the joint items, not derived from the sums that they close.
  var openSum: OpenSum? {
    openSumOverUnits ?? openSumOverOutlets ?? openSumOverKinds ?? openSumOfUnitOutlets
      ?? openSumOfFates ?? openSumOfPeriods
  }

  /// `nil` where the two are equal.
  private func difference(
    _ sum: Phrase, _ measure: @autoclosure () -> String, at place: @autoclosure () -> String,
    found: Int, expected: Int
  ) -> OpenSum? {
    guard found != expected else { return nil }
    return OpenSum(
      sum: Words.sum(sum, of: measure(), at: place()), found: found, expected: expected)
  }
}

// MARK: - Units, classes, outlets

extension Study {
  private var openSumOverUnits: OpenSum? {
    openSum(Words.unitsToOffice, tally.units, less: .units)
      ?? openSum(Words.classesToOffice, tally.classes, less: .classes)
  }

  /// - Parameter cube: Units or classes × slot × `Tally.Measure`.
  private func openSum(_ name: Phrase, _ cube: Cube, less overlap: Tally.Overlap) -> OpenSum? {
    let sums = cube.sums(over: 0)
    for slot in 0..<slots.count {
      for measure in Tally.Measure.allCases {
        let cell = tally.office.cell(slot, measure.rawValue)
        let surplus = tally.overlaps[
          tally.overlaps.cell(overlap.rawValue, slot, measure.rawValue)]
        let open = difference(
          name, "\(measure)", at: "", found: Int(sums[cell]) - surplus,
          expected: tally.office[cell])
        if let open { return open }
      }
    }
    return nil
  }

  /// Events, supplements, and the adoptions of the items of a slot: no outlet shares them with another.
  private var openSumOverOutlets: OpenSum? {
    let pairs: [(Tally.OutletMeasure, Tally.Measure)] = [
      (.adoptions, .adoptions), (.supplements, .supplements), (.taken, .eventsOfItems),
    ]
    let sums = tally.outlets.sums(over: 0)
    for slot in 0..<slots.count {
      for (part, whole) in pairs {
        let open = difference(
          Words.outletsToOffice, "\(whole)", at: "",
          found: Int(sums[slot * Tally.OutletMeasure.allCases.count + part.rawValue]),
          expected: tally.office[tally.office.cell(slot, whole.rawValue)])
        if let open { return open }
      }
    }
    return nil
  }

  /// Every item is of one kind, if only of none that is stated.
  private var openSumOverKinds: OpenSum? {
    guard !kinds.isEmpty else { return nil }
    let pairs: [(Tally.ItemMeasure, Tally.Measure)] = [
      (.submitted, .submitted), (.adopted, .adopted), (.adoptedYearBefore, .adoptedYearBefore),
      (.adoptions, .adoptions), (.supplements, .supplements),
    ]
    let sums = tally.kinds.sums(over: 0)
    for slot in 0..<slots.count {
      for (part, whole) in pairs {
        let open = difference(
          Words.kindsToOffice, "\(whole)", at: "",
          found: Int(sums[slot * Tally.ItemMeasure.allCases.count + part.rawValue]),
          expected: tally.office[tally.office.cell(slot, whole.rawValue)])
        if let open { return open }
      }
    }
    return nil
  }

  private var openSumOfUnitOutlets: OpenSum? {
    let byUnit = tally.unitOutlets.sums(over: 1)
    let byOutlet = tally.unitOutlets.sums(over: 0)
    for window in Tally.Window.allCases {
      let codes = slots(of: window)
      for unit in directory.units.indices {
        let counts = window == .period ? unitCounts[unit] : tally.counts(unit: unit, in: codes)
        let start = cell(unit, window)
        for (measure, expected) in counts.ofOutlets {
          let open = difference(
            Words.pairsToUnits, "\(measure)", at: name(ofUnit: unit),
            found: Int(byUnit[start + measure.rawValue]), expected: expected)
          if let open { return open }
        }
      }
      for outlet in directory.outlets.indices {
        let found = Int(byOutlet[cell(outlet, window) + Tally.OutletMeasure.adoptions.rawValue])
        let least = tally.count(.adoptions, outlet: outlet, in: codes)
        guard found < least else { continue }
        return difference(
          Words.pairsToOutlets, "\(Tally.OutletMeasure.adoptions)", at: name(ofOutlet: outlet),
          found: found, expected: least)
      }
    }
    return nil
  }

  /// Where the counts of a unit or an outlet in a window begin.
  private func cell(_ entity: Int, _ window: Tally.Window) -> Int {
    (entity * Tally.Window.allCases.count + window.rawValue) * Tally.OutletMeasure.allCases.count
  }

  private func slots(of window: Tally.Window) -> [Int] {
    switch window {
    case .period: codes
    case .yearBefore: period.yearBefore(asOf: asOf.day).map(slots.codes) ?? []
    }
  }
}

extension Counts {
  /// What the unit's outlets must make together.
  fileprivate var ofOutlets: [(Tally.OutletMeasure, Int)] {
    [(.adoptions, adoptions), (.supplements, supplements), (.taken, eventsOfItems)]
  }
}

// MARK: - Items and time

extension Study {
  private var openSumOfFates: OpenSum? {
    for unit in directory.units.indices {
      let open = openSumOfFates(unitCounts[unit], at: name(ofUnit: unit))
      if let open { return open }
    }
    return openSumOfFates(tally.officeCounts(in: slots.codes(of: .all)), at: "")
  }

  private func openSumOfFates(_ counts: Counts, at place: @autoclosure () -> String) -> OpenSum? {
    difference(
      Words.fatesToItems, "\(Tally.Measure.submitted)", at: place(),
      found: counts.adopted + counts.declined + counts.pending, expected: counts.submitted)
  }

  private var openSumOfPeriods: OpenSum? {
    let years = slots.years.map(Period.year)
    for year in years {
      if let open = openSum(Words.monthsToYear, monthsOf: year) { return open }
    }
    let yearCodes = years.flatMap(slots.codes)
    let everything = openSum(
      Words.yearsToAll, at: Period.all.label, found: yearCodes + [slots.undated],
      expected: slots.codes(of: .all))
    if let everything { return everything }
    // Of a period that cuts through a month, dates known to the month alone are in neither.
    guard !period.includesUndated, period.isWholeMonths else { return nil }
    return openSum(Words.monthsToPeriod, monthsOf: period)
  }

  private func openSum(_ name: Phrase, monthsOf span: Period) -> OpenSum? {
    let years = slots.years.filter { span.contains(CivilDate(year: $0)!) }
    let months = span.months.filter { slots.years.contains($0.first.year) }
    return openSum(
      name, at: span.label,
      found: months.flatMap(slots.codes) + years.compactMap(slots.yearOnly),
      expected: slots.codes(of: span))
  }

  /// The office's figures over two lists of slots that should be the same ones.
  func openSum(_ name: Phrase, at place: String, found: [Int], expected: [Int]) -> OpenSum? {
    let found = tally.officeCounts(in: found)
    let expected = tally.officeCounts(in: expected)
    return difference(
      name, "\(Tally.Measure.submitted)", at: place, found: found.submitted,
      expected: expected.submitted)
      ?? difference(
        name, "\(Tally.Measure.adopted)", at: place, found: found.adopted,
        expected: expected.adopted)
      ?? difference(
        name, "\(Tally.Measure.adoptions)", at: place, found: found.adoptions,
        expected: expected.adoptions)
      ?? difference(
        name, "\(Tally.Measure.supplements)", at: place, found: found.supplements,
        expected: expected.supplements)
  }
}

extension Period {
  /// From the first of a month to the last of one.
  fileprivate var isWholeMonths: Bool {
    first == first.monthOnly.firstDay && last == last.monthOnly.lastDay
  }
}

import Model

/// The units of one class, which may be set beside each other.
struct ComparedClass: Sendable {
  /// As the register writes it; empty where it says nothing.
  var name: String
  /// In directory order.
  var units: [Int]
}

extension Study {
  /// Whoever is compared with others: the units of the report that are not exempt, by class at the
  /// period's end. A name that a register does not know is no unit; without a register every name is one.
  ///
  /// Classes in the order in which their first units stand in the directory.
  var comparedClasses: [ComparedClass] {
    var classes: [ComparedClass] = []
    var places: [String: Int] = [:]
    for unit in reportedUnits {
      let known = directory.units[unit]
      let tenure = tenure(of: unit)
      guard directory.hasUnitRegister ? known.isRegistered : !known.name.isEmpty,
        tenure.standing != .exempt
      else { continue }
      let place = places[tenure.unitClass] ?? classes.count
      if place == classes.count {
        places[tenure.unitClass] = place
        classes.append(ComparedClass(name: tenure.unitClass, units: []))
      }
      classes[place].units.append(unit)
    }
    return classes
  }
}

/// The rates that `signals` and `funnel_limits` are made from.
struct ComparedRates: Sendable {
  var classes: [ComparedClass]
  /// Adopted of submitted, parallel to the classes and their units; denominators may be 0.
  var rates: [[Proportion]]
  /// The months of the period that are not compared, because their adoptions are still to come.
  var monthsLeftOut: [Period]
}

extension Study {
  /// No classes where the log does not say what was adopted.
  var comparedRates: ComparedRates {
    guard importSummary.recordsOutcomes else {
      return ComparedRates(classes: [], rates: [], monthsLeftOut: [])
    }
    let classes = comparedClasses
    let leftOut = lateAdoptions.estimate.curve == nil ? [] : months.filter(isImmature)
    let codes = comparedCodes(without: leftOut)
    let rates = classes.map { group in
      group.units.map { unit in
        let counts = tally.counts(unit: unit, in: codes)
        return Proportion(counts.adopted, of: counts.submitted)
      }
    }
    return ComparedRates(classes: classes, rates: rates, monthsLeftOut: leftOut)
  }

  /// The slots of the period without those of some months, and without dates that may lie in these.
  private func comparedCodes(without months: [Period]) -> [Int] {
    guard !months.isEmpty else { return codes }
    let leftOut = Set(
      months.flatMap { slots.codes(of: $0) + slots.partialCodes(of: $0) } + [slots.undated])
    return codes.filter { !leftOut.contains($0) }
  }
}

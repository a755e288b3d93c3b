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

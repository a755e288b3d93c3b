import Model

/// The class of every unit on every day: that of the tenure that began last by the day.
struct ClassTable: Sendable {
  /// Names of the classes by code, in order of first appearance in the directory.
  let names: [String]
  /// Per unit: its class, where that is the same on all days, else -1.
  let constant: [Int32]
  /// Per unit, the range `tenureStart[u]..<tenureStart[u + 1]` of the two columns below.
  private let tenureStart: [Int]
  /// The day number from which a tenure holds, ascending within a unit.
  private let tenureFirstDays: [Int]
  private let tenureClasses: [Int32]

  init(_ directory: Directory) {
    var codes: [String: Int32] = [:]
    var names: [String] = []
    var start = [0]
    var firstDays: [Int] = []
    var classes: [Int32] = []
    for unit in directory.units {
      for tenure in unit.tenures {
        let code = codes[tenure.unitClass] ?? Int32(names.count)
        if code == names.count {
          names.append(tenure.unitClass)
          codes[tenure.unitClass] = code
        }
        firstDays.append(tenure.from?.dayNumber ?? Int.min)
        classes.append(code)
      }
      start.append(firstDays.count)
    }
    self.names = names
    tenureStart = start
    tenureFirstDays = firstDays
    tenureClasses = classes
    constant = directory.units.indices.map { unit in
      let codes = classes[start[unit]..<start[unit + 1]]
      return codes.allSatisfy { $0 == codes.first } ? codes.first ?? -1 : -1
    }
  }

  /// - Parameter day: A day number.
  func code(of unit: Int, on day: Int) -> Int {
    var tenure = tenureStart[unit]
    while tenure + 1 < tenureStart[unit + 1] && tenureFirstDays[tenure + 1] <= day { tenure += 1 }
    return Int(tenureClasses[tenure])
  }
}

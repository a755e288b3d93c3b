import Model

/// What a unit, a class or the office did in some slots: the sums that every table begins with.
///
/// Negative only in the row that closes a sum over units.
struct Counts: Equatable, Sendable {
  var submitted = 0
  var adopted = 0
  var adoptedYearBefore = 0
  var declined = 0
  var pending = 0
  var joint = 0
  var eventsOfItems = 0
  var instructions = 0
  var adoptions = 0
  var supplements = 0

  init() {}

  /// - Parameter block: By `Tally.Measure`, from `startIndex` on, or empty.
  fileprivate mutating func add(_ block: ArraySlice<Int64>) {
    guard !block.isEmpty else { return }
    func count(_ measure: Tally.Measure) -> Int {
      Int(block[block.startIndex + measure.rawValue])
    }
    submitted += count(.submitted)
    adopted += count(.adopted)
    adoptedYearBefore += count(.adoptedYearBefore)
    declined += count(.declined)
    pending += count(.pending)
    joint += count(.joint)
    instructions += count(.instructions)
    eventsOfItems += count(.eventsOfItems)
    adoptions += count(.adoptions)
    supplements += count(.supplements)
  }

  static func + (left: Counts, right: Counts) -> Counts { left.adding(right, times: 1) }
  static func - (left: Counts, right: Counts) -> Counts { left.adding(right, times: -1) }

  private func adding(_ other: Counts, times factor: Int) -> Counts {
    var result = self
    result.submitted += factor * other.submitted
    result.adopted += factor * other.adopted
    result.adoptedYearBefore += factor * other.adoptedYearBefore
    result.declined += factor * other.declined
    result.pending += factor * other.pending
    result.joint += factor * other.joint
    result.instructions += factor * other.instructions
    result.eventsOfItems += factor * other.eventsOfItems
    result.adoptions += factor * other.adoptions
    result.supplements += factor * other.supplements
    return result
  }
}

extension Counts {
  /// Adopted by the as-of day, of what was submitted; `nil` where nothing was.
  var cohort: Proportion? { submitted > 0 ? Proportion(adopted, of: submitted) : nil }

  /// Adopted by the same day of the year before.
  var cohortYearBefore: Proportion? {
    submitted > 0 ? Proportion(adoptedYearBefore, of: submitted) : nil
  }

  /// Events without supplements, of what was submitted; may exceed 1.
  var periodRate: Proportion? {
    submitted > 0 ? Proportion(adoptions - supplements, of: submitted) : nil
  }

  /// Adopted, of what was decided; `nil` where nothing was.
  var decided: Proportion? {
    adopted + declined > 0 ? Proportion(adopted, of: adopted + declined) : nil
  }

  var isEmpty: Bool { submitted == 0 && adoptions == 0 }
}

extension Tally {
  /// - Parameter codes: Slots, each once.
  func counts(unit: Int, in codes: [Int]) -> Counts {
    var counts = Counts()
    for code in codes { counts.add(units.block(at: units.cell(unit, code, 0))) }
    return counts
  }

  /// Each item once, however many units of the class it has.
  func counts(class code: Int, in codes: [Int]) -> Counts {
    var counts = Counts()
    for slot in codes { counts.add(classes.block(at: classes.cell(code, slot, 0))) }
    return counts
  }

  /// Each item once, however many units it has.
  func officeCounts(in codes: [Int]) -> Counts {
    var counts = Counts()
    for code in codes { counts.add(office.block(at: office.cell(code, 0))) }
    return counts
  }

  func count(_ measure: OutletMeasure, outlet: Int, in codes: [Int]) -> Int {
    codes.reduce(0) { $0 + outlets[outlets.cell(outlet, $1, measure.rawValue)] }
  }

  func count(_ measure: OutletMeasure, unit: Int, outlet: Int, in window: Window) -> Int {
    unitOutlets[unitOutlets.cell(unit, outlet, window.rawValue, measure.rawValue)]
  }
}

import Model

/// The slot and the windows of every date of the slots' years, to be looked up instead of searched.
struct DateTable: Sendable {
  /// What a date belongs to.
  struct Entry: Sendable {
    fileprivate var bits: Int32

    var slot: Int { Int(bits >> 2) }

    /// One bit a `Tally.Window`.
    var windows: Int32 { bits & 3 }

    func isIn(_ window: Tally.Window) -> Bool { bits & window.bit != 0 }
  }

  /// First the entry of no date, then one a `CivilDate.code` from `base` on; 4 bytes a date.
  private let entries: [Entry]
  /// The code before that of the first year.
  private let base: Int32

  /// - Parameter spans: The span of each `Tally.Window`; `nil` where there is none.
  init(_ slots: Slots, spans: (Tally.Window) -> Period?) {
    var windows = [Int32](repeating: 0, count: slots.count)
    for window in Tally.Window.allCases {
      guard let span = spans(window) else { continue }
      for code in slots.codes(of: span) { windows[code] |= window.bit }
    }
    func entry(_ slot: Int) -> Entry { Entry(bits: Int32(slot) << 2 | windows[slot]) }
    base = CivilDate(year: slots.years[0])!.code - 1
    let end = (CivilDate(year: slots.years[slots.years.count - 1])!.code | 511) + 1
    var entries = [Entry](repeating: Entry(bits: 0), count: Int(end - base))
    entries[0] = entry(slots.undated)
    for year in slots.years {
      let date = CivilDate(year: year)!
      entries[Int(date.code - base)] = entry(slots.code(of: date))
      for month in 1...12 {
        let date = CivilDate(year: year, month: month)!
        entries[Int(date.code - base)] = entry(slots.code(of: date))
        for day in 1...CivilDate.dayCount(year: year, month: month) {
          let date = CivilDate(year: year, month: month, day: day)!
          entries[Int(date.code - base)] = entry(slots.code(of: date))
        }
      }
    }
    self.entries = entries
  }

  /// - Parameter code: A `CivilDate.code` in the slots' years, or 0.
  subscript(_ code: Int32) -> Entry { entries[Int(code == 0 ? 0 : code - base)] }
}

extension Tally.Window {
  var bit: Int32 { 1 << Int32(rawValue) }
}

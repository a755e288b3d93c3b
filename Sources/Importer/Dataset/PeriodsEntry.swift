import Model

/// Reads `periods:` of `dataset.yaml`: where years begin, on which day months close, which windows have names.
enum PeriodsEntry {
  static func read(_ map: YAMLMap) throws(Diagnostic) -> PeriodCalendar {
    try map.allow(["year_begins", "month_closes", "january_february", "windows"])
    let closes = try closingDay(map)
    var calendar = PeriodCalendar(
      firstMonth: try firstMonth(map, closes: closes), monthCloses: closes)
    calendar.newYearMonths = try map.choice(
      "january_february", PeriodCalendar.NewYearMonths.self)
    if let windows = try map.map("windows") { calendar.windows = try read(windows, calendar) }
    return calendar
  }

  private static func closingDay(_ map: YAMLMap) throws(Diagnostic) -> Int? {
    guard let day = try map.integer("month_closes") else { return nil }
    guard PeriodCalendar.closingDays.contains(day) else {
      throw map.wrong(
        "month_closes", expected: "a day from 1 to 27; nothing where months end on their last day")
    }
    return day
  }

  /// `9-1` is the year's first day, and so the first of a month: 26 August where September closes on its 25th.
  private static func firstMonth(_ map: YAMLMap, closes: Int?) throws(Diagnostic) -> Int {
    guard let text = try map.text("year_begins") else { return 1 }
    let numbers = CellText.halfWidth(text).split(omittingEmptySubsequences: true) {
      "-月日".contains($0)
    }.compactMap { Int($0) }
    let calendar = PeriodCalendar(firstMonth: 1, monthCloses: closes)
    // Of any year without a 29 February.
    if numbers.count == 2, let day = CivilDate(year: 2023, month: numbers[0], day: numbers[1]),
      calendar.begins(day, months: 1)
    {
      return calendar.monthIndex(of: day) % 12 + 1
    }
    let example = calendar.month(9, of: 2023).first
    throw map.wrong(
      "year_begins",
      expected: "the first day of a month, such as \(example.month ?? 9)-\(example.day ?? 1)")
  }

  private static func read(
    _ map: YAMLMap, _ calendar: PeriodCalendar
  ) throws(Diagnostic) -> [Period] {
    var windows: [Period] = []
    for name in map.keys {
      guard let text = try map.text(name), let span = calendar.period(text), !span.includesUndated,
        !span.isToDate
      else { throw map.wrong(name, expected: "days such as 2011-03-01..2011-06-30") }
      // A name stands in the names of folders, and must not be taken for a span of days.
      guard calendar.period(name) == nil, !name.contains("/"), !name.hasPrefix("."), !name.isEmpty
      else { throw map.wrong(name, expected: "another name, one that is no period and no path") }
      windows.append(Period(label: name, first: span.first, last: span.last))
    }
    return windows
  }
}

import Model

/// Reads `periods:` of `dataset.yaml` and `rulebook.yaml`: where years begin, on which day months and weeks
/// close, which windows have names.
enum PeriodsEntry {
  static let keys = EntryKeys(
    "periods",
    [
      .init("year_begins", .yearDay, Words.PeriodKeys.yearBegins),
      .init("month_closes", .whole(PeriodCalendar.closingDays), Words.PeriodKeys.monthCloses),
      .init("week_closes", .choice(weekdays), Words.PeriodKeys.weekCloses),
      .init(
        "january_february", .choice(PeriodCalendar.NewYearMonths.allCases.map(\.rawValue)),
        Words.PeriodKeys.newYearMonths),
      .init("windows", .named(.text), Words.PeriodKeys.windows),
    ])

  /// Monday first, as `PeriodCalendar.weekCloses` counts.
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// - Parameter usual: What holds where the entry says nothing.
  static func read(
    _ map: YAMLMap, over usual: PeriodCalendar = .usual
  ) throws(Diagnostic) -> PeriodCalendar {
    try map.allow(keys)
    let closes = try closingDay(map) ?? usual.monthCloses
    var calendar = PeriodCalendar(
      firstMonth: try firstMonth(map, closes: closes) ?? usual.firstMonth, monthCloses: closes)
    calendar.weekCloses = try weekday(map) ?? usual.weekCloses
    calendar.newYearMonths =
      try map.choice("january_february", PeriodCalendar.NewYearMonths.self) ?? usual.newYearMonths
    var windows: [Period] = []
    if let entry = try map.map("windows") { windows = try read(entry, calendar) }
    let names = Set(windows.map(\.label))
    calendar.windows = usual.windows.filter { !names.contains($0.label) } + windows
    return calendar
  }

  private static func weekday(_ map: YAMLMap) throws(Diagnostic) -> Int? {
    guard let name = try map.text("week_closes") else { return nil }
    guard let index = weekdays.firstIndex(of: name.lowercased()) else {
      throw map.wrong("week_closes", expected: weekdays.joined(separator: ", "))
    }
    return index + 1
  }

  private static func closingDay(_ map: YAMLMap) throws(Diagnostic) -> Int? {
    guard let day = try map.integer("month_closes") else { return nil }
    guard PeriodCalendar.closingDays.contains(day) else {
      throw map.wrong("month_closes", expected: .closingDay)
    }
    return day
  }

  /// `9-1` is the year's first day, and so the first of a month: 26 August where September closes on its 25th.
  private static func firstMonth(_ map: YAMLMap, closes: Int?) throws(Diagnostic) -> Int? {
    guard let text = try map.text("year_begins") else { return nil }
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
    let firstDays = (1...12).map { calendar.month($0, of: 2023).first }
    throw map.wrong(
      "year_begins",
      expected: firstDays.map { "\($0.month ?? 1)-\($0.day ?? 1)" }.joined(separator: ", "))
  }

  private static func read(
    _ map: YAMLMap, _ calendar: PeriodCalendar
  ) throws(Diagnostic) -> [Period] {
    var windows: [Period] = []
    for name in map.keys {
      guard let text = try map.text(name), let span = calendar.period(text), !span.includesUndated,
        !span.isToDate
      else { throw map.wrong(name, expected: .window) }
      // A name stands in the names of folders, and must not be taken for a span of days.
      guard calendar.period(name) == nil, !name.contains("/"), !name.hasPrefix("."), !name.isEmpty
      else { throw map.wrong(name, expected: .windowName) }
      windows.append(Period(label: name, first: span.first, last: span.last))
    }
    return windows
  }
}

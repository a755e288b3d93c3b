import Model

/// The day whose knowledge the figures state, and why that day was taken.
struct AsOf: Equatable, Sendable {
  enum Origin: Equatable, Sendable {
    /// Asked for.
    case stated
    /// The newest day on which a log says that it was exported.
    case exported
    /// The end of the month in whose last seven days the newest plausible date lies.
    case monthEnd
    /// The newest plausible date.
    case newestDate
    /// No row has a date.
    case nothingDated
  }

  var day: CivilDate
  var origin: Origin
  /// Newest dates so far beyond the others that they were taken for slips, latest first.
  var isolated: [CivilDate]

  /// More days than this beyond the next newest make a date implausible: a slip of a whole year is 365 or 366.
  private static let widestGapDays = 366
  private static let monthEndDays = 7

  init(stated: CivilDate?, exported: CivilDate?, seen: DatesSeen) {
    isolated = []
    if let stated {
      day = stated.lastDay
      origin = .stated
      return
    }
    if let exported {
      day = exported.lastDay
      origin = .exported
      return
    }
    let days = seen.newestFirst
    guard var newest = days.last else {
      day = Period.all.last
      origin = .nothingDated
      return
    }
    while let next = days.last(before: newest),
      newest.dayNumber - next.dayNumber > Self.widestGapDays
    {
      isolated.append(newest)
      newest = next
    }
    let monthEnd = newest.monthOnly.lastDay
    let isNearEnd = monthEnd.dayNumber - newest.dayNumber < Self.monthEndDays
    day = isNearEnd ? monthEnd : newest
    origin = isNearEnd ? .monthEnd : .newestDate
  }

  /// The last day of which the log can know: the as-of day, or an earlier one where the as-of day that is
  /// asked for lies beyond the newest export or the newest dates. Ages of items end there.
  static func horizon(of request: AnalysisRequest, _ asOf: AsOf) -> CivilDate {
    let known = AsOf(
      stated: nil, exported: request.importSummary.newestExport, seen: request.datesSeen)
    return min(asOf.day, known.day)
  }

  /// The same day of the year before; a month's end stays one.
  var yearBefore: CivilDate {
    guard day.year > 1 else { return day }
    return Period(label: "as-of", first: day, last: day).shifted(years: -1).last
  }
}

extension Period {
  /// The last year in which anything was submitted by the as-of day, else in which anything was
  /// adopted; everything where no row has a date.
  static func latestYear(
    in seen: DatesSeen, asOf: CivilDate, by calendar: PeriodCalendar
  ) -> Period {
    guard let last = seen.submitted.last(by: asOf) ?? seen.all.last(by: asOf) else { return .all }
    return calendar.year(calendar.year(of: last))
  }

  /// The year before, with which a period is compared, cut at the same day; `nil` for `Period.all`.
  func yearBefore(asOf: CivilDate) -> Period? {
    includesUndated || first.year == 1 ? nil : cut(at: asOf).shifted(years: -1)
  }
}

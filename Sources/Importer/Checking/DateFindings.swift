import Model

/// Dates that are hardly meant, and months in which a log is silent.
struct DateFindings {
  /// Dates before this year are hardly meant.
  static let earliestYear = 1990
  /// More days than this beyond the next newest make a date implausible: a slip of a whole year is 365 or 366.
  static let widestGapDays = 366

  private let stages: Import.Stages
  /// The newest date that is not isolated, as a day number; `nil` where no row has a date.
  private let newestDay: Int?

  init(_ stages: Import.Stages) {
    self.stages = stages
    newestDay = Self.newestDay(stages.dataset.submissions)
  }

  private static func newestDay(_ submissions: Submissions) -> Int? {
    var days: Set<Int> = []
    func mark(_ date: CivilDate) {
      if date.year < earliestYear { return }
      days.insert(date.dayNumber)
      days.insert(date.lastDay.dayNumber)
    }
    for item in 0..<submissions.count where submissions.isLogged[item] {
      if let date = submissions.submitted[item] { mark(date) }
    }
    let edges = submissions.adoptions
    for edge in 0..<edges.count where edges.outcomes[edge] == .adopted {
      if let date = edges.dates[edge] { mark(date) }
    }
    var sorted = days.sorted()
    while let newest = sorted.last, let next = sorted.dropLast().last,
      newest - next > widestGapDays
    {
      sorted.removeLast()
    }
    return sorted.last
  }

  /// The first and the last plausible submitted date of logged items; `nil` where there is none.
  var span: (first: CivilDate, last: CivilDate)? {
    let dates = plausibleDates
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return (first, last)
  }

  private var plausibleDates: [CivilDate] {
    let submissions = stages.dataset.submissions
    return (0..<submissions.count).compactMap { item in
      guard submissions.isLogged[item], let date = submissions.submitted[item],
        date.year >= Self.earliestYear, !isIsolated(date)
      else { return nil }
      return date
    }
  }

  private func isIsolated(_ date: CivilDate) -> Bool {
    newestDay.map { date.dayNumber > $0 } ?? false
  }

  func add(to findings: inout FindingCollection) {
    let places = RowPlaces(stages.reader)
    for slip in slips {
      findings.add(.warning, slip.code) {
        Diagnostic(
          .warning, slip.code, at: places.place(of: slip.address, slip.role), found: slip.found)
      }
    }
    findings.add(emptyMonths)
  }

  /// A date that is hardly meant.
  private struct Slip: Hashable {
    var address: RecordAddress
    var code: Diagnostic.Code
    var role: ColumnRole
    var found: [String]
  }

  /// In the order of their addresses; of one row those of the submitted date first.
  private var slips: [Slip] {
    let submissions = stages.dataset.submissions
    let edges = submissions.adoptions
    var slips: [Slip] = []
    for item in 0..<submissions.count {
      let submitted = submissions.submitted[item]
      if let submitted {
        slips += implausible(submitted, .submitted, at: submissions.addresses[item])
      }
      for edge in submissions.edges(of: item) {
        guard let adopted = edges.dates[edge] else { continue }
        slips += implausible(adopted, .adopted, at: edges.addresses[edge])
        if let submitted, adopted.lastDay < submitted.firstDay {
          slips.append(
            Slip(
              address: edges.addresses[edge], code: .adoptedEarly, role: .adopted,
              found: [adopted.description, submitted.description]))
        }
      }
    }
    // Several outlets in one cell are several edges of one row.
    var seen: Set<Slip> = []
    return slips.filter { seen.insert($0).inserted }.enumerated()
      .sorted { ($0.element.address, $0.offset) < ($1.element.address, $1.offset) }
      .map(\.element)
  }

  private func implausible(
    _ date: CivilDate, _ role: ColumnRole, at address: RecordAddress
  ) -> [Slip] {
    if date.year < Self.earliestYear {
      return [Slip(address: address, code: .dateTooEarly, role: role, found: [date.description])]
    }
    guard isIsolated(date), let newestDay else { return [] }
    let newest = CivilDate(dayNumber: newestDay).description
    return [
      Slip(
        address: address, code: .dateIsolated, role: role, found: [date.description, newest])
    ]
  }

  /// One finding for each run of months without a submission between the first and the last one.
  private var emptyMonths: [Diagnostic] {
    let dates = plausibleDates
    let months = Set(dates.filter { $0.month != nil }.map(\.monthOnly))
    // Where only the year of an item is known, no month of that year is known to be empty.
    let wholeYears = Set(dates.filter { $0.month == nil }.map(\.year))
    guard let first = months.min(), let last = months.max() else { return [] }
    var runs: [(first: CivilDate, last: CivilDate)] = []
    var month = first
    var isWithin = false
    while month < last {
      let isEmpty = !months.contains(month) && !wholeYears.contains(month.year)
      if isEmpty, isWithin {
        runs[runs.count - 1].last = month
      } else if isEmpty {
        runs.append((month, month))
      }
      isWithin = isEmpty
      month = month.adding(months: 1)
    }
    return runs.map { run in
      Diagnostic(
        .warning, .monthsEmpty, at: .init(file: stages.folder.name),
        found: [run.first.description, run.last.description])
    }
  }
}

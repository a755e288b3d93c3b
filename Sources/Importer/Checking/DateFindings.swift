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

  private static func newestDay(_ batches: any SubmissionBatches) -> Int? {
    var days: Set<Int> = []
    func mark(_ date: CivilDate) {
      if date.year < earliestYear { return }
      days.insert(date.dayNumber)
      days.insert(date.lastDay.dayNumber)
    }
    batches.forEach { submissions in
      for item in submissions.items where item.isLogged {
        if let date = CivilDate(code: item.submittedCode) { mark(date) }
      }
      for edge in submissions.adoptions.edges where edge.outcome == .adopted {
        if let date = edge.date { mark(date) }
      }
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

  /// Each date once.
  private var plausibleDates: Set<CivilDate> {
    var dates: Set<CivilDate> = []
    stages.dataset.submissions.forEach { submissions in
      for item in submissions.items where item.isLogged {
        guard let date = CivilDate(code: item.submittedCode), date.year >= Self.earliestYear,
          !isIsolated(date)
        else { continue }
        dates.insert(date)
      }
    }
    return dates
  }

  private func isIsolated(_ date: CivilDate) -> Bool {
    newestDay.map { date.dayNumber > $0 } ?? false
  }

  func add(to findings: inout FindingCollection) {
    var places = RowPlaces(stages.reader)
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
    var slips: [Slip] = []
    stages.dataset.submissions.forEach { submissions in
      for item in 0..<submissions.count { slips += self.slips(of: item, in: submissions) }
    }
    // Several outlets in one cell are several edges of one row.
    var seen: Set<Slip> = []
    return slips.filter { seen.insert($0).inserted }.enumerated()
      .sorted { ($0.element.address, $0.offset) < ($1.element.address, $1.offset) }
      .map(\.element)
  }

  private func slips(of item: Int, in submissions: Submissions) -> [Slip] {
    var slips: [Slip] = []
    let submitted = CivilDate(code: submissions.items[item].submittedCode)
    if let submitted {
      slips += implausible(submitted, .submitted, at: submissions.items[item].address)
    }
    for index in submissions.edges(of: item) {
      let edge = submissions.adoptions.edges[index]
      guard let adopted = edge.date else { continue }
      slips += implausible(adopted, .adopted, at: edge.address)
      if let submitted, adopted.lastDay < submitted.firstDay {
        slips.append(
          Slip(
            address: edge.address, code: .adoptedEarly, role: .adopted,
            found: [adopted.description, submitted.description]))
      }
    }
    return slips
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

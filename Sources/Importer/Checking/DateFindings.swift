import Model

/// Dates that are hardly meant, and months in which a log is silent.
struct DateFindings {
  /// Dates before this year are hardly meant.
  static let earliestYear = 1990
  /// More days than this beyond the next newest make a date implausible: a slip of a whole year is 365 or 366.
  static let widestGapDays = 366

  private let stages: Import.Stages
  private let workers: Int
  /// Submitted dates of logged items from that year on, each once.
  private let submitted: [CivilDate]
  /// The newest date that is not isolated, as a day number; `nil` where no row has a date.
  private let newestDay: Int?

  init(_ stages: Import.Stages, workers: Int) {
    self.stages = stages
    self.workers = workers
    var codes = DateCodes()
    let found = stages.dataset.submissions.shared(by: workers, DateCodes.init) {
      codes, submissions in
      codes.add(submissions)
    }
    for other in found { codes.add(other) }
    submitted = Self.meant(codes.submitted)
    newestDay = Self.newestDay(submitted + Self.meant(codes.adopted))
  }

  /// The dates that some rows have, by their codes: sets, because a log of millions of rows has few dates.
  private struct DateCodes: Sendable {
    var submitted: Set<Int32> = []
    var adopted: Set<Int32> = []

    mutating func add(_ submissions: Submissions) {
      for item in submissions.items where item.isLogged { submitted.insert(item.submittedCode) }
      for edge in submissions.adoptions.edges where edge.outcome == .adopted {
        adopted.insert(edge.dateCode)
      }
    }

    mutating func add(_ other: DateCodes) {
      submitted.formUnion(other.submitted)
      adopted.formUnion(other.adopted)
    }
  }

  private static func meant(_ codes: Set<Int32>) -> [CivilDate] {
    codes.compactMap { CivilDate(code: $0) }.filter { $0.year >= earliestYear }
  }

  private static func newestDay(_ dates: [CivilDate]) -> Int? {
    var sorted = Set(dates.flatMap { [$0.dayNumber, $0.lastDay.dayNumber] }).sorted()
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

  private var plausibleDates: [CivilDate] { submitted.filter { !isIsolated($0) } }

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
    // All slips of a row are those of one item, so they come from one worker.
    let slips = stages.dataset.submissions.shared(by: workers, { [Slip]() }) { slips, submissions in
      for item in 0..<submissions.count { slips += self.slips(of: item, in: submissions) }
    }.joined()
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

extension SubmissionBatches {
  /// Shows every batch to one of several workers, each with a state of its own.
  ///
  /// - Returns: The states, in an order that means nothing.
  fileprivate func shared<State: Sendable>(
    by workers: Int, _ state: @Sendable () -> State,
    _ look: @Sendable (inout State, Submissions) -> Void
  ) -> [State] {
    Parallel.run(batchCount, workers: workers) {
      (Submissions(), state())
    } job: { worker, batch in
      worker.0.removeAll(keepingCapacity: true)
      append(batch, to: &worker.0)
      look(&worker.1, worker.0)
    }.map(\.1)
  }
}

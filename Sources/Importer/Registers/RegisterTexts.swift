import Model

/// The registers beside units and outlets that a dataset may have.
enum DatasetRegister: String, CaseIterable, Sendable {
  case people
  case requests
  case decisions
  case adjustments
  case published

  var usualName: String { rawValue + ".csv" }

  fileprivate var fields: [RegisterFile.Field] {
    switch self {
    case .people: PeopleRegister.fields
    case .requests: RequestRegister.fields
    case .decisions: DecisionRegister.fields
    case .adjustments: AdjustmentRegister.fields
    case .published: PublishedRegister.fields
    }
  }
}

/// The rows of those registers before the units, items and clauses that they name are looked up.
struct RegisterTexts: Sendable {
  private var rows: [DatasetRegister: [RegisterFile.Row]] = [:]

  func has(_ register: DatasetRegister) -> Bool { rows[register] != nil }

  mutating func add(
    _ register: DatasetRegister, _ bytes: [UInt8], file: String
  ) throws(Diagnostic) {
    rows[register] = try RegisterFile.read(bytes, file: file, fields: register.fields)
  }

  /// Looks up what the rows name.
  ///
  /// - Throws: The first cell that does not fit.
  /// - Returns: The registers, with findings about rows that were used all the same.
  func registers(
    _ known: KnownToRegisters
  ) throws(Diagnostic) -> (registers: Registers, findings: [Diagnostic]) {
    var known = known
    var registers = Registers()
    registers.people = try PeopleRegister.read(rows[.people] ?? [], known)
    known.people = registers.people
    let requests = try RequestRegister.read(rows[.requests] ?? [], known)
    registers.requests = requests.requests
    registers.decisions = try DecisionRegister.read(rows[.decisions] ?? [], known)
    registers.adjustments = try AdjustmentRegister.read(rows[.adjustments] ?? [], known)
    registers.published = try PublishedRegister.read(rows[.published] ?? [], known)
    return (registers, requests.findings)
  }

  /// The columns of logs without which they cannot be reckoned by.
  var askedColumns: FacetColumns {
    var columns: FacetColumns = []
    if has(.people) { columns.insert(.author) }
    if has(.requests) { columns.insert(.kind) }
    return columns
  }

  /// Ids of items by which requests may be fulfilled.
  var namedItems: Set<ItemKey> { RequestRegister.namedItems(rows[.requests] ?? []) }

  var requestKinds: [String] { (rows[.requests] ?? []).map { $0["kind"] } }

  /// As the register of people spells them, those of one person by the first.
  var people: [String] { (rows[.people] ?? []).map { $0["person"] } }
}

/// What rows of registers are held against.
struct KnownToRegisters {
  /// The code of the unit that a name or alias means.
  var unit: (String) -> Int?
  /// By their codes.
  var unitNames: [String]
  /// The name of the outlet that a name or alias means.
  var outlet: (String) -> String? = { _ in nil }
  /// The name of the register of units; empty where only the logs name units.
  var unitFile: String
  var rulebook: Rulebook?
  var calendar: PeriodCalendar
  /// Those of the items which registers name that there are.
  var items: Set<ItemKey> = []
  /// Of the logs and the requests.
  var kinds = Spelling()
  var people: [Person] = []

  /// What can be known before a log has been read: without a register of units every name may be one.
  init(_ units: UnitRegister?, file: String, rulebook: Rulebook?, calendar: PeriodCalendar) {
    unit = { name in units.map { $0.position(of: name) } ?? 0 }
    unitNames = units?.units.map(\.name) ?? []
    unitFile = units == nil ? "" : file
    self.rulebook = rulebook
    self.calendar = rulebook?.calendar ?? calendar
  }

  /// The label of the period that a row names; `2014-W03` for a week.
  func period(of row: RegisterFile.Row) throws(Diagnostic) -> String {
    let written = CellText.halfWidth(row["period"])
    if let period = calendar.period(written) { return period.label }
    let year = Int(written.prefix(4)).flatMap { CivilDate(year: $0) }
    if written.contains("-W"), let first = year?.dayNumber, let last = year?.lastDay.dayNumber {
      for day in stride(from: first, through: last, by: 1) {
        let label = calendar.week(of: CivilDate(dayNumber: day)).label
        if label == written { return label }
      }
    }
    throw row.wrong("period", expected: "2025, 2025-H1, 2025-Q1, 2025-03, 2025-W03")
  }

  /// The unit that a row names.
  func unit(of row: RegisterFile.Row) throws(Diagnostic) -> Int {
    let name = row["unit"]
    if name.isEmpty { throw row.wrong("unit", expected: "…") }
    guard let unit = unit(name) else {
      throw Diagnostic(
        .error, .registerUnitUnknown, at: row.place(of: "unit"),
        found: [name, NearestName.of(name, among: unitNames) ?? "", unitFile])
    }
    return unit
  }
}

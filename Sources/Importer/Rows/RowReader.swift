import Model

/// Reads the records of one source into rows, rejections and frame rows: one worker's part of it.
///
/// The functions of the hot path are `mutating` even where they change nothing: for others the compiler
/// copies the whole of so large a struct, a tenth of the reading.
struct RowReader: Sendable {
  let plan: SourcePlan
  private let frame: FrameRow
  private let blankUnit: DatasetConfiguration.BlankUnit
  private let identity: LogConfiguration.Identity
  let columns: RowColumns
  /// Empty fields behind the header's last one that every full record has.
  private let padding: Int
  var cells: CellDictionaries
  /// Whether a mark of the present row is a date.
  private var hasDatedMark = false

  /// What the records came to.
  var yield = RowYield()

  init(
    _ plan: SourcePlan, padding: Int, blankUnit: DatasetConfiguration.BlankUnit,
    facets: FacetColumns, tables: SharedTables
  ) {
    self.plan = plan
    self.padding = padding
    self.blankUnit = blankUnit
    frame = FrameRow(plan.header)
    identity = plan.identity
    columns = RowColumns(plan.header, facets: facets)
    cells = CellDictionaries(plan, tables: tables)
  }

  /// Why a record cannot be used, and at which field.
  struct Problem: Error {
    var code: Diagnostic.Code
    var column: Int?
    var found: [String]
    var key: ItemKey?
  }

  /// Reads the record on which the scanner stands.
  ///
  /// - Parameter offset: Of the scanner's bytes in the source.
  mutating func read(_ scanner: inout RecordScanner, offset: Int) {
    yield.records += 1
    let address = RecordAddress(source: plan.ordinal, offset: offset + scanner.start)
    do throws(Problem) {
      try read(&scanner, at: address)
    } catch {
      // Lines are counted from the chunk's start until that is known.
      let place = plan.place(line: scanner.linesBefore, column: error.column)
      yield.rejections.append(
        Rejection(
          address: address, length: scanner.end - scanner.start, key: error.key,
          rank: plan.file.rank,
          diagnostic: Diagnostic(.error, error.code, at: place, found: error.found)))
    }
  }

  private mutating func read(
    _ scanner: inout RecordScanner, at address: RecordAddress
  ) throws(Problem) {
    if let damage = scanner.damage {
      throw Problem(code: damage == .strayQuote ? .quoteStray : .quoteOpen, found: [])
    }
    if scanner.sawNUL { try refuseNUL(&scanner) }
    let count = scanner.fieldCount
    if count >= columns.count { yield.fewestFields = min(yield.fewestFields, count) }
    let submitted = plainDate(columns.submitted, &scanner)
    if submitted == 0 || count < columns.count, looksLikeFrame(&scanner) {
      yield.frames += 1
      return
    }
    try checkFieldCount(&scanner)
    let idKey = idKey(&scanner)
    do throws(Problem) {
      try readCells(&scanner, idKey, submitted, at: address)
    } catch {
      var problem = error
      problem.key = idKey
      throw problem
    }
  }

  private mutating func readCells(
    _ scanner: inout RecordScanner, _ idKey: ItemKey?, _ submitted: Int32,
    at address: RecordAddress
  ) throws(Problem) {
    var row = Row(key: idKey ?? ItemKey(address), address: address)
    var details = RowDetails()
    if columns.weight >= 0 { details.weight = try weight(&scanner) }
    row.submitted = submitted != 0 ? submitted : try writtenSubmitted(&scanner)
    let adopted = plainDate(columns.adopted, &scanner)
    row.adopted = adopted != 0 ? adopted : try date(columns.adopted, &scanner)
    row.outcome = try outcome(&scanner, hasAdoptionDate: row.adopted != 0)
    let unit = try unit(&scanner)
    if unit.code == 0, blankUnit == .reject {
      throw problem(.unitBlank, columns.unit, &scanner)
    }
    row.unit = unit.code
    if columns.unitClass >= 0 {
      details.unitClass = try text(columns.unitClass, &scanner).code
    }
    var outlet = try outlet(&scanner)
    try readMarks(&scanner, into: &row, &outlet)
    let level = try level(&scanner)
    row.hasOutlet = outlet.code != 0
    row.place = cells.place(outlet: outlet.code, level: level.code)
    if columns.hasDetails { try readDetails(&scanner, &details) }
    if columns.hasDetails { row.details = cells.details(details) }
    if columns.hasFacets { row.facets = try facets(&scanner) }
    if idKey == nil, identity != .row {
      row.key = contentKey(&scanner, row, details, (unit.code, outlet.code, level.code))
    }
    yield.add(row)
    if hasDatedMark { yield.hasAdoptionDates = true }
  }

  /// The code of a submitted date that is not written as most are; 0 where there is none.
  @inline(__always)
  private mutating func writtenSubmitted(_ scanner: inout RecordScanner) throws(Problem) -> Int32 {
    if columns.submitted >= 0 { return try date(columns.submitted, &scanner) }
    return columns.hasPartedDate ? try partedDate(&scanner) : 0
  }

  private mutating func readDetails(
    _ scanner: inout RecordScanner, _ details: inout RowDetails
  ) throws(Problem) {
    details.issue = try text(columns.issue, &scanner).code
    details.leader = try text(columns.instruction, &scanner).code
    details.instructed = CivilDate(code: try date(columns.instructed, &scanner))
  }
}

// Whether a record is data at all.
extension RowReader {
  /// A NUL is what a crash or a broken copy leaves behind: nobody can say what stood there.
  private func refuseNUL(_ scanner: inout RecordScanner) throws(Problem) {
    for column in 0..<scanner.fieldCount {
      for index in scanner.field(column) where scanner.bytes[index] == 0 {
        throw Problem(code: .nulByte, column: column, found: [])
      }
    }
  }

  /// A record with as many fields as the header and a submitted date is data, whatever its words.
  @inline(never)
  private mutating func looksLikeFrame(_ scanner: inout RecordScanner) -> Bool {
    let count = scanner.fieldCount
    if count == 0 { return true }
    if columns.submitted >= 0, count >= columns.count {
      let range = scanner.field(columns.submitted)
      if case .date = cells.date(range, in: scanner.bytes.span) { return false }
    }
    if columns.hasPartedDate, count >= columns.count, hasPartedDate(&scanner) { return false }
    let texts = (0..<count).map { CellText.cleaned(string($0, &scanner)) }
    return frame.matches(texts)
  }

  /// A record has as many fields as the header, and the file's padding behind them.
  @inline(__always)
  private mutating func checkFieldCount(_ scanner: inout RecordScanner) throws(Problem) {
    let count = scanner.fieldCount
    var isSound = count == columns.count + padding
    if padding > 0, isSound {
      isSound = (columns.count..<count).allSatisfy { scanner.field($0).isEmpty }
    }
    guard isSound else {
      throw Problem(code: .fieldCount, found: [String(count), String(columns.count)])
    }
  }
}

// The cells of a record.
extension RowReader {
  private func string(_ column: Int, _ scanner: inout RecordScanner) -> String {
    let range = scanner.field(column)
    return cells.string(range, in: scanner.bytes.span)
  }

  func problem(
    _ code: Diagnostic.Code, _ column: Int, _ scanner: inout RecordScanner
  ) -> Problem {
    // Without a column for it there is nothing to show.
    guard column >= 0 else { return Problem(code: code, found: [""]) }
    return Problem(
      code: code, column: column, found: [CellText.cleaned(string(column, &scanner))])
  }

  /// The code of a date that is written as most are; 0 where it is not, or where there is no column.
  @inline(__always)
  mutating func plainDate(_ column: Int, _ scanner: inout RecordScanner) -> Int32 {
    guard column >= 0 else { return 0 }
    let range = scanner.field(column)
    return PlainDate.code(range, in: scanner.bytes.span)
  }

  /// The code of a date; 0 where there is none.
  @inline(__always)
  mutating func date(
    _ column: Int, _ scanner: inout RecordScanner
  ) throws(Problem) -> Int32 {
    guard column >= 0 else { return 0 }
    let range = scanner.field(column)
    return range.isEmpty ? 0 : try writtenDate(range, column, &scanner)
  }

  @inline(never)
  private mutating func writtenDate(
    _ range: Range<Int>, _ column: Int, _ scanner: inout RecordScanner
  ) throws(Problem) -> Int32 {
    switch cells.date(range, in: scanner.bytes.span) {
    case .empty: return 0
    case .date(let date): return date.code
    case .yearless(let month, let day):
      guard let year = plan.configuration.year else {
        throw problem(.dateNeedsYear, column, &scanner)
      }
      guard let date = CivilDate(year: year, month: month, day: day) else {
        throw problem(.dateUnreadable, column, &scanner)
      }
      return date.code
    case .impossible: throw problem(.dateImpossible, column, &scanner)
    case .unreadable: throw problem(.dateUnreadable, column, &scanner)
    }
  }

  private mutating func weight(_ scanner: inout RecordScanner) throws(Problem) -> Int32 {
    let range = scanner.field(columns.weight)
    guard case .weight(let weight) = cells.weight(range, in: scanner.bytes.span) else {
      throw problem(.weightUnreadable, columns.weight, &scanner)
    }
    return Int32(weight)
  }

  /// What the row says of its outlets; `nil` where there is no status column.
  @inline(__always)
  private mutating func outcome(
    _ scanner: inout RecordScanner, hasAdoptionDate: Bool
  ) throws(Problem) -> Outcome? {
    guard columns.status >= 0 else { return hasAdoptionDate ? .adopted : nil }
    let range = scanner.field(columns.status)
    switch cells.status(range, in: scanner.bytes.span) {
    case .outcome(let outcome): return outcome
    case .empty:
      return hasAdoptionDate || plan.configuration.role == .adoptions ? .adopted : .pending
    case .unknown: throw problem(.statusUnknown, columns.status, &scanner)
    }
  }

  @inline(__always)
  private mutating func unit(
    _ scanner: inout RecordScanner
  ) throws(Problem) -> CellDictionaries.Text {
    guard columns.unit >= 0 else { return CellDictionaries.Text() }
    let range = scanner.field(columns.unit)
    let text = cells.unit(range, in: scanner.bytes.span)
    if text.isLost { throw problem(.textLost, columns.unit, &scanner) }
    return text
  }

  @inline(__always)
  private mutating func outlet(
    _ scanner: inout RecordScanner
  ) throws(Problem) -> CellDictionaries.Text {
    guard columns.outlet >= 0 else { return CellDictionaries.Text() }
    let range = scanner.field(columns.outlet)
    if range.isEmpty { return CellDictionaries.Text() }
    let text = cells.outlet(range, in: scanner.bytes.span)
    if text.isLost { throw problem(.textLost, columns.outlet, &scanner) }
    return text
  }

  @inline(__always)
  private mutating func level(
    _ scanner: inout RecordScanner
  ) throws(Problem) -> CellDictionaries.Text {
    guard columns.level >= 0 else { return CellDictionaries.Text() }
    let range = scanner.field(columns.level)
    if range.isEmpty { return CellDictionaries.Text() }
    let text = cells.level(range, in: scanner.bytes.span)
    if text.isLost { throw problem(.textLost, columns.level, &scanner) }
    return text
  }

  mutating func text(
    _ column: Int, _ scanner: inout RecordScanner
  ) throws(Problem) -> CellDictionaries.Text {
    guard column >= 0 else { return CellDictionaries.Text() }
    let range = scanner.field(column)
    let text = cells.text(range, in: scanner.bytes.span)
    if text.isLost { throw problem(.textLost, column, &scanner) }
    return text
  }
}

// Columns that belong to one outlet each, and what makes rows the same item.
extension RowReader {
  /// Writes the marks of a record down as its outlets: a mark says "adopted", whatever a status says of
  /// the item as a whole.
  private mutating func readMarks(
    _ scanner: inout RecordScanner, into row: inout Row, _ outlet: inout CellDictionaries.Text
  ) throws(Problem) {
    guard !plan.header.outletColumns.isEmpty else { return }
    hasDatedMark = false
    var entries = outlet.code == 0 ? [] : NameList.outlets(cells.text(ofCode: outlet.code))
    for column in plan.header.outletColumns {
      let range = scanner.field(column.column)
      switch cells.mark(range, in: scanner.bytes.span) {
      case .none: continue
      case .adopted(let count, let date):
        var entry = NameList.Entry(name: column.name, count: count)
        entry.level = column.level
        entry.date = date
        if date != nil { hasDatedMark = true }
        entries.append(entry)
      case .unknown: throw problem(.markUnknown, column.column, &scanner)
      }
    }
    guard !entries.isEmpty else { return }
    outlet.code = cells.code(ofText: MarkList.text(of: entries))
    row.outcome = .adopted
  }

  /// The key of the row's id; `nil` where it has none or another identity is stated.
  @inline(__always)
  private mutating func idKey(_ scanner: inout RecordScanner) -> ItemKey? {
    guard identity == .id, columns.id >= 0 else { return nil }
    let range = scanner.field(columns.id)
    if let key = ItemKey.plainID(range, in: scanner.bytes.span) { return key }
    return ItemKey(id: cells.string(range, in: scanner.bytes.span))
  }

  private mutating func contentKey(
    _ scanner: inout RecordScanner, _ row: Row, _ details: RowDetails,
    _ codes: (unit: UInt32, outlet: UInt32, level: UInt32)
  ) -> ItemKey {
    let texts = ContentKey.Texts(
      unit: cells.text(ofCode: codes.unit), outlet: cells.text(ofCode: codes.outlet),
      level: cells.text(ofCode: codes.level))
    let title = columns.title < 0 ? "" : string(columns.title, &scanner)
    guard plan.configuration.role.isRegister else {
      return ContentKey.key(texts, title: title, row)
    }
    let leader = cells.text(ofCode: details.leader)
    return ContentKey.registerKey(texts, title: title, row, leader: leader, details.instructed)
  }
}

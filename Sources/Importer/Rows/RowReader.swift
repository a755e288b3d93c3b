import Model

/// Reads the records of one source into rows, rejections and frame rows.
struct RowReader {
  private let plan: SourcePlan
  private let decoder: CharacterDecoder
  private let frame: FrameRow
  private let statuses: StatusWords
  private let blankUnit: DatasetConfiguration.BlankUnit

  private var dates = ReadOnce<DateCell.Reading>()
  private var statusReadings = ReadOnce<StatusWords.Reading>()
  private var weights = ReadOnce<WeightCell.Reading>()
  private var marks = ReadOnce<OutletMark.Reading>()
  private var unitTexts = ReadOnce<Text>()
  private var outletTexts = ReadOnce<Text>()
  private var texts = ReadOnce<Text>()

  private(set) var rows = RowBatch()
  private(set) var rejections: [Rejection] = []
  private(set) var frameCount = 0
  private var padding = 0
  private var holdsNUL = false

  /// A cleaned text with its code.
  private struct Text: Sendable {
    var code: UInt32
    var isLost: Bool
  }

  init(_ plan: SourcePlan, blankUnit: DatasetConfiguration.BlankUnit) {
    self.plan = plan
    self.blankUnit = blankUnit
    decoder = CharacterDecoder(encoding: plan.encoding)
    frame = FrameRow(plan.header)
    statuses = StatusWords(stated: plan.configuration.values)
  }

  /// Reads every record behind the header.
  mutating func read(_ batch: RecordBatch, texts table: inout TextTable) {
    frameCount += plan.headerRecord + 1
    padding = padding(of: batch)
    holdsNUL = batch.content.contains(0)
    for record in (plan.headerRecord + 1)..<max(batch.count, plan.headerRecord + 1) {
      do throws(Problem) {
        try read(record, of: batch, texts: &table)
      } catch {
        reject(record, of: batch, error)
      }
    }
  }

  /// Why a record cannot be used, and at which field.
  private struct Problem: Error {
    var code: Diagnostic.Code
    var column: Int?
    var found: [String]
    var key: ItemKey?
  }

  private mutating func read(
    _ record: Int, of batch: RecordBatch, texts table: inout TextTable
  ) throws(Problem) {
    if let damage = batch.damages[record] {
      throw Problem(code: damage == .strayQuote ? .quoteStray : .quoteOpen, found: [])
    }
    try refuseNUL(record, of: batch)
    if isFrame(record, of: batch) {
      frameCount += 1
      return
    }
    try checkFieldCount(record, of: batch)
    let address = RecordAddress(source: plan.ordinal, offset: batch.starts[record])
    let idKey = idKey(record, of: batch)
    do throws(Problem) {
      var row = RowBatch.Row(
        key: ItemKey(address), address: address, line: batch.lines[record], rank: plan.file.rank)
      row.weight = try weight(record, of: batch)
      row.submitted = try date(.submitted, record, of: batch)
      row.adopted = try date(.adopted, record, of: batch)
      row.outcome = try outcome(record, of: batch, hasAdoptionDate: row.adopted != nil)
      row.unit = try unit(record, of: batch, &table)
      row.unitClass = try text(.unitClass, record, of: batch, &table)
      row.outlet = try text(.outlet, record, of: batch, &table)
      try readMarks(record, of: batch, into: &row, &table)
      row.level = try text(.level, record, of: batch, &table)
      row.issue = try text(.issue, record, of: batch, &table)
      row.key = idKey ?? contentKey(row, record, of: batch, table)
      rows.append(row)
    } catch {
      var problem = error
      problem.key = idKey
      throw problem
    }
  }

  /// A NUL is what a crash or a broken copy leaves behind: nobody can say what stood there.
  private func refuseNUL(_ record: Int, of batch: RecordBatch) throws(Problem) {
    guard holdsNUL else { return }
    for column in 0..<batch.fieldCount(of: record) where batch.field(column, of: record).contains(0)
    {
      throw Problem(code: .nulByte, column: column, found: [])
    }
  }

  private mutating func isFrame(_ record: Int, of batch: RecordBatch) -> Bool {
    let count = batch.fieldCount(of: record)
    if count == 0 { return true }
    // Most rows have an id or a unit and a date; only others are worth a closer look.
    if let column = plan.header.columns[.submitted],
      case .date = dateReading(batch.field(column, of: record)), count >= plan.header.names.count
    {
      return false
    }
    let cells = (0..<count).map { CellText.cleaned(decoder.text(batch.field($0, of: record))) }
    return frame.matches(cells)
  }

  /// A record has as many fields as the header, and the file's padding behind them.
  private func checkFieldCount(_ record: Int, of batch: RecordBatch) throws(Problem) {
    let count = batch.fieldCount(of: record)
    let expected = plan.header.names.count
    let isPadded =
      count == expected + padding
      && (expected..<count).allSatisfy { batch.field($0, of: record).isEmpty }
    guard isPadded else {
      throw Problem(code: .fieldCount, found: [String(count), String(expected)])
    }
  }

  /// Empty fields that every full record has behind the header's last one, as some systems write them.
  ///
  /// One record with a field too many is none: an unquoted delimiter has shifted its cells, and an
  /// empty last cell only hides it.
  private func padding(of batch: RecordBatch) -> Int {
    let expected = plan.header.names.count
    let counts = (0..<batch.count).lazy.filter { $0 > plan.headerRecord }
      .map { batch.fieldCount(of: $0) }.filter { $0 >= expected }
    return (counts.min() ?? expected) - expected
  }

  private mutating func reject(_ record: Int, of batch: RecordBatch, _ problem: Problem) {
    let place = plan.place(line: batch.lines[record], column: problem.column)
    rejections.append(
      Rejection(
        address: RecordAddress(source: plan.ordinal, offset: batch.starts[record]),
        length: batch.lengths[record], key: problem.key, rank: plan.file.rank,
        diagnostic: Diagnostic(.error, problem.code, at: place, found: problem.found)))
  }
}

// The cells of a record.
extension RowReader {
  private func column(_ role: ColumnRole) -> Int? { plan.header.columns[role] }

  private func cellText(_ role: ColumnRole, _ record: Int, of batch: RecordBatch) -> String {
    column(role).map { decoder.text(batch.field($0, of: record)) } ?? ""
  }

  private func problem(
    _ code: Diagnostic.Code, _ role: ColumnRole, _ record: Int, of batch: RecordBatch
  ) -> Problem {
    Problem(
      code: code, column: column(role),
      found: [CellText.cleaned(cellText(role, record, of: batch))])
  }

  private mutating func dateReading(_ cell: ArraySlice<UInt8>) -> DateCell.Reading {
    dates.value(of: cell) { DateCell.read(decoder.text($0)) }
  }

  private mutating func date(
    _ role: ColumnRole, _ record: Int, of batch: RecordBatch
  ) throws(Problem) -> CivilDate? {
    guard let column = column(role) else { return nil }
    switch dateReading(batch.field(column, of: record)) {
    case .empty: return nil
    case .date(let date): return date
    case .yearless(let month, let day):
      guard let year = plan.configuration.year else {
        throw problem(.dateNeedsYear, role, record, of: batch)
      }
      guard let date = CivilDate(year: year, month: month, day: day) else {
        throw problem(.dateUnreadable, role, record, of: batch)
      }
      return date
    case .impossible: throw problem(.dateImpossible, role, record, of: batch)
    case .unreadable: throw problem(.dateUnreadable, role, record, of: batch)
    }
  }

  private mutating func weight(_ record: Int, of batch: RecordBatch) throws(Problem) -> Int {
    guard let column = column(.weight) else { return 1 }
    let reading = weights.value(of: batch.field(column, of: record)) {
      WeightCell.read(decoder.text($0))
    }
    guard case .weight(let weight) = reading else {
      throw problem(.weightUnreadable, .weight, record, of: batch)
    }
    return weight
  }

  /// What the row says of its outlets; `nil` where there is no status column.
  private mutating func outcome(
    _ record: Int, of batch: RecordBatch, hasAdoptionDate: Bool
  ) throws(Problem) -> Outcome? {
    guard let column = column(.status) else { return hasAdoptionDate ? .adopted : nil }
    let reading = statusReadings.value(of: batch.field(column, of: record)) {
      statuses.read(decoder.text($0))
    }
    switch reading {
    case .outcome(let outcome): return outcome
    case .empty:
      return hasAdoptionDate || plan.configuration.role == .adoptions ? .adopted : .pending
    case .unknown: throw problem(.statusUnknown, .status, record, of: batch)
    }
  }

  private mutating func unit(
    _ record: Int, of batch: RecordBatch, _ table: inout TextTable
  ) throws(Problem) -> UInt32 {
    let code = try text(.unit, record, of: batch, &table)
    if code == 0, blankUnit == .reject { throw problem(.unitBlank, .unit, record, of: batch) }
    return code
  }

  private mutating func text(
    _ role: ColumnRole, _ record: Int, of batch: RecordBatch, _ table: inout TextTable
  ) throws(Problem) -> UInt32 {
    guard let column = column(role) else { return 0 }
    let cell = batch.field(column, of: record)
    let decoder = decoder
    func read(_ bytes: ArraySlice<UInt8>, namesNobody: (String) -> Bool) -> Text {
      let cleaned = CellText.cleaned(decoder.text(bytes))
      let isEmpty = CellText.isNothing(cleaned) || namesNobody(cleaned)
      return Text(
        code: isEmpty ? 0 : table.code(of: cleaned), isLost: CellText.isLost(cleaned))
    }
    // A cell of nothing but separators names nobody, and neither does 无、无.
    let text =
      switch role {
      case .unit:
        unitTexts.value(of: cell) { [separators = plan.configuration.unitSeparators] in
          read($0) { NameList.units($0, separators: separators).isEmpty }
        }
      case .outlet: outletTexts.value(of: cell) { read($0) { NameList.outlets($0).isEmpty } }
      default: texts.value(of: cell) { read($0) { _ in false } }
      }
    if text.isLost { throw problem(.textLost, role, record, of: batch) }
    return text.code
  }
}

// Columns that belong to one outlet each.
extension RowReader {
  /// Writes the marks of a record down as its outlets: a mark says "adopted", whatever a status says of
  /// the item as a whole.
  private mutating func readMarks(
    _ record: Int, of batch: RecordBatch, into row: inout RowBatch.Row, _ table: inout TextTable
  ) throws(Problem) {
    guard !plan.header.outletColumns.isEmpty else { return }
    var entries = row.outlet == 0 ? [] : NameList.outlets(table[row.outlet])
    for outlet in plan.header.outletColumns {
      let cell = batch.field(outlet.column, of: record)
      switch marks.value(of: cell, read: { OutletMark.read(decoder.text($0)) }) {
      case .none: continue
      case .adopted(let count, let date):
        var entry = NameList.Entry(name: outlet.name, count: count)
        entry.level = outlet.level
        entry.date = date
        entries.append(entry)
      case .unknown:
        throw Problem(
          code: .markUnknown, column: outlet.column,
          found: [CellText.cleaned(decoder.text(cell))])
      }
    }
    guard !entries.isEmpty else { return }
    row.outlet = table.code(of: MarkList.text(of: entries))
    row.outcome = .adopted
  }
}

// What makes rows the same item.
extension RowReader {
  private var identity: LogConfiguration.Identity {
    plan.configuration.identity ?? (column(.id) == nil ? .content : .id)
  }

  /// The key of the row's id; `nil` where it has none or another identity is stated.
  private func idKey(_ record: Int, of batch: RecordBatch) -> ItemKey? {
    guard identity == .id, let column = column(.id) else { return nil }
    let id = CellText.cleaned(
      CellText.halfWidth(CellText.cleaned(decoder.text(batch.field(column, of: record)))))
    return CellText.isNothing(id) ? nil : ItemKey(.id, id.utf8)
  }

  /// Unit, title and submitted date; for a register of adoptions also what tells one adoption from another.
  private func contentKey(
    _ row: RowBatch.Row, _ record: Int, of batch: RecordBatch, _ table: TextTable
  ) -> ItemKey {
    if identity == .row { return ItemKey(row.address) }
    var parts = [
      CellText.nameKey(table[row.unit]), CellText.nameKey(cellText(.title, record, of: batch)),
      row.submitted?.description ?? "",
    ]
    if plan.configuration.role == .adoptions {
      parts += [
        CellText.nameKey(table[row.outlet]), CellText.nameKey(table[row.level]),
        row.adopted?.description ?? "",
      ]
    }
    return ItemKey(.content, Array(parts.joined(separator: "\u{1F}").utf8))
  }
}

import Model

/// What a worker has read in the cells of one source, each distinct value once.
struct CellDictionaries: Sendable {
  let decoder: CharacterDecoder
  private let statuses: StatusWords
  private let unitSeparators: String?
  private let tables: SharedTables

  private var dates = ReadOnce<DateCell.Reading>()
  private var statusReadings = ReadOnce<StatusWords.Reading>()
  private var weights = ReadOnce<WeightCell.Reading>()
  private var marks = ReadOnce<OutletMark.Reading>()
  private var units = ReadOnce<Text>()
  private var outlets = ReadOnce<Text>()
  private var levels = ReadOnce<Text>()
  private var texts = ReadOnce<Text>()
  private var places = PairDictionary()
  private var placeCodes: [UInt32] = []
  private var facets = PairDictionary()
  private var facetCodes: [UInt32] = []
  private var lastDetails = (details: RowDetails(), code: UInt32(0))

  /// A cleaned text, by its code; one that says that there is nothing is the empty text.
  struct Text: BitwiseCopyable, Sendable {
    var code: UInt32 = 0
    var isLost = false
  }

  init(_ plan: SourcePlan, tables: SharedTables) {
    decoder = CharacterDecoder(encoding: plan.encoding)
    statuses = StatusWords(stated: plan.configuration.values)
    unitSeparators = plan.configuration.unitSeparators
    self.tables = tables
  }

  func string(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var cell: [UInt8] = []
    cell.reserveCapacity(range.count)
    for index in range { cell.append(bytes[index]) }
    return decoder.text(cell)
  }

  @inline(__always)
  mutating func date(_ range: Range<Int>, in bytes: Span<UInt8>) -> DateCell.Reading {
    if let date = PlainDate.read(range, in: bytes) { return .date(date) }
    if let known = dates.known(range, in: bytes) { return known }
    return dates.keep(DateCell.read(string(range, in: bytes)))
  }

  @inline(__always)
  mutating func status(_ range: Range<Int>, in bytes: Span<UInt8>) -> StatusWords.Reading {
    if let known = statusReadings.known(range, in: bytes) { return known }
    return statusReadings.keep(statuses.read(string(range, in: bytes)))
  }

  mutating func weight(_ range: Range<Int>, in bytes: Span<UInt8>) -> WeightCell.Reading {
    if let known = weights.known(range, in: bytes) { return known }
    return weights.keep(WeightCell.read(string(range, in: bytes)))
  }

  mutating func mark(_ range: Range<Int>, in bytes: Span<UInt8>) -> OutletMark.Reading {
    if let known = marks.known(range, in: bytes) { return known }
    return marks.keep(OutletMark.read(string(range, in: bytes)))
  }

  @inline(__always)
  mutating func unit(_ range: Range<Int>, in bytes: Span<UInt8>) -> Text {
    if let known = units.known(range, in: bytes) { return known }
    return units.keep(
      newText(string(range, in: bytes)) { NameList.units($0, separators: unitSeparators).isEmpty })
  }

  @inline(__always)
  mutating func outlet(_ range: Range<Int>, in bytes: Span<UInt8>) -> Text {
    if let known = outlets.known(range, in: bytes) { return known }
    return outlets.keep(newText(string(range, in: bytes)) { NameList.outlets($0).isEmpty })
  }

  @inline(__always)
  mutating func level(_ range: Range<Int>, in bytes: Span<UInt8>) -> Text {
    if let known = levels.known(range, in: bytes) { return known }
    return levels.keep(newText(string(range, in: bytes)) { _ in false })
  }

  mutating func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> Text {
    if let known = texts.known(range, in: bytes) { return known }
    return texts.keep(newText(string(range, in: bytes)) { _ in false })
  }

  /// - Parameter namesNobody: True for a cell of nothing but separators, and for 无、无.
  @inline(never)
  private func newText(_ cell: String, namesNobody: (String) -> Bool) -> Text {
    let cleaned = CellText.cleaned(cell)
    let text = CellText.isNothing(cleaned) || namesNobody(cleaned) ? "" : cleaned
    return Text(code: tables.texts.code(of: text), isLost: CellText.isLost(cleaned))
  }

  func text(ofCode code: UInt32) -> String { tables.texts[code] }

  /// The code of a text that no cell holds as it is: the marks of a row.
  func code(ofText text: String) -> UInt32 { tables.texts.code(of: text) }

  @inline(__always)
  mutating func place(outlet: UInt32, level: UInt32) -> UInt32 {
    let ordinal = places.ordinal(of: outlet, level)
    if ordinal == placeCodes.count {
      placeCodes.append(tables.places.code(of: SharedTables.Place(outlet: outlet, level: level)))
    }
    return placeCodes[ordinal]
  }

  mutating func facets(kind: UInt32, author: UInt32) -> UInt32 {
    let ordinal = facets.ordinal(of: kind, author)
    if ordinal == facetCodes.count {
      facetCodes.append(tables.facets.code(of: SharedTables.Facets(kind: kind, author: author)))
    }
    return facetCodes[ordinal]
  }

  /// Neighbours often say the same, so the last answer is remembered.
  mutating func details(_ details: RowDetails) -> UInt32 {
    if details != lastDetails.details {
      lastDetails = (details, tables.details.code(of: details))
    }
    return lastDetails.code
  }
}

/// Dates as nearly every system writes them, `2024-05-01`, read straight from the bytes.
enum PlainDate {
  /// - Returns: `nil` for whatever is written otherwise, and for days that the calendar or the years of
  ///   logs do not have: `DateCell` says what those are.
  @inline(__always)
  static func read(_ range: Range<Int>, in bytes: Span<UInt8>) -> CivilDate? {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    guard bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D else { return nil }
    var isWrong = false
    @inline(__always) func digit(_ index: Int) -> Int {
      let digit = Int(bytes[start + index]) - 0x30
      isWrong = isWrong || digit < 0 || digit > 9
      return digit
    }
    let year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard !isWrong, DateCell.years.contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

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
  private var lengths = ReadOnce<LengthCell.Reading>()
  private var reposts = ReadOnce<YesNoCell.Reading>()
  private var urgencies = ReadOnce<YesNoCell.Reading>()
  private var years = ReadOnce<PartedDateCell.Reading>()
  private var months = ReadOnce<PartedDateCell.Reading>()
  private var wholeFacets: [SharedTables.Facets: UInt32] = [:]

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

  /// What a cell says that is no plain date.
  mutating func date(_ range: Range<Int>, in bytes: Span<UInt8>) -> DateCell.Reading {
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

  /// Where more than kinds and authors are read.
  mutating func facets(_ facets: SharedTables.Facets) -> UInt32 {
    if let known = wholeFacets[facets] { return known }
    let code = tables.facets.code(of: facets)
    wholeFacets[facets] = code
    return code
  }

  mutating func length(_ range: Range<Int>, in bytes: Span<UInt8>) -> LengthCell.Reading {
    if let known = lengths.known(range, in: bytes) { return known }
    return lengths.keep(LengthCell.read(string(range, in: bytes)))
  }

  mutating func repost(_ range: Range<Int>, in bytes: Span<UInt8>) -> YesNoCell.Reading {
    if let known = reposts.known(range, in: bytes) { return known }
    return reposts.keep(YesNoCell.read(string(range, in: bytes), of: .repost))
  }

  mutating func urgency(_ range: Range<Int>, in bytes: Span<UInt8>) -> YesNoCell.Reading {
    if let known = urgencies.known(range, in: bytes) { return known }
    return urgencies.keep(YesNoCell.read(string(range, in: bytes), of: .urgent))
  }

  mutating func year(_ range: Range<Int>, in bytes: Span<UInt8>) -> PartedDateCell.Reading {
    if let known = years.known(range, in: bytes) { return known }
    return years.keep(PartedDateCell.year(string(range, in: bytes)))
  }

  mutating func month(_ range: Range<Int>, in bytes: Span<UInt8>) -> PartedDateCell.Reading {
    if let known = months.known(range, in: bytes) { return known }
    return months.keep(PartedDateCell.month(string(range, in: bytes)))
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
  /// The lengths of months; February's in a leap year.
  private static let lengths: UInt64 =
    0b11111_11110_11111_11110_11111_11111_11110_11111_11110_11111_11101_11111

  /// - Returns: A `CivilDate.code`; 0 for whatever is written otherwise, and for days that the calendar or
  ///   the years of logs do not have: `DateCell` says what those are.
  @inline(__always)
  static func code(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int32 {
    guard range.count == 10 else { return 0 }
    let first = ByteWords.word64(bytes, range.lowerBound)
    let last = ByteWords.word64(bytes, range.lowerBound &+ 2)
    // 2024-05- and 24-05-01: all eight digits, between two hyphens.
    guard first & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000 else { return 0 }
    let digits = first & 0x00FF_FF00_FFFF_FFFF | 0x3000_0030_0000_0000
    let days = last >> 48
    guard areDigits(digits), areDigits(days | 0x3030_3030_3030_0000) else { return 0 }
    @inline(__always) func digit(_ word: UInt64, _ index: UInt64) -> Int32 {
      Int32(truncatingIfNeeded: word >> (8 * index) & 15)
    }
    let year =
      ((digit(first, 0) * 10 + digit(first, 1)) * 10 + digit(first, 2)) * 10 + digit(first, 3)
    let month = digit(first, 5) * 10 + digit(first, 6)
    let day = digit(days, 0) * 10 + digit(days, 1)
    guard year >= 1900, year <= 2100, month >= 1, month <= 12, day >= 1 else { return 0 }
    let length = Int32(truncatingIfNeeded: lengths >> UInt64(5 * (month - 1)) & 31)
    guard day <= length, month != 2 || day < 29 || CivilDate.isLeap(Int(year)) else { return 0 }
    return year << 9 | month << 5 | day
  }

  /// Whether each of eight bytes is a digit.
  @inline(__always)
  private static func areDigits(_ word: UInt64) -> Bool {
    ((word &+ 0x4646_4646_4646_4646) | (word &- 0x3030_3030_3030_3030)) & 0x8080_8080_8080_8080 == 0
  }
}

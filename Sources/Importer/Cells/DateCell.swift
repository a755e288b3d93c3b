import Model

/// Reads the dates that logs hold.
///
/// `2023-05-01`, `2023/5/1`, `2023.5.1`, `20230501`, `2023年5月1日`, each also with a time behind it;
/// `二〇二三年五月一日`; full-width digits; spreadsheet serials (`43831` is 2020-01-01); `2023年5月` and
/// `2023-05` (day unknown); `2011` and `2011年` (month unknown). Nothing else is a date: a masked or
/// glued text is never guessed at.
enum DateCell {
  enum Reading: Equatable, Sendable {
    case empty
    case date(CivilDate)
    /// A month and a day whose year only a stated period can supply.
    case yearless(month: Int, day: Int)
    /// Written like a date, but no day of the calendar, or none of the years that logs speak of.
    case impossible
    case unreadable
  }

  /// Dates outside these years are taken for typing errors.
  static let years = 1900...2100

  static func read(_ cell: String) -> Reading {
    let text = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if CellText.isNothing(text) { return .empty }
    if let serial = serialDate(text) { return .date(serial) }
    var scanner = DateScanner(withWesternDigits(text))
    guard let reading = scanner.date() else { return .unreadable }
    if case .date(let date) = reading {
      guard years.contains(date.year) else { return scanner.isAtEnd ? .impossible : .unreadable }
      // A time of day behind a month or a year is glued to it, not part of it.
      guard date.precision == .day || scanner.isAtEnd else { return .unreadable }
    }
    return scanner.skipTime() && scanner.isAtEnd ? reading : .unreadable
  }

  /// A spreadsheet's day count, 1900 date system: 20000 (1954-10-03) and later, a fraction of a day allowed.
  private static func serialDate(_ text: String) -> CivilDate? {
    guard text.utf8.prefix(5).count(where: isDigit) == 5 else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].utf8.count == 5,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let serial = Int(parts[0]), serial >= 20_000
    else { return nil }
    // Serial 25569 is 1970-01-01.
    let date = CivilDate(dayNumber: serial - 25_569)
    return years.contains(date.year) ? date : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Writes a date in Chinese numerals (二〇二三年十二月三十一日) with digits; other texts come back unchanged.
  static func withWesternDigits(_ text: String) -> String {
    // Most dates have ASCII digits only.
    guard text.unicodeScalars.contains(where: { !$0.isASCII && (numerals[$0] != nil || $0 == "十") })
    else {
      return text
    }
    var result = ""
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if numerals[scalar] != nil || scalar == "十" {
        run.append(scalar)
        continue
      }
      result += westernNumber(run)
      run = []
      result.unicodeScalars.append(scalar)
    }
    return result + westernNumber(run)
  }

  /// `二〇二三` is 2023 digit by digit; `十二` 12, `三十` 30, `三十一` 31.
  private static func westernNumber(_ run: [Unicode.Scalar]) -> String {
    guard let ten = run.firstIndex(of: "十") else {
      return run.map { String(numerals[$0] ?? 0) }.joined()
    }
    let tens = run[..<ten].map { numerals[$0] ?? 0 }
    let ones = run[(ten + 1)...].map { numerals[$0] ?? 0 }
    guard tens.count <= 1, ones.count <= 1, !run[(ten + 1)...].contains("十") else { return "?" }
    return String((tens.first ?? 1) * 10 + (ones.first ?? 0))
  }

  private static let numerals: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
}

/// Walks over the characters of one date.
private struct DateScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { index == scalars.count }

  mutating func date() -> DateCell.Reading? {
    guard let (first, digits) = number() else { return nil }
    if digits == 8 {
      return day(first / 10_000, first / 100 % 100, first % 100)
    }
    if digits <= 2, take("月") {
      guard let (dayNumber, _) = number(), take("日") || take("号"),
        CivilDate(year: 2000, month: first, day: dayNumber) != nil
      else { return nil }
      return .yearless(month: first, day: dayNumber)
    }
    guard digits == 4 else { return nil }
    if take("年") { return afterYear(first, separator: nil) }
    for separator: Unicode.Scalar in ["-", "/", "."] where take(separator) {
      return afterYear(first, separator: separator)
    }
    return CivilDate(year: first).map { .date($0) }
  }

  /// - Parameter separator: `nil` for 年月日.
  private mutating func afterYear(_ year: Int, separator: Unicode.Scalar?) -> DateCell.Reading? {
    guard let (month, digits) = number() else {
      return separator == nil ? CivilDate(year: year).map { .date($0) } : nil
    }
    guard digits <= 2 else { return nil }
    let continues = separator.map { take($0) } ?? take("月")
    guard let (dayNumber, dayDigits) = continues ? number() : nil else {
      let isWhole = separator == nil ? continues : !continues
      return isWhole ? CivilDate(year: year, month: month).map { .date($0) } : nil
    }
    guard dayDigits <= 2, separator != nil || take("日") || take("号") else { return nil }
    return day(year, month, dayNumber)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> DateCell.Reading? {
    CivilDate(year: year, month: month, day: day).map { .date($0) } ?? .impossible
  }

  /// Skips a time of day (`08:30`, `08:30:00`, `08:30:00.0`) behind a blank or `T`.
  ///
  /// - Returns: False where what follows the date is no time.
  mutating func skipTime() -> Bool {
    if isAtEnd { return true }
    guard take(" ") || take("T") else { return false }
    while take(" ") {}
    guard let (hour, _) = number(), hour <= 24, take(":"), let (minute, _) = number(), minute < 60
    else { return false }
    guard take(":") else { return true }
    guard let (second, _) = number(), second <= 60 else { return false }
    return !take(".") || number() != nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < scalars.count, scalars[index] == scalar else { return false }
    index += 1
    return true
  }

  /// A run of up to 9 digits, and how many they are.
  private mutating func number() -> (value: Int, digits: Int)? {
    let start = index
    var value = 0
    while index < scalars.count, index - start < 9, (48...57).contains(scalars[index].value) {
      value = value * 10 + Int(scalars[index].value) - 48
      index += 1
    }
    return index == start ? nil : (value, index - start)
  }
}

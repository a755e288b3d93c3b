extension PeriodCalendar {
  /// Reads a label, or what people write for one (2025年, 2025年6月, 2025年上半年, 2025年第1季度, 2024-2025学年,
  /// 2025年至今); `nil` where it names no period of this calendar.
  ///
  /// Where years do not begin with January, `2025` alone could mean two of them and names none.
  public func period(_ written: String) -> Period? {
    for ending in ["-to-date", "至今", "以来"] where written.hasSuffix(ending) {
      let whole = period(String(written.dropLast(ending.count)))
      return whole.flatMap { $0.includesUndated || $0.isToDate ? nil : $0.toDate }
    }
    if let window = windows.first(where: { $0.label == written }) { return window }
    let text = PeriodText.label(written)
    if text == "all" { return .all }
    guard let dots = text.firstRange(of: "..") else { return part(text[...]) }
    guard let first = part(text[..<dots.lowerBound]), let last = part(text[dots.upperBound...]),
      first.first.dayNumber <= last.last.dayNumber, !first.isPartOfYear, !last.isPartOfYear
    else { return nil }
    return Period(label: text, first: first.first, last: last.last)
  }

  /// A year, a half, a quarter, a month or a day.
  private func part(_ text: Substring) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if let year = year(written: parts[0]) {
      if parts.count == 1 { return self.year(year) }
      if parts.count == 2, parts[1].utf8.count == 2, let number = parts[1].last?.wholeNumberValue {
        if parts[1].first == "Q", (1...4).contains(number) { return quarter(number, of: year) }
        if parts[1].first == "H", (1...2).contains(number) { return half(number, of: year) }
      }
    }
    guard let date = PeriodText.date(text), let month = date.month, years.contains(date.year)
    else { return nil }
    guard date.day == nil else { return Period(label: date.description, first: date, last: date) }
    return self.month(month, of: date.year)
  }

  /// Those whose first and last days are dates; a span that reaches into another calendar year needs that one.
  private var years: ClosedRange<Int> {
    firstMonth == 1 && monthCloses == nil ? 1...9999 : 2...9998
  }

  /// `2025`, or `2024/2025` where years do not begin with January.
  private func year(written: Substring) -> Int? {
    let names = written.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = PeriodText.date(names[0])?.year, years.contains(first) else {
      return nil
    }
    guard firstMonth > 1 else { return names.count == 1 ? first : nil }
    guard names.count == 2, PeriodText.date(names[1])?.year == first + 1 else { return nil }
    return first
  }
}

extension Period {
  /// A half or a quarter, which ends no range.
  fileprivate var isPartOfYear: Bool { label.contains("-Q") || label.contains("-H") }
}

/// The forms in which people write periods, and the one in which labels are.
enum PeriodText {
  static func label(_ written: String) -> String {
    var text = schoolYear(written).filter { $0 != "第" }
    for (number, numeral) in zip(1...4, "一二三四") {
      text = text.replacing("\(numeral)季度", with: "Q\(number)")
        .replacing("\(number)季度", with: "Q\(number)")
    }
    text = text.replacing("上半年", with: "H1").replacing("下半年", with: "H2")
    for letter in ["Q", "H"] {
      text = text.replacing("年" + letter, with: "-" + letter)
        .replacing("--", with: "-")
    }
    text = text.replacing("至", with: "..").replacing("全部", with: "all")
    return text.split(separator: "..", omittingEmptySubsequences: false).map { part in
      var part = part.replacing("年", with: "-").replacing("月", with: "-").replacing("日", with: "")
      while part.hasSuffix("-") { part = part.dropLast() }
      return part.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.count == 1 && $0.allSatisfy(\.isNumber) ? "0" + $0 : String($0) }
        .joined(separator: "-")
    }.joined(separator: "..")
  }

  /// `2024-2025学年` and `2024学年` as `2024/2025年`; other texts come back unchanged.
  private static func schoolYear(_ written: String) -> String {
    guard let word = written.firstRange(of: "学年") else { return written }
    let years = written[..<word.lowerBound].split(omittingEmptySubsequences: false) {
      "-–—/至".contains($0)
    }
    guard let first = date(years[0])?.year, first < 9999, years.count <= 2 else { return written }
    let second = years.count == 2 ? years[1] : Substring(CivilDate(year: first + 1)!.description)
    return "\(years[0])/\(second)年" + written[word.upperBound...]
  }

  /// Reads `2025`, `2025-03` or `2025-03-01`, as ISO 8601 writes them and in no other way.
  static func date(_ text: Substring) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      numbers.append(Int(part)!)
    }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 1: return CivilDate(year: numbers[0])
    case 2: return CivilDate(year: numbers[0], month: numbers[1])
    default: return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }
}

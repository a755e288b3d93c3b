/// A span of days with a name, its last day included.
public struct Period: Hashable, Sendable {
  /// As people name it and as `--period` reads it: `2025`, `2025-Q1`, `2025-03`, `2025-01-01..2025-06-30`, `all`.
  public let label: String
  /// The first day, known to the day.
  public let first: CivilDate
  /// The last day, known to the day.
  public let last: CivilDate

  /// - Precondition: `first` is not after `last`.
  public init(label: String, first: CivilDate, last: CivilDate) {
    precondition(first.dayNumber <= last.dayNumber, "a period ends on or after its first day")
    self.label = label
    self.first = first.firstDay
    self.last = last.lastDay
  }

  /// Everything that a log holds, rows without a date included.
  public static let all = Period(
    label: "all", first: CivilDate(year: 1)!, last: CivilDate(year: 9999)!)

  /// True for the period that also takes rows without a date.
  public var includesUndated: Bool { self == .all }

  public static func year(_ year: Int) -> Period {
    let date = CivilDate(year: year)!
    return Period(label: date.description, first: date, last: date)
  }

  /// - Parameter month: 1…12.
  public static func month(_ month: Int, of year: Int) -> Period {
    let date = CivilDate(year: year, month: month)!
    return Period(label: date.description, first: date, last: date)
  }

  /// - Parameter quarter: 1…4.
  public static func quarter(_ quarter: Int, of year: Int) -> Period {
    part(quarter, months: 3, of: year, letter: "Q")
  }

  /// - Parameter half: 1 or 2.
  public static func half(_ half: Int, of year: Int) -> Period {
    part(half, months: 6, of: year, letter: "H")
  }

  private static func part(_ part: Int, months: Int, of year: Int, letter: String) -> Period {
    let first = CivilDate(year: year, month: (part - 1) * months + 1)!
    return Period(
      label: "\(CivilDate(year: year)!)-\(letter)\(part)", first: first,
      last: first.adding(months: months - 1))
  }

  /// Reads a label, or what people write for one (2025年, 2025年6月, 2025年上半年, 2025年第1季度); `nil` where
  /// it names no period.
  public init?(parsing written: String) {
    let text = Self.label(written: written)
    if text == "all" {
      self = .all
      return
    }
    if let dots = text.firstRange(of: "..") {
      guard let first = Self.date(text[..<dots.lowerBound]),
        let last = Self.date(text[dots.upperBound...]), first.dayNumber <= last.lastDay.dayNumber
      else { return nil }
      self.init(label: text, first: first, last: last)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 2, let letter = parts[1].first,
      let number = Int(parts[1].dropFirst()),
      let year = Self.date(parts[0])?.year
    {
      if letter == "Q", (1...4).contains(number) {
        self = .quarter(number, of: year)
        return
      }
      if letter == "H", (1...2).contains(number) {
        self = .half(number, of: year)
        return
      }
    }
    guard let date = Self.date(text[...]) else { return nil }
    self.init(label: date.description, first: date, last: date)
  }

  private static func label(written: String) -> String {
    var text = written.filter { $0 != "第" }
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

  /// Reads `2025`, `2025-03` or `2025-03-01`, as ISO 8601 writes them and in no other way.
  private static func date(_ text: Substring) -> CivilDate? {
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

  /// True where every day that `date` can mean lies in the period.
  public func contains(_ date: CivilDate) -> Bool {
    first.dayNumber <= date.dayNumber && date.lastDay.dayNumber <= last.dayNumber
  }

  /// The period `years` years later; the 29th of February becomes the 28th.
  ///
  /// A period that ends on the last day of a month still does.
  public func shifted(years: Int) -> Period {
    let moved = first.adding(months: 12 * years)
    let endsMonth = last == last.monthOnly.lastDay
    let lastMoved =
      endsMonth
      ? last.monthOnly.adding(months: 12 * years).lastDay : last.adding(months: 12 * years)
    return Period(label: Self.label(from: moved, to: lastMoved), first: moved, last: lastMoved)
  }

  /// The shortest label of the span: a year, a half, a quarter, a month, a day, or both ends.
  public static func label(from first: CivilDate, to last: CivilDate) -> String {
    if first == last { return first.description }
    let year = first.year
    let named =
      [Period.year(year)] + (1...2).map { Period.half($0, of: year) }
      + (1...4).map { Period.quarter($0, of: year) }
      + (1...12).map { Period.month($0, of: year) }
    if let match = named.first(where: { $0.first == first && $0.last == last }) {
      return match.label
    }
    let wholeMonths = first.day == 1 && last == last.monthOnly.lastDay
    return wholeMonths ? "\(first.monthOnly)..\(last.monthOnly)" : "\(first)..\(last)"
  }

  /// Every calendar month that has a day in the period, in order.
  public var months: [Period] {
    var result: [Period] = []
    var month = first.monthOnly
    while month.dayNumber <= last.dayNumber {
      result.append(.month(month.month ?? 1, of: month.year))
      month = month.adding(months: 1)
    }
    return result
  }
}

extension CivilDate {
  /// The date without its day; a year stays a year.
  public var monthOnly: CivilDate {
    guard let month else { return self }
    return CivilDate(year: year, month: month)!
  }
}

/// A date of the Gregorian calendar, known to the day, to the month or only to the year.
///
/// Logs hold all three: `2024-05-01`, `2024年5月`, `2011`. There is no time of day and no time zone.
public struct CivilDate: Hashable, Sendable {
  /// How much of the date is known.
  public enum Precision: Sendable {
    case day
    case month
    case year
  }

  /// Year, month and day in 23, 4 and 5 bits; an unknown month or day is 0.
  private var packed: Int32

  /// Above every code.
  public static let endOfCodes: Int32 = 10_000 << 9

  /// The date as one number, 1 ..< `endOfCodes`: year × 512 + month × 32 + day, an unknown month or day as 0.
  ///
  /// Codes compare as dates do: a date has begun by a day exactly if its code is not above the day's.
  public var code: Int32 { packed }

  /// The date of a code; `nil` for 0, which stands for no date.
  ///
  /// - Precondition: The code was made by `code`, or is 0.
  public init?(code: Int32) {
    guard code != 0 else { return nil }
    packed = code
  }

  /// 1…9999.
  public var year: Int { Int(packed >> 9) }

  /// 1…12, or `nil` where only the year is known.
  public var month: Int? {
    let bits = Int(packed >> 5) & 15
    return bits == 0 ? nil : bits
  }

  /// 1…31, or `nil` where only the month or the year is known.
  public var day: Int? {
    let bits = Int(packed) & 31
    return bits == 0 ? nil : bits
  }

  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// A day; `nil` where the calendar has none such (30 February, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.dayCount(year: year, month: month)).contains(day)
    else { return nil }
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// A month whose day is unknown; `nil` outside 1…12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    packed = Int32(year << 9 | month << 5)
  }

  /// A year whose month is unknown; `nil` outside 1…9999.
  public init?(year: Int) {
    guard (1...9999).contains(year) else { return nil }
    packed = Int32(year << 9)
  }

  /// The day that lies `dayNumber` days after 1970-01-01.
  ///
  /// After H. Hinnant, "chrono-compatible low-level date algorithms" (2014), `civil_from_days`.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    packed = Int32(year << 9 | month << 5 | day)
  }

  /// Days since 1970-01-01 of the first day that the date can mean.
  ///
  /// After H. Hinnant (2014), `days_from_civil`.
  public var dayNumber: Int {
    let month = self.month ?? 1
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The first day that the date can mean.
  public var firstDay: CivilDate { CivilDate(dayNumber: dayNumber) }

  /// The last day that the date can mean.
  public var lastDay: CivilDate {
    switch precision {
    case .day: return self
    case .month:
      let last = Self.dayCount(year: year, month: month ?? 12)
      return CivilDate(dayNumber: dayNumber + last - 1)
    case .year:
      return CivilDate(dayNumber: dayNumber + (Self.isLeap(year) ? 365 : 364))
    }
  }

  /// The same day `months` months later; a day that the month lacks becomes its last day.
  public func adding(months: Int) -> CivilDate {
    let index = year * 12 + (month ?? 1) - 1 + months
    let year = index / 12
    let month = index % 12 + 1
    guard let day else {
      return CivilDate(packed: self.month == nil ? year << 9 : year << 9 | month << 5)
    }
    return CivilDate(
      packed: year << 9 | month << 5 | min(day, Self.dayCount(year: year, month: month)))
  }

  private init(packed: Int) { self.packed = Int32(packed) }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28…31. `month` is 1…12.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  /// By the first day that can be meant; of two with one first day, the less precise comes first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.packed < right.packed }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, as far as the date is known: `2024-05-01`, `2024-05` or `2024`.
  public var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

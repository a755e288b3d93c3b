import Model

/// A set of days from 0001-01-01 to 9999-12-31, a bit each: half a megabyte, whatever it holds.
struct DaySet: Equatable, Sendable {
  private static let firstDay = CivilDate(year: 1)!.dayNumber
  private static let dayCount = CivilDate(year: 9999)!.lastDay.dayNumber - firstDay + 1

  private var words = [UInt64](repeating: 0, count: (Self.dayCount + 63) / 64)

  mutating func insert(_ day: CivilDate) {
    let index = day.dayNumber - Self.firstDay
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  func union(_ other: DaySet) -> DaySet {
    var union = self
    for index in words.indices { union.words[index] |= other.words[index] }
    return union
  }

  var first: CivilDate? {
    guard let word = words.firstIndex(where: { $0 != 0 }) else { return nil }
    return Self.day(word * 64 + words[word].trailingZeroBitCount)
  }

  var last: CivilDate? { last(beforeIndex: Self.dayCount) }

  /// The last day of the set before `day`.
  func last(before day: CivilDate) -> CivilDate? {
    last(beforeIndex: min(day.dayNumber - Self.firstDay, Self.dayCount))
  }

  /// The last day of the set that is not after `day`.
  func last(by day: CivilDate) -> CivilDate? {
    last(beforeIndex: min(day.dayNumber - Self.firstDay + 1, Self.dayCount))
  }

  private func last(beforeIndex end: Int) -> CivilDate? {
    guard end > 0 else { return nil }
    var word = end / 64
    if word < words.count {
      let earlier = words[word] & (1 << UInt64(end % 64) - 1)
      if earlier != 0 { return Self.day(word * 64 + 63 - earlier.leadingZeroBitCount) }
    }
    while word > 0 {
      word -= 1
      if words[word] != 0 { return Self.day(word * 64 + 63 - words[word].leadingZeroBitCount) }
    }
    return nil
  }

  private static func day(_ index: Int) -> CivilDate { CivilDate(dayNumber: index + firstDay) }
}

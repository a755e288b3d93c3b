/// Dates marked while rows are read: one bit a date, so that a row costs a nanosecond or two.
///
/// It becomes `DatesSeen` once all rows are read; each thread has its own.
public struct DateMarks: Sendable {
  /// By `CivilDate.code`: submitted dates of logged items.
  private var submitted = [UInt64](repeating: 0, count: Self.wordCount)
  /// Dates of adoptions, and the dates under which adoptions count.
  private var adopted = [UInt64](repeating: 0, count: Self.wordCount)

  private static let wordCount = Int(CivilDate.endOfCodes) / 64

  public init() {}

  /// - Parameter code: The submitted date of a logged item; 0, which is no date, marks nothing.
  @inline(__always)
  public mutating func mark(submitted code: Int32) {
    submitted[Int(code >> 6)] |= 1 << UInt64(code & 63)
  }

  /// - Parameter code: The date or the event date of an adopted edge; 0, which is no date, marks nothing.
  @inline(__always)
  public mutating func mark(adopted code: Int32) {
    adopted[Int(code >> 6)] |= 1 << UInt64(code & 63)
  }

  public mutating func mark(_ submissions: Submissions) {
    for item in submissions.items where item.isLogged { mark(submitted: item.submittedCode) }
    for edge in submissions.adoptions.edges where edge.outcome == .adopted {
      mark(adopted: edge.dateCode)
      mark(adopted: edge.eventDateCode)
    }
  }

  var submittedDates: [CivilDate] { Self.dates(submitted) }
  var adoptedDates: [CivilDate] { Self.dates(adopted) }

  /// Ascending.
  private static func dates(_ words: [UInt64]) -> [CivilDate] {
    var dates: [CivilDate] = []
    for place in words.indices where words[place] != 0 {
      var word = words[place]
      while word != 0 {
        if let date = CivilDate(code: Int32(place * 64 + word.trailingZeroBitCount)) {
          dates.append(date)
        }
        word &= word - 1
      }
    }
    return dates
  }
}

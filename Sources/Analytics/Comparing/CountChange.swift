/// A count beside that of the year before: a change from nothing has no per cent.
struct CountChange: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case value
    /// Nothing before, something now.
    case new
    /// Something before, nothing now.
    case stopped
    case noneInBoth
    /// One of the counts is not known.
    case unknown
  }

  /// Below it in the year before, numbers are shown and no per cent.
  static let fewestForPerCent = 20

  /// 0 or more; `nil` where it is not known.
  var now: Int?
  /// 0 or more; `nil` where it is not known.
  var before: Int?

  var state: State {
    guard let now, let before else { return .unknown }
    switch (now, before) {
    case (0, 0): return .noneInBoth
    case (0, _): return .stopped
    case (_, 0): return .new
    default: return .value
    }
  }

  var difference: Int? {
    guard let now, let before else { return nil }
    return now - before
  }

  /// The difference as a part of the count before, from −1; `nil` where that is 0 or not known.
  var relative: Double? {
    guard let now, let before, before > 0 else { return nil }
    return Double(now - before) / Double(before)
  }

  /// `relative` where the count before is large enough to say it.
  var shownRelative: Double? {
    (before ?? 0) >= Self.fewestForPerCent ? relative : nil
  }
}

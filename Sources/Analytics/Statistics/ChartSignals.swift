import Model

/// A month of a control chart, with its own centre and limits.
struct ChartPoint: Equatable, Sendable {
  var value: Double
  var centre: Double
  var limits: Interval
  /// Two thirds of the way to the limits.
  var nearLimits: Interval

  fileprivate var isOutside: Bool { value < limits.low || value > limits.high }
  fileprivate var isNearLimit: Bool {
    !isOutside && (value < nearLimits.low || value > nearLimits.high)
  }
  /// -1 below the centre, 0 on it, 1 above.
  fileprivate var side: Int { value < centre ? -1 : value > centre ? 1 : 0 }
}

/// Why a month is not like the others; in the order in which the rules are asked.
///
/// NHS England, Making Data Count, as NHSRplotthedots 0.1 computes it: four rules, the first that holds names the month.
enum ChartSignal: CaseIterable, Sendable {
  /// Beyond a limit.
  case outside
  /// One of 7 months that all rise or all fall.
  case trend
  /// One of two in three months on one side of the centre that lie beyond two thirds of the way to the limit.
  case twoOfThree
  /// One of 7 months on one side of the centre.
  case shift

  private static let runLength = 7

  /// - Parameter points: In order of time; a missing month ends every run.
  /// - Returns: Per point, the first rule that holds; `nil` where none does.
  static func signals(_ points: [ChartPoint?]) -> [ChartSignal?] {
    let trends = marks(points, length: runLength, isTrend)
    let pairs = marks(points, length: 3, isTwoOfThree)
    let shifts = marks(points, length: runLength) { run in
      run[0].side != 0 && run.allSatisfy { $0.side == run[0].side }
    }
    return points.indices.map { place in
      guard let point = points[place] else { return nil }
      if point.isOutside { return .outside }
      if trends[place] { return .trend }
      if pairs[place] && point.isNearLimit { return .twoOfThree }
      return shifts[place] ? .shift : nil
    }
  }

  private static func isTrend(_ run: [ChartPoint]) -> Bool {
    let steps = zip(run, run.dropFirst())
    return steps.allSatisfy { $0.value < $1.value } || steps.allSatisfy { $0.value > $1.value }
  }

  private static func isTwoOfThree(_ run: [ChartPoint]) -> Bool {
    run.count { $0.isNearLimit } >= 2 && run[0].side != 0
      && run.allSatisfy { $0.side == run[0].side }
  }

  /// Which points belong to a stretch of `length` months, none missing, for which a rule holds.
  private static func marks(
    _ points: [ChartPoint?], length: Int, _ holds: ([ChartPoint]) -> Bool
  ) -> [Bool] {
    var marks = [Bool](repeating: false, count: points.count)
    guard points.count >= length else { return marks }
    for start in 0...points.count - length {
      let run = points[start..<start + length].compactMap { $0 }
      guard run.count == length, holds(run) else { continue }
      for place in start..<start + length { marks[place] = true }
    }
    return marks
  }
}

/// What a chart's limits promise about a line; the raw values stand in tables, the same in every language.
enum Assurance: String, CaseIterable, Sendable {
  case willPass = "will_pass"
  case willFail = "will_fail"
  case hitAndMiss = "hit_and_miss"

  /// Of a line that is to be reached.
  init(line: Double, limits: Interval) {
    self = line > limits.high ? .willFail : line < limits.low ? .willPass : .hitAndMiss
  }
}

import Model

/// Gathers counts under names.
///
/// A cell is a line (a combination of values that are not of time) at a time. What rows' counters hold is
/// only referred to, and added up line by line when `SortedPivot` is asked for it.
struct PivotBuilder: Sendable {
  /// Codes of the shown axes that are not time, in their order; 0 behind the last.
  typealias LineKey = SIMD8<Int32>

  let visible: [CountDimension]
  /// By axis, in the order of `CountQuery.axes`.
  private(set) var names: [AxisNames]
  /// The axes that are not time; the shown ones come first.
  let lineAxes: [CountDimension]
  private let shownLineAxes: Int
  private(set) var lines: [LineKey] = []
  private var positions: [LineKey: Int] = [:]
  /// Codes of the shown axes of time, in their order.
  private(set) var times: [[Int32]] = []
  /// By date; none for those that a condition leaves out.
  private var timeOfDate: [Int32: Int] = [:]

  /// A counter whose combinations lines refer to, with the time of each of its dates; -1 for one left out.
  private struct Added: Sendable {
    var counter: RowCounter
    var times: [Int]
  }

  /// What a line's counts come from.
  private struct Source: Sendable {
    var added: Int32
    var combination: Int32
    /// Whether adoptions make items adopted.
    var isRated: Bool
    /// The line's source before this one; -1 for its first.
    var before: Int32
  }

  private var added: [Added] = []
  private var sources: [Source] = []
  /// Per line; -1 where it has none.
  private var lastSource: [Int32] = []
  /// Line × time: what was added by itself, as far as there is any.
  private var single: [RowCounter.Count] = []

  /// - Parameter dates: `CivilDate.code` of every date that will be added, and 0 where there is none.
  init(_ query: CountQuery, dates: Set<Int32>) {
    let axes = query.axes
    visible = query.dimensions
    lineAxes = axes.filter { !$0.isTime }
    shownLineAxes = query.dimensions.count { !$0.isTime }
    names = axes.map { AxisNames($0, conditions: query.conditions) }
    let timeAxes = axes.indices.filter { axes[$0].isTime }
    var known: [[Int32]: Int] = [:]
    for date in dates.sorted() {
      let codes = timeAxes.map { names[$0].code(of: axes[$0].name(of: date)) }
      guard codes.allSatisfy({ $0 >= 0 }) else { continue }
      let shown = zip(timeAxes, codes).filter { $0.0 < visible.count }.map(\.1)
      if known[shown] == nil {
        known[shown] = times.count
        times.append(shown)
      }
      timeOfDate[date] = known[shown]
    }
  }

  /// The code of a value of an axis, by its position in `CountQuery.axes`; -1 where a condition leaves it out.
  mutating func code(of value: String, at axis: Int) -> Int32 { names[axis].code(of: value) }

  /// - Parameter codes: By `lineAxes`, none of them -1.
  mutating func line(of codes: LineKey) -> Int {
    var shown = codes
    for hidden in shownLineAxes..<LineKey.scalarCount { shown[hidden] = 0 }
    if let position = positions[shown] { return position }
    positions[shown] = lines.count
    lines.append(shown)
    lastSource.append(-1)
    return lines.count - 1
  }

  /// Takes a counter whose combinations `refer` is then told of.
  mutating func add(_ counter: RowCounter) {
    added.append(Added(counter: counter, times: counter.dates.map { timeOfDate[$0] ?? -1 }))
  }

  /// Lets a line count what a combination of the counter added last counts.
  mutating func refer(line: Int, to combination: Int, isRated: Bool) {
    sources.append(
      Source(
        added: Int32(added.count - 1), combination: Int32(combination), isRated: isRated,
        before: lastSource[line]))
    lastSource[line] = Int32(sources.count - 1)
  }

  /// - Parameter date: One of those that were announced.
  mutating func add(_ count: RowCounter.Count, line: Int, date: Int32) {
    guard let time = timeOfDate[date] else { return }
    if single.count < lines.count * times.count {
      single.append(
        contentsOf: repeatElement(
          RowCounter.Count(), count: lines.count * times.count - single.count))
    }
    single[line * times.count + time].items += count.items
    single[line * times.count + time].adopted += count.adopted
  }

  /// Adds the counts of a line to `sums`, by time.
  func add(line: Int, to sums: inout [RowCounter.Count]) {
    var place = Int(lastSource[line])
    while place >= 0 {
      let source = sources[place]
      add(source, to: &sums)
      place = Int(source.before)
    }
    let first = line * times.count
    guard first < single.count else { return }
    for time in times.indices {
      sums[time].items += single[first + time].items
      sums[time].adopted += single[first + time].adopted
    }
  }

  @inline(__always)
  private func add(_ source: Source, to sums: inout [RowCounter.Count]) {
    let added = added[Int(source.added)]
    added.counter.forEachCount(of: Int(source.combination)) { date, count in
      let time = added.times[date]
      guard time >= 0 else { return }
      sums[time].items &+= count.items
      sums[time].adopted &+= source.isRated ? count.adopted : 0
    }
  }
}

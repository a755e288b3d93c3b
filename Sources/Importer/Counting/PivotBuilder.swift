import Model

/// Gathers counts under names and puts them in order.
struct PivotBuilder {
  private let visible: [CountDimension]
  private var names: [NameTable]
  /// Of the axes that are not time, how many are shown; they come first.
  private let shownLineAxes: Int
  private let timeAxes: [Int]
  /// Codes of the shown dimensions that are not time, in their order.
  private var lines: [[Int32]] = []
  private var positions: [[Int32]: Int] = [:]
  /// Codes of the shown dimensions of time.
  private var times: [[Int32]] = []
  /// By date; none for those that a condition leaves out.
  private var timeOfDate: [Int32: Int] = [:]
  /// Line × time.
  private var counts: [RowCounter.Count] = []

  /// The values of one axis that have been met.
  private struct NameTable {
    let axis: CountDimension
    /// The values that a condition allows; `nil` where there is none.
    let allowed: Set<String>?
    var names: [String] = []
    var codes: [String: Int32] = [:]

    /// - Returns: `nil` for a value that a condition leaves out.
    mutating func code(of name: String) -> Int32? {
      if let code = codes[name] { return code }
      if let allowed, !allowed.contains(CellText.nameKey(name)) { return nil }
      let code = Int32(names.count)
      names.append(name)
      codes[name] = code
      return code
    }
  }

  /// - Parameter dates: `CivilDate.code` of every date that will be added, and 0 where there is none.
  init(_ query: CountQuery, dates: Set<Int32>) {
    let axes = query.axes
    visible = query.dimensions
    shownLineAxes = query.dimensions.count { !$0.isTime }
    timeAxes = axes.indices.filter { axes[$0].isTime }
    names = axes.map { axis in
      let values = query.conditions.filter { $0.dimension == axis }.map { condition in
        Set(condition.values.map(CellText.nameKey))
      }
      return NameTable(
        axis: axis,
        allowed: values.isEmpty ? nil : values.dropFirst().reduce(values[0]) { $0.intersection($1) }
      )
    }
    var known: [[Int32]: Int] = [:]
    for date in dates.sorted() {
      guard let codes = codes(of: timeAxes.map { Self.name(of: date, by: axes[$0]) }, at: timeAxes)
      else { continue }
      if known[codes] == nil {
        known[codes] = times.count
        times.append(codes)
      }
      timeOfDate[date] = known[codes]
    }
  }

  /// The month, quarter or year of a date, as far as it is known.
  private static func name(of code: Int32, by axis: CountDimension) -> String {
    guard let date = CivilDate(code: code) else { return "" }
    switch axis {
    case .year: return String(date.description.prefix(4))
    case .quarter:
      return date.month.map { "\(date.description.prefix(4))-Q\(($0 + 2) / 3)" }
        ?? date.description
    default: return String(date.description.prefix(7))
    }
  }

  /// The codes of the shown ones among values; `nil` where a condition leaves one of them out.
  private mutating func codes(of values: [String], at axes: [Int]) -> [Int32]? {
    var shown: [Int32] = []
    for (value, axis) in zip(values, axes) {
      guard let code = names[axis].code(of: value) else { return nil }
      if axis < visible.count { shown.append(code) }
    }
    return shown
  }

  /// Makes room for more lines, where there may be that many.
  mutating func reserveLines(_ count: Int) { counts.reserveCapacity(count * times.count) }

  /// The code of a value of an axis, by its position in `axes`; `nil` where a condition leaves it out.
  mutating func code(of value: String, at axis: Int) -> Int32? { names[axis].code(of: value) }

  /// The line of codes of the axes that are not time, in their order.
  mutating func line(of codes: [Int32]) -> Int {
    let shown = codes.count == shownLineAxes ? codes : Array(codes[..<shownLineAxes])
    if let position = positions[shown] { return position }
    positions[shown] = lines.count
    lines.append(shown)
    counts.append(contentsOf: repeatElement(RowCounter.Count(), count: times.count))
    return lines.count - 1
  }

  /// - Parameter date: One of those that were announced.
  @inline(__always)
  mutating func add(_ count: RowCounter.Count, line: Int, date: Int32) {
    guard let time = timeOfDate[date] else { return }
    add(count, line: line, time: time)
  }

  @inline(__always)
  mutating func add(_ count: RowCounter.Count, line: Int, time: Int) {
    counts[line * times.count + time].items += count.items
    counts[line * times.count + time].adopted += count.adopted
  }

  /// The position of a date, for `add`; `nil` where a condition leaves it out.
  func time(of date: Int32) -> Int? { timeOfDate[date] }
}

// MARK: - In order

extension PivotBuilder {
  /// Lines and times that count something, by the order of the shown dimensions' values.
  func pivot() -> Pivot {
    let ranks = names.prefix(visible.count).map { Self.ranks($0.names) }
    let cells = sortedCells(ranks)
    var columns = [[Int32]](repeating: [], count: visible.count)
    for axis in columns.indices { columns[axis].reserveCapacity(cells.count) }
    var items: [Int] = []
    var adopted: [Int] = []
    items.reserveCapacity(cells.count)
    adopted.reserveCapacity(cells.count)
    let sources = self.sources
    for cell in cells {
      let (line, time) = (cell / times.count, cell % times.count)
      for axis in columns.indices {
        let source = sources[axis]
        let code = source.isTime ? times[time][source.position] : lines[line][source.position]
        columns[axis].append(ranks[axis][Int(code)])
      }
      items.append(counts[cell].items)
      adopted.append(counts[cell].adopted)
    }
    return Pivot(
      dimensions: visible, names: names.prefix(visible.count).map { $0.names.sorted() },
      cells: Pivot.Cells(codes: columns, items: items, adopted: adopted))
  }

  /// For each shown dimension, whether it is one of time, and its position among those or the others.
  private var sources: [(isTime: Bool, position: Int)] {
    visible.indices.map { axis in
      let isTime = visible[axis].isTime
      return (isTime, visible[..<axis].count { $0.isTime == isTime })
    }
  }

  /// For each code its place in ascending order of names.
  private static func ranks(_ names: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: names.count)
    for (rank, code) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[code] = Int32(rank)
    }
    return ranks
  }

  /// The cells that count something, in order.
  private func sortedCells(_ ranks: [[Int32]]) -> [Int] {
    let sources = self.sources
    func key(_ codes: [Int32], isTime: Bool) -> [Int32] {
      visible.indices.filter { sources[$0].isTime == isTime }.enumerated().map { position, axis in
        ranks[axis][Int(codes[position])]
      }
    }
    let lineOrder = Self.order(lines.map { key($0, isTime: false) })
    let timeOrder = Self.order(times.map { key($0, isTime: true) })
    var cells: [Int] = []
    cells.reserveCapacity(counts.count)
    for line in lineOrder {
      for time in timeOrder where counts[line * times.count + time].items != 0 {
        cells.append(line * times.count + time)
      }
    }
    let firstTime = visible.firstIndex(where: \.isTime) ?? visible.count
    // Where time is asked for last, as usual, that is the order already.
    if visible[firstTime...].allSatisfy(\.isTime) { return cells }
    let keys = cells.map { cell in
      visible.indices.map { axis in
        let codes = sources[axis].isTime ? times[cell % times.count] : lines[cell / times.count]
        return ranks[axis][Int(codes[sources[axis].position])]
      }
    }
    return Self.order(keys).map { cells[$0] }
  }

  private static func order(_ keys: [[Int32]]) -> [Int] {
    keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }
}

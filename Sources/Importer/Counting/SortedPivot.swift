import Model

/// The cells of a pivot by the order of the shown dimensions' values, those that count something.
struct SortedPivot: Sendable {
  private let builder: PivotBuilder
  /// By shown dimension: for each code its place in ascending order of names.
  private let ranks: [[Int]]
  private let lineOrder: [Int]
  private let timeOrder: [Int]
  /// By shown dimension, whether it is one of time, and its position among those or the others.
  private let axes: [(isTime: Bool, position: Int)]

  /// Lines of a piece: a few thousand cells, which stay in the cache until they are written.
  private static let pieceLength = 64

  init(_ builder: PivotBuilder) {
    self.builder = builder
    let visible = builder.visible
    let ranks = builder.names.prefix(visible.count).map(\.ranks)
    let axes = visible.indices.map { axis in
      let isTime = visible[axis].isTime
      return (isTime: isTime, position: visible[..<axis].count { $0.isTime == isTime })
    }
    self.ranks = ranks
    self.axes = axes
    let ofLines = axes.indices.filter { !axes[$0].isTime }
    let ofTimes = axes.indices.filter { axes[$0].isTime }
    lineOrder = SortKey.order(
      builder.lines.map { line in
        SortKey(ofLines.map { (ranks[$0][Int(line[axes[$0].position])], ranks[$0].count) })
      })
    timeOrder = SortKey.order(
      builder.times.map { time in
        SortKey(ofTimes.map { (ranks[$0][Int(time[axes[$0].position])], ranks[$0].count) })
      })
  }

  var pivot: Pivot {
    let names = builder.names.prefix(axes.count).map { $0.names.sorted() }
    // Where time is asked for last, as usual, the lines' order is that of the cells.
    let firstTime = axes.firstIndex(where: \.isTime) ?? axes.count
    if axes[firstTime...].allSatisfy(\.isTime) {
      let count = (lineOrder.count + Self.pieceLength - 1) / Self.pieceLength
      return Pivot(dimensions: builder.visible, names: names, pieceCount: count) { piece in
        let first = piece * Self.pieceLength
        return cells(of: lineOrder[first..<min(first + Self.pieceLength, lineOrder.count)])
      }
    }
    return Pivot(dimensions: builder.visible, names: names, pieceCount: 1) { _ in
      inOrder(cells(of: lineOrder[...]))
    }
  }

  /// The cells of some lines, line by line.
  private func cells(of lines: ArraySlice<Int>) -> [[Int]] {
    var columns = [[Int]](repeating: [], count: axes.count + 2)
    for column in columns.indices {
      columns[column].reserveCapacity(lines.count * timeOrder.count)
    }
    var sums = [RowCounter.Count](repeating: RowCounter.Count(), count: timeOrder.count)
    for line in lines {
      for time in sums.indices { sums[time] = RowCounter.Count() }
      builder.add(line: line, to: &sums)
      let counted = timeOrder.filter { sums[$0].items != 0 }
      for (column, axis) in axes.enumerated() {
        if axis.isTime {
          let ranks = ranks[column]
          for time in counted {
            columns[column].append(ranks[Int(builder.times[time][axis.position])])
          }
        } else {
          let rank = ranks[column][Int(builder.lines[line][axis.position])]
          columns[column].append(contentsOf: repeatElement(rank, count: counted.count))
        }
      }
      for time in counted {
        columns[axes.count].append(sums[time].items)
        columns[axes.count + 1].append(sums[time].adopted)
      }
    }
    return columns
  }

  private func inOrder(_ columns: [[Int]]) -> [[Int]] {
    let order = SortKey.order(
      columns[0].indices.map { cell in
        SortKey(axes.indices.map { (columns[$0][cell], ranks[$0].count) })
      })
    return columns.map { column in order.map { column[$0] } }
  }
}

/// Several ranks as one number: 128 bits hold those of any log that fits a disk.
private struct SortKey {
  private let number: UInt128

  /// - Parameter ranks: Each below the count beside it.
  init(_ ranks: [(rank: Int, count: Int)]) {
    number = ranks.reduce(0) { $0 * UInt128($1.count) + UInt128($1.rank) }
  }

  /// The positions of keys, ascending; equal ones as they stand.
  static func order(_ keys: [SortKey]) -> [Int] {
    let numbers = keys.enumerated().map { ($1.number, $0) }
    return numbers.sorted { $0 < $1 }.map(\.1)
  }
}

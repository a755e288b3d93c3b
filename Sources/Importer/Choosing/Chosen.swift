import Model
import Synchronization

/// The rows that stand, partition by partition, item by item.
final class ChosenRows: Sendable {
  private let partitions: [Partition]

  /// A class, so that several threads can each work on a partition of their own.
  private final class Partition: Sendable {
    let rows = Mutex<[Row]>([])
  }

  init(count: Int) { partitions = (0..<count).map { _ in Partition() } }

  var count: Int { partitions.count }

  func set(_ rows: [Row], _ partition: Int) { partitions[partition].rows.withLock { $0 = rows } }

  /// Whole items one after the other, the first row of each marked `startsItem`.
  func rows(_ partition: Int) -> [Row] { partitions[partition].rows.withLock { $0 } }
}

/// The choice among all rows: which of them stand, and what people must know of the others.
struct Chosen: Sendable {
  let rows: ChosenRows
  let shapes: ShapeDetection
  let context: ChoosingContext
  private(set) var marks: ChosenMarks

  /// - Parameter dependsOnDay: Whether an outlet's name can mean different outlets on different days.
  init(_ reader: LogReader, dependsOnDay: Bool, workers: Int) {
    let rows = ChosenRows(count: reader.rows.count)
    let undecided = ShapeDetection(reader.sources)
    let context = ChoosingContext(reader, shapes: undecided)
    let singles = Parallel.run(rows.count, workers: workers) {
      SingleRows(
        shapes: undecided,
        marks: ChosenMarks(reader, context, dependsOnDay: dependsOnDay))
    } job: { worker, partition in
      worker.keep(reader.rows.take(partition), partition, rows)
    }
    let shapes = singles.reduce(into: undecided) { $0.add($1.shapes) }
    let decided = ChoosingContext(reader, shapes: shapes)
    let starts = singles.flatMap(\.groupsStarts)
    let groups = Parallel.run(starts.count, workers: workers) {
      ChosenMarks(reader, decided, dependsOnDay: dependsOnDay)
    } job: { marks, index in
      Self.chooseGroups(in: starts[index].partition, from: starts[index].row, rows, &marks)
    }
    var marks = singles[0].marks
    for other in singles.dropFirst().map(\.marks) + groups { marks.add(other) }
    self.rows = rows
    self.shapes = shapes
    self.context = decided
    self.marks = marks
  }

  /// The first pass: rows that are alone stand; of the others only the shape of their export is told.
  private struct SingleRows: Sendable {
    var shapes: ShapeDetection
    var marks: ChosenMarks
    var groupsStarts: [(partition: Int, row: Int)] = []
    private var grouping = Grouping()

    init(shapes: ShapeDetection, marks: ChosenMarks) {
      self.shapes = shapes
      self.marks = marks
    }

    mutating func keep(_ all: [Row], _ partition: Int, _ chosen: ChosenRows) {
      var grouped = grouping.grouped(all)
      var kept = 0
      for index in 0..<grouped.groupsStart where marks.keep(&grouped.rows[index]) {
        if kept < index { grouped.rows[kept] = grouped.rows[index] }
        kept += 1
      }
      if kept < grouped.groupsStart {
        grouped.rows.removeSubrange(kept..<grouped.groupsStart)
      }
      if kept < grouped.rows.count {
        groupsStarts.append((partition, kept))
        forEachGroup(in: grouped.rows, from: kept) { shapes.look(at: $0) }
      }
      chosen.set(grouped.rows, partition)
    }
  }

  /// The second pass: what stands of every group.
  private static func chooseGroups(
    in partition: Int, from start: Int, _ chosen: ChosenRows, _ marks: inout ChosenMarks
  ) {
    let all = chosen.rows(partition)
    chosen.set([], partition)
    var result: [Row] = []
    result.reserveCapacity(all.count)
    result += all[..<start]
    forEachGroup(in: all, from: start) { marks.choose($0, into: &result) }
    chosen.set(result, partition)
  }
}

/// - Parameter start: The first row of the first group.
private func forEachGroup(
  in rows: [Row], from start: Int, _ body: (ArraySlice<Row>) -> Void
) {
  var first = start
  for index in (start + 1)...max(start + 1, rows.count) {
    guard index >= rows.count || rows[index].startsItem else { continue }
    body(rows[first..<min(index, rows.count)])
    first = index
  }
}

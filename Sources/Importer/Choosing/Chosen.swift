import Model

/// The choice among all rows: which of them stand, and what people must know of the others.
struct Chosen: Sendable {
  /// The rows that stand: whole items one after the other, the first row of each marked `startsItem`.
  let rows: RowStore
  let shapes: ShapeDetection
  let context: ChoosingContext
  private(set) var marks: ChosenMarks

  /// - Parameter dependsOnDay: Whether an outlet's name can mean different outlets on different days.
  init(_ reader: LogReader, dependsOnDay: Bool, workers: Int) {
    let rows = reader.rows
    let undecided = ShapeDetection(reader.sources)
    let context = ChoosingContext(reader, shapes: undecided)
    let groups = RowStore(like: rows)
    let singles = Parallel.run(rows.count, workers: workers) {
      SingleRows(
        shapes: undecided, marks: ChosenMarks(reader, context, dependsOnDay: dependsOnDay),
        kept: RowStoreWriter(rows), groups: RowStoreWriter(groups))
    } job: { worker, partition in
      worker.keep(partition, of: rows)
    }
    let shapes = singles.reduce(into: undecided) { $0.add($1.shapes) }
    let decided = ChoosingContext(reader, shapes: shapes)
    let grouped = Parallel.run(rows.count, workers: workers) {
      GroupedRows(
        marks: ChosenMarks(reader, decided, dependsOnDay: dependsOnDay),
        kept: RowStoreWriter(rows))
    } job: { worker, partition in
      worker.choose(partition, of: groups)
    }
    var marks = singles[0].marks
    for other in singles.dropFirst().map(\.marks) + grouped.map(\.marks) { marks.add(other) }
    self.rows = rows
    self.shapes = shapes
    self.context = decided
    self.marks = marks
  }
}

/// One worker's first pass: rows that are alone stand; of the others only the shape of their export is
/// told.
private struct SingleRows: Sendable {
  var shapes: ShapeDetection
  var marks: ChosenMarks
  private var kept: RowStoreWriter
  private var groups: RowStoreWriter
  private var grouping = Grouping()
  private var rows: [Row] = []

  init(
    shapes: ShapeDetection, marks: ChosenMarks, kept: RowStoreWriter, groups: RowStoreWriter
  ) {
    self.shapes = shapes
    self.marks = marks
    self.kept = kept
    self.groups = groups
  }

  mutating func keep(_ partition: Int, of store: RowStore) {
    rows.removeAll(keepingCapacity: true)
    store.take(partition, into: &rows)
    let groupsStart = grouping.group(&rows)
    if groupsStart < rows.count {
      forEachGroup(in: rows, from: groupsStart) { shapes.look(at: $0) }
      groups.add(items: rows[groupsStart...], to: partition)
      rows.removeSubrange(groupsStart...)
    }
    var count = 0
    for index in rows.indices where marks.keep(&rows[index]) {
      if count < index { rows[count] = rows[index] }
      count += 1
    }
    kept.add(items: rows[..<count], to: partition)
  }
}

/// One worker's second pass: what stands of every group.
private struct GroupedRows: Sendable {
  var marks: ChosenMarks
  private var kept: RowStoreWriter
  private var rows: [Row] = []
  private var chosen: [Row] = []

  init(marks: ChosenMarks, kept: RowStoreWriter) {
    self.marks = marks
    self.kept = kept
  }

  mutating func choose(_ partition: Int, of store: RowStore) {
    rows.removeAll(keepingCapacity: true)
    chosen.removeAll(keepingCapacity: true)
    store.take(partition, into: &rows)
    forEachGroup(in: rows, from: 0) { marks.choose($0, into: &chosen) }
    kept.add(items: chosen[...], to: partition)
  }
}

/// - Parameter start: The first row of the first group.
private func forEachGroup(
  in rows: [Row], from start: Int, _ body: (ArraySlice<Row>) -> Void
) {
  guard start < rows.count else { return }
  var first = start
  for index in (start + 1)...rows.count where index == rows.count || rows[index].startsItem {
    body(rows[first..<index])
    first = index
  }
}

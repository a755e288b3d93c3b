/// A small line a row in one column of a plot, all on one scale, with a dot and the value at its end.
struct Sparks: Mark {
  struct Spark: Sendable {
    var row: Int
    /// `nil` breaks the line.
    var values: [Double?]
    /// Places whose values are not final: dashed, and hollow at the end.
    var provisional: Set<Int> = []
    /// What has to be reached.
    var line: Double?
    /// The last value, for people.
    var text: String
  }

  var sparks: [Spark]
  /// Of the axis's columns.
  var column: Int
  /// Shared by all rows; the ends differ.
  var domain: ClosedRange<Double>
  var ink = Ink.blue
  /// Of a line, in pixels.
  var height = 18.0

  private static let textStyle = TextStyle(size: 12)
  private static let radius = 2.5

  func elements(in panel: Panel) -> [Element] {
    guard let columns = panel.x as? ColumnScale, let rows = panel.rows else { return [] }
    let left = columns.starts[column]
    let placed = sparks.map { spark in
      Placed(
        spark: spark, left: left + Self.radius, right: left + columns.width - Self.radius,
        base: rows.centres[spark.row] + height / 2, height: height, domain: domain)
    }
    let bases = placed.map {
      [Point(x: left, y: $0.base), Point(x: left + columns.width, y: $0.base)]
    }
    let lines = placed.compactMap { spark in
      spark.spark.line.map { line in
        [left, left + columns.width].map { Point(x: $0, y: spark.y(line)) }
      }
    }
    return Line.elements(bases, ink: .grid, width: 1, dash: .solid)
      + Line.elements(lines, ink: .vermilion, width: 0.75, dash: .short)
      + Line.elements(placed.flatMap { $0.runs(isFinal: true) }, ink: ink, width: 1.5, dash: .solid)
      + Line.elements(
        placed.flatMap { $0.runs(isFinal: false) }, ink: ink, width: 1.5, dash: .short)
      + dots(placed) + texts(placed, x: left + columns.width + 8)
  }

  /// Dots where a value has no neighbours, and at the end.
  private func dots(_ placed: [Placed]) -> [Element] {
    let ends = placed.compactMap { spark in
      spark.last.map { (spark.point($0.0, $0.1), spark.spark.provisional.contains($0.0)) }
    }
    let single = placed.flatMap(\.lone)
    func element(_ points: [Point], _ look: Look, _ radius: Double) -> [Element] {
      guard !points.isEmpty else { return [] }
      let path = points.map { look.glyph.path($0, radius: radius) }.joined()
      let paint = look.paint.map { $0.name == "stroke-width" ? ($0.name, "1.5") : $0 }
      return [Element("path", [("d", path)] + paint)]
    }
    return element(single, Look(glyph: .circle, ink: ink), 2.5)
      + element(ends.filter { !$0.1 }.map(\.0), Look(glyph: .circle, ink: ink), Self.radius + 1)
      + element(ends.filter(\.1).map(\.0), Look(glyph: .ring, ink: ink), Self.radius)
  }

  private func texts(_ placed: [Placed], x: Double) -> [Element] {
    Self.textStyle.group(
      placed.filter { !$0.spark.text.isEmpty }.map {
        TextMark($0.spark.text, x: x, y: Self.textStyle.baseline(centredOn: $0.base - height / 2))
      })
  }

  /// What the widest of some last values needs, in pixels.
  static func textWidth(_ texts: [String]) -> Double {
    texts.map { textStyle.width($0) }.max() ?? 0
  }

  private struct Placed {
    var spark: Spark
    var left: Double
    var right: Double
    var base: Double
    var height: Double
    var domain: ClosedRange<Double>

    func y(_ value: Double) -> Double {
      LinearScale(domain: domain, start: base, end: base - height)(value)
    }

    func point(_ place: Int, _ value: Double) -> Point {
      let count = spark.values.count
      let share = count < 2 ? 0.5 : Double(place) / Double(count - 1)
      return Point(x: left + share * (right - left), y: y(value))
    }

    var last: (Int, Double)? {
      spark.values.indices.last { spark.values[$0] != nil }.flatMap { place in
        spark.values[place].map { (place, $0) }
      }
    }

    /// Values without neighbours.
    var lone: [Point] {
      spark.values.indices.compactMap { place in
        let hasLeft = place > 0 && spark.values[place - 1] != nil
        let hasRight = place + 1 < spark.values.count && spark.values[place + 1] != nil
        return hasLeft || hasRight ? nil : spark.values[place].map { point(place, $0) }
      }
    }

    /// Runs of neighbours of which all steps are final, or none is.
    func runs(isFinal: Bool) -> [[Point]] {
      var runs: [[Point]] = []
      var end: Int?
      for place in spark.values.indices.dropLast() {
        guard let from = spark.values[place], let to = spark.values[place + 1] else { continue }
        let steps = spark.provisional.isDisjoint(with: [place, place + 1])
        guard steps == isFinal else { continue }
        if end == place {
          runs[runs.count - 1].append(point(place + 1, to))
        } else {
          runs.append([point(place, from), point(place + 1, to)])
        }
        end = place + 1
      }
      return runs
    }
  }
}

/// A text beside a point in the middle of a plot.
struct Callout: Sendable {
  var text: String
  var x: Double
  var y: Double
  var ink = Ink.text
  var weight = TextMetrics.Weight.regular
  var need = Need.always

  enum Need: Sendable {
    /// Where it covers least; if there is no place at all, the chart says so.
    case always
    /// Only where it covers nothing, and nothing is said where it has no room.
    case whereFree
  }
}

/// Places callouts one after the other where each covers least; the first ones have the choice.
struct CalloutPlacement: Sendable {
  /// Points of marks, in pixels, that a text should not cover.
  var occupied: [Point]
  /// The points that have names: none should be nearer to another's than its own.
  var named: [Point]
  /// Texts stay within.
  var horizontal: ClosedRange<Double>
  var vertical: ClosedRange<Double>
  private(set) var boxes: [Box] = []
  private(set) var omitted = 0

  init(
    occupied: [Point], named: [Point] = [], horizontal: ClosedRange<Double>,
    vertical: ClosedRange<Double>
  ) {
    self.occupied = occupied
    self.named = named
    self.horizontal = horizontal
    self.vertical = vertical
  }

  struct Box: Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func touches(_ other: Box) -> Bool {
      x < other.x + other.width + 4 && other.x < x + width + 4 && y < other.y + other.height + 2
        && other.y < y + height + 2
    }

    /// From the nearest edge, in square pixels.
    func squaredDistance(to point: Point) -> Double {
      let across = max(x - point.x, 0, point.x - x - width)
      let down = max(y - point.y, 0, point.y - y - height)
      return across * across + down * down
    }

    func holds(_ point: Point) -> Bool {
      point.x > x - 3 && point.x < x + width + 3 && point.y > y - 2 && point.y < y + height + 2
    }
  }

  private static let size = 13.0
  private static let widest = 200.0
  /// What it counts to be nearer to another's point, in points covered.
  private static let misleading = 60
  /// Farther from its point, in pixels, a name is looked for, which counts as so many points covered.
  private static let near = 14.0
  private static let apart = 12

  /// In a small plot a long name would cover too much.
  private var widest: Double {
    min(Self.widest, 0.45 * (horizontal.upperBound - horizontal.lowerBound))
  }

  /// - Returns: Nothing where every place beside the point would cover another text.
  mutating func place(_ callout: Callout, at point: Point) -> [Element] {
    let style = TextStyle(
      size: Self.size, weight: callout.weight, ink: callout.ink, ground: .halo)
    let text = TextWrap(width: widest, size: Self.size, weight: callout.weight)
      .shortened(callout.text)
    let width = style.width(text)
    guard let box = best(around: point, width: width, need: callout.need) else {
      if callout.need == .always { omitted += 1 }
      return []
    }
    boxes.append(box)
    return style.group([
      TextMark(text, x: box.x, y: box.y + 0.86 * box.height, whole: callout.text)
    ])
  }

  /// The first place to the right, then left, above and below, that covers least.
  private func best(around point: Point, width: Double, need: Callout.Need) -> Box? {
    let height = Self.size
    let offsets: [(x: Double, y: Double)]
    switch need {
    case .always:
      let sides = [-0.5, -1.3, 0.3].flatMap { y in
        [(x: 10.0, y: y * height), (x: -width - 10, y: y * height)]
      }
      let over = [0, -0.25, -0.5, -0.75, -1].flatMap { share in
        [-1.9, 0.9, -2.7, 1.7].map { (x: share * width, y: $0 * height) }
      }
      offsets = sides + over
    case .whereFree:
      // Only where nobody would take it for a neighbour's.
      offsets = [
        (10, -0.5 * height), (-width - 10, -0.5 * height), (-0.5 * width, -1.7 * height),
        (-0.5 * width, 0.7 * height),
      ]
    }
    let choices = offsets.map {
      Box(x: point.x + $0.x, y: point.y + $0.y, width: width, height: height)
    }.filter { box in
      horizontal.contains(box.x) && horizontal.contains(box.x + width)
        && vertical.contains(box.y) && vertical.contains(box.y + height)
        && !boxes.contains { $0.touches(box) }
    }
    switch need {
    case .always: return choices.min { cost(of: $0, for: point) < cost(of: $1, for: point) }
    case .whereFree: return choices.first { cost(of: $0, for: point) == 0 }
    }
  }

  private func cost(of box: Box, for point: Point) -> Int {
    let own = box.squaredDistance(to: point)
    let others = named.count { $0 != point && box.squaredDistance(to: $0) < own }
    let isFar = own > Self.near * Self.near
    return occupied.count { box.holds($0) } + Self.misleading * others + (isFar ? Self.apart : 0)
  }
}

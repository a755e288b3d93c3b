/// A key: marks with the words for them, in one row or more.
struct Key: Figure {
  struct Entry: Sendable {
    var text: String
    /// How wide the mark is, in pixels.
    var width = 12.0
    /// The mark, drawn around a centre.
    var mark: @Sendable (Point) -> [Element]

    init(_ text: String, width: Double = 12, mark: @escaping @Sendable (Point) -> [Element]) {
      self.text = text
      self.width = width
      self.mark = mark
    }

    /// A dot.
    init(_ text: String, _ look: Look) {
      self.init(text) { [look.element($0, radius: 5.5)] }
    }

    /// A bar or a cell.
    init(_ text: String, fill: Ink) {
      self.init(text, width: 14) { centre in
        [
          .group(
            Ink.paint(fill: fill),
            [
              Bars.rectangle(
                from: centre.x - 7, to: centre.x + 7, top: centre.y - 6, height: 12)
            ])
        ]
      }
    }

    /// A line.
    init(_ text: String, line ink: Ink, width: Double, dash: Dash) {
      self.init(text, width: 26) { centre in
        Line.elements(
          [[Point(x: centre.x - 13, y: centre.y), Point(x: centre.x + 13, y: centre.y)]],
          ink: ink, width: width, dash: dash)
      }
    }
  }

  static let rowHeight = 24.0
  private static let style = TextStyle(size: 13)

  var entries: [Entry]

  func draw(in space: Space) -> Drawing {
    var x = space.left
    var centre = space.top + Self.rowHeight / 2
    var marks: [Element] = []
    var texts: [TextMark] = []
    for entry in entries {
      let width = entry.width + 6 + Self.style.width(entry.text)
      if x > space.left, x + width > space.right {
        x = space.left
        centre += Self.rowHeight
      }
      marks += entry.mark(Point(x: x + entry.width / 2, y: centre))
      texts.append(
        TextMark(
          entry.text, x: x + entry.width + 6, y: Self.style.baseline(centredOn: centre)))
      x += width + 22
    }
    return Drawing(
      elements: marks + Self.style.group(texts),
      bottom: entries.isEmpty ? space.top : centre + Self.rowHeight / 2)
  }
}

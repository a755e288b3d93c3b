import Model

/// A chart as a file: its name without extension, and an SVG document.
public struct Chart: Sendable {
  public let name: String
  public let svg: String

  /// The file's name in the folder of charts.
  public var fileName: String { name + ".svg" }
}

/// The outside of a chart: canvas, title that states the finding, subtitle, words for a screen reader.
struct Frame: Sendable {
  static let width = 850.0
  static let margin = 24.0
  /// The names of fonts that hold Chinese, and where none is installed any sans serif.
  static let fonts =
    "\"Noto Sans CJK SC\",\"Noto Sans SC\",\"PingFang SC\",\"Microsoft YaHei\","
    + "\"Source Han Sans SC\",Arial,sans-serif"

  /// The prefix of all ids, so that several charts can stand in one page.
  var name: String
  var language: Language
  var title: String
  /// Sentences; set as one paragraph.
  var subtitle: [String]
  /// What the chart shows, for who cannot see it: range, latest, comparison.
  var description: String

  private static let titleStyle = TextStyle(size: 20, weight: .bold)
  private static let subtitleStyle = TextStyle(size: 15, ink: .muted)
  private static let titleLeading = 27.0
  private static let subtitleLeading = 21.0

  private var titleLines: [String] {
    TextWrap(width: Self.width - 2 * Self.margin, size: 20, weight: .bold).paragraph(title)
  }

  private var subtitleLines: [String] {
    let gap = Phrase(zh: "", en: " ")(language)
    let text = subtitle.filter { !$0.isEmpty }.joined(separator: gap)
    return text.isEmpty
      ? [] : TextWrap(width: Self.width - 2 * Self.margin, size: 15).paragraph(text)
  }

  /// Where the drawing may begin.
  var top: Double {
    Self.margin + Double(titleLines.count) * Self.titleLeading
      + Double(subtitleLines.count) * Self.subtitleLeading + 14
  }

  private var heading: [Element] {
    let titles = titleLines.enumerated().map { line, text in
      TextMark(text, x: Self.margin, y: Self.margin + 18 + Double(line) * Self.titleLeading)
    }
    let below = Self.margin + Double(titleLines.count) * Self.titleLeading + 15
    let subtitles = subtitleLines.enumerated().map { line, text in
      TextMark(text, x: Self.margin, y: below + Double(line) * Self.subtitleLeading)
    }
    return Self.titleStyle.group(titles) + Self.subtitleStyle.group(subtitles)
  }

  /// - Parameters:
  ///   - height: Of the canvas, in pixels.
  ///   - body: Drawn over the heading's paper, in order.
  func chart(height: Double, body: [Element]) -> Chart {
    let size = (width: Pixels.text(Self.width), height: Pixels.text(height.rounded(.up)))
    let paper = Element(
      "rect", [("width", size.width), ("height", size.height)] + Ink.paint(fill: .paper))
    let root = Element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", size.width), ("height", size.height),
        ("viewBox", "0 0 \(size.width) \(size.height)"), ("role", "img"),
        ("aria-labelledby", "\(name)-title \(name)-desc"),
        ("lang", Phrase(zh: "zh-Hans", en: "en")(language)), ("font-family", Self.fonts),
        ("class", "tongbao-chart"),
      ],
      children: [
        Element("title", [("id", name + "-title")], text: title),
        Element("desc", [("id", name + "-desc")], text: description),
        Element("style", text: Ink.styleSheet), paper,
      ] + heading + body)
    return Chart(name: name, svg: root.xml)
  }

  /// A chart for which there is nothing to draw: its words, and no empty frame.
  func sentence(_ text: String) -> Chart {
    let style = TextStyle(size: 15)
    let lines = TextWrap(width: Self.width - 2 * Self.margin, size: 15).lines(text)
    let marks = lines.enumerated().map { line, text in
      TextMark(text, x: Self.margin, y: top + 20 + Double(line) * 22)
    }
    return chart(height: top + 22 * Double(lines.count) + Self.margin, body: style.group(marks))
  }
}

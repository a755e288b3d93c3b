import Model

/// A chart as a file: its name without extension, and an SVG document.
public struct Chart: Sendable {
  public let name: String
  public let svg: String

  /// The file's name in the folder of charts.
  public var fileName: String { name + ".svg" }
}

/// The outside of a chart: canvas, title that states the finding, subtitle, notes, words for a screen reader.
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
  /// Sentences on measure, period and how many; set as one paragraph.
  var subtitle: [String]
  /// Sentences under the drawing: how it is to be read.
  var notes: [String] = []
  /// What the chart shows, for who cannot see it: range, latest, comparison.
  var description: String

  private static let titleStyle = TextStyle(size: 20, weight: .bold)
  private static let subtitleStyle = TextStyle(size: 15, ink: .muted)
  private static let noteStyle = TextStyle(size: 12, ink: .muted)
  private static let titleLeading = 27.0
  private static let subtitleLeading = 21.0
  private static let noteLeading = 17.0
  private static let gap = 10.0

  private var paragraphWidth: Double { Self.width - 2 * Self.margin }

  /// Sentences as lines; Chinese ones stand without a blank between.
  private func lines(_ sentences: [String], _ style: TextStyle) -> [String] {
    let between = Phrase(zh: "", en: " ")(language)
    let text = sentences.filter { !$0.isEmpty }.joined(separator: between)
    return text.isEmpty
      ? []
      : TextWrap(width: paragraphWidth, size: style.size, weight: style.weight).paragraph(text)
  }

  /// Title and subtitle, down to where the drawing may begin.
  private var heading: Drawing {
    var y = Self.margin
    let titles = lines([title], Self.titleStyle).map { line in
      y += Self.titleLeading
      return TextMark(line, x: Self.margin, y: y - 9)
    }
    let subtitles = lines(subtitle, Self.subtitleStyle).map { line in
      y += Self.subtitleLeading
      return TextMark(line, x: Self.margin, y: y - 6)
    }
    return Drawing(
      elements: Self.titleStyle.group(titles) + Self.subtitleStyle.group(subtitles),
      bottom: y + 14)
  }

  /// Draws figures below one another, and the notes at the end.
  func chart(_ figures: [any Figure]) -> Chart {
    var drawing = heading
    for (index, figure) in figures.enumerated() {
      let drawn = figure.draw(
        in: Space(left: Self.margin, right: Self.width - Self.margin, top: drawing.bottom))
      drawing.elements += drawn.elements
      drawing.omittedLabels += drawn.omittedLabels
      drawing.bottom = drawn.bottom + (index == figures.count - 1 ? 0 : Self.gap)
    }
    return document(closed(drawing))
  }

  /// The notes below a drawing; labels that found no room are among what is said.
  private func closed(_ drawing: Drawing) -> Drawing {
    var sentences = notes
    if drawing.omittedLabels > 0 {
      sentences.append(Words.Charts.omittedLabels(drawing.omittedLabels)(language))
    }
    var y = drawing.bottom
    let marks = lines(sentences, Self.noteStyle).map { line in
      y += Self.noteLeading
      return TextMark(line, x: Self.margin, y: y + 2)
    }
    return Drawing(
      elements: drawing.elements + Self.noteStyle.group(marks),
      bottom: y + (marks.isEmpty ? Self.margin / 2 : Self.margin - 4))
  }

  /// A chart for which there is nothing to draw: its words, and no empty frame.
  func sentence(_ text: String) -> Chart {
    let style = TextStyle(size: 15)
    var y = heading.bottom
    let marks = TextWrap(width: paragraphWidth, size: 15).lines(text).map { line in
      y += 22
      return TextMark(line, x: Self.margin, y: y - 2)
    }
    return document(
      Drawing(elements: heading.elements + style.group(marks), bottom: y + Self.margin))
  }

  private func document(_ drawing: Drawing) -> Chart {
    let size = (
      width: Pixels.text(Self.width), height: Pixels.text(drawing.bottom.rounded(.up))
    )
    let paper = Element(
      "rect", [("width", size.width), ("height", size.height)] + Ink.paint(fill: .paper))
    let drawn = [paper] + drawing.elements
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
        Element("style", text: Ink.styleSheet(for: Ink.used(by: drawn))),
      ] + drawn)
    return Chart(name: name, svg: root.xml)
  }
}

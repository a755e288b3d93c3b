import Foundation

@testable import Writer

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back: its root, its ids, and where its texts stand by the metrics that placed them.
///
/// A class because the parser reports to one.
final class DrawnSVG: NSObject, XMLParserDelegate {
  struct TextBox {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var size: Double

    func covers(_ other: TextBox) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private(set) var root: [String: String] = [:]
  private(set) var ids: [String] = []
  private(set) var elements: Set<String> = []
  private(set) var texts: [TextBox] = []
  private var styles: [[String: String]] = [[:]]
  private var path: [String] = []
  private var text = ""

  /// `nil` where the document is not well-formed.
  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  var width: Double { root["width"].flatMap(Double.init) ?? 0 }
  var height: Double { root["height"].flatMap(Double.init) ?? 0 }

  /// What breaks the rules of layout: texts that leave the canvas or cover one another, a line each.
  var layoutFaults: [String] {
    texts.enumerated().flatMap { index, box -> [String] in
      let isInside =
        box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      return (isInside ? [] : ["\(box.text) leaves the canvas"])
        + texts[(index + 1)...].filter(box.covers).map { "\(box.text) covers \($0.text)" }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if path.isEmpty { root = attributes }
    if let id = attributes["id"] { ids.append(id) }
    elements.insert(name)
    path.append(name)
    styles.append(styles[styles.count - 1].merging(attributes) { _, own in own })
    if name == "text" { text = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if path.last == "text" { text += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
    let style = styles.removeLast()
    // A copy that only draws the outline under a text is not read.
    guard name == "text", style["aria-hidden"] != "true" else { return }
    func number(_ key: String) -> Double { style[key].flatMap(Double.init) ?? .nan }
    let size = number("font-size")
    let isBold = style["font-weight"] == "bold"
    let width = TextMetrics.width(text, size: size, weight: isBold ? .bold : .regular)
    let shifts: [String: Double] = ["middle": 0.5, "end": 1]
    let shift = shifts[style["text-anchor"] ?? ""] ?? 0
    let left = number("x") - shift * width
    texts.append(
      TextBox(
        text: text, left: left, right: left + width, top: number("y") - 0.8 * size,
        bottom: number("y") + 0.2 * size, size: size))
  }
}

/// Colours by what they mean, for light and dark screens and for paper.
///
/// The categorical four are Okabe and Ito's (2008); status is told by shape as well.
enum Ink: String, CaseIterable, Sendable {
  case paper
  case text
  /// Text of second rank; still 4.5 : 1 on paper.
  case muted
  case grid
  case axis
  /// Ground behind a part of the plot.
  case shade
  /// What is there to compare with: the year before, the office.
  case context
  case blue
  case blueText = "blue-text"
  case amber
  case vermilion
  case vermilionText = "vermilion-text"

  /// `#rrggbb` for each way of showing a chart.
  struct Colours: Sendable {
    var light: String
    var dark: String
    var print: String
  }

  var colours: Colours {
    switch self {
    case .paper: Colours(light: "#ffffff", dark: "#1e1e1e", print: "#ffffff")
    case .text: Colours(light: "#1f1f1f", dark: "#f1f1f1", print: "#000000")
    case .muted: Colours(light: "#5f6368", dark: "#b9bdc3", print: "#404040")
    case .grid: Colours(light: "#d9d9d9", dark: "#3c3f43", print: "#c4c4c4")
    case .axis: Colours(light: "#8c8c8c", dark: "#8c8c8c", print: "#666666")
    case .shade: Colours(light: "#f1f3f4", dark: "#2b2e32", print: "#eeeeee")
    case .context: Colours(light: "#8c8c8c", dark: "#9a9da1", print: "#737373")
    case .blue: Colours(light: "#0072b2", dark: "#4aa3df", print: "#0072b2")
    case .blueText: Colours(light: "#0072b2", dark: "#6db8ea", print: "#0072b2")
    case .amber: Colours(light: "#b37700", dark: "#d9920a", print: "#b37700")
    case .vermilion: Colours(light: "#d55e00", dark: "#f0803c", print: "#d55e00")
    case .vermilionText: Colours(light: "#a84300", dark: "#ff9a5c", print: "#a84300")
    }
  }

  /// What carries text, and must differ from paper by 4.5 : 1.
  static let texts: [Ink] = [.text, .muted, .blueText, .vermilionText]
  /// What carries a mark, and must differ from paper by 3 : 1.
  static let marks: [Ink] = [.axis, .context, .blue, .amber, .vermilion]

  /// Attributes with the light colours, and the classes by which the style sheet changes them.
  static func paint(fill: Ink? = nil, stroke: Ink? = nil) -> [(name: String, value: String)] {
    var classes: [String] = []
    if let fill { classes.append("tf-" + fill.rawValue) }
    if let stroke { classes.append("ts-" + stroke.rawValue) }
    var attributes = [(name: "fill", value: fill?.colours.light ?? "none")]
    if let stroke { attributes.append(("stroke", stroke.colours.light)) }
    return attributes + [("class", classes.joined(separator: " "))]
  }

  /// Rules that override the attributes of every chart in a page in the same way.
  static func styleSheet(for inks: Set<Ink>) -> String {
    func rules(_ colour: (Colours) -> String) -> String {
      allCases.filter(inks.contains).map { ink in
        let value = colour(ink.colours)
        return ".tf-\(ink.rawValue){fill:\(value)}.ts-\(ink.rawValue){stroke:\(value)}"
      }.joined()
    }
    return ".tongbao-chart{font-variant-numeric:tabular-nums}"
      + "@media screen and (prefers-color-scheme:dark){" + rules(\.dark) + "}"
      + "@media print{" + rules(\.print) + "}"
  }

  /// The inks that elements are painted with.
  static func used(by elements: [Element]) -> Set<Ink> {
    var inks: Set<Ink> = []
    for element in elements {
      for attribute in element.attributes where attribute.name == "class" {
        for name in attribute.value.split(separator: " ") {
          if let ink = Ink(rawValue: String(name.dropFirst(3))) { inks.insert(ink) }
        }
      }
      inks.formUnion(used(by: element.children))
    }
    return inks
  }
}

/// Colours by what they mean, for light and dark screens and for paper.
///
/// The categorical four are Okabe and Ito's (2008), their purple darkened until it shows on shade, and apart from one
/// another also in dark and to who sees two of three colours; status is told by shape as well. The ramp is
/// ColorBrewer's Blues in other steps.
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
  case green
  case greenText = "green-text"
  case purple
  case purpleText = "purple-text"
  /// Cells of a heat map, from low to high: lighter to darker on paper, darker to lighter on a dark screen.
  case ramp0
  case ramp1
  case ramp2
  case ramp3
  case ramp4
  case ramp5
  /// Text on `ramp0`…`ramp3`.
  case onRampLow = "on-ramp-low"
  /// Text on `ramp4` and `ramp5`.
  case onRampHigh = "on-ramp-high"

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
    case .axis: Colours(light: "#7a7a7a", dark: "#9a9da1", print: "#666666")
    case .shade: Colours(light: "#f1f3f4", dark: "#2b2e32", print: "#f2f2f2")
    case .context: Colours(light: "#7a7a7a", dark: "#9a9da1", print: "#737373")
    case .blue: Colours(light: "#0072b2", dark: "#4aa3df", print: "#0072b2")
    case .blueText: Colours(light: "#0072b2", dark: "#6db8ea", print: "#0072b2")
    case .amber: Colours(light: "#b37700", dark: "#d9920a", print: "#b37700")
    case .vermilion: Colours(light: "#d55e00", dark: "#f0803c", print: "#d55e00")
    case .vermilionText: Colours(light: "#a84300", dark: "#ff9a5c", print: "#a84300")
    case .green: Colours(light: "#009e73", dark: "#38d898", print: "#009e73")
    case .greenText: Colours(light: "#00704f", dark: "#38d898", print: "#00704f")
    case .purple: Colours(light: "#c0749a", dark: "#f0a0c0", print: "#c0749a")
    case .purpleText: Colours(light: "#9c4a78", dark: "#f0a0c0", print: "#9c4a78")
    case .ramp0: Colours(light: "#d7e7f5", dark: "#1c344d", print: "#d7e7f5")
    case .ramp1: Colours(light: "#a3cde3", dark: "#1f486f", print: "#a3cde3")
    case .ramp2: Colours(light: "#74b3d8", dark: "#215e90", print: "#74b3d8")
    case .ramp3: Colours(light: "#4896c8", dark: "#2d76b0", print: "#4896c8")
    case .ramp4: Colours(light: "#1f6cb0", dark: "#76b4e3", print: "#1f6cb0")
    case .ramp5: Colours(light: "#08306b", dark: "#cfe6f8", print: "#08306b")
    case .onRampLow: Colours(light: "#1f1f1f", dark: "#ffffff", print: "#000000")
    case .onRampHigh: Colours(light: "#ffffff", dark: "#101820", print: "#ffffff")
    }
  }

  /// What carries text, and differs from paper and shade by 4.5 : 1.
  static let texts: [Ink] = [
    .text, .muted, .blueText, .vermilionText, .greenText, .purpleText,
  ]
  /// What carries a mark, and differs from paper and shade by 3 : 1.
  static let marks: [Ink] = [.axis, .context, .blue, .amber, .vermilion, .green, .purple]
  /// How much of blue may lie under categories: they keep 3 : 1 to it.
  static let shadeUnderCategories = 0.05
  /// Names without an order, in the order of use.
  static let categories: [Ink] = [.blue, .vermilion, .green, .purple]
  /// A quantity in six bins, from low to high; its neighbours are told apart, and the lowest from paper.
  static let ramp: [Ink] = [.ramp0, .ramp1, .ramp2, .ramp3, .ramp4, .ramp5]

  /// What text on a step of the ramp is written in: 4.5 : 1 in each way of showing it.
  ///
  /// - Parameter step: 0…5.
  static func onRamp(_ step: Int) -> Ink { step < 4 ? .onRampLow : .onRampHigh }

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
  ///
  /// Only for the inks that a chart uses, and only where a colour is not the attributes' own.
  ///
  /// LibreOffice passes over `@media` and would draw each chart in the colours of dark screens; it does not know `*.`
  /// before a class, and keeps the attributes.
  static func styleSheet(for inks: Set<Ink>) -> String {
    func rules(_ colour: (Colours) -> String) -> String {
      allCases.filter { inks.contains($0) && colour($0.colours) != $0.colours.light }.map { ink in
        let value = colour(ink.colours)
        return "*.tf-\(ink.rawValue){fill:\(value)}*.ts-\(ink.rawValue){stroke:\(value)}"
      }.joined()
    }
    let blocks = [
      ("screen and (prefers-color-scheme:dark)", rules(\.dark)), ("print", rules(\.print)),
    ]
    return ".tongbao-chart{font-variant-numeric:tabular-nums}"
      + blocks.filter { !$0.1.isEmpty }.map { "@media \($0.0){\($0.1)}" }.joined()
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

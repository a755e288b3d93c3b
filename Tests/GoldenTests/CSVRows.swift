/// The rows of a table that the program wrote, by header: simple cells only, for tests that look up figures.
struct CSVRows {
  let rows: [[String: String]]

  init(_ text: String) {
    let lines = text.replacing("\u{FEFF}", with: "").split(separator: "\n").map(Self.cells)
    rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  subscript(_ column: String) -> [String] { rows.map { $0[column] ?? "(no such column)" } }
}

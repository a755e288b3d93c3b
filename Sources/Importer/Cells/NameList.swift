import Model

/// Reads cells that hold several names: outlets with issue and count, or joint units.
enum NameList {
  /// One name of a cell.
  struct Entry: Equatable, Sendable {
    /// Cleaned, without 《》 around it.
    var name: String
    /// How often, 1 or more: `市日报:2`; 1 where nothing is stated.
    var count: Int
    /// As the column's header states it; empty where the cell does not say.
    var level = ""
    /// When; `nil` where the cell does not say.
    var date: CivilDate?
  }

  /// The outlets of a cell such as `市日报、区政府网`, `市日报:2,要情:1` or `《湖州政务》(第12期)`.
  ///
  /// - Returns: Empty where the cell says that there is none; a name with the number 0 is left out.
  static func outlets(_ cell: String) -> [Entry] {
    split(cell, at: usualSeparators).compactMap { part in
      let (text, count) = countBehind(part)
      let name = CellText.withoutTitleMarks(CellText.cleaned(withoutIssue(text)))
      return count == 0 || CellText.isNothing(name) ? nil : Entry(name: name, count: count)
    }
  }

  /// The units of a cell; one for most.
  static func units(_ cell: String, separators: String?) -> [String] {
    let marks = separators.map { Set($0.unicodeScalars) } ?? usualSeparators
    var seen: Set<String> = []
    return split(cell, at: marks).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static let usualSeparators: Set<Unicode.Scalar> = [
    "、", "，", ",", "；", ";", "/", "|", "｜", "\n", "\r",
  ]

  /// Cuts at separators, but never inside 《》, quotation marks or brackets.
  private static func split(_ cell: String, at separators: Set<Unicode.Scalar>) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var depth = 0
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "《", "（", "(", "“", "【", "[", "〔": depth += 1
      case "》", "）", ")", "”", "】", "]", "〕": depth = max(0, depth - 1)
      default: break
      }
      if depth == 0, separators.contains(scalar) {
        parts.append(CellText.cleaned(String(part)))
        part = String.UnicodeScalarView()
      } else {
        part.append(scalar)
      }
    }
    parts.append(CellText.cleaned(String(part)))
    return parts
  }

  /// `市日报:2` is 市日报, twice; also with `：`, `×` and `*`, and with 次, 条 or 篇 behind the number.
  private static func countBehind(_ text: String) -> (text: String, count: Int) {
    let half = CellText.halfWidth(text)
    guard let mark = half.lastIndex(where: { ":×*".contains($0) }) else { return (text, 1) }
    var digits = CellText.cleaned(String(half[half.index(after: mark)...]))
    if let last = digits.last, "次条篇".contains(last) { digits.removeLast() }
    guard !digits.isEmpty, digits.utf8.count <= 6, let count = Int(digits),
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return (text, 1) }
    let nameLength = half.distance(from: half.startIndex, to: mark)
    return (String(text.prefix(nameLength)), count)
  }

  /// Drops an issue number behind a name: `(第12期)`, `第12期`, `2023年第12期`, `总第345期`.
  private static func withoutIssue(_ text: String) -> String {
    var name = CellText.cleaned(text)
    if let last = name.last, ")）".contains(last),
      let open = name.lastIndex(where: { "(（".contains($0) }),
      isIssue(name[name.index(after: open)...].dropLast())
    {
      name = CellText.cleaned(String(name[..<open]))
    } else if name.hasSuffix("期"), let mark = name.lastIndex(of: "第"), mark > name.startIndex,
      isIssue(name[mark...])
    {
      name = CellText.cleaned(String(name[..<mark]))
      for tail in ["总"] where name.hasSuffix(tail) { name.removeLast(tail.count) }
      name = withoutYear(name)
    }
    return name
  }

  private static func isIssue(_ text: some StringProtocol) -> Bool {
    text.hasSuffix("期") && text.contains(where: \.isNumber)
  }

  private static func withoutYear(_ name: String) -> String {
    guard name.hasSuffix("年") else { return name }
    let digits = CellText.halfWidth(String(name.dropLast().suffix(4)))
    return Int(digits) == nil ? name : CellText.cleaned(String(name.dropLast(5)))
  }
}

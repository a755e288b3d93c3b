import Model

/// Reads cells of authors: the persons in them, as the register of people spells those that it has.
struct AuthorNames: Sendable {
  /// By `Spelling.key`.
  private let registered: [String: String]

  init(_ people: [String]) {
    registered = Dictionary(
      people.map { (Spelling.key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names in a cell, in its order: one, where the register knows the whole text; else its parts, at the
  /// separators of joint units. At blanks (张三 李四) a part is cut only where the register knows every piece.
  func names(in cell: String) -> [String] {
    if registered[Spelling.key(cell)] != nil { return [cell] }
    return NameList.units(cell, separators: nil).flatMap { part in
      let pieces = part.unicodeScalars.split(whereSeparator: CellText.isBlank).map {
        String(Substring($0))
      }
      let isList =
        pieces.count > 1 && registered[Spelling.key(part)] == nil
        && pieces.allSatisfy { registered[Spelling.key($0)] != nil }
      return isList ? pieces : [part]
    }
  }

  /// The names with one spelling for each person, each once.
  func spelt(_ names: [String], as spelling: Spelling) -> [String] {
    var seen: Set<String> = []
    return names.compactMap { name in
      let spelt = registered[Spelling.key(name)] ?? spelling.spelling(of: name)
      return !spelt.isEmpty && seen.insert(spelt).inserted ? spelt : nil
    }
  }
}

/// One spelling for all texts that mean the same: those that differ in width, blanks, 《》 and case alone.
struct Spelling: Sendable {
  /// By what is equal for all of them.
  private var spellings: [String: String] = [:]

  /// What is equal for texts that mean the same.
  static func key(_ text: String) -> String { CellText.nameKey(text).lowercased() }

  /// Of several spellings, the one that comes first byte by byte stands, in whatever order they are noted.
  mutating func note(_ text: String) {
    let spelling = CellText.nameKey(text)
    if spelling.isEmpty { return }
    let key = spelling.lowercased()
    if let known = spellings[key], !spelling.utf8.lexicographicallyPrecedes(known.utf8) { return }
    spellings[key] = spelling
  }

  /// The spelling that stands for a text; its own where nothing like it was noted.
  func spelling(of text: String) -> String {
    let own = CellText.nameKey(text)
    return spellings[own.lowercased()] ?? own
  }

  func knows(_ text: String) -> Bool { spellings[Self.key(text)] != nil }

  /// In code point order.
  var all: [String] { spellings.values.sorted() }
}

/// Texts with dense codes, numbered in the order in which they are first met; code 0 is the empty text.
struct TextTable: Sendable {
  private(set) var texts: [String] = [""]
  private var codes: [String: UInt32] = ["": 0]

  mutating func code(of text: String) -> UInt32 {
    if let code = codes[text] { return code }
    let code = UInt32(texts.count)
    texts.append(text)
    codes[text] = code
    return code
  }

  /// For each code, that of the first text which names the same.
  var firstSpellings: [UInt32] {
    var firsts: [String: UInt32] = [:]
    return texts.indices.map { code in
      let key = CellText.nameKey(texts[code])
      let first = firsts[key] ?? UInt32(code)
      firsts[key] = first
      return first
    }
  }

  subscript(_ code: UInt32) -> String { texts[Int(code)] }
}

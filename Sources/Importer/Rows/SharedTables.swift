import Synchronization

/// The texts and combinations that rows name by codes, shared by all workers.
///
/// A worker asks once for each distinct value that it meets, so the locks are hardly ever met. Codes
/// depend on the clock: nothing may be ordered by them.
final class SharedTables: Sendable {
  let texts = CodeTable<String>(zero: "")
  let places = CodeTable<Place>(zero: Place(outlet: 0, level: 0))
  let details = CodeTable<RowDetails>(zero: RowDetails())
  let facets = CodeTable<Facets>(zero: Facets())

  /// An outlet as a row names it: two may print under one masked name, then the level tells them apart.
  struct Place: Hashable, Sendable {
    var outlet: UInt32
    var level: UInt32
  }

  /// What a row says beside that, where a count or a rulebook asks for it; 0 where it says nothing.
  struct Facets: Hashable, Sendable {
    /// Texts, as the four that follow.
    var kind: UInt32 = 0
    var author: UInt32 = 0
    var track: UInt32 = 0
    var stage: UInt32 = 0
    var position: UInt32 = 0
    /// Characters, 1 or more.
    var length: Int32 = 0
    /// `CivilDate.code`.
    var filed: Int32 = 0
    var isRepost = false
    var isUrgent = false
  }
}

/// Values with dense codes; code 0 is the value that says nothing.
final class CodeTable<Value: Hashable & Sendable>: Sendable {
  private struct Content: Sendable {
    var values: [Value]
    var codes: [Value: UInt32]
  }

  private let content: Mutex<Content>

  init(zero: Value) { content = Mutex(Content(values: [zero], codes: [zero: 0])) }

  func code(of value: Value) -> UInt32 {
    content.withLock { content in
      if let code = content.codes[value] { return code }
      let code = UInt32(content.values.count)
      content.values.append(value)
      content.codes[value] = code
      return code
    }
  }

  subscript(_ code: UInt32) -> Value { content.withLock { $0.values[Int(code)] } }

  /// The values that were added since there were `count` of them.
  func values(from count: Int) -> ArraySlice<Value> { content.withLock { $0.values[count...] } }

  /// All values by code, once nothing is added any more.
  var values: [Value] { content.withLock { $0.values } }
}

/// The tables when reading is over.
struct TextTables: Sendable {
  let texts: [String]
  let places: [SharedTables.Place]
  let details: [RowDetails]
  let facets: [SharedTables.Facets]
  /// For each text, the code of one that names the same, equal for all that do.
  let spellings: [UInt32]

  init(_ tables: SharedTables) {
    texts = tables.texts.values
    places = tables.places.values
    details = tables.details.values
    facets = tables.facets.values
    var firsts: [String: UInt32] = [:]
    spellings = texts.enumerated().map { code, text in
      let key = CellText.nameKey(text)
      let first = firsts[key] ?? UInt32(code)
      firsts[key] = first
      return first
    }
  }

  func text(_ code: UInt32) -> String { texts[Int(code)] }
}

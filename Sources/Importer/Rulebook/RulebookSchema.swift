import Model

/// The JSON Schema of `rulebook.yaml`, for editors that complete and check what is typed.
///
/// Made of the tables of keys by which the reader itself goes, so that the two cannot differ.
public enum RulebookSchema {
  /// A schema of draft 2020-12, with a line's meaning of every key in Chinese and English.
  public static var text: String { JSONText.indented(schema) + "\n" }

  private static var schema: JSONText {
    let entries = self.entries(RulebookFile.keys)
    return .object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("rulebook.yaml")),
      ("$ref", reference(RulebookFile.keys)),
      ("$defs", .object(entries.map { ($0.entry, definition($0)) })),
    ])
  }

  /// An entry and those within it, each once, in the order in which they are met.
  static func entries(_ top: EntryKeys) -> [EntryKeys] {
    var entries = [top]
    for key in top.keys {
      guard let inner = key.value.entry else { continue }
      for entry in self.entries(inner) where !entries.contains(where: { $0.entry == entry.entry }) {
        entries.append(entry)
      }
    }
    return entries
  }

  private static func definition(_ entry: EntryKeys) -> JSONText {
    var members: [(String, JSONText)] = [
      ("type", .text("object")), ("additionalProperties", .word("false")),
    ]
    let required = entry.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", .list(required.map(JSONText.text)))) }
    members.append(("properties", .object(entry.keys.map { ($0.name, property($0)) })))
    return .object(members)
  }

  private static func property(_ key: EntryKey) -> JSONText {
    let meaning = key.meaning.zh + " · " + key.meaning.en
    return .object([("description", .text(meaning))] + value(key.value))
  }

  /// What may stand behind a key; a key without a value is as good as absent.
  private static func value(_ value: EntryKey.Value) -> [(String, JSONText)] {
    switch value {
    case .text: type("string", "number", "boolean")
    case .texts: any([type("string", "number", "boolean"), list(of: type("string", "number"))])
    case .day: type("string")
    case .yearDay: type("string")
    case .yesOrNo: words(["yes", "no", "是", "否"], or: [.word("true"), .word("false")])
    case .whole(let range): range.isOpen ? least(range.lowerBound) : within(range)
    case .decimal(let least):
      type("number") + (least.map { [("minimum", .word(String($0)))] } ?? [])
    case .choice(let names): words(names)
    case .choices(let names): any([words(names), list(of: words(names))])
    case .choiceOrName(let names): any([words(names), type("string", "number")])
    case .length: type("string", "integer")
    case .amount: any([least(0, "number"), pattern("^[0-9]+(\\.[0-9]+)?%?$")])
    case .numberOr(let names):
      any([type("number") + [("exclusiveMinimum", .word("0"))], words(names)])
    case .oneOrNamed(let one): any([self.value(one), named(one)])
    case .named(let one): named(one)
    case .entry(let entry): [("$ref", reference(entry))]
    case .entries(let entry): list(of: [("$ref", reference(entry))])
    }
  }

  private static func reference(_ entry: EntryKeys) -> JSONText { .text("#/$defs/" + entry.entry) }

  private static func type(_ names: String...) -> [(String, JSONText)] {
    [("type", names.count == 1 ? .text(names[0]) : .list(names.map(JSONText.text)))]
  }

  private static func words(_ words: [String], or others: [JSONText] = []) -> [(String, JSONText)] {
    [("enum", .list(words.map(JSONText.text) + others))]
  }

  private static func any(_ schemas: [[(String, JSONText)]]) -> [(String, JSONText)] {
    [("anyOf", .list(schemas.map(JSONText.object)))]
  }

  private static func list(of schema: [(String, JSONText)]) -> [(String, JSONText)] {
    type("array") + [("items", .object(schema))]
  }

  private static func named(_ one: EntryKey.Value) -> [(String, JSONText)] {
    type("object") + [("additionalProperties", .object(value(one)))]
  }

  private static func least(
    _ least: Int, _ name: String = "integer"
  ) -> [(String, JSONText)] { type(name) + [("minimum", .word(String(least)))] }

  private static func within(_ range: ClosedRange<Int>) -> [(String, JSONText)] {
    least(range.lowerBound) + [("maximum", .word(String(range.upperBound)))]
  }

  private static func pattern(_ pattern: String) -> [(String, JSONText)] {
    type("string") + [("pattern", .text(pattern))]
  }
}

extension EntryKey.Value {
  /// The entry whose keys stand behind this one.
  var entry: EntryKeys? {
    switch self {
    case .entry(let entry), .entries(let entry): entry
    default: nil
    }
  }
}

extension ClosedRange<Int> {
  /// Whether its end is only what exact arithmetic can hold.
  fileprivate var isOpen: Bool { upperBound == YAMLMap.largest }
}

import Model

/// A key of an entry: what the reader allows there and what an editor is told of it, from one table.
struct EntryKey: Sendable {
  /// What may stand behind a key.
  indirect enum Value: Sendable {
    case text
    /// A text or a list of them.
    case texts
    case day
    case yearDay
    case yesOrNo
    case whole(ClosedRange<Int>)
    /// A decimal number, not below `from` where that is stated.
    case decimal(from: Int?)
    case choice([String])
    /// One of these or a list of them.
    case choices([String])
    /// One of these, or a name that stands elsewhere: a score, a window.
    case choiceOrName([String])
    /// `"< 100"`, `"> 500, <= 1000"`.
    case length
    /// A count, a number of points or a rate.
    case amount
    /// A number above 0, or one of these words.
    case numberOr([String])
    /// One value, or one per class or name.
    case oneOrNamed(Value)
    /// A value for each name that the rulebook gives.
    case named(Value)
    case entry(EntryKeys)
    case entries(EntryKeys)
  }

  let name: String
  let value: Value
  let isRequired: Bool
  let meaning: Phrase

  init(_ name: String, _ value: Value, _ meaning: Phrase) {
    (self.name, self.value, isRequired, self.meaning) = (name, value, false, meaning)
  }

  private init(required name: String, _ value: Value, _ meaning: Phrase) {
    (self.name, self.value, isRequired, self.meaning) = (name, value, true, meaning)
  }

  /// A key without which the entry says nothing.
  static func required(_ name: String, _ value: Value, _ meaning: Phrase) -> EntryKey {
    EntryKey(required: name, value, meaning)
  }
}

/// The keys of one kind of entry, in the order in which a rulebook usually states them.
struct EntryKeys: Sendable {
  /// What the schema calls the entry.
  let entry: String
  let keys: [EntryKey]

  init(_ entry: String, _ keys: [EntryKey]) {
    self.entry = entry
    self.keys = keys
  }

  var names: [String] { keys.map(\.name) }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// The words of an enumeration, for a key's value.
  static var words: [String] { allCases.map(\.rawValue) }
}

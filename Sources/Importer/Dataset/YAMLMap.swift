import Model
import Yams

/// A mapping of a YAML file, read strictly: every key must be asked for, every value must fit.
struct YAMLMap {
  let file: String
  private let pairs: [(key: String, keyNode: Node, value: Node)]
  private let mark: Mark?

  /// Reads a whole file.
  ///
  /// - Throws: `yamlSyntax`, `yamlValueWrong` where the top is not a mapping, or what its encoding is not.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> YAMLMap {
    let node: Node?
    let source = try SourceBytes.of(bytes, named: file)
    let text = CharacterDecoder(encoding: source.encoding).text(
      source.bytes.dropFirst(source.markLength))
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw syntaxError(error, in: text, file: file)
    }
    return try YAMLMap(node ?? Node([(Node, Node)]()), file: file)
  }

  private static func syntaxError(
    _ error: any Error, in text: String, file: String
  ) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic(.error, .yamlSyntax, at: .init(file: file), found: ["\(error)"])
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return YAMLMisprint.find(in: text, above: mark.line, file: file)
        ?? Diagnostic(
          .error, .yamlSyntax, at: .init(file: file, line: mark.line, column: mark.column),
          found: [problem])
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().joined(separator: ", ")
      return Diagnostic(
        .error, .yamlKeyTwice,
        at: .init(file: file, line: context.mark.line, column: context.mark.column),
        found: [keys])
    default:
      return Diagnostic(.error, .yamlSyntax, at: .init(file: file), found: ["\(error)"])
    }
  }

  init(_ node: Node, file: String) throws(Diagnostic) {
    self.file = file
    mark = node.mark
    guard let mapping = node.mapping else {
      throw Self.wrong(node, file: file, key: "", expected: Expected.keysAndValues.rawValue)
    }
    pairs = mapping.map { (key: $0.key.string ?? "", keyNode: $0.key, value: $0.value) }
  }

  /// - Throws: `yamlKeyUnknown`, naming the nearest of `known`, for the first key that is none of them.
  func allow(_ known: [String]) throws(Diagnostic) {
    for pair in pairs where !known.contains(pair.key) {
      let place = Self.place(pair.keyNode, file: file)
      if let misprint = YAMLMisprint.find(inKey: pair.key, at: place) { throw misprint }
      throw Diagnostic(
        .error, .yamlKeyUnknown, at: place,
        found: [pair.key, NearestName.of(pair.key, among: known) ?? known.joined(separator: ", ")])
    }
  }

  func has(_ key: String) -> Bool { node(key) != nil }

  /// A key without a value (`title:`) is as good as absent.
  private func node(_ key: String) -> Node? {
    pairs.first { $0.key == key && $0.value.null == nil }?.value
  }

  var keys: [String] { pairs.map(\.key) }

  func text(_ key: String) throws(Diagnostic) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.string else { throw wrong(key, expected: .text) }
    return text
  }

  func requiredText(_ key: String) throws(Diagnostic) -> String {
    guard let text = try text(key) else { throw missing(key) }
    return text
  }

  func integer(_ key: String) throws(Diagnostic) -> Int? {
    guard let text = try text(key) else { return nil }
    guard let value = Int(text) else { throw wrong(key, expected: .whole) }
    return value
  }

  func date(_ key: String) throws(Diagnostic) -> CivilDate? {
    guard let text = try text(key) else { return nil }
    guard case .date(let date) = DateCell.read(text), date.day != nil else {
      throw wrong(key, expected: .day)
    }
    return date
  }

  /// One of an enumeration's raw values.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(Diagnostic) -> Choice? where Choice.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let value = Choice(rawValue: text) else {
      throw wrong(key, expected: Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  /// A list of texts; a single text is a list of one.
  func texts(_ key: String) throws(Diagnostic) -> [String] {
    guard let node = node(key) else { return [] }
    if let text = node.string { return [text] }
    guard let items = node.sequence?.compactMap(\.string), items.count == node.sequence?.count
    else {
      throw wrong(key, expected: .listOfTexts)
    }
    return items
  }

  func map(_ key: String) throws(Diagnostic) -> YAMLMap? {
    guard let node = node(key) else { return nil }
    guard node.mapping != nil else { throw wrong(key, expected: .keysAndValues) }
    return try YAMLMap(node, file: file)
  }

  /// True where the value is itself keys and values.
  func holdsMap(_ key: String) -> Bool { node(key)?.mapping != nil }

  /// A list of mappings; empty where the key is absent.
  func maps(_ key: String) throws(Diagnostic) -> [YAMLMap] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.sequence else { throw wrong(key, expected: .list) }
    var maps: [YAMLMap] = []
    for item in sequence { maps.append(try YAMLMap(item, file: file)) }
    return maps
  }

  /// The diagnostic for a value that does not fit.
  func wrong(_ key: String, expected: String) -> Diagnostic {
    guard let node = node(key) else { return missing(key) }
    return Self.wrong(node, file: file, key: key, expected: expected)
  }

  func wrong(_ key: String, expected: Expected) -> Diagnostic {
    wrong(key, expected: expected.rawValue)
  }

  /// Where the value of a key stands; the mapping's own place where it has none.
  func place(of key: String) -> Diagnostic.Place {
    node(key).map { Self.place($0, file: file) } ?? place
  }

  /// Where it begins.
  var place: Diagnostic.Place {
    Diagnostic.Place(file: file, line: mark?.line, column: mark?.column)
  }

  func missing(_ key: String) -> Diagnostic {
    Diagnostic(.error, .yamlKeyMissing, at: place, found: [key])
  }

  private static func wrong(_ node: Node, file: String, key: String, expected: String) -> Diagnostic
  {
    Diagnostic(
      .error, .yamlValueWrong, at: place(node, file: file),
      found: [key, node.string ?? (node.sequence != nil ? "[…]" : "{…}"), expected])
  }

  private static func place(_ node: Node, file: String) -> Diagnostic.Place {
    Diagnostic.Place(file: file, line: node.mark?.line, column: node.mark?.column)
  }
}

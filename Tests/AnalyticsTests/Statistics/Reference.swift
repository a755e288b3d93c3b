import Foundation
import Testing

/// One row of a reference file, by column.
typealias ReferenceRow = [String: String]

/// The rows of a table in `reference/`.
func reference(_ name: String) throws -> [ReferenceRow] {
  let lines = String(decoding: try referenceBytes("\(name).csv"), as: UTF8.self)
    .split(whereSeparator: \.isNewline)
  let header = cells(lines[0])
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, cells($0))) }
}

/// What a JSON file in `reference/` holds.
func reference<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
  try JSONDecoder.ofReferences.decode(type, from: referenceBytes("\(name).json"))
}

extension JSONDecoder {
  /// Reads `mann_kendall` as `mannKendall` and `S` as `s`.
  static var ofReferences: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .custom { path in
      let words = path[path.count - 1].stringValue.split(separator: "_")
      let name = words.enumerated().map { place, word in
        place == 0
          ? word.prefix(1).lowercased() + word.dropFirst()
          : word.prefix(1).uppercased() + word.dropFirst()
      }.joined()
      return ReferenceKey(stringValue: name)
    }
    return decoder
  }
}

private struct ReferenceKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

private func referenceBytes(_ name: String) throws -> Data {
  try Data(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "reference/\(name)"))
}

/// A line's cells; a comma between quotes is text, and no cell holds a quote.
private func cells(_ line: Substring) -> [String] {
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

extension ReferenceRow {
  /// `nil` where the cell is empty.
  func real(_ column: String) -> Double? { self[column].flatMap(Double.init) }
  func integer(_ column: String) throws -> Int { try #require(self[column].flatMap { Int($0) }) }
}

/// Within `tolerance` of the larger of the two, or of 1e-300.
func expectClose(
  _ found: Double?, _ expected: Double?, tolerance: Double, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let found, let expected else {
    #expect(found == nil && expected == nil, comment, sourceLocation: sourceLocation)
    return
  }
  let scale = max(abs(found), abs(expected), 1e-300)
  #expect(
    abs(found - expected) <= tolerance * scale, comment ?? "\(found) is not \(expected)",
    sourceLocation: sourceLocation)
}

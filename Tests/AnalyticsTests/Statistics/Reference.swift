import Foundation
import Testing

/// One row of a reference file, by column.
typealias ReferenceRow = [String: String]

/// The rows of a file in `reference/`; no cell of them is quoted with a comma before the last column.
func reference(_ name: String) throws -> [ReferenceRow] {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "reference/\(name).csv")
  let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
  let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  return lines.dropFirst().map { line in
    let cells = line.split(
      separator: ",", maxSplits: header.count - 1, omittingEmptySubsequences: false)
    return Dictionary(uniqueKeysWithValues: zip(header, cells.map(String.init)))
  }
}

extension ReferenceRow {
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

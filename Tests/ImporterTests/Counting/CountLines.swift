import Model
import Support

@testable import Importer

extension Import {
  /// A count's cells as `value|value items adopted`, in its order.
  static func countLines(
    _ folder: TemporaryFolder, _ query: CountQuery, _ options: ReadingOptions = .tests
  ) throws(Diagnostic) -> [String] {
    let pivot = try count([folder.path], query, options).pivot
    return (0..<pivot.pieceCount).map(pivot.piece).flatMap { columns in
      columns[0].indices.map { cell in
        let values = pivot.dimensions.indices.map { pivot.names[$0][columns[$0][cell]] }
        let counts = columns.suffix(2).map { String($0[cell]) }
        return ([values.joined(separator: "|")] + counts).joined(separator: " ")
      }
    }
  }
}

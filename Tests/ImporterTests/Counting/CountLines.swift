import Model
import Support

@testable import Importer

extension Import {
  /// A count's cells as `value|value items adopted`, in its order.
  static func countLines(
    _ folder: TemporaryFolder, _ query: CountQuery, _ options: ReadingOptions = .tests
  ) throws(Diagnostic) -> [String] {
    let pivot = try count([folder.path], query, options).pivot
    return pivot.cells.items.indices.map { cell in
      let values = pivot.dimensions.indices.map { axis in
        pivot.names[axis][Int(pivot.cells.codes[axis][cell])]
      }
      return
        "\(values.joined(separator: "|")) \(pivot.cells.items[cell]) \(pivot.cells.adopted[cell])"
    }
  }
}

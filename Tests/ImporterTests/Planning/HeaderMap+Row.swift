@testable import Importer

extension HeaderMap {
  /// A header of one row.
  init(_ names: [String], stated: [ColumnRole: String]) { self.init([names], stated: stated) }
}

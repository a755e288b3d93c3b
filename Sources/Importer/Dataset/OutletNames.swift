import Model

/// How people may name the outlets of a dataset: by their names, former names and aliases, however they are spelt.
public struct OutletNames: Sendable {
  /// By `CellText.nameKey`; of several outlets under one name the first.
  private let codes: [String: Int]
  private let names: [String]

  /// - Parameter register: Its outlets come first in the directory, in its order.
  init(_ directory: Directory, _ register: OutletRegister?) {
    names = directory.outlets.map(\.name)
    let own = names.enumerated().map { (CellText.nameKey($1), $0) }
    codes = Dictionary(own, uniquingKeysWith: { first, _ in first })
      .merging(register?.codes ?? [:], uniquingKeysWith: { own, _ in own })
  }

  /// The code of the outlet that a text names.
  public func code(of name: String) -> Int? { codes[CellText.nameKey(name)] }

  /// The outlet's name that a text most likely means; `nil` where none is near.
  public func nearest(to name: String) -> String? { NearestName.of(name, among: names) }
}

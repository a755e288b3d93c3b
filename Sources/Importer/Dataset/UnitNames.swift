import Model

/// How people may name the units of a dataset: by their names and aliases, however they are spelt.
public struct UnitNames: Sendable {
  /// By `CellText.nameKey`.
  private let codes: [String: Int]
  private let names: [String]

  /// - Parameter register: Its units come first in the directory, in its order.
  init(_ directory: Directory, _ register: UnitRegister?) {
    names = directory.units.map(\.name)
    let own = names.enumerated().map { (CellText.nameKey($1), $0) }
    codes = Dictionary(own, uniquingKeysWith: { first, _ in first })
      .merging(register?.codes ?? [:], uniquingKeysWith: { own, _ in own })
  }

  /// The code of the unit that a text names.
  public func code(of name: String) -> Int? { codes[CellText.nameKey(name)] }

  /// The unit's name that a text most likely means; `nil` where none is near.
  public func nearest(to name: String) -> String? { NearestName.of(name, among: names) }
}

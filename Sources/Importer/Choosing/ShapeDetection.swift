import Model

/// Tells from the rows whether an export has one row an item or one row an item and outlet.
///
/// All files of one rank are one export, so the answer is the same however an export is split. Per
/// adoption is an export that holds an item twice with different outlets. Without ids and titles
/// nothing shows that two rows are one item: each is one of its own.
struct ShapeDetection: Sendable {
  /// By source.
  private let ranks: [Int32]
  /// By source: whether its rows can show a shape that nobody stated.
  private let isOpen: [Bool]
  /// By source: whether it has a title, by which rows without ids are known.
  private let hasTitle: [Bool]
  private(set) var perAdoptionRanks: Set<Int32> = []

  init(_ sources: [SourcePlan]) {
    ranks = sources.map { Int32($0.file.rank) }
    isOpen = sources.map { $0.stated == nil }
    hasTitle = sources.map { $0.header.columns[.title] != nil }
  }

  /// - Parameter group: The rows of one key.
  mutating func look(at group: ArraySlice<Row>) {
    var seen: [Int32: UInt32] = [:]
    for row in group where row.hasOutlet && row.key.kind != .row {
      let source = row.address.source
      guard isOpen[source], row.key.kind == .id || hasTitle[source],
        !perAdoptionRanks.contains(ranks[source])
      else { continue }
      if let place = seen[ranks[source]], place != row.place {
        perAdoptionRanks.insert(ranks[source])
      } else {
        seen[ranks[source]] = row.place
      }
    }
  }

  /// Takes in what another worker has seen.
  mutating func add(_ other: ShapeDetection) { perAdoptionRanks.formUnion(other.perAdoptionRanks) }

  /// The shape of a source: what its entry states, else what its export shows.
  func shape(of source: SourcePlan) -> LogConfiguration.Shape {
    if !source.header.outletColumns.isEmpty { return .outletColumns }
    return source.stated
      ?? (perAdoptionRanks.contains(Int32(source.file.rank)) ? .perAdoption : .perSubmission)
  }
}

extension SourcePlan {
  /// The shape that its entry states; a register has one row an adoption.
  fileprivate var stated: LogConfiguration.Shape? {
    configuration.role.isRegister ? .perAdoption : configuration.shape
  }
}

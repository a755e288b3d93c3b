/// A batch of whole items after choosing: every row that speaks of an item has been folded in.
///
/// Items come in the order of their addresses. An item's units, adoption edges and instructions are
/// ranges of `unitCodes`, `adoptions` and `instructions`, item after item.
public struct Submissions: Sendable {
  /// One item, in 48 bytes: what a pass over millions reads stands together.
  public struct Item: Sendable {
    public var key: ItemKey
    /// The record that gave the item its fields.
    public var address: RecordAddress
    /// How many items the row stands for (件数), 0 or more; 1 unless the log has a weight column.
    public var weight: Int32
    /// `CivilDate.code`; 0 where the cell is empty: counts only under `--period all`.
    public var submittedCode: Int32
    /// Where its units end; they begin where those of the item before it end, as do the following.
    public fileprivate(set) var unitEnd: Int32
    public fileprivate(set) var edgeEnd: Int32
    public fileprivate(set) var instructionEnd: Int32
    /// `particulars` in the upper 31 bits, `isLogged` in the lowest.
    fileprivate var bits: UInt32

    /// False for a supplement 补录: adoptions without a logged submission. Such an item is never counted as submitted.
    public var isLogged: Bool { bits & 1 != 0 }
    /// The code of what the row that gave it its fields says besides; 0 where nothing.
    public var particulars: Int { Int(bits >> 1) }
  }

  public private(set) var items: [Item] = []
  /// Unit codes of the directory; several for a joint item, each once.
  public private(set) var unitCodes: [Int32] = []
  public private(set) var adoptions = Adoptions()
  /// Leaders' instructions 批示.
  public private(set) var instructions: [Instruction] = []

  public init() {}

  public var count: Int { items.count }

  /// Forgets every item and keeps the memory for the next ones.
  public mutating func removeAll(keepingCapacity: Bool) {
    items.removeAll(keepingCapacity: keepingCapacity)
    unitCodes.removeAll(keepingCapacity: keepingCapacity)
    adoptions.edges.removeAll(keepingCapacity: keepingCapacity)
    instructions.removeAll(keepingCapacity: keepingCapacity)
  }

  /// Makes room for as many items, each of one unit, with as many edges.
  public mutating func reserveCapacity(_ items: Int, edges: Int) {
    self.items.reserveCapacity(items)
    unitCodes.reserveCapacity(items)
    adoptions.edges.reserveCapacity(edges)
  }

  /// - Parameters:
  ///   - units: At least one code, each once.
  ///   - edges: In the order of their addresses.
  public mutating func append(
    key: ItemKey, address: RecordAddress, weight: Int, submitted: CivilDate?, isLogged: Bool,
    units: [Int], edges: [Adoption], instructions: [Instruction] = [], particulars: Int = 0
  ) {
    for unit in units { unitCodes.append(Int32(unit)) }
    adoptions.edges += edges
    self.instructions += instructions
    appendItem(
      key, address, Int32(weight), submitted?.code ?? 0, Self.bits(isLogged, particulars))
  }

  /// Appends the usual item: one unit, at most one edge, no instruction.
  ///
  /// - Parameters:
  ///   - submitted: A `CivilDate.code`, or 0.
  ///   - unit: A code of the directory.
  public mutating func append(
    key: ItemKey, address: RecordAddress, weight: Int32, submitted: Int32, isLogged: Bool,
    unit: Int32, edge: Adoption?, particulars: Int = 0
  ) {
    unitCodes.append(unit)
    if let edge { adoptions.edges.append(edge) }
    appendItem(key, address, weight, submitted, Self.bits(isLogged, particulars))
  }

  private static func bits(_ isLogged: Bool, _ particulars: Int) -> UInt32 {
    UInt32(particulars) << 1 | (isLogged ? 1 : 0)
  }

  /// Appends an item whose units, edges and instructions are in place.
  private mutating func appendItem(
    _ key: ItemKey, _ address: RecordAddress, _ weight: Int32, _ submitted: Int32, _ bits: UInt32
  ) {
    items.append(
      Item(
        key: key, address: address, weight: weight, submittedCode: submitted,
        unitEnd: Int32(unitCodes.count),
        edgeEnd: Int32(adoptions.edges.count),
        instructionEnd: Int32(instructions.count), bits: bits))
  }

  /// Appends the items of another batch.
  public mutating func append(contentsOf other: Submissions) {
    let units = Int32(unitCodes.count)
    let edges = Int32(adoptions.count)
    let instructions = Int32(self.instructions.count)
    unitCodes += other.unitCodes
    adoptions.edges += other.adoptions.edges
    self.instructions += other.instructions
    for item in other.items {
      var item = item
      item.unitEnd += units
      item.edgeEnd += edges
      item.instructionEnd += instructions
      items.append(item)
    }
  }
}

// MARK: - The parts of an item

extension Submissions {
  public func instructionCount(of item: Int) -> Int {
    Int(items[item].instructionEnd - (item == 0 ? 0 : items[item - 1].instructionEnd))
  }

  public func units(of item: Int) -> [Int] { unitRange(of: item).map { Int(unitCodes[$0]) } }

  /// The places of its units in `unitCodes`.
  public func unitRange(of item: Int) -> Range<Int> {
    (item == 0 ? 0 : Int(items[item - 1].unitEnd))..<Int(items[item].unitEnd)
  }

  /// The places of its edges in `adoptions`.
  public func edges(of item: Int) -> Range<Int> {
    (item == 0 ? 0 : Int(items[item - 1].edgeEnd))..<Int(items[item].edgeEnd)
  }

  // Views, for those who look at one column.
  public var keys: LazyMapCollection<[Item], ItemKey> { items.lazy.map(\.key) }
  public var addresses: LazyMapCollection<[Item], RecordAddress> { items.lazy.map(\.address) }
  public var weights: LazyMapCollection<[Item], Int> { items.lazy.map { Int($0.weight) } }
  public var isLogged: LazyMapCollection<[Item], Bool> { items.lazy.map(\.isLogged) }
  public var submitted: LazyMapCollection<[Item], CivilDate?> {
    items.lazy.map { CivilDate(code: $0.submittedCode) }
  }
}

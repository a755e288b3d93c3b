/// What an outlet decided about an item.
public enum Outcome: UInt8, Sendable, CaseIterable {
  case adopted
  case declined
  case pending
}

/// A batch of whole items after choosing: every row that speaks of an item has been folded in.
///
/// Columns are parallel, of length `count`; items come in the order of their addresses. An item's
/// units and adoption edges are the ranges `unitStart[i]..<unitStart[i + 1]` of `units` and
/// `adoptionStart[i]..<adoptionStart[i + 1]` of `adoptions`.
public struct Submissions: Sendable {
  public private(set) var keys: [ItemKey] = []
  /// The record that gave the item its fields.
  public private(set) var addresses: [RecordAddress] = []
  /// How many items the row stands for (件数), 0 or more; 1 unless the log has a weight column.
  public private(set) var weights: [Int] = []
  /// `nil` where the cell is empty: counts only under `--period all`.
  public private(set) var submitted: [CivilDate?] = []
  /// False for a supplement 补录: adoptions without a logged submission. Such an item is never counted as submitted.
  public private(set) var isLogged: [Bool] = []
  /// Length `count + 1`.
  public private(set) var unitStart: [Int] = [0]
  /// Unit codes of the directory; several for a joint item, each once.
  public private(set) var units: [Int] = []
  /// Length `count + 1`.
  public private(set) var adoptionStart: [Int] = [0]
  public private(set) var adoptions = Adoptions()
  /// Length `count + 1`.
  public private(set) var instructionStart: [Int] = [0]
  /// Leaders' instructions 批示, the ranges `instructionStart[i]..<instructionStart[i + 1]`.
  public private(set) var instructions: [Instruction] = []

  public init() {}

  public var count: Int { keys.count }

  /// - Parameters:
  ///   - units: At least one code, each once.
  ///   - edges: In the order of their addresses.
  public mutating func append(
    key: ItemKey, address: RecordAddress, weight: Int, submitted: CivilDate?, isLogged: Bool,
    units: [Int], edges: [Adoption], instructions: [Instruction] = []
  ) {
    keys.append(key)
    addresses.append(address)
    weights.append(weight)
    self.submitted.append(submitted)
    self.isLogged.append(isLogged)
    self.units.append(contentsOf: units)
    unitStart.append(self.units.count)
    for edge in edges { adoptions.append(edge) }
    adoptionStart.append(adoptions.count)
    self.instructions += instructions
    instructionStart.append(self.instructions.count)
  }

  /// Appends the items of another batch.
  public mutating func append(contentsOf other: Submissions) {
    for item in 0..<other.count {
      let edges = other.edges(of: item).map { edge in
        Adoption(
          outlet: other.adoptions.outlets[edge], outcome: other.adoptions.outcomes[edge],
          date: other.adoptions.dates[edge], eventDate: other.adoptions.eventDates[edge],
          weight: other.adoptions.weights[edge], address: other.adoptions.addresses[edge])
      }
      let instructions = other.instructionStart[item]..<other.instructionStart[item + 1]
      append(
        key: other.keys[item], address: other.addresses[item], weight: other.weights[item],
        submitted: other.submitted[item], isLogged: other.isLogged[item],
        units: Array(other.units(of: item)), edges: edges,
        instructions: Array(other.instructions[instructions]))
    }
  }

  public func instructionCount(of item: Int) -> Int {
    instructionStart[item + 1] - instructionStart[item]
  }

  public func units(of item: Int) -> ArraySlice<Int> {
    units[unitStart[item]..<unitStart[item + 1]]
  }

  public func edges(of item: Int) -> Range<Int> { adoptionStart[item]..<adoptionStart[item + 1] }
}

/// A leader's instruction 批示 on an item.
public struct Instruction: Sendable {
  /// Who gave it, or at which level, as the log writes it.
  public var leader: String
  public var date: CivilDate?
  public var address: RecordAddress

  public init(leader: String, date: CivilDate?, address: RecordAddress) {
    self.leader = leader
    self.date = date
    self.address = address
  }
}

/// One decision of one outlet about one item.
public struct Adoption: Sendable {
  /// A code of the directory.
  public var outlet: Int
  public var outcome: Outcome
  /// When it was adopted; `nil` where the log does not say: then it counts for its item at any as-of day.
  public var date: CivilDate?
  /// The date under which tables of events count it: `date`; the submitted date where the source has
  /// no adoption dates at all; else `nil`, which is the row `undated`.
  public var eventDate: CivilDate?
  /// Printings: 0 or more, an item's weight included.
  public var weight: Int
  public var address: RecordAddress

  public init(
    outlet: Int, outcome: Outcome, date: CivilDate?, eventDate: CivilDate?, weight: Int,
    address: RecordAddress
  ) {
    self.outlet = outlet
    self.outcome = outcome
    self.date = date
    self.eventDate = eventDate
    self.weight = weight
    self.address = address
  }
}

/// Adoption edges as parallel columns of length `count`.
public struct Adoptions: Sendable {
  public private(set) var outlets: [Int] = []
  public private(set) var outcomes: [Outcome] = []
  public private(set) var dates: [CivilDate?] = []
  public private(set) var eventDates: [CivilDate?] = []
  public private(set) var weights: [Int] = []
  public private(set) var addresses: [RecordAddress] = []

  public init() {}

  public var count: Int { outlets.count }

  mutating func append(_ edge: Adoption) {
    outlets.append(edge.outlet)
    outcomes.append(edge.outcome)
    dates.append(edge.date)
    eventDates.append(edge.eventDate)
    weights.append(edge.weight)
    addresses.append(edge.address)
  }
}

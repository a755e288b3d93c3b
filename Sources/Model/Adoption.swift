/// What an outlet decided about an item.
public enum Outcome: UInt8, Sendable, CaseIterable {
  case adopted
  case declined
  case pending
}

/// One decision of one outlet about one item, in 32 bytes.
public struct Adoption: Sendable {
  /// Printings: 0 or more, an item's weight included.
  public var weight: Int
  public var address: RecordAddress
  /// `outlet`, in 4 bytes.
  public private(set) var outletCode: Int32
  /// `date`, or 0 where there is none.
  public private(set) var dateCode: Int32
  /// `eventDate`, or 0 where there is none.
  public private(set) var eventDateCode: Int32
  /// `particulars` in the upper 30 bits, `outcome` in the lower two.
  private var bits: UInt32

  public init(
    outlet: Int, outcome: Outcome, date: CivilDate?, eventDate: CivilDate?, weight: Int,
    address: RecordAddress, particulars: Int = 0
  ) {
    outletCode = Int32(outlet)
    dateCode = date?.code ?? 0
    eventDateCode = eventDate?.code ?? 0
    self.weight = weight
    bits = UInt32(particulars) << 2 | UInt32(outcome.rawValue)
    self.address = address
  }

  /// An edge whose parts are codes already.
  ///
  /// - Parameters:
  ///   - dateCode: A `CivilDate.code`, or 0, as is `eventDateCode`.
  public init(
    outletCode: Int32, outcome: Outcome, dateCode: Int32, eventDateCode: Int32, weight: Int,
    address: RecordAddress, particulars: Int = 0
  ) {
    self.outletCode = outletCode
    self.dateCode = dateCode
    self.eventDateCode = eventDateCode
    self.weight = weight
    bits = UInt32(particulars) << 2 | UInt32(outcome.rawValue)
    self.address = address
  }

  public var outcome: Outcome {
    switch bits & 3 {
    case 0: .adopted
    case 1: .declined
    default: .pending
    }
  }

  /// The code of what its row says besides, as an item's; 0 where nothing.
  public var particulars: Int { Int(bits >> 2) }

  /// A code of the directory.
  public var outlet: Int { Int(outletCode) }

  /// When it was adopted; `nil` where the log does not say: then it counts for its item at any as-of day.
  public var date: CivilDate? { CivilDate(code: dateCode) }

  /// The date under which tables of events count it: `date`; the submitted date where the source has
  /// no adoption dates at all; else `nil`, which is the row `undated`.
  public var eventDate: CivilDate? { CivilDate(code: eventDateCode) }
}

/// The adoption edges of a batch, item by item.
public struct Adoptions: Sendable {
  public internal(set) var edges: [Adoption] = []

  public var count: Int { edges.count }

  // Views, for those who look at one column.
  public var outlets: LazyMapCollection<[Adoption], Int> { edges.lazy.map(\.outlet) }
  public var outcomes: LazyMapCollection<[Adoption], Outcome> { edges.lazy.map(\.outcome) }
  public var dates: LazyMapCollection<[Adoption], CivilDate?> { edges.lazy.map(\.date) }
  public var eventDates: LazyMapCollection<[Adoption], CivilDate?> { edges.lazy.map(\.eventDate) }
  public var weights: LazyMapCollection<[Adoption], Int> { edges.lazy.map(\.weight) }
  public var addresses: LazyMapCollection<[Adoption], RecordAddress> { edges.lazy.map(\.address) }
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

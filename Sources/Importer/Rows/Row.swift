import Model

/// One usable record, as compactly as choosing and counting need it: 48 bytes.
///
/// Codes are those of the import's `SharedTables`.
struct Row: BitwiseCopyable, Sendable {
  var key: ItemKey
  var address: RecordAddress
  /// `CivilDate.code`; 0 where the row has none.
  var submitted: Int32 = 0
  var adopted: Int32 = 0
  /// The text of the unit cell.
  var unit: UInt32 = 0
  /// The texts of outlet and level.
  var place: UInt32 = 0
  /// From the low end: outcome (2 bits), three marks of choosing, whether an outlet is named, then the
  /// code of the row's details.
  private var bits: UInt32 = 0
  /// What the row says besides, where a count or a rulebook asks for it.
  var facets: UInt32 = 0

  init(key: ItemKey, address: RecordAddress) {
    self.key = key
    self.address = address
  }

  /// What the row says of its outlets; `nil` where it says nothing.
  var outcome: Outcome? {
    get { bits & 3 == 0 ? nil : Outcome(rawValue: UInt8(bits & 3) - 1) }
    set { bits = bits & ~3 | (newValue.map { UInt32($0.rawValue) + 1 } ?? 0) }
  }

  var details: UInt32 {
    get { bits >> 6 }
    set {
      precondition(newValue < 1 << 26, "there are fewer than 67 million different details")
      bits = bits & 63 | newValue << 6
    }
  }

  /// Whether the row names an outlet, or marks one.
  var hasOutlet: Bool {
    get { bits & 32 != 0 }
    set { bits = newValue ? bits | 32 : bits & ~32 }
  }

  /// What became of the item at the outlets that the row names; `nil` where it says nothing of any.
  ///
  /// - Parameter isAdoption: Whether the row stands in a register of adoptions.
  @inline(__always)
  func decision(isAdoption: Bool) -> Outcome? {
    if let outcome {
      // An item that waits at no outlet in particular has no edge yet.
      return hasOutlet || outcome != .pending ? outcome : nil
    }
    return hasOutlet || isAdoption ? .adopted : nil
  }

  /// Whether the row names an outlet and says that it adopted the item, or nothing else.
  var isAdopted: Bool { hasOutlet && outcome ?? .adopted == .adopted }

  /// Of a chosen row: the first of its item.
  var startsItem: Bool {
    get { bits & 4 != 0 }
    set { bits = newValue ? bits | 4 : bits & ~4 }
  }

  /// Of a chosen row: it gives the item its fields.
  var givesFields: Bool {
    get { bits & 8 != 0 }
    set { bits = newValue ? bits | 8 : bits & ~8 }
  }

  /// Of a chosen row: its item stands in a log, not only in a register of adoptions.
  var isLogged: Bool {
    get { bits & 16 != 0 }
    set { bits = newValue ? bits | 16 : bits & ~16 }
  }
}

/// What only some logs say of a row.
struct RowDetails: Hashable, Sendable {
  /// Items that the row stands for, 0 or more.
  var weight: Int32 = 1
  var unitClass: UInt32 = 0
  var issue: UInt32 = 0
  /// Who instructed, and when.
  var leader: UInt32 = 0
  var instructed: CivilDate?
}

/// A record that could not be used, and why.
struct Rejection: Sendable {
  var address: RecordAddress
  /// Bytes in the file, line end included.
  var length: Int
  /// The item that it speaks of, where that could be read.
  var key: ItemKey?
  var rank: Int
  var diagnostic: Diagnostic
}

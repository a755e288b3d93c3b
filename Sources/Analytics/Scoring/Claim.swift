import Model

/// What a record brings to an account, before it is divided among the holders of its item.
struct Claim: Sendable {
  var address: RecordAddress
  /// Parts of a point.
  var parts: Int64
  var slot: Int32
  /// `CivilDate.code` of the day that decides whose it is, or 0.
  var date: Int32
  /// Of the rulebook's versions; of accounts that are no points always 0.
  var version: Int32
  /// As `ScoreRows` numbers them, or -1.
  var row: Int32 = -1
  /// The outlet, medium or level, where different ones are counted; what several adoptions are compared in.
  var group: Int32 = 0
  /// False where it is only compared with the item's others, because the account is not about such adoptions.
  var isAskedFor = true
}

extension Claim {
  /// More than any record can be worth: ten million.
  static let tooMuch = 10_000_000 * Points.partsOfOne

  /// An amount so many times; `tooMuch` or more where it cannot be held.
  static func parts(_ count: Int, of amount: Int64) -> Int64 {
    let product = amount.multipliedReportingOverflow(by: Int64(count))
    return product.overflow ? tooMuch : product.partialValue
  }
}

/// Which adoptions of an item are alike, where only different ones count.
struct AdoptionGroups: Sendable {
  /// Per outlet its outlet, medium or level, -1 where that is blank.
  private let codes: [Int32]

  init(_ distinct: Rulebook.Indicator.Distinct, _ directory: Directory) {
    var known: [String: Int32] = [:]
    codes = directory.outlets.enumerated().map { place, outlet in
      guard distinct != .outlet else { return outlet.name.isEmpty ? -1 : Int32(place) }
      let name = distinct == .medium ? outlet.medium : outlet.level
      if name.isEmpty { return -1 }
      let code = known[name] ?? Int32(known.count)
      known[name] = code
      return code
    }
  }

  /// -1 where nobody can tell.
  subscript(_ outlet: Int) -> Int32 { codes[outlet] }

  /// Where nobody can tell, every outlet is a group of its own.
  func group(of outlet: Int) -> Int32 {
    codes[outlet] >= 0 ? codes[outlet] : Int32(codes.count + outlet)
  }
}

extension Rulebook.SeveralOutlets {
  /// What only counts once; `nil` where all do, or the whole item does.
  var groups: Rulebook.Indicator.Distinct? {
    switch self {
    case .sum, .highest: nil
    case .oncePerOutlet: .outlet
    case .oncePerMedium: .medium
    case .oncePerLevel: .level
    }
  }
}

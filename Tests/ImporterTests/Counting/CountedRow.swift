import Model

@testable import Importer

/// What one row of a log says, before it is written.
struct CountedRow {
  var id: String
  /// As the row prints them, each once.
  var units: [String]
  var unitClass: String
  var submitted: CivilDate?
  /// `nil` where the log has no status column.
  var status: Outcome?
  /// As the row prints them.
  var outlets: [String]
  var level: String
  var adopted: CivilDate?
  var kind: String
  var author: String
  var weight: Int

  /// What the row says of its item: an outlet's name or an adoption date alone says "adopted".
  var outcome: Outcome? { status ?? (outlets.isEmpty && adopted == nil ? nil : .adopted) }
}

/// One item as `count` sees it, by the plainest reading of what its documents say.
struct CountedItem {
  struct Unit {
    var name: String
    var unitClass: String
  }

  /// One place that the item was offered to; one without a name where there is none.
  struct Offer {
    var outlet: String
    var level: String
    var outcome: Outcome?
    /// Whether an adoption there makes the item adopted.
    var isRated: Bool
  }

  var units: [Unit]
  var submitted: CivilDate?
  var kind: String
  var author: String
  var weight: Int
  var offers: [Offer]
}

/// The plainest program that could be right: every item, every unit, every offer.
struct PlainCount {
  private struct Cell {
    var items = 0
    var adopted = 0
  }

  private let query: CountQuery
  private var cells: [[String]: Cell] = [:]

  /// Values, items and adopted of each cell, in order.
  static func lines(_ items: [CountedItem], _ query: CountQuery) -> [String] {
    var count = PlainCount(query: query)
    for item in items { count.add(item) }
    let sorted = count.cells.filter { $0.value.items != 0 }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return sorted.map { "\($0.key.joined(separator: "|")) \($0.value.items) \($0.value.adopted)" }
  }

  private init(query: CountQuery) { self.query = query }

  /// The item counts once in every cell that one of its units and offers belongs to, and is adopted there
  /// if one of those is.
  private mutating func add(_ item: CountedItem) {
    let asked = query.dimensions + query.conditions.map(\.dimension)
    let namesPlaces = asked.contains(.outlet) || asked.contains(.level)
    var isAdopted: [[String]: Bool] = [:]
    for unit in item.units {
      for offer in item.offers {
        func value(_ dimension: CountDimension) -> String {
          switch dimension {
          case .unit: unit.name
          case .unitClass: unit.unitClass
          case .outlet: offer.outlet
          case .level: offer.level
          case .kind: item.kind
          case .author: item.author
          case .outcome: outcome(of: item, at: namesPlaces ? offer : nil, asked)
          case .month: Self.span(item.submitted, months: 1)
          case .quarter: Self.span(item.submitted, months: 3)
          case .year: Self.span(item.submitted, months: 12)
          }
        }
        guard query.conditions.allSatisfy({ $0.values.contains(value($0.dimension)) }) else {
          continue
        }
        let taken = offer.outcome == .adopted && (namesPlaces || offer.isRated)
        let cell = query.dimensions.map(value)
        isAdopted[cell] = isAdopted[cell] ?? false || taken
      }
    }
    for (cell, adopted) in isAdopted {
      cells[cell, default: Cell()].items += item.weight
      cells[cell, default: Cell()].adopted += adopted ? item.weight : 0
    }
  }

  /// An adoption says most, then a decision that is still open, of the offers that one value cannot tell apart.
  private func outcome(
    of item: CountedItem, at place: CountedItem.Offer?, _ asked: [CountDimension]
  ) -> String {
    let same = item.offers.filter { offer in
      guard let place else { return true }
      return (!asked.contains(.outlet) || offer.outlet == place.outlet)
        && (!asked.contains(.level) || offer.level == place.level)
    }
    let outcomes = same.compactMap(\.outcome)
    let most = [Outcome.adopted, .pending, .declined].first { outcomes.contains($0) }
    return most.map { "\($0)" } ?? ""
  }

  /// The calendar's span of so many months; what is not known so well stands under what is known.
  private static func span(_ date: CivilDate?, months: Int) -> String {
    guard let date else { return "" }
    let year = "\(date.year)"
    guard let month = date.month, months < 12 else { return year }
    return months == 3
      ? "\(year)-Q\((month - 1) / 3 + 1)" : "\(year)-\(month < 10 ? "0" : "")\(month)"
  }
}

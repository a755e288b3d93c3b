import Model

/// The rows of all scores of a rulebook under one number each, so that an entry can say which one gave it.
struct ScoreRows: Sendable {
  /// The tables from which items get points.
  enum Table: CaseIterable, Hashable, Sendable {
    case submission
    case adoption
    case extra
    case instruction
  }

  struct Place: Hashable, Sendable {
    /// Of the rulebook's versions.
    var version: Int
    var score: String
    var table: Table
    /// Of the table's rows.
    var row: Int
  }

  /// By number: version after version, score after score, table after table.
  let places: [Place]
  private let numbers: [Place: Int32]

  init(_ rulebook: Rulebook) {
    places = rulebook.versions.enumerated().flatMap { version, rules in
      rules.scores.flatMap { score in
        Table.allCases.flatMap { table in
          score.rows(of: table).indices.map {
            Place(version: version, score: score.name, table: table, row: $0)
          }
        }
      }
    }
    numbers = Dictionary(
      places.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an entry's row says; `nil` for entries that are no points.
  subscript(_ number: Int32) -> Place? {
    places.indices.contains(Int(number)) ? places[Int(number)] : nil
  }

  /// -1 where there is no such row.
  func number(of place: Place) -> Int32 { numbers[place] ?? -1 }
}

extension Rulebook.Score {
  func rows(of table: ScoreRows.Table) -> [Row] {
    switch table {
    case .submission: submission
    case .adoption: adoption
    case .extra: extra
    case .instruction: instruction
    }
  }
}

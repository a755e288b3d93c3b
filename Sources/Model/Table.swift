/// The only thing that analytics makes and that writers take: named, typed columns of one length.
public struct Table: Sendable {
  /// The file's name without its extension: `units`, `year_over_year`.
  public let name: String
  /// In the order of writing; the first is the key.
  public private(set) var columns: [Column]

  /// - Precondition: All columns have one length and different names.
  public init(name: String, columns: [Column]) {
    precondition(
      columns.allSatisfy { $0.values.count == columns[0].values.count },
      "the columns of a table have one length")
    precondition(
      Set(columns.map(\.name)).count == columns.count, "the columns of a table differ in name")
    self.name = name
    self.columns = columns
  }

  public var rowCount: Int { columns.first?.values.count ?? 0 }

  /// - Precondition: The table has a column of that name.
  public subscript(_ name: String) -> Column {
    guard let column = columns.first(where: { $0.name == name }) else {
      preconditionFailure("table \(self.name) has no column \(name)")
    }
    return column
  }
}

/// One column with its definition.
public struct Column: Sendable {
  /// Stays the same in every language: programs rely on it.
  public let name: String
  public let definition: Definition
  public let values: Values

  public init(_ name: String, _ definition: Definition, _ values: Values) {
    self.name = name
    self.definition = definition
    self.values = values
  }

  /// Cells of one type; `nil` is n/a, written as an empty cell.
  public enum Values: Sendable, Equatable {
    case texts([String?])
    case integers([Int?])
    /// Rates are 0…1, differences of rates in points.
    case reals([Double?])

    public var count: Int {
      switch self {
      case .texts(let cells): cells.count
      case .integers(let cells): cells.count
      case .reals(let cells): cells.count
      }
    }
  }

  /// The cells of a text column.
  public var texts: [String?] {
    guard case .texts(let cells) = values else { preconditionFailure("\(name) is not text") }
    return cells
  }

  /// The cells of a column of whole numbers.
  public var integers: [Int?] {
    guard case .integers(let cells) = values else { preconditionFailure("\(name) is not whole") }
    return cells
  }

  /// The cells of a column of real numbers.
  public var reals: [Double?] {
    guard case .reals(let cells) = values else { preconditionFailure("\(name) is not real") }
    return cells
  }
}

/// What a column's figures mean, as the `definitions` table prints it.
public struct Definition: Sendable, Hashable {
  public var meaning: Phrase
  /// items, events, months, 0…1, points, text…
  public var unit: Phrase
  public var numerator: Phrase?
  public var denominator: Phrase?
  /// Which date puts a figure into a period: submitted, adopted, none.
  public var dateBasis: Phrase?
  public var formula: Phrase?
  /// The publication behind a formula.
  public var source: String?

  public init(
    meaning: Phrase, unit: Phrase, numerator: Phrase? = nil, denominator: Phrase? = nil,
    dateBasis: Phrase? = nil, formula: Phrase? = nil, source: String? = nil
  ) {
    self.meaning = meaning
    self.unit = unit
    self.numerator = numerator
    self.denominator = denominator
    self.dateBasis = dateBasis
    self.formula = formula
    self.source = source
  }
}

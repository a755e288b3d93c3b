/// A finished folder of `report`, read again: what it was made from, and its tables.
public struct FinishedRun: Sendable {
  /// A file by its content, as the manifest lists it.
  public struct File: Hashable, Sendable {
    /// Relative to the dataset's folder.
    public var path: String
    public var byteCount: Int
    /// `nil` where no digest was made of it.
    public var digest: String?
    public var role: Role

    public init(path: String, byteCount: Int, digest: String?, role: Role) {
      self.path = path
      self.byteCount = byteCount
      self.digest = digest
      self.role = role
    }
  }

  /// What a file is for a dataset.
  public enum Role: String, CaseIterable, Sendable {
    case log
    case rulebook
    /// Units, outlets, people and the like.
    case register
    /// `dataset.yaml`.
    case settings
  }

  public struct Option: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// As typed.
  public var folder: String
  public var version: String
  public var title: String
  /// The period's label.
  public var period: String
  public var asOf: String?
  /// In the manifest's order.
  public var options: [Option]
  /// In the manifest's order.
  public var inputs: [File]
  /// The language that its texts are in.
  public var language: Language
  /// By their names; never iterated.
  public var tables: [String: WrittenTable]

  public init(
    folder: String, version: String, title: String, period: String, asOf: String?,
    options: [Option], inputs: [File], language: Language, tables: [String: WrittenTable]
  ) {
    self.folder = folder
    self.version = version
    self.title = title
    self.period = period
    self.asOf = asOf
    self.options = options
    self.inputs = inputs
    self.language = language
    self.tables = tables
  }
}

/// A table as its file has it: texts, whatever they once were.
public struct WrittenTable: Sendable {
  public var name: String
  public var columns: [String]
  /// Each with a cell for every column; empty is n/a.
  public var rows: [[String]]

  public init(name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// `nil` where the table has no such column.
  public func place(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// The cell of a row; empty where the table has no such column.
  public func cell(_ column: String, of row: [String]) -> String {
    place(of: column).map { row[$0] } ?? ""
  }
}

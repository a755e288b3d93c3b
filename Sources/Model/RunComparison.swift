/// What changed between two runs, and the likeliest reason of each change.
public struct RunComparison: Sendable {
  /// Why a figure is another one.
  public enum Cause: String, CaseIterable, Sendable {
    /// The two runs speak of different periods.
    case period
    case newRows = "new_rows"
    case lateAdoptions = "late_adoptions"
    /// Rows that are gone or were changed, adoptions that were taken back.
    case corrections
    case rulebook
    case register
    case settings
    case asOf = "as_of"
    /// Another version of the program.
    case version
    /// Only the figures of others changed: a rank moves with them.
    case others
    /// Nothing in the two folders says why.
    case unknown
  }

  public struct InputChange: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case changed
      case added
      case removed
      /// Of the same size, but a run made no digest of it.
      case undecided
    }

    public var path: String
    public var role: FinishedRun.Role
    public var kind: Kind

    public init(path: String, role: FinishedRun.Role, kind: Kind) {
      self.path = path
      self.role = role
      self.kind = kind
    }
  }

  /// A value that is another one; an empty text is n/a or not there.
  public struct Change: Hashable, Sendable {
    public var name: String
    public var before: String
    public var after: String

    public init(name: String, before: String, after: String) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// A row of a table that appeared, vanished or changed.
  public struct RowChange: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case changed
      case added
      case removed
    }

    /// What tells the row from others: the unit; of eligibility also clause, period and indicator.
    public var key: [String]
    public var kind: Kind
    /// In the order of the table's columns; of rows that appeared or vanished all that are filled.
    public var changes: [Change]
    /// The likeliest first, at least one.
    public var causes: [Cause]

    public init(key: [String], kind: Kind, changes: [Change], causes: [Cause]) {
      self.key = key
      self.kind = kind
      self.changes = changes
      self.causes = causes
    }
  }

  public var sameInputs: Int
  public var inputs: [InputChange]
  /// Version, period, as-of day, language and options that differ.
  public var circumstances: [Change]
  /// Figures of the whole office.
  public var office: [Change]
  public var units: [RowChange]
  public var eligibility: [RowChange]
  /// False where the runs are in different languages: then texts were not compared.
  public var comparesTexts: Bool

  public init(
    sameInputs: Int, inputs: [InputChange], circumstances: [Change], office: [Change],
    units: [RowChange], eligibility: [RowChange], comparesTexts: Bool
  ) {
    self.sameInputs = sameInputs
    self.inputs = inputs
    self.circumstances = circumstances
    self.office = office
    self.units = units
    self.eligibility = eligibility
    self.comparesTexts = comparesTexts
  }

  /// Whether every figure and every row that was compared is the same.
  public var isEmpty: Bool { office.isEmpty && units.isEmpty && eligibility.isEmpty }
}

/// Something found in the data, as data: where it stands, what it is, what was read there.
///
/// The text for people is made in one place, `DiagnosticText`; codes are stable.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable {
    /// The row, or the whole run, cannot be used.
    case error
    /// It was used, but a person should know.
    case warning
    case note
  }

  /// A place in a file, as people count: lines and columns from 1.
  public struct Place: Hashable, Sendable {
    /// Relative to the dataset's folder, or as typed.
    public var file: String
    /// The physical line on which the record begins.
    public var line: Int?
    /// The field's ordinal in its record.
    public var column: Int?
    /// The header over that field, as the file writes it.
    public var header: String?

    public init(file: String, line: Int? = nil, column: Int? = nil, header: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.header = header
    }
  }

  public var severity: Severity
  public var code: Code
  public var place: Place
  /// What was read there, and whatever else the code's text names, in the order that the text states.
  public var found: [String]

  public init(_ severity: Severity, _ code: Code, at place: Place, found: [String] = []) {
    self.severity = severity
    self.code = code
    self.place = place
    self.found = found
  }
}

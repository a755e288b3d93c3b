/// What was read, file by file; the balance of each always closes.
public struct ImportSummary: Sendable {
  /// In the order of the plan.
  public var sources: [SourceSummary]
  /// The newest day that any log says it was exported on.
  public var newestExport: CivilDate?
  /// False where no column of any log says what was adopted.
  public var recordsOutcomes: Bool

  public init(
    sources: [SourceSummary], newestExport: CivilDate?, recordsOutcomes: Bool = true
  ) {
    self.recordsOutcomes = recordsOutcomes
    self.sources = sources
    self.newestExport = newestExport
  }
}

/// One input file: how it was read and what became of its records.
public struct SourceSummary: Sendable {
  /// Relative to the dataset's folder.
  public var path: String
  /// `utf-8`, `utf-8-bom`, `gb18030`.
  public var encoding: String
  /// `,` `;` or `tab`.
  public var delimiter: String
  /// `per-submission` or `per-adoption`.
  public var shape: String
  public var records = 0
  public var frame = 0
  public var used = 0
  public var superseded = 0
  public var duplicates = 0
  public var rejected = 0
  /// The last day on which anything can have happened that the logs say of this source's items; `nil`: the
  /// newest day that any log knows.
  public var followedTo: CivilDate?

  public init(path: String, encoding: String, delimiter: String, shape: String) {
    self.path = path
    self.encoding = encoding
    self.delimiter = delimiter
    self.shape = shape
  }

  /// True where every record that was read is accounted for exactly once.
  public var balances: Bool {
    records == frame + used + superseded + duplicates + rejected
  }
}

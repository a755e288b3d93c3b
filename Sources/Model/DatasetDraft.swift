/// A dataset folder as it can be drafted from bare logs, for a person to go on with.
public struct DatasetDraft: Sendable {
  /// The folder's name, where none is asked for.
  public var name: String
  public var title: String
  public var language: Language
  /// Oldest first.
  public var logs: [Log]
  /// Every unit that the logs name, in the order of the directory.
  public var units: [Unit]
  public var outlets: [Outlet]
  /// Pairs of units or outlets whose names are so near that they may be one.
  public var alike: [Pair]
  /// `nil` where no row has a date.
  public var firstYear: Int?

  public init(
    name: String, title: String, language: Language, logs: [Log], units: [Unit], outlets: [Outlet],
    alike: [Pair], firstYear: Int?
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.logs = logs
    self.units = units
    self.outlets = outlets
    self.alike = alike
    self.firstYear = firstYear
  }

  /// A log with what was detected of it.
  public struct Log: Sendable {
    /// Relative to the folder: `log/2025.csv`.
    public var path: String
    public var bytes: [UInt8]
    /// As the dataset file states it: `utf-8`, `gb18030`, `utf-16`, `big5`.
    public var encoding: String
    /// `,` `;` or `tab`.
    public var delimiter: String
    public var shape: String
    public var identity: String
    public var columns: [LogColumn]
    /// A day that the file's name holds: most likely that of the export.
    public var dayInName: CivilDate?

    public init(
      path: String, bytes: [UInt8], encoding: String, delimiter: String, shape: String,
      identity: String, columns: [LogColumn], dayInName: CivilDate?
    ) {
      self.path = path
      self.bytes = bytes
      self.encoding = encoding
      self.delimiter = delimiter
      self.shape = shape
      self.identity = identity
      self.columns = columns
      self.dayInName = dayInName
    }
  }

  /// Two names, the earlier in the directory first.
  public struct Pair: Sendable, Hashable {
    public var one: String
    public var other: String

    public init(_ one: String, _ other: String) {
      self.one = one
      self.other = other
    }
  }

  /// The classes that units have, each once, in the order of the units.
  public var classes: [String] {
    var classes: [String] = []
    for unit in units {
      for unitClass in unit.tenures.map(\.unitClass)
      where !unitClass.isEmpty && !classes.contains(unitClass) {
        classes.append(unitClass)
      }
    }
    return classes
  }
}

/// A column of a log that has a header.
public struct LogColumn: Sendable, Hashable {
  /// From 1.
  public var ordinal: Int
  public var header: String
  /// What it was taken for; `nil` where no figure depends on it.
  public var role: String?

  public init(ordinal: Int, header: String, role: String?) {
    self.ordinal = ordinal
    self.header = header
    self.role = role
  }
}

import Model

/// What a folder of output was made from and what it holds, so that a run can be verified and repeated.
///
/// It holds no clock, no host and no user: the same input makes the same manifest.
public struct Manifest: Sendable {
  /// How every manifest begins, and by which a folder is known to be this program's own.
  static let signature = "{\n  \"program\": \"tongbao\","

  /// A file by its content.
  public struct File: Sendable, Hashable {
    /// Relative: an input to the dataset's folder, an output to the manifest's.
    public var path: String
    public var byteCount: Int
    public var digest: ContentDigest

    public init(path: String, byteCount: Int, digest: ContentDigest) {
      self.path = path
      self.byteCount = byteCount
      self.digest = digest
    }

    /// Files by their contents, hashed by several threads, in their order.
    ///
    /// - Throws: `fileUnreadable`.
    public static func all(
      _ files: [(path: String, content: HashedContent)], workers: Int
    ) throws(Diagnostic) -> [File] {
      let digests = try HashedContent.digests(of: files.map(\.content), workers: workers)
      return zip(files, digests).map { file, digest in
        File(path: file.path, byteCount: digest.byteCount, digest: digest.digest)
      }
    }
  }

  /// A file that was read; a log also has its balance, a register has none.
  public struct Input: Sendable {
    public var file: File
    public var balance: SourceSummary?

    public init(file: File, balance: SourceSummary?) {
      self.file = file
      self.balance = balance
    }
  }

  /// An option of the command with the value in force, given or not.
  public struct Option: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var version: String
  /// `report`, `chart`…
  public var command: String
  /// In the order of the command's help.
  public var options: [Option]
  public var title: String
  public var period: Period
  /// The last day whose events count; `nil` where the log has no dates.
  public var asOf: CivilDate?
  /// In the order of the plan, registers after logs.
  public var inputs: [Input]
  public var rulebook: File?
  /// In the order of writing, without the manifest itself.
  public var outputs: [File]

  public init(
    version: String, command: String, options: [Option], title: String, period: Period,
    asOf: CivilDate?, inputs: [Input], rulebook: File?, outputs: [File]
  ) {
    self.version = version
    self.command = command
    self.options = options
    self.title = title
    self.period = period
    self.asOf = asOf
    self.inputs = inputs
    self.rulebook = rulebook
    self.outputs = outputs
  }

  /// The text of `manifest.json`.
  public var json: String {
    let value = JSONText.object([
      ("program", .text("tongbao")),
      ("version", .text(version)),
      ("command", .text(command)),
      ("options", .object(options.map { ($0.name, .text($0.value)) })),
      ("dataset", .text(title)),
      ("period", periodValue),
      ("as_of", .optional(asOf?.description)),
      ("inputs", .list(inputs.map(Self.value))),
      ("rulebook", rulebook.map { .object(Self.members($0)) } ?? .null),
      ("outputs", .list(outputs.map { .object(Self.members($0)) })),
    ])
    return value.indented + "\n"
  }

  private var periodValue: JSONText {
    .object([
      ("label", .text(period.label)),
      ("first", .text(period.first.description)),
      ("last", .text(period.last.description)),
    ])
  }

  private static func members(_ file: File) -> [(name: String, value: JSONText)] {
    [("path", .text(file.path)), ("bytes", .integer(file.byteCount)), member(file.digest)]
  }

  private static func member(_ digest: ContentDigest) -> (name: String, value: JSONText) {
    switch digest {
    case .whole(let digits): ("sha256", .text(digits))
    case .blocks(let digits): ("sha256_blocks", .text(digits))
    case .none: ("sha256", .null)
    }
  }

  private static func value(_ input: Input) -> JSONText {
    guard let balance = input.balance else { return .object(members(input.file)) }
    let counts: [(name: String, value: JSONText)] = [
      ("encoding", .text(balance.encoding)),
      ("delimiter", .text(balance.delimiter)),
      ("shape", .text(balance.shape)),
      ("records", .integer(balance.records)),
      ("frame", .integer(balance.frame)),
      ("used", .integer(balance.used)),
      ("superseded", .integer(balance.superseded)),
      ("duplicates", .integer(balance.duplicates)),
      ("rejected", .integer(balance.rejected)),
    ]
    return .object(members(input.file) + counts)
  }
}

import Model

/// What `dataset.yaml` states; `nil` and empty parts are left to detection.
struct DatasetConfiguration: Sendable {
  var title: String?
  var language: Language?
  var logs: [LogConfiguration]
  /// Paths relative to the dataset's folder.
  var units: String?
  var outlets: String?
  var rulebook: String?
  var reading = Reading(rateOutlets: .all)
  var blankUnit = BlankUnit.keep
  /// The files of other registers than of units and outlets.
  var registers: [DatasetRegister: String] = [:]

  /// What becomes of a row whose unit cell is blank.
  enum BlankUnit: String, CaseIterable, Sendable {
    case keep
    case reject
  }
}

/// One entry of `logs:`, which may stand for many files.
struct LogConfiguration: Sendable {
  /// What a file's rows are.
  enum Role: String, CaseIterable, Sendable {
    case submissions
    /// A register of adoptions, joined to submissions by id; what joins to none is a supplement.
    case adoptions
    /// A register of leaders' instructions, joined to submissions by id.
    case instructions

    /// Whether the file is a register beside the log, not the log.
    var isRegister: Bool { self != .submissions }
  }

  /// How a file relates to the exports before it.
  enum Exports: String, CaseIterable, Sendable {
    /// The newest export's rows for an item replace all older ones, edges included.
    case cumulative
    /// Fields come from the newest row, edges are united over exports.
    case incremental
  }

  enum Shape: String, CaseIterable, Sendable {
    case perSubmission = "per-submission"
    case perAdoption = "per-adoption"
    case outletColumns = "outlet-columns"
  }

  /// What makes two rows the same submission.
  enum Identity: String, CaseIterable, Sendable {
    case id
    case content
    case row
  }

  /// Relative to the dataset's folder; may hold `*` and `?`.
  var pattern: String
  var exported: CivilDate?
  var role = Role.submissions
  var exports = Exports.cumulative
  var shape: Shape?
  var identity: Identity?
  var encoding: StatedEncoding?
  /// `nil`: detected.
  var delimiter: UInt8?
  var quote: UInt8? = 0x22
  /// Supplies the year of dates such as 5月1日.
  var year: Int?
  /// Role of a column to its header, where detection would not find it.
  var columns: [ColumnRole: String] = [:]
  var values: [Outcome: [String]] = [:]
  /// The characters that part joint units.
  var unitSeparators: String?

  init(pattern: String) { self.pattern = pattern }
}

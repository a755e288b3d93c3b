import Importer
import Model
import Writer

/// What `check --json` prints: the same as the text, and all of the findings that are kept.
struct CheckJSON {
  private let checked: CheckedDataset
  private let language: Language

  init(_ checked: CheckedDataset, _ language: Language) {
    self.checked = checked
    self.language = language
  }

  var value: JSONText {
    let dataset = checked.dataset
    return .object([
      ("program", .text("tongbao")),
      ("version", .text(Tongbao.version)),
      ("command", .text("check")),
      ("name", .text(dataset.name)),
      ("title", .text(dataset.title)),
      ("language", .text(language.rawValue)),
      ("usable_whole", .boolean(dataset.rejects.isEmpty)),
      ("first_submitted", .optional(checked.span?.first.description)),
      ("last_submitted", .optional(checked.span?.last.description)),
      ("newest_export", .optional(dataset.summary.newestExport?.description)),
      ("units", entities(dataset.directory.units.map { ($0.name, $0.isRegistered) })),
      ("outlets", entities(dataset.directory.outlets.map { ($0.name, $0.isRegistered) })),
      ("logs", .list(checked.logs.map(log))),
      ("findings", .list(checked.findings.map(findings))),
    ])
  }

  /// Rows without a name are no entity to look for.
  private func entities(_ entities: [(name: String, isRegistered: Bool)]) -> JSONText {
    .object([
      ("registered", .integer(entities.count { $0.isRegistered })),
      ("only_in_logs", .integer(entities.count { !$0.isRegistered && !$0.name.isEmpty })),
    ])
  }

  private func log(_ log: CheckedLog) -> JSONText {
    let summary = log.summary
    return .object([
      ("file", .text(summary.path)),
      ("rank", .integer(log.rank + 1)),
      ("exported", .optional(log.exported?.description)),
      ("encoding", .text(summary.encoding)),
      ("delimiter", .text(summary.delimiter)),
      ("role", .text(log.role)),
      ("exports", .text(log.exports)),
      ("shape", .text(summary.shape)),
      ("identity", .text(log.identity)),
      ("records", .integer(summary.records)),
      ("frame", .integer(summary.frame)),
      ("used", .integer(summary.used)),
      ("superseded", .integer(summary.superseded)),
      ("duplicates", .integer(summary.duplicates)),
      ("rejected", .integer(summary.rejected)),
      ("columns", .list(log.columns.map(column))),
    ])
  }

  private func column(_ column: LogColumn) -> JSONText {
    .object([
      ("column", .integer(column.ordinal)),
      ("header", .text(column.header)),
      ("taken_for", .optional(column.role)),
    ])
  }

  private func findings(_ group: FindingGroup) -> JSONText {
    .object([
      ("code", .text(group.code.rawValue)),
      ("severity", .text(group.severity.rawValue)),
      ("number", .integer(group.number)),
      ("first", .list(group.first.map(finding))),
    ])
  }

  private func finding(_ diagnostic: Diagnostic) -> JSONText {
    let place = diagnostic.place
    let words = DiagnosticText(diagnostic)
    return .object([
      (
        "place",
        .object([
          ("file", .text(place.file)),
          ("line", .optional(place.line)),
          ("column", .optional(place.column)),
          ("header", .optional(place.header)),
        ])
      ),
      ("found", .list(diagnostic.found.map { .text($0) })),
      ("message", .text(words.message(language))),
      ("remedy", .optional(words.remedy?(language))),
    ])
  }
}

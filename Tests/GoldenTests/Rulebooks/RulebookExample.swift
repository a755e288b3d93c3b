import Analytics
import Foundation
import Importer
import Model
import Support

/// A shipped rulebook with its log, read and evaluated as `tongbao report` does it, in English.
struct RulebookExample {
  private let tables: [String: Table]

  /// - Parameters:
  ///   - name: A folder below `datasets/rulebooks`, or with a slash one below `datasets`.
  ///   - period: As `--period` takes it.
  ///   - asOf: `nil`: the day of the export.
  init(_ name: String, period: String, asOf: String? = nil) throws {
    let folder = Repository.root.appending(
      path: name.hasPrefix("/") ? "datasets" + name : "datasets/rulebooks/" + name)
    let path = folder.path(percentEncoded: false)
    let dataset = try Import.read([path], ReadingOptions(workers: 1))
    guard dataset.rejects.isEmpty, let span = dataset.reading.calendar.period(period) else {
      throw Unsound(rejects: dataset.rejects.count, period: period)
    }
    var request = AnalysisRequest(
      submissions: dataset.submissions, datesSeen: dataset.datesSeen, directory: dataset.directory,
      rulebook: dataset.rulebook, reading: dataset.reading, importSummary: dataset.summary,
      period: span, asOf: asOf.flatMap(Self.day), language: .english, title: dataset.title,
      evidence: .leftOut, workers: 1)
    request.registers = dataset.registers
    request.particulars = dataset.particulars
    let analysis = analyse(request)
    guard analysis.openSum == nil else { throw Unsound(rejects: 0, period: "open sum") }
    tables = Dictionary(
      analysis.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What keeps an example from being one.
  struct Unsound: Error {
    var rejects: Int
    var period: String
  }

  /// The cells of some columns, a row a text, in the table's order; an empty cell is `-`.
  ///
  /// - Parameters:
  ///   - columns: Their names, parted by blanks.
  ///   - conditions: Rows are kept where each of these columns has this text.
  func rows(
    _ table: String, _ columns: String, where conditions: [String: String] = [:]
  ) -> [String] {
    guard let table = tables[table] else { return ["there is no table \(table)"] }
    let cells = Dictionary(
      table.columns.map { ($0.name, Self.texts($0.values)) },
      uniquingKeysWith: { first, _ in first })
    let wanted = columns.split(separator: " ").map(String.init)
    for name in wanted + conditions.keys where cells[name] == nil { return ["no column \(name)"] }
    return (0..<table.rowCount)
      .filter { row in conditions.allSatisfy { cells[$0.key]?[row] == $0.value } }
      .map { row in wanted.map { cells[$0]?[row] ?? "-" }.joined(separator: " ") }
  }

  /// `甲镇 41`: what a score came to over a period, unit by unit; of people, who has it.
  func totals(_ score: String = "得分", _ period: String) -> [String] {
    rows("scores", "unit total", where: ["score": score, "period": period, "person": "-"])
  }

  /// `甲镇 2014-03 8 7 1`: who missed a clause, in which period, what was asked, reached and short.
  func missed(_ clause: String) -> [String] {
    rows(
      "quotas", "unit period required achieved short_by",
      where: ["clause": clause, "state": "short"])
  }

  /// `甲镇 2014-01 8 11`: who met a clause, in which period, what was asked and reached.
  func met(_ clause: String) -> [String] {
    rows("quotas", "unit period required achieved", where: ["clause": clause, "state": "met"])
  }

  private static func day(_ text: String) -> CivilDate? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func texts(_ values: Column.Values) -> [String] {
    switch values {
    case .texts(let cells): cells.map { $0 ?? "-" }
    case .integers(let cells): cells.map { $0.map(String.init) ?? "-" }
    case .reals(let cells): cells.map { $0.map(text) ?? "-" }
    }
  }

  /// `8`, `0.5`, `1.13`: three decimals at most.
  private static func text(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    if thousandths % 1000 == 0 { return String(thousandths / 1000) }
    return String(Double(thousandths) / 1000)
  }
}

import Analytics
import ArgumentParser
import Importer
import Model
import Writer

extension CountDimension: ExpressibleByArgument {}
extension CountQuery.Versions: ExpressibleByArgument {}

/// `tongbao count`: the analyst's pivot.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Counts items and adopted ones by any of their properties.",
    discussion: """
      EXAMPLES
        tongbao count datasets/county --by unit,month
        tongbao count datasets/county --by outlet,year --where class=股室 --format json
        tongbao count export.csv --by unit,outlet,month --versions all

      An item of several units or outlets counts once in each of them. Time is that of the submitted date.
      """)

  @OptionGroup var source: DatasetArguments

  @Option(
    help: ArgumentHelp(
      "What to count by, in this order: \(CountDimension.names).", valueName: "list"),
    transform: CountArgument.dimensions)
  var by: [CountDimension]

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only items with this value, or one of several: kind=调研 or year=2024,2025. May be repeated.",
      valueName: "condition"), transform: CountArgument.condition)
  var conditions: [CountQuery.Condition] = []

  @Option(help: "newest: each item once, by its newest version; all: every row of the logs.")
  var versions = CountQuery.Versions.newest

  @Option(help: "csv or json.")
  var format = Format.csv

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case json
  }

  func run() throws {
    let query = CountQuery(dimensions: by, conditions: conditions, versions: versions)
    let counted = try source.read { (paths, options) throws(Diagnostic) in
      try Import.count(paths, query, options)
    }
    let language = source.language ?? counted.language
    Findings.print(
      counted.rejects.map(\.diagnostic) + counted.diagnostics,
      leftOut: counted.diagnosticsLeftOut, in: language, source.findingsShown)
    let table = countTable(counted.pivot)
    switch format {
    case .csv:
      table.forEachCSVPiece(byteOrderMark: .omitted, workers: Machine.threads) {
        Streams.write($0, to: .results)
      }
    case .json: Streams.print(TableJSON.text(of: table.whole), to: .results)
    }
    if !counted.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }
}

/// Reads what `count` is asked for.
enum CountArgument {
  static func dimensions(_ text: String) throws -> [CountDimension] {
    let words = text.split(separator: ",").map { $0.trimming { $0 == " " } }
    let dimensions = try words.map { try dimension(String($0)) }
    guard !dimensions.isEmpty, Set(dimensions).count == dimensions.count else {
      throw ValidationError("\"\(text)\" names nothing, or something twice")
    }
    return dimensions
  }

  static func condition(_ text: String) throws -> CountQuery.Condition {
    guard let mark = text.firstIndex(of: "=") else {
      throw ValidationError("\"\(text)\" is no condition: write it like kind=调研")
    }
    let values = text[text.index(after: mark)...].split(
      separator: ",", omittingEmptySubsequences: false)
    return CountQuery.Condition(try dimension(String(text[..<mark])), values.map(String.init))
  }

  private static func dimension(_ word: String) throws -> CountDimension {
    guard let dimension = CountDimension(rawValue: word) else {
      throw ValidationError("\"\(word)\" is none of \(CountDimension.names)")
    }
    return dimension
  }
}

extension CountDimension {
  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

extension Substring {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var text = self
    while let first = text.first, isTrimmed(first) { text.removeFirst() }
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}

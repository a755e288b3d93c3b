import Analytics
import Importer
import Model
import Writer

/// The files of one report.
struct Report {
  let dataset: ImportedDataset
  let analysis: Analysis
  let byteOrderMark: CSVText.ByteOrderMark
  let options: [Manifest.Option]
  /// Whether the manifest says by a digest which bytes the logs had.
  let digests: Digests
  /// Threads, at least 1.
  let workers: Int

  enum Digests {
    case made
    case leftOut
  }

  /// Every file, the manifest last.
  ///
  /// - Throws: Where a log can no longer be read the second time.
  func files() throws(Diagnostic) -> [OutputFolder.File] {
    var files = Parallel.map(analysis.tables, workers: workers) { [byteOrderMark] table in
      OutputFolder.File(
        path: "tables/\(table.name).csv", bytes: table.csv(byteOrderMark: byteOrderMark))
    }
    files += charts.map { OutputFolder.File(path: "charts/" + $0.fileName, text: $0.svg) }
    files += try EvidenceFiles(
      dataset: dataset, analysis: analysis, byteOrderMark: byteOrderMark, workers: workers
    ).files()
    files += try RejectFiles(
      dataset: dataset, language: analysis.language, byteOrderMark: byteOrderMark
    ).files()
    files.append(OutputFolder.File(path: "manifest.json", text: try manifest(of: files).json))
    return files
  }

  private var charts: [Chart] {
    let tables = ChartTables(analysis.tables)
    let subject = ChartSubject(dataset, analysis)
    return ChartKind.allCases.map { $0.draw(tables, subject: subject) }
  }

  private func manifest(of files: [OutputFolder.File]) throws(Diagnostic) -> Manifest {
    let balances = Dictionary(
      dataset.summary.sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let contents =
      dataset.inputs.map { input in
        let isUnread = digests == .leftOut && balances[input.name] != nil
        let stored =
          isUnread
          ? HashedContent.unread(path: input.path, name: input.name)
          : HashedContent.file(path: input.path, name: input.name)
        return (path: input.name, content: input.held.map(HashedContent.bytes) ?? stored)
      } + files.map { (path: $0.path, content: HashedContent.bytes($0.bytes)) }
    let hashed = try Manifest.File.all(contents, workers: workers)
    let inputs = hashed.prefix(dataset.inputs.count).map { file in
      Manifest.Input(file: file, balance: balances[file.path])
    }
    return Manifest(
      version: Tongbao.version, command: "report", options: options, title: dataset.title,
      period: analysis.period, asOf: analysis.asOf, inputs: inputs,
      rulebook: inputs.first { $0.file.path == dataset.rulebookName }?.file,
      outputs: Array(hashed.dropFirst(inputs.count)))
  }
}

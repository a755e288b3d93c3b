import Analytics
import Importer
import Model

/// What a run says when it is done: findings and the folder on standard output, the rest on standard error.
struct Summary {
  private let dataset: ImportedDataset
  private let analysis: Analysis
  private let folder: String

  init(_ dataset: ImportedDataset, _ analysis: Analysis, folder: String) {
    self.dataset = dataset
    self.analysis = analysis
    self.folder = folder
  }

  func print() {
    let language = analysis.language
    for note in analysis.notes { Streams.print(note, to: .messages) }
    Findings.print(
      dataset.rejects.map(\.diagnostic) + dataset.diagnostics,
      leftOut: dataset.diagnosticsLeftOut, in: language)
    for finding in analysis["overview"]["finding"].texts.compactMap({ $0 }) {
      Streams.print(finding, to: .results)
    }
    if !dataset.rejects.isEmpty {
      let words = Words.rejectedRecords(dataset.rejects.count, list: folder + "/rejects.csv")
      Streams.print(words(language), to: .messages)
    }
    Streams.print(folder, to: .results)
  }
}

/// Prints diagnostics, a few of each kind.
enum Findings {
  private static let shown = 5

  /// - Parameter leftOut: How many more there are of a code.
  static func print(
    _ diagnostics: [Diagnostic], leftOut: [Diagnostic.Code: Int], in language: Language
  ) {
    for line in lines(diagnostics, leftOut: leftOut, in: language) {
      Streams.print(line, to: .messages)
    }
  }

  static func lines(
    _ diagnostics: [Diagnostic], leftOut: [Diagnostic.Code: Int], in language: Language
  ) -> [String] {
    var lines: [String] = []
    for code in Diagnostic.Code.allCases {
      let ofCode = diagnostics.filter { $0.code == code }
      lines += ofCode.prefix(shown).map { DiagnosticText.rendered($0, in: language) }
      let more = ofCode.count - shown + leftOut[code, default: 0]
      if more > 0 { lines.append("  " + Words.moreOfThisKind(more)(language)) }
    }
    return lines
  }
}

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

  func print(_ shown: Findings.Shown) {
    let language = analysis.language
    if shown == .all { for note in analysis.notes { Streams.print(note, to: .messages) } }
    Findings.print(
      dataset.rejects.map(\.diagnostic) + dataset.diagnostics,
      leftOut: dataset.diagnosticsLeftOut, in: language, shown)
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
  private static let most = 5

  enum Shown {
    case all
    case errors
  }

  /// - Parameter leftOut: How many more warnings and notes there are of a code.
  static func print(
    _ diagnostics: [Diagnostic], leftOut: [Diagnostic.Code: Int], in language: Language,
    _ shown: Shown
  ) {
    let lines =
      switch shown {
      case .all: lines(diagnostics, leftOut: leftOut, in: language)
      case .errors:
        lines(diagnostics.filter { $0.severity == .error }, leftOut: [:], in: language)
      }
    for line in lines { Streams.print(line, to: .messages) }
  }

  static func lines(
    _ diagnostics: [Diagnostic], leftOut: [Diagnostic.Code: Int], in language: Language
  ) -> [String] {
    var lines: [String] = []
    for code in Diagnostic.Code.allCases {
      let ofCode = diagnostics.filter { $0.code == code }
      lines += ofCode.prefix(most).map { DiagnosticText.rendered($0, in: language) }
      let more = ofCode.count - most + leftOut[code, default: 0]
      if more > 0 { lines.append("  " + Words.moreOfThisKind(more)(language)) }
    }
    return lines
  }
}

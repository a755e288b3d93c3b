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
    Findings.print(dataset.rejects.map(\.diagnostic) + dataset.diagnostics, in: language)
    for finding in analysis["overview"]["finding"].texts.compactMap({ $0 }) {
      Streams.print(finding, to: .results)
    }
    Streams.print(folder, to: .results)
  }
}

/// Prints diagnostics, a few of each kind.
enum Findings {
  private static let shown = 5

  static func print(_ diagnostics: [Diagnostic], in language: Language) {
    for code in Diagnostic.Code.allCases {
      let ofCode = diagnostics.filter { $0.code == code }
      for diagnostic in ofCode.prefix(shown) { Streams.print(diagnostic, in: language) }
      if ofCode.count > shown {
        let more = ofCode.count - shown
        Streams.print(
          Phrase(zh: "  ……同类还有 \(more) 条", en: "  … and \(more) more of this kind")(language),
          to: .messages)
      }
    }
  }
}

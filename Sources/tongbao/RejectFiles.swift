import Importer
import Model
import Writer

/// `rejects.csv` for people and `rejects/` byte for byte: nothing that was read is lost.
struct RejectFiles {
  let dataset: ImportedDataset
  let language: Language
  let byteOrderMark: CSVText.ByteOrderMark

  /// `rejects.csv` always, so that "none" can be told from "not looked"; `rejects/` where there are any.
  ///
  /// - Throws: Where a log can no longer be read the second time.
  func files() throws(Diagnostic) -> [OutputFolder.File] {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(header: ["file", "line", "column", "header", "reason", "remedy", "record"])
    let records = try dataset.records.texts(of: dataset.rejects)
    for reject in dataset.rejects {
      let place = reject.diagnostic.place
      let words = DiagnosticText(reject.diagnostic)
      let position = [place.line, place.column].map { $0.map(CSVText.Field.integer) ?? .missing }
      let cells = [
        place.header, words.message(language), words.remedy?(language), records[reject.address],
      ].map { CSVText.Field.text($0 ?? "") }
      text.append([.text(place.file)] + position + cells)
    }
    let logs = try dataset.records.logs(of: dataset.rejects)
    let paths = RejectedLog.fileNames(of: logs.map(\.name))
    return [OutputFolder.File(path: "rejects.csv", bytes: text.bytes)]
      + zip(paths, logs).map { OutputFolder.File(path: "rejects/" + $0, bytes: $1.bytes) }
  }
}

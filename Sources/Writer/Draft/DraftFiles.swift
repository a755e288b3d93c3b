import Model

/// The files of a drafted dataset folder.
public struct DraftFiles {
  private let draft: DatasetDraft

  public init(_ draft: DatasetDraft) { self.draft = draft }

  /// The dataset file, the registers, the rulebook, and the logs byte for byte.
  public var files: [OutputFolder.File] {
    [
      OutputFolder.File(path: "dataset.yaml", text: DatasetTemplate(draft).text),
      OutputFolder.File(path: "units.csv", bytes: units),
      OutputFolder.File(path: "outlets.csv", bytes: outlets),
      OutputFolder.File(path: "rulebook.yaml", text: RulebookTemplate(draft).text),
    ] + draft.logs.map { OutputFolder.File(path: $0.path, bytes: $0.bytes) }
  }

  private var units: [UInt8] {
    register(Words.Draft.unitHeaders, draft.units.map { [$0.name, "", $0.tenures[0].unitClass] })
  }

  private var outlets: [UInt8] {
    register(
      Words.Draft.outletHeaders, draft.outlets.map { [$0.name, "", $0.level, $0.medium] })
  }

  /// - Parameter rows: With the first cells only; the others are left for a person to fill.
  private func register(_ headers: [Phrase], _ rows: [[String]]) -> [UInt8] {
    var text = CSVText(byteOrderMark: .written)
    text.append(header: headers.map { $0(draft.language) })
    for row in rows {
      let blanks = [CSVText.Field](repeating: .missing, count: headers.count - row.count)
      text.append(row.map { .text($0) } + blanks)
    }
    return text.bytes
  }
}

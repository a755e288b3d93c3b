/// Texts about exports that should hold what older ones held.
enum OverlapText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .instructionUnmatched:
      (
        Phrase(
          zh: "这条批示（\(found[0])）的编号，台账里没有",
          en: "the instruction (\(found[0])) names an id that no log holds"),
        Phrase(zh: "核对编号", en: "check the id")
      )
    case .itemVanished:
      (
        Phrase(
          zh: "这篇稿件在更新的 \(found[0]) 里没有了；仍按这一行统计",
          en: "the newer \(found[0]) no longer holds this item; it is counted by this row"),
        Phrase(zh: "查明是更正还是漏导", en: "find out whether that is a correction or a loss")
      )
    case .adoptionVanished:
      (
        Phrase(
          zh: "这里的采用（\(found[0])）在更新的 \(found[1]) 里没有了；以新的为准",
          en:
            "the adoption by \(found[0]) that stands here is no longer in the newer \(found[1]), which counts"
        ),
        Phrase(zh: "查明是更正还是漏导", en: "find out whether that is a correction or a loss")
      )
    case .exportLacksItems:
      (
        Phrase(
          zh: "在它所涵盖的日期里，更早的导出有 \(found[1]) 篇稿件，其中 \(found[0]) 篇这里没有",
          en:
            "of the \(found[1]) items that older exports hold for the days it covers, \(found[0]) are not in it"
        ),
        Phrase(
          zh: "如果它只是续报或另一部分，在 dataset.yaml 给它写 exports: incremental",
          en:
            "if it only continues them or is another part, write exports: incremental for it in dataset.yaml"
        )
      )
    default:
      (
        Phrase(
          zh: "\(found[2]) 有 \(found[1]) 行不能用，这里改好的只有 \(found[0]) 行",
          en:
            "\(found[2]) has \(found[1]) rejected records, of which only \(found[0]) are given back here"
        ),
        Phrase(zh: "把其余各行也放进来", en: "put the others into the file too")
      )
    }
  }
}

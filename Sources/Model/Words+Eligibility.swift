// What `eligibility` prints besides the table's own cells.

extension Words {
  public enum Eligibility {
    public static let unit = Phrase(zh: "单位", en: "unit")
    public static let person = Phrase(zh: "信息员", en: "person")
    public static let unitClass = Phrase(zh: "类别", en: "class")
    public static let head = Phrase(zh: "负责人", en: "head")
    public static let clause = Phrase(zh: "条款", en: "clause")
    public static let period = Phrase(zh: "考核期", en: "period")
    public static let required = Phrase(zh: "应完成", en: "required")
    public static let achieved = Phrase(zh: "实完成", en: "achieved")
    public static let shortBy = Phrase(zh: "欠", en: "short by")
    public static let outcome = Phrase(zh: "处理", en: "outcome")
    public static let appliesTo = Phrase(zh: "及于", en: "applies to")
    public static let contested = Phrase(zh: "争议", en: "contested")

    public static let yes = Phrase(zh: "有", en: "yes")

    public static func nobody(in period: String) -> Phrase {
      Phrase(
        zh: "\(period)：没有单位未完成任务", en: "\(period): nobody falls short of a quota")
    }

    public static let noRulebook = Phrase(
      zh: "没有写明任务的考核办法，无从判定谁未完成任务",
      en: "there is no rulebook with a quota, so that nobody can be said to fall short")
    public static let writeRulebook = Phrase(
      zh: "在数据文件夹里写一份 rulebook.yaml，写明 quotas（可由 tongbao init 起草）",
      en: "write a rulebook.yaml with quotas into the dataset's folder; tongbao init drafts one")
  }

  /// Rows that were rejected, where no list of them is written.
  public static func rejectedRecords(_ count: Int, checkedIn dataset: String) -> Phrase {
    Phrase(
      zh: "\(count)行不能用，未计入；逐行列出：tongbao check \(dataset)",
      en:
        "\(count) records could not be used and are not counted; to see them: tongbao check \(dataset)"
    )
  }
}

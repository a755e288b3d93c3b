extension Words {
  /// What `compare` prints.
  public enum Runs {
    public static let before = Phrase(zh: "之前", en: "before")
    public static let after = Phrase(zh: "之后", en: "after")
    public static let nothingChanged = Phrase(
      zh: "两次运行的数字完全相同", en: "every figure of the two runs is the same")
    public static let circumstances = Phrase(zh: "运行条件", en: "how the runs were made")
    public static let inputs = Phrase(zh: "输入文件", en: "inputs")
    public static let office = Phrase(zh: "全部单位", en: "the whole office")
    public static let units = Phrase(zh: "各单位", en: "units")
    public static let eligibility = Phrase(zh: "未完成任务的名单", en: "who falls short")
    public static let what = Phrase(zh: "项目", en: "figure")
    public static let change = Phrase(zh: "变化", en: "change")
    public static let cause = Phrase(zh: "原因", en: "likely cause")
    public static let textsNotCompared = Phrase(
      zh: "两次运行的语言不同，文字列未作比较",
      en: "the runs are in different languages, so that texts were not compared")
    public static let none = Phrase(zh: "（无）", en: "(none)")
    public static let wholeRow = Phrase(zh: "整行", en: "the row")
    public static let ratesLeftOut = Phrase(
      zh: "由这些数字算出的比率、区间从略，全部见 --format json",
      en: "rates and intervals that follow from these are left out; --format json has all")

    public static func sameInputs(_ count: Int) -> Phrase {
      Phrase(zh: "相同的\(count)个", en: "the same: \(count)")
    }

    public static func circumstance(_ name: String) -> Phrase {
      switch name {
      case "dataset": Phrase(zh: "数据名称", en: "dataset")
      case "version": Phrase(zh: "程序版本", en: "version of tongbao")
      case "period": Phrase(zh: "时段", en: "period")
      case "as_of": Phrase(zh: "截至日", en: "as-of day")
      case "language": Phrase(zh: "语言", en: "language")
      default: Phrase("--" + name)
      }
    }

    public static func role(_ role: FinishedRun.Role) -> Phrase {
      switch role {
      case .log: Phrase(zh: "台账", en: "log")
      case .rulebook: Phrase(zh: "考核办法", en: "rulebook")
      case .register: Phrase(zh: "名册", en: "register")
      case .settings: Phrase(zh: "数据设置", en: "settings")
      }
    }

    public static func kind(_ kind: RunComparison.InputChange.Kind) -> Phrase {
      switch kind {
      case .changed: Phrase(zh: "改动", en: "changed")
      case .added: Phrase(zh: "新增", en: "new")
      case .removed: Phrase(zh: "不再有", en: "gone")
      case .undecided: Phrase(zh: "大小相同，没有摘要可比", en: "same size, but no digest to compare")
      }
    }

    public static func kind(_ kind: RunComparison.RowChange.Kind) -> Phrase {
      switch kind {
      case .changed: Phrase(zh: "变动", en: "changed")
      case .added: Phrase(zh: "新出现", en: "appeared")
      case .removed: Phrase(zh: "消失", en: "vanished")
      }
    }

    public static func cause(_ cause: RunComparison.Cause) -> Phrase {
      switch cause {
      case .period: Phrase(zh: "两次的时段不同", en: "the runs speak of different periods")
      case .newRows: Phrase(zh: "台账中有新报送的行", en: "the log has new rows")
      case .lateAdoptions:
        Phrase(zh: "报送之后才采用（台账已更新）", en: "late adoptions (the log was brought up to date)")
      case .corrections:
        Phrase(zh: "台账中的行被更正或删去", en: "corrections: rows of the log were changed or taken out")
      case .rulebook: Phrase(zh: "考核办法改变", en: "the rulebook changed")
      case .register: Phrase(zh: "名册改变", en: "a register changed")
      case .settings: Phrase(zh: "dataset.yaml 改变", en: "dataset.yaml changed")
      case .asOf: Phrase(zh: "截至日改变", en: "the as-of day changed")
      case .version: Phrase(zh: "程序版本改变", en: "another version of tongbao")
      case .others:
        Phrase(
          zh: "自身数字未变，名次随其他单位变动", en: "its own figures are the same; its rank moved with others")
      case .unknown: Phrase(zh: "从两个文件夹看不出原因", en: "the two folders do not say why")
      }
    }
  }
}

/// The words of `tongbao init`: comments for the person who goes on with a drafted dataset.
extension Words {
  public enum Draft {
    public static let datasetHead = Phrase(
      zh: "由 tongbao init 起草。# 后面的内容不起作用，去掉行首的 # 才生效。",
      en:
        "Drafted by tongbao init. What stands behind # has no effect; take the # in front away to put a line in force."
    )
    public static let title = Phrase(zh: "报表的标题", en: "the title of reports")
    public static let language = Phrase(
      zh: "zh 或 en：报表和提示用的语言", en: "zh or en: the language of reports and messages")

    public static let exported = Phrase(
      zh: "哪天导出的；同一稿件以新的导出为准，不写就按文件名的顺序",
      en: "the day of the export; newer ones win for the items they hold, else by file name")
    public static let role = Phrase(
      zh: "逐件报送的台账；adoptions 是另记的采用登记，按编号对应",
      en: "what was submitted; adoptions is a register of adoptions, joined by id")
    public static let exports = Phrase(
      zh: "每次导出都含以前的稿件；incremental 是只含新增的",
      en: "every export holds the older items again; incremental: only what is new")
    public static let shape = Phrase(
      zh: "识别的结果；per-submission 一行一件，per-adoption 一行一次采用",
      en: "detected; per-submission has a row an item, per-adoption a row an item and outlet")
    public static let identity = Phrase(
      zh: "识别的结果；id 按编号，content 按单位、标题、日期，row 每行一件",
      en: "detected; id, or content (unit, title, date), or row: each row is an item of its own")
    public static let detected = Phrase(zh: "识别的结果", en: "detected")
    public static let year = Phrase(
      zh: "“5月1日”这类日期的年份", en: "the year of dates that state none")
    public static let values = Phrase(
      zh: "采用情况一列里，哪些写法算采用、未采用、未定",
      en: "which words of the status column mean what, where the usual ones do not do")
    public static let separators = Phrase(
      zh: "一格里有几个单位时的分隔符号", en: "what parts several units in one cell")
    public static let columns = Phrase(
      zh: "识别的结果；有误时去掉 # 并改列名", en: "detected; where one is wrong, take the # away and mend it")
    public static let unused = Phrase(zh: "没有用到", en: "not used")

    public static func column(_ ordinal: Int) -> Phrase {
      Phrase(zh: "第 \(ordinal) 列", en: "column \(ordinal)")
    }

    public static let units = Phrase(
      zh: "单位名册：补上没有报送过的单位、类别、负责人",
      en: "the register of units: add those that submitted nothing, classes and heads")
    public static let outlets = Phrase(
      zh: "刊物名册：补上级别和媒体类型", en: "the register of outlets: add level and medium")
    public static let rulebook = Phrase(
      zh: "考核办法：现在没有任何一条任务", en: "the rulebook: it has no quota yet")
    public static let blankUnit = Phrase(
      zh: "单位为空的行：keep 单列，reject 不用",
      en: "rows without a unit: keep them as a row of their own, or reject them")
    public static let rateOutlets = Phrase(
      zh: "哪些刊物或级别采用才算“采用”；all 是全部",
      en: "the outlets or levels whose adoptions make an item \"adopted\"")
    public static let alike = Phrase(
      zh: "下面的名称相近，如果是同一个，在名册里只留一行，另一个写进它的别名：",
      en:
        "These names are near each other. Where two are one, keep one row in the register and make the other its alias:"
    )

    public static func pair(_ one: String, _ other: String) -> Phrase {
      Phrase(zh: "\(one) 与 \(other)", en: "\(one) and \(other)")
    }
  }
}

// The rulebook's template.
extension Words.Draft {
  public static let rulebookHead = Phrase(
    zh: "由 tongbao init 起草。下面的任务都是示例，行首有 #，不起作用：没有人决定之前，不处理任何单位。",
    en:
      "Drafted by tongbao init. The quotas below are examples behind #: nobody is sanctioned before a person decides."
  )
  public static let rulebookTitle = Phrase(zh: "考核办法", en: "rules of assessment")
  public static let versionFrom = Phrase(
    zh: "从哪天起施行；修订后另加一个版本，以前的时段仍按当时的版本",
    en: "in force from; a revision is a version of its own, past periods keep theirs")
  public static let versionTo = Phrase(zh: "到哪天为止", en: "in force to")
  public static let indicators = Phrase(
    zh: "indicator：submissions 报送件数，adopted_items 采用件数，adoptions 采用次数，cohort_rate 采用率（如 20%）",
    en: "indicator: submissions, adopted_items, adoptions (printings), cohort_rate (such as 20%)")
  public static let frequencies = Phrase(
    zh: "per：month 每月，quarter 每季，half 半年，year 全年",
    en: "per: month, quarter, half or year")
  public static let partYear = Phrase(
    zh: "part_year：年中设立或撤销的单位折算任务时怎样取整：up、down、nearest",
    en: "part_year: how the share of a unit open for part of a period is rounded: up, down, nearest"
  )
  public static let effects = Phrase(
    zh: "effect：loses_eligibility 取消评优资格，catch_up 限期督办，criticised 通报批评",
    en: "effect: loses_eligibility, catch_up or criticised")
  public static let reaches = Phrase(
    zh: "reach：unit 单位，head 负责人，unit_and_head 单位和负责人",
    en: "reach: unit, head or unit_and_head")

  public static func clause(_ number: Int) -> Phrase {
    Phrase(zh: "第\(number)条", en: "clause \(number)")
  }
}

// The registers' headers, as the importer reads them in either language.
extension Words.Draft {
  public static let unitHeaders = [
    Phrase(zh: "单位", en: "unit"), Phrase(zh: "别名", en: "aliases"),
    Phrase(zh: "类别", en: "class"), Phrase(zh: "上级", en: "parent"),
    Phrase(zh: "负责人", en: "head"), Phrase(zh: "信息员", en: "liaison"),
    Phrase(zh: "人数", en: "headcount"), Phrase(zh: "计入", en: "credit_to"),
    Phrase(zh: "起", en: "from"), Phrase(zh: "止", en: "to"),
    Phrase(zh: "并入", en: "merged_into"), Phrase(zh: "状态", en: "status"),
  ]
  public static let outletHeaders = [
    Phrase(zh: "刊物", en: "outlet"), Phrase(zh: "别名", en: "aliases"),
    Phrase(zh: "级别", en: "level"), Phrase(zh: "媒体", en: "medium"),
    Phrase(zh: "起", en: "from"), Phrase(zh: "止", en: "to"),
    Phrase(zh: "更名为", en: "renamed_to"),
  ]
}

// What the command says.
extension Words.Draft {
  public static func next(_ folder: String) -> Phrase {
    Phrase(
      zh: "接下来：核对 \(folder)/dataset.yaml，补全 units.csv 和 outlets.csv，再运行 tongbao report \(folder)",
      en:
        "next: look over \(folder)/dataset.yaml, complete units.csv and outlets.csv, then run tongbao report \(folder)"
    )
  }
}

// Texts inside the tables: keys of rows that have no name, notes, reasons, outcomes.

extension Words {
  public static let unnamedUnit = Phrase(zh: "（未填单位）", en: "(no unit named)")
  public static let unnamedOutlet = Phrase(zh: "（未填刊物）", en: "(no outlet named)")
  public static let allUnits = Phrase(zh: "全部单位", en: "all units")
  public static let jointOverlap = Phrase(zh: "合稿重复", en: "joint overlap")
  public static let jointOverlapNote = Phrase(
    zh: "合稿在各单位各计一次，合计只计一次，本行为差额",
    en: "an item of several units counts once in each and once in the total: this closes the sum")
  public static let undated = Phrase(zh: "日期不详", en: "undated")
  public static let undatedNote = Phrase(
    zh: "没有日期，不计入任何时段", en: "without a date, in no period")
  public static let undatedIncluded = Phrase(
    zh: "没有日期，计入“全部”", en: "without a date, counted because the period is everything")
  public static let monthUnknownNote = Phrase(
    zh: "只知年份，不计入任何月份", en: "only the year is known: in no month")
  public static let periodNotOver = Phrase(zh: "时段未结束", en: "not over yet")

  public static func monthUnknown(in year: Int) -> Phrase {
    Phrase(zh: "\(year)年月份不详", en: "\(year) month unknown")
  }

  public static func formerly(_ name: String, until day: CivilDate?) -> Phrase {
    guard let day else { return Phrase(zh: "原名\(name)", en: "formerly \(name)") }
    return Phrase(zh: "\(day)以前名为\(name)", en: "\(name) until \(day)")
  }
}

// MARK: - Units

extension Words {
  public static let notInRegister = Phrase(zh: "不在单位名册中", en: "not in the register")
  public static let encouragedUnit = Phrase(zh: "鼓励报送，不作处理", en: "encouraged, not sanctioned")
  public static let exemptUnit = Phrase(zh: "不参加考核", en: "exempt from assessment")

  public static let lineNoSubmissions = Phrase(zh: "未报送", en: "no submissions")
  public static let lineClearlyAbove = Phrase(zh: "明显高于标准", en: "clearly above")
  public static let lineTooFew = Phrase(zh: "件数太少，不能判断", en: "too few to say")
  public static let lineClearlyBelow = Phrase(zh: "明显低于标准", en: "clearly below")
  public static let lineBelow = Phrase(zh: "低于标准，可能属偶然", en: "below, could be chance")
  public static let lineAtOrAbove = Phrase(
    zh: "达到标准，可能属偶然", en: "at or above, could be chance")
}

// MARK: - Why two spans cannot be compared

extension Words {
  public static let noYearBefore = Phrase(
    zh: "没有上年数据", en: "the log holds nothing of the year before")
  public static let noCompleteMonth = Phrase(zh: "当年尚无完整月份", en: "no month of the year is complete")
  public static let nothingInEither = Phrase(zh: "两年均未报送", en: "nothing in either")
  public static let nothingNow = Phrase(zh: "本期未报送", en: "nothing submitted this year")
  public static let nothingBefore = Phrase(zh: "上年同期未报送", en: "nothing submitted the year before")
  public static let unitNew = Phrase(zh: "新设单位", en: "unit new")
  public static let unitClosed = Phrase(zh: "单位已撤销", en: "unit closed")
  public static let unitNotOpenThroughout = Phrase(
    zh: "单位并非始终在册", en: "unit not open throughout")
  public static let classChanged = Phrase(zh: "单位类别变动", en: "class changed")
  public static let unitsOpenedOrClosed = Phrase(
    zh: "单位有增减", en: "units were opened or closed")
  public static let logBeginsInside = Phrase(
    zh: "上年数据不完整（台账年中开始）", en: "partial first year of the log")
  public static let rulebookChanged = Phrase(zh: "考核办法有变", en: "rulebook changed")
  public static let shapeChanged = Phrase(
    zh: "台账记法改变：一年记刊物，一年不记",
    en: "the log changed its shape: one year names outlets, the other none")
  public static let lunarNewYear = Phrase(
    zh: "一月、二月须合并比较（春节）", en: "January and February are compared only together")
  public static let monthsUnknown = Phrase(zh: "部分稿件月份不详", en: "months unknown")

  public static func unitMerged(into name: String) -> Phrase {
    Phrase(zh: "已并入\(name)", en: "unit merged into \(name)")
  }

  public static func unitAbsorbed(_ name: String) -> Phrase {
    Phrase(zh: "已接收\(name)的工作", en: "unit took over \(name)")
  }
}

// MARK: - Eligibility

extension Words {
  public static let outcomeOpen = Phrase(zh: "时段未结束，尚缺", en: "open: still short")
  public static let outcomeUncertain = Phrase(
    zh: "有的行日期不全，无法判定", en: "cannot be judged: some rows have no exact date")
  public static let outcomeEncouraged = Phrase(
    zh: "未达标（鼓励报送单位，不作处理）", en: "short; encouraged only, no sanction")
  public static let outcomeNoSanction = Phrase(
    zh: "未达标（办法未规定对该类单位的处理）", en: "short; no sanction named for this class")

  public static func effect(_ effect: Rulebook.Consequence.Effect) -> Phrase {
    switch effect {
    case .losesEligibility: Phrase(zh: "取消评优资格", en: "loses eligibility")
    case .catchUp: Phrase(zh: "限期督办", en: "must catch up by a date")
    case .criticised: Phrase(zh: "通报批评", en: "criticised")
    }
  }

  public static func reach(_ reach: Rulebook.Consequence.Reach) -> Phrase {
    switch reach {
    case .unit: Phrase(zh: "单位", en: "unit")
    case .head: Phrase(zh: "负责人", en: "head")
    case .unitAndHead: Phrase(zh: "单位和负责人", en: "unit and head")
    case .person: Phrase(zh: "本人", en: "person")
    }
  }

  /// - Parameter predecessors: Latest first, at least one.
  public static func head(_ head: String, after predecessors: [String]) -> Phrase {
    Phrase(
      zh: "\(head)（此前：\(predecessors.joined(separator: "、"))）",
      en: "\(head) (before: \(predecessors.joined(separator: ", ")))")
  }
}

// MARK: - Notes on the whole

extension Words {
  public static let withoutUnitRegister = Phrase(
    zh: "没有单位名册 units.csv，无法列出未报送的单位",
    en: "without units.csv, units that submitted nothing cannot be listed")
  public static let declinesNotRecorded = Phrase(
    zh: "台账不记录退稿，不能计算", en: "n/a: the log never records that an item was declined")
  public static let declinesUndated = Phrase(
    zh: "退稿和待定没有日期，截止日早于最新导出时无从得知",
    en: "n/a: declines carry no date, so that before the newest export nobody can tell them")
  public static let noRateFinding = Phrase(
    zh: "只有采用记录，没有报送总数，采用率无从计算",
    en: "adoptions only, nothing logged as submitted: every rate is n/a")
  public static let outcomesNotRecorded = Phrase(
    zh: "台账没有采用情况、采用刊物或采用时间列，采用数字无从计算；如有这样的列，请在 dataset.yaml 的 columns 里写明",
    en:
      "no column says what was adopted, so figures of adoptions are n/a; if there is one, name it under columns: in dataset.yaml"
  )
  public static let nothingDated = Phrase(zh: "台账中没有日期", en: "no row of the log has a date")

  public static func asOfStated(_ day: CivilDate) -> Phrase {
    Phrase(zh: "截至\(day)（指定）", en: "as of \(day), as asked for")
  }

  public static func asOfExported(_ day: CivilDate) -> Phrase {
    Phrase(zh: "截至\(day)（最新一次导出之日）", en: "as of \(day), the day of the newest export")
  }

  public static func asOfMonthEnd(_ day: CivilDate) -> Phrase {
    Phrase(
      zh: "截至\(day)（最新日期在当月最后七天内，取月末）",
      en: "as of \(day), the end of the month in whose last seven days the newest date lies")
  }

  public static func asOfNewest(_ day: CivilDate) -> Phrase {
    Phrase(zh: "截至\(day)（台账中最新的日期）", en: "as of \(day), the newest date of the log")
  }

  public static func isolatedDate(_ day: CivilDate) -> Phrase {
    Phrase(
      zh: "日期\(day)比其余日期晚一年以上，确定截止日时未予采用",
      en: "\(day) lies more than a year beyond every other date and was not taken for the as-of day"
    )
  }

  public static func undatedItems(_ count: Int) -> Phrase {
    Phrase(
      zh: "\(count)件没有报送日期，仅在时段为“全部”时计入",
      en: "without a submitted date, counted only under the period all: items \(count)")
  }

  public static func undatedEvents(_ count: Int) -> Phrase {
    Phrase(
      zh: "\(count)次采用没有日期，仅在时段为“全部”时计入",
      en: "without an adopted date, counted only under the period all: adoptions \(count)")
  }
}

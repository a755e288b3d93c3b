/// What the keys of a rulebook's entries mean, in a line each: for the schema that editors read.
extension Words {
  /// Keys of a score, its rows, limits and conversion.
  public enum ScoreKeys {
    public static let name = Phrase(
      zh: "得分的名称，任务和排名用它", en: "the score's name, by which quotas and ranks call it")
    public static let unit = Phrase(zh: "单位：分、元；不写是分", en: "what one of it is: 分, 元; nothing: 分")
    public static let clause = Phrase(zh: "条款", en: "the clause, as the office cites it")
    public static let submission = Phrase(
      zh: "报送一件值多少，用第一行符合的", en: "what a submitted item is worth: the first row that matches")
    public static let adoption = Phrase(
      zh: "采用一次值多少，用第一行符合的", en: "what an adoption is worth: the first row that matches")
    public static let extra = Phrase(
      zh: "此外另加多少，符合的行都算", en: "what an adoption is worth beside that: every row that matches")
    public static let times = Phrase(
      zh: "乘以多少，符合的行都算", en: "what an adoption's worth is multiplied by: every row that matches")
    public static let instruction = Phrase(
      zh: "领导批示值多少，用第一行符合的", en: "what a leader's instruction is worth: the first row that matches")
    public static let requests = Phrase(
      zh: "约稿完成与否值多少，算在截止日所在的一期",
      en: "what a request is worth by its answer, in the period of its due date")
    public static let adjustments = Phrase(
      zh: "adjustments.csv 里只写原因、没写分值的，值多少",
      en: "what rows of adjustments.csv are worth that give a reason and no points")
    public static let quotas = Phrase(
      zh: "完成或没有完成某条任务，每期值多少",
      en: "what meeting or missing the quotas of a clause is worth, in each of their periods")
    public static let from = Phrase(zh: "并入哪些得分的总分", en: "scores whose totals it takes over")
    public static let limits = Phrase(zh: "基础分、保底、封顶", en: "base, floor and caps")
    public static let converted = Phrase(zh: "折算成多少分", en: "a share of a larger score")
    public static let points = Phrase(
      zh: "分值，可以是小数或负数", en: "the points, with decimals or negative where need be")
    public static let factor = Phrase(zh: "倍数", en: "the factor")
    public static let reason = Phrase(zh: "原因", en: "the reason")
    public static let quotaClause = Phrase(zh: "任务或门槛的条款", en: "the clause of quotas or thresholds")
    public static let met = Phrase(zh: "完成得多少", en: "what meeting them is worth")
    public static let missed = Phrase(zh: "没有完成得多少", en: "what missing them is worth")
    public static let eachShort = Phrase(
      zh: "每差一件（分）得多少，一般是负数", en: "what each item (or point) short is worth, usually negative")
    public static let inProportion = Phrase(
      zh: "按完成比例给分，最多这么多", en: "so much of it as of the quota was achieved, all of it at most")
    public static let limitsPer = Phrase(
      zh: "按哪种时期计；不写是年", en: "the period in which the limits hold; nothing: year")
    public static let base = Phrase(zh: "每期的基础分", en: "given once in every period")
    public static let floor = Phrase(zh: "每期最低", en: "the least of a period")
    public static let cap = Phrase(zh: "每期最高", en: "the most of a period")
    public static let capPerMonth = Phrase(
      zh: "每月最高", en: "the most that items, adoptions and instructions bring in a month")
    public static let worth = Phrase(zh: "折算后的满分", en: "what a full score is worth")
    public static let fullAt = Phrase(
      zh: "多少分算满分；best 是本类最高分", en: "the score that is full; best: the highest of the class")
    public static let decimals = Phrase(
      zh: "保留几位小数；不写是 2", en: "decimals that are kept; nothing: 2")
  }

  /// Keys of a quota or a threshold.
  public enum QuotaKeys {
    public static let clause = Phrase(zh: "条款，照原文", en: "the clause, as the office cites it")
    public static let indicator = Phrase(
      zh: "统计什么：指标，或得分的名称", en: "what is counted: an indicator, or a score by its name")
    public static let matching = Phrase(zh: "只算哪些", en: "which rows alone count")
    public static let distinct = Phrase(
      zh: "数不同的刊物、媒体或级别，不数次数", en: "how many different ones, instead of how many")
    public static let holder = Phrase(zh: "单位的任务还是个人的", en: "who owes it: units or persons")
    public static let frequency = Phrase(
      zh: "每周、月、季度、半年、年，或一个时段的名称", en: "how often: week to year, or a window by its name")
    public static let atLeast = Phrase(
      zh: "至少多少；可按类别或名称分别写；比率写 35%",
      en: "the amount, or one per class (people: group) or name; rates as 35%")
    public static let perHeadOn = Phrase(
      zh: "按人均：units.csv 中这一天的人数", en: "the amount is per head of units.csv's headcount on this day"
    )
    public static let carry = Phrase(
      zh: "差额（shortfall）或超额（surplus）结转下一期",
      en: "what was short, or beyond, goes into the next period of the same year")
    public static let partYear = Phrase(
      zh: "单位只开办一段时间，折算时怎样取整",
      en: "how the share is rounded where a unit is open for part of a period")
    public static let changed = Phrase(
      zh: "中途改办法：全期按新标准（latest）还是按月折算（prorate）",
      en: "what holds for a period in which another version begins")
  }

  /// Keys of a consequence.
  public enum ConsequenceKeys {
    public static let clause = Phrase(zh: "条款", en: "the clause, as the office cites it")
    public static let quotas = Phrase(
      zh: "哪些条款的任务或门槛；不写是全部",
      en: "the clauses of quotas and thresholds that lead here; none: all of them")
    public static let which = Phrase(
      zh: "缺一条就算（any）还是条条都缺（all）", en: "whether missing any of them is enough, or all")
    public static let misses = Phrase(zh: "一年内没有完成几期", en: "so many periods missed in a year")
    public static let consecutive = Phrase(
      zh: "一年内连续几期没有完成", en: "so many periods missed one after the other in a year")
    public static let classes = Phrase(
      zh: "哪些类别；不写是全部", en: "the classes that it names; none: every class")
    public static let effect = Phrase(
      zh: "取消资格、限期补报、通报批评",
      en: "what follows: eligibility is lost, what is short is caught up, criticism")
    public static let reach = Phrase(zh: "及于单位、负责人、两者或个人", en: "whom it reaches")
    public static let withinDays = Phrase(
      zh: "限期补报：期末后几天之内", en: "of catch_up: days after the period's end by which it is made up")
    public static let after = Phrase(
      zh: "接在哪一条限期补报之后", en: "the clause of the catch_up after which it comes")
  }

  /// Keys of a commendation and its conditions.
  public enum CommendationKeys {
    public static let clause = Phrase(zh: "条款", en: "the clause, as the office cites it")
    public static let title = Phrase(zh: "称号：先进单位", en: "what it is called: 先进单位")
    public static let holder = Phrase(zh: "表彰单位还是个人", en: "who is commended: units or persons")
    public static let rankBy = Phrase(
      zh: "按什么排名：指标，或得分的名称", en: "what ranks: an indicator, or a score by its name")
    public static let per = Phrase(zh: "每年、每半年……；不写是年", en: "how often; nothing: year")
    public static let top = Phrase(zh: "取前几名；可按类别分别写", en: "how many, or how many of each class")
    public static let within = Phrase(
      zh: "在类别内（class）排还是全部一起排（office）", en: "ranked within the class or over the whole office")
    public static let conditions = Phrase(
      zh: "还须满足的条件：最低件数、最低采用率", en: "what must be reached besides: a minimum volume, a minimum rate"
    )
    public static let atLeast = Phrase(
      zh: "至少多少；比率写 35%", en: "the amount, or one per class; rates as 35%")
    public static let barredBy = Phrase(zh: "受过哪些处理的不能入选", en: "the effects that bar from it")
  }
}

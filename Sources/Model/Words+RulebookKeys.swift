/// What the keys of a rulebook mean, in a line each: for the schema that editors read.
extension Words {
  /// Keys of the rulebook, of a version and of `filing`.
  public enum RulebookKeys {
    public static let title = Phrase(zh: "办法的名称", en: "the rules' name")
    public static let periods = Phrase(
      zh: "怎样划分年、月、周；与 dataset.yaml 不一致时以这里为准",
      en: "how time is cut; goes before what dataset.yaml says")
    public static let versions = Phrase(
      zh: "各时期的办法，按起止日期，不得重叠",
      en: "the rules by the dates between which they are in force; never overlapping")
    public static let from = Phrase(
      zh: "施行的第一天；不写是一直以来", en: "the first day in force; nothing: since ever")
    public static let to = Phrase(
      zh: "施行的最后一天，含当日；不写是至今", en: "the last day in force, included; nothing: open")
    public static let closesAfterDays = Phrase(
      zh: "期末后多少天考核结果不再变动；不写随统计截止日变动",
      en:
        "days after a period's end on which its assessment no longer moves; nothing: it follows the as-of day"
    )
    public static let filing = Phrase(
      zh: "采用后须报备才算，期末后几天内有效", en: "when an adoption must have been filed to count")
    public static let filingEach = Phrase(
      zh: "按月、季度、半年还是年报备", en: "the period whose adoptions are filed together")
    public static let filingDays = Phrase(zh: "期末后几天之内", en: "days after that period's last one")
    public static let invalid = Phrase(
      zh: "一概不算的稿件：字数不够、一般通知", en: "items that count for nothing: too short, mere notices")
    public static let scores = Phrase(
      zh: "得分：每件报送、采用、批示值多少分（元）",
      en: "scores: what submissions, adoptions and instructions are worth")
    public static let quotas = Phrase(
      zh: "任务：每期至少要达到多少", en: "quotas: what must be reached in every period")
    public static let thresholds = Phrase(
      zh: "扣分和封顶之后得分须达到多少", en: "what a score must reach after deductions and limits")
    public static let consequences = Phrase(
      zh: "没有完成任务的后果", en: "what befalls those that miss a quota or a threshold")
    public static let commendations = Phrase(zh: "表彰", en: "who is commended")
  }

  /// How one item counts where it has several units, outlets or dates.
  public enum PolicyKeys {
    public static let basis = Phrase(
      zh: "采用归入哪一期：按采用日期（adopted）还是报送日期（submitted）",
      en: "the date that puts an adoption and its points into a period")
    public static let joint = Phrase(
      zh: "合报稿件：每家各算一件（each）、平分（split）、只算第一家（first）",
      en:
        "what an item of several units is for each: one, an equal share, or one for the first alone"
    )
    public static let jointAtMost = Phrase(
      zh: "合报稿件只算前几家（人）", en: "only so many of its units (authors) count, in the order of the log")
    public static let severalOutlets = Phrase(
      zh: "一稿多采：累加、只取最高、每家刊物（媒体、级别）算一次",
      en:
        "what several adoptions of one item come to: sum, highest, once at each outlet, medium or level"
    )
    public static let severalInstructions = Phrase(
      zh: "几位领导批示：每次都算、同级算一次、只取最高", en: "what several leaders' instructions on one item come to")
    public static let reposts = Phrase(zh: "转载算不算", en: "whether reposts count")
    public static let carryOver = Phrase(
      zh: "往年已计分的稿件今年又被采用：全算、只算差额、不算",
      en: "what an item that scored in one year brings in a later one: all, the difference, nothing"
    )
    public static let credit = Phrase(
      zh: "直报点的分归自己（own）还是归 units.csv 里 credit_to 的单位",
      en: "who has what a unit with credit_to in units.csv earns")
    public static let mergers = Phrase(
      zh: "并入别家的单位，稿件留在原处（stay）还是归接收单位",
      en: "where the items of a unit that was merged into another count")
  }

  /// Keys of `periods`.
  public enum PeriodKeys {
    public static let yearBegins = Phrase(
      zh: "一年的第一天，如 7-1", en: "the year's first day, such as 7-1")
    public static let monthCloses = Phrase(
      zh: "每月截止日；不写是月末", en: "the day on which every month closes; nothing: its last")
    public static let weekCloses = Phrase(
      zh: "每周截止日；不写是星期日", en: "the day on which every week closes; nothing: Sunday")
    public static let newYearMonths = Phrase(
      zh: "一、二月合并比较还是分开", en: "whether January and February are compared together")
    public static let windows = Phrase(
      zh: "有名称的时段：名称: 起..止", en: "spans with names of their own, as name: first..last")
  }

  /// Which rows are meant; what is not named matches anything.
  public enum MatchKeys {
    public static let outlet = Phrase(zh: "采用的刊物或平台", en: "the outlet that adopted")
    public static let level = Phrase(zh: "刊物的级别", en: "the outlet's level")
    public static let medium = Phrase(zh: "刊物的媒体类型", en: "the outlet's medium")
    public static let kind = Phrase(zh: "信息类型", en: "the item's kind")
    public static let track = Phrase(zh: "条线", en: "the item's track")
    public static let stage = Phrase(zh: "采用的阶段：录用、转报、刊发", en: "how far the adoption went")
    public static let position = Phrase(zh: "版位：头版头条、二版", en: "where it was printed")
    public static let unitClass = Phrase(zh: "单位的类别", en: "the unit's class")
    public static let unit = Phrase(zh: "单位", en: "the unit")
    public static let leader = Phrase(
      zh: "作批示的领导，或其级别", en: "who gave the instruction, or at which level")
    public static let length = Phrase(
      zh: "字数，如 \"< 100\"、\"> 500, <= 1000\"",
      en: "length in characters, such as \"< 100\" or \"> 500, <= 1000\"")
    public static let joint = Phrase(
      zh: "是否几家合报（个人：几人合写）", en: "whether the item has several units (of persons: authors)")
    public static let requested = Phrase(zh: "是否约稿", en: "whether it answers a request")
    public static let urgent = Phrase(zh: "是否紧急信息", en: "whether it is urgent")
    public static let repost = Phrase(zh: "是否转载", en: "whether it is a repost")
    public static let answer = Phrase(zh: "约稿完成得怎样：按时、迟报、未报", en: "how the request was answered")
  }
}

extension Words {
  /// A rulebook in plain sentences, as the person who signs it reads it.
  public enum Rules {}
}

// MARK: - Headings, clauses, dates, numbers

extension Words.Rules {
  public static let inForce = Phrase(zh: "施行期间", en: "In force")
  public static let time = Phrase(zh: "时段", en: "Periods")
  public static let counting = Phrase(zh: "怎样计算", en: "How items count")
  public static let scores = Phrase(zh: "计分", en: "Scores")
  public static let quotas = Phrase(zh: "任务", en: "Quotas")
  public static let thresholds = Phrase(zh: "最低要求", en: "Thresholds")
  public static let consequences = Phrase(zh: "处理", en: "Consequences")
  public static let commendations = Phrase(zh: "表彰", en: "Commendations")
  public static let leftOpen = Phrase(zh: "未写明的事项", en: "What the rules leave open")

  /// Before a sentence: the clause as the office cites it.
  public static func cited(_ clause: String) -> Phrase {
    if clause.isEmpty { return .empty }
    return Phrase(
      zh: clause + "\u{3000}", en: (clause.hasPrefix("第") ? "Article " : "") + clause + ": ")
  }

  public static func date(_ date: CivilDate) -> Phrase {
    let parts = ["\(date.year)年", date.month.map { "\($0)月" }, date.day.map { "\($0)日" }]
    return Phrase(zh: parts.compactMap { $0 }.joined(), en: date.description)
  }

  static func day(_ day: Rulebook.YearDay) -> Phrase {
    Phrase(zh: "\(day.month)月\(day.day)日", en: "\(months[day.month - 1]) \(day.day)")
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// In quotation marks, for names that a rulebook gives itself.
  static func quoted(_ name: String) -> Phrase { Phrase(zh: "“\(name)”", en: "\"\(name)\"") }

  static func named(_ names: [String], _ separator: Phrase = .pause) -> Phrase {
    names.map(quoted).joined(by: separator)
  }

  static func per(_ frequency: Rulebook.Frequency) -> Phrase {
    switch frequency {
    case .week: Phrase(zh: "每周", en: "each week")
    case .month: Phrase(zh: "每月", en: "each month")
    case .quarter: Phrase(zh: "每季度", en: "each quarter")
    case .half: Phrase(zh: "每半年", en: "each half-year")
    case .year: Phrase(zh: "每年", en: "each year")
    case .window(let name): Phrase(zh: "在“\(name)”期间", en: "in the window \"\(name)\"")
    }
  }

  /// One period of it.
  static func period(_ frequency: Rulebook.Frequency) -> Phrase {
    switch frequency {
    case .week: Phrase(zh: "一周", en: "a week")
    case .month: Phrase(zh: "一个月", en: "a month")
    case .quarter: Phrase(zh: "一个季度", en: "a quarter")
    case .half: Phrase(zh: "半年", en: "a half-year")
    case .year: Phrase(zh: "一年", en: "a year")
    case .window(let name): Phrase(zh: "“\(name)”", en: "the window \"\(name)\"")
    }
  }

  /// `12`, `7.5`; a fraction that has no end as a decimal stays one: `20/3`.
  static func number(_ amount: Proportion) -> String {
    var (rest, divisor) = (amount.numerator, amount.denominator)
    guard divisor > 0 else { return "" }
    var digits = ""
    let whole = rest / divisor
    rest %= divisor
    while rest > 0, digits.count < 6 {
      rest *= 10
      digits += String(rest / divisor)
      rest %= divisor
    }
    if rest > 0 { (rest, divisor) = (amount.numerator, amount.denominator) }
    guard rest == 0 else { return "\(rest)/\(divisor)" }
    return digits.isEmpty ? String(whole) : "\(whole).\(digits)"
  }

  /// `35%`, `12.5%`.
  static func percentage(_ rate: Proportion) -> Phrase {
    let text = number(Proportion(rate.numerator * 100, of: rate.denominator))
    return Phrase(zh: text + "%", en: text + " %")
  }

  /// An amount of what a score is made of: 5分, 5 points.
  static func amount(_ number: String, of unit: String) -> Phrase {
    let isLatin = unit.utf8.allSatisfy { $0 < 128 }
    let names = ["分": number == "1" ? "point" : "points", "元": "yuan"]
    return Phrase(
      zh: number + (isLatin && !unit.isEmpty ? " " : "") + unit,
      en: number + (unit.isEmpty ? "" : " " + (names[unit] ?? unit)))
  }

  static func amount(_ points: Points, of unit: String) -> Phrase {
    amount(points.description, of: unit)
  }
}

// MARK: - When it holds, how it cuts time

extension Words.Rules {
  public static func inForce(_ version: Rulebook.Version) -> Phrase {
    switch (version.from.map(date), version.to.map(date)) {
    case (nil, nil):
      Phrase(zh: "本办法未写明起止日期，一直适用", en: "These rules name no first or last day and hold throughout")
    case (let from?, nil):
      Phrase(zh: "本办法自\(from.zh)起施行", en: "These rules hold from \(from.en) on")
    case (nil, let to?):
      Phrase(zh: "本办法施行至\(to.zh)止", en: "These rules hold until \(to.en), that day included")
    case (let from?, let to?):
      Phrase(
        zh: "本办法自\(from.zh)起施行，至\(to.zh)止",
        en: "These rules hold from \(from.en) to \(to.en), both days included")
    }
  }

  /// Sentences about years, months and windows; one that says so where the rulebook states none.
  public static func calendar(_ calendar: PeriodCalendar?) -> [Phrase] {
    guard let calendar else {
      return [
        Phrase(
          zh: "年、季度、月按数据文件夹 dataset.yaml 的规定划分；其中没有规定的，按公历",
          en:
            "Years, quarters and months are those of dataset.yaml, and where it states none, those of the calendar"
        )
      ]
    }
    let year = Phrase(
      zh: "年度从\(calendar.firstMonth)月开始",
      en: "A year begins with \(months[calendar.firstMonth - 1])")
    let closes =
      calendar.monthCloses.map { day in
        Phrase(
          zh: "每月截止于\(day)日，\(day + 1)日起计入下月",
          en: "a month closes on day \(day), and day \(day + 1) belongs to the next")
      } ?? Phrase(zh: "每月截止于月末", en: "a month closes on its last day")
    let weeks = Phrase(
      zh: "每周截止于星期\(weekdays[calendar.weekCloses - 1].zh)",
      en: "a week closes on \(weekdays[calendar.weekCloses - 1].en)")
    return [[year, closes, weeks].joined(by: .comma)] + [newYear(calendar)].compactMap { $0 }
      + calendar.windows.map(window)
  }

  private static let weekdays = [
    Phrase(zh: "一", en: "Monday"), Phrase(zh: "二", en: "Tuesday"), Phrase(zh: "三", en: "Wednesday"),
    Phrase(zh: "四", en: "Thursday"), Phrase(zh: "五", en: "Friday"), Phrase(zh: "六", en: "Saturday"),
    Phrase(zh: "日", en: "Sunday"),
  ]

  private static func newYear(_ calendar: PeriodCalendar) -> Phrase? {
    switch calendar.newYearMonths {
    case .together?:
      Phrase(
        zh: "一月、二月与上年比较时合并计算",
        en: "January and February are compared with those of another year only together")
    case .apart?:
      Phrase(
        zh: "一月、二月与上年分别比较",
        en: "January and February are compared with those of another year one by one")
    case nil: nil
    }
  }

  private static func window(_ window: Period) -> Phrase {
    let (first, last) = (date(window.first), date(window.last))
    return Phrase(
      zh: "“\(window.label)”指\(first.zh)至\(last.zh)",
      en: "\"\(window.label)\" is the time from \(first.en) to \(last.en)")
  }
}

// How one item counts where it has several units, outlets or dates: as stated, and as read where it is not.

extension Words.Rules {
  /// A sentence for each choice that is stated, in the order of the language.
  public static func stated(_ policies: Rulebook.Policies) -> [Phrase] {
    [
      policies.basis.map(basis), policies.joint.map(joint),
      policies.jointAtMost.map(jointAtMost),
      policies.severalOutlets.map(severalOutlets),
      policies.severalInstructions.map(severalInstructions), policies.reposts.map(reposts),
      policies.carryOver.map(carryOver), policies.credit.map(credit),
      policies.mergers.map(mergers),
    ].compactMap { $0 }
  }

  /// What is not stated and read without doubt, so that nobody is contested for it; only what the version needs.
  public static func usual(_ version: Rulebook.Version) -> [Phrase] {
    let policies = version.policies
    let hasInstructions = version.scores.contains { !$0.instruction.isEmpty }
    return [
      policies.severalOutlets == nil ? severalOutlets(.sum) : .empty,
      policies.severalInstructions == nil && hasInstructions ? severalInstructions(.each) : .empty,
      policies.reposts == nil ? reposts(.count) : .empty,
      policies.carryOver == nil && !version.scores.isEmpty ? carryOver(.full) : .empty,
      policies.credit == nil ? credit(.own) : .empty,
      policies.mergers == nil ? mergers(.stay) : .empty,
    ].filter { !$0.isEmpty }
  }

  static func basis(_ basis: Rulebook.Basis) -> Phrase {
    switch basis {
    case .adopted:
      Phrase(
        zh: "采用及其得分计入采用之日所在的时段，适用当日施行的办法",
        en:
          "an adoption and its points belong to the period of the day of adoption, under the rules then in force"
      )
    case .submitted:
      Phrase(
        zh: "采用及其得分计入报送之日所在的时段，适用当日施行的办法",
        en:
          "an adoption and its points belong to the period of the day of submission, under the rules then in force"
      )
    }
  }

  static func joint(_ joint: Rulebook.Joint) -> Phrase {
    switch joint {
    case .each:
      Phrase(
        zh: "几个单位联合报送的信息，各单位都按一篇计",
        en: "an item of several units counts as one for each of them")
    case .split:
      Phrase(
        zh: "几个单位联合报送的信息，由各单位平分",
        en: "an item of several units is divided equally among them")
    case .first:
      Phrase(
        zh: "几个单位联合报送的信息，只计入署名第一的单位",
        en: "an item of several units counts for the first named alone")
    }
  }

  private static func jointAtMost(_ count: Int) -> Phrase {
    Phrase(
      zh: "联合报送的信息，按署名顺序最多计入\(count)个单位（人）",
      en:
        "of the units or authors of an item at most \(count) count, in the order in which they are named"
    )
  }

  private static func severalOutlets(_ choice: Rulebook.SeveralOutlets) -> Phrase {
    switch choice {
    case .sum:
      Phrase(
        zh: "一篇信息被几家采用的，累计计算", en: "several adoptions of one item are added up")
    case .highest:
      Phrase(
        zh: "一篇信息被几家采用的，只计分值最高的一次，计数时只算一次",
        en: "of several adoptions of one item only the one worth most counts, and in a count one")
    case .oncePerOutlet:
      Phrase(
        zh: "一篇信息被同一刊物多次采用的，只计分值最高的一次，计数时每家算一次",
        en:
          "of several adoptions of one item by one outlet only the one worth most counts, and in a count one of each outlet"
      )
    case .oncePerMedium:
      Phrase(
        zh: "一篇信息被同一类媒体多次采用的，只计分值最高的一次，计数时每类算一次",
        en:
          "of several adoptions of one item in one medium only the one worth most counts, and in a count one of each medium"
      )
    case .oncePerLevel:
      Phrase(
        zh: "一篇信息被同一级刊物多次采用的，只计分值最高的一次，计数时每级算一次",
        en:
          "of several adoptions of one item at one level only the one worth most counts, and in a count one of each level"
      )
    }
  }

  private static func severalInstructions(_ choice: Rulebook.SeveralInstructions) -> Phrase {
    switch choice {
    case .each:
      Phrase(zh: "一篇信息有几次批示的，逐次计算", en: "each instruction on an item counts")
    case .oncePerLevel:
      Phrase(
        zh: "一篇信息有几次同级领导（分值相同）批示的，只计一次",
        en:
          "instructions on one item by leaders of one level, those with the same points, count once"
      )
    case .highest:
      Phrase(
        zh: "一篇信息有几次批示的，只计分值最高的一次",
        en: "of several instructions on one item only the one worth most counts")
    }
  }

  private static func reposts(_ choice: Rulebook.Reposts) -> Phrase {
    switch choice {
    case .count: Phrase(zh: "转载与采用同样计算", en: "reposts count as adoptions do")
    case .leaveOut: Phrase(zh: "转载不计", en: "reposts do not count")
    }
  }

  private static func carryOver(_ choice: Rulebook.CarryOver) -> Phrase {
    switch choice {
    case .full:
      Phrase(
        zh: "上年已得分的信息，本年又被采用的，本年照计",
        en:
          "an item that scored in one year and is adopted again in a later one scores in full in that one too"
      )
    case .difference:
      Phrase(
        zh: "上年已得分的信息，本年又被采用的，本年只计高出上年的部分",
        en:
          "an item that scored in one year and is adopted again in a later one scores in that one only what it is worth more"
      )
    case .none:
      Phrase(
        zh: "上年已得分的信息，本年又被采用的，本年不再计分",
        en: "an item that scored in one year scores nothing in a later one")
    }
  }

  private static func credit(_ choice: Rulebook.Credit) -> Phrase {
    switch choice {
    case .own: Phrase(zh: "信息及其得分归报送单位自己", en: "a unit keeps its items and what they earn")
    case .passedOn:
      Phrase(
        zh: "单位名册 units.csv 写明计入其他单位（credit_to）的，信息的得分归其所指的单位",
        en: "what a unit earns goes to the one that units.csv names in credit_to")
    }
  }

  private static func mergers(_ choice: Rulebook.Mergers) -> Phrase {
    switch choice {
    case .stay:
      Phrase(
        zh: "单位并入其他单位的，原有信息仍归原单位",
        en: "the items of a unit that was merged into another stay with it")
    case .withSuccessor:
      Phrase(
        zh: "单位并入其他单位的，原有信息归接收单位",
        en: "the items of a unit that was merged into another go to its successor")
    }
  }
}

// MARK: - What does not count

extension Words.Rules {
  public static let invalid = Phrase(
    zh: "下列信息不计入任何任务和得分", en: "These items count for no quota and no score")

  public static func closes(afterDays days: Int) -> Phrase {
    Phrase(
      zh: days == 0
        ? "每期考核在期末之日锁定，此后的采用不再改变该期结论"
        : "每期考核在期末后第\(days)天锁定，此后的采用不再改变该期结论",
      en: days == 0
        ? "A period's assessment closes on its last day; what is adopted later changes it no more"
        : "A period's assessment closes \(days) days after its last day; what is adopted later changes it no more"
    )
  }

  public static func filing(_ filing: Rulebook.Filing) -> Phrase {
    let period = period(filing.each)
    return Phrase(
      zh: "采用以\(period.zh)为一期报备，须在期末后\(filing.withinDays)天内报备，逾期报备的不计",
      en:
        "An adoption counts if it is filed within \(filing.withinDays) days after the end of its period, which is \(period.en)"
    )
  }
}

// MARK: - What is left open

extension Words.Rules {
  /// Choices that the rules leave open and by which units may be contested.
  public static func open(_ version: Rulebook.Version) -> [Phrase] {
    var open: [Phrase] = []
    func ask(_ question: Phrase, _ reading: Phrase) {
      open.append(
        Phrase(
          zh: "\(question.zh)：按“\(reading.zh)”理解",
          en: "\(question.en): it is read as \"\(reading.en)\""))
    }
    if version.policies.basis == nil {
      ask(Phrase(zh: "按哪个日期归入时段", en: "which date puts a thing into a period"), usualBasis)
    }
    if version.policies.joint == nil {
      ask(Phrase(zh: "联合报送怎样计算", en: "how an item of several units counts"), joint(.each))
    }
    if version.indicators.contains(where: { $0.measure == .adoptionRate }) {
      ask(
        Phrase(zh: "“采用率”怎样计算", en: "what the adoption rate is"),
        Phrase(
          zh: "报送的信息中被采用的篇数与报送篇数之比", en: "items adopted among the items submitted"))
    }
    if version.closesAfterDays == nil {
      ask(
        Phrase(zh: "考核何时锁定", en: "when an assessment closes"),
        Phrase(zh: "不锁定，随每次统计的截止日变动", en: "it does not: it moves with the as-of day of each run"))
    }
    if !version.commendations.isEmpty {
      ask(
        Phrase(zh: "名次并列于末位怎样取舍", en: "what a tie for the last place means"),
        Phrase(zh: "并列者全部列入", en: "all who tie are named"))
    }
    return open
  }

  private static let usualBasis = Phrase(
    zh: "采用和得分按采用日期，被采用的信息按报送日期，采用率各按其算法",
    en:
      "adoptions and points by the day of adoption, items adopted by the day of submission, rates as they are defined"
  )

  public static let contested = Phrase(
    zh: "本办法没有写明下列事项；换一种理解会改变结论的单位，一律标明“有争议”",
    en:
      "These rules do not say the following; a unit for which another reading decides otherwise is marked as contested"
  )
  public static let usual = Phrase(
    zh: "没有另行写明的，按通常做法", en: "Where nothing else is said, what is usual holds")
}

extension Rulebook.Version {
  /// Every indicator that it names anywhere.
  fileprivate var indicators: [Rulebook.Indicator] {
    (quotas + thresholds).map(\.indicator)
      + commendations.flatMap { commendation in
        [commendation.rankBy] + commendation.conditions.map(\.indicator)
      }
  }
}

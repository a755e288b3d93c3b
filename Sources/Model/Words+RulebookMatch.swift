// What a row of a table or a `where` picks out, as a noun with its conditions.

extension Words.Rules {
  /// What is picked out of.
  public enum Subject: Sendable {
    case item
    case adoption
    case instruction
    case request
  }

  /// `被《要情快报》采用的简讯（501字至1000字）`, `an item of kind 简讯 adopted by 要情快报 (501 to 1000 characters)`.
  public static func picked(_ match: Rulebook.Match, _ subject: Subject) -> Phrase {
    let isAny = match == Rulebook.Match()
    let core = Phrase(
      zh: (isAny ? "任何" : "") + sender(match).zh + act(match, subject).zh + noun(match, subject).zh,
      en: [noun(match, subject).en, sender(match).en, act(match, subject).en]
        .filter { !$0.isEmpty }.joined(separator: " "))
    let conditions = self.conditions(match, subject)
    if conditions.isEmpty { return core }
    return Phrase(
      zh: "\(core.zh)（\(conditions.joined(by: .comma).zh)）",
      en: "\(core.en) (\(conditions.joined(by: .semicolon).en))")
  }

  private static func noun(_ match: Rulebook.Match, _ subject: Subject) -> Phrase {
    let kinds = match.kinds.map { Phrase($0) }.joined(by: .or)
    if case .request = subject {
      return match.kinds.isEmpty
        ? Phrase(zh: "约稿", en: "a request")
        : Phrase(zh: "\(kinds.zh)约稿", en: "a request of kind \(kinds.en)")
    }
    return match.kinds.isEmpty
      ? Phrase(zh: "信息", en: "an item") : Phrase(zh: kinds.zh, en: "an item of kind \(kinds.en)")
  }

  private static func sender(_ match: Rulebook.Match) -> Phrase {
    let units = match.units.map { Phrase($0) }.joined(by: .or)
    let classes = match.classes.map { Phrase($0) }.joined(by: .or)
    switch (match.units.isEmpty, match.classes.isEmpty) {
    case (true, true): return .empty
    case (false, true): return Phrase(zh: "\(units.zh)的", en: "of \(units.en)")
    case (true, false):
      return Phrase(zh: "\(classes.zh)类单位的", en: "of a unit of class \(classes.en)")
    case (false, false):
      return Phrase(
        zh: "\(classes.zh)类单位（限\(units.zh)）的",
        en: "of a unit of class \(classes.en), namely \(units.en)")
    }
  }

  /// What was done with it, and by whom.
  private static func act(_ match: Rulebook.Match, _ subject: Subject) -> Phrase {
    let adopted = adoption(match)
    switch subject {
    case .item: return adopted ?? .empty
    case .adoption: return adopted ?? Phrase(zh: "被采用的", en: "adopted")
    case .instruction:
      let leaders = match.leaders.map { Phrase($0) }.joined(by: .or)
      let instructed =
        match.leaders.isEmpty
        ? Phrase(zh: "经领导批示的", en: "with a leader's instruction")
        : Phrase(zh: "经\(leaders.zh)批示的", en: "with an instruction of \(leaders.en)")
      return [adopted ?? .empty, instructed].joined(by: Phrase(zh: "、", en: " "))
    case .request:
      return match.answers.isEmpty
        ? .empty
        : Phrase(
          zh: match.answers.map(answer).joined(by: .or).zh + "的",
          en: match.answers.map(answer).joined(by: .or).en)
    }
  }

  private static func answer(_ answer: Rulebook.Answer) -> Phrase {
    switch answer {
    case .onTime: Phrase(zh: "按时完成", en: "answered on time")
    case .late: Phrase(zh: "逾期完成", en: "answered late")
    case .missed: Phrase(zh: "到期未完成", en: "not answered when it was due")
    }
  }

  private static func adoption(_ match: Rulebook.Match) -> Phrase? {
    if match.outlets.isEmpty && match.levels.isEmpty && match.media.isEmpty { return nil }
    let outlets = match.outlets.map(outlet).joined(by: .or)
    let levels = match.levels.map(level).joined(by: .or)
    let media = match.media.map(quoted).joined(by: .or)
    let zh = [
      levels.zh, media.isEmpty ? "" : media.zh + "类",
      outlets.isEmpty ? "刊物" : outlets.zh,
    ].joined()
    let en = [
      outlets.isEmpty ? "an outlet" : outlets.en,
      levels.isEmpty ? "" : "at level \(levels.en)", media.isEmpty ? "" : "of medium \(media.en)",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return Phrase(zh: "被\(zh)采用的", en: "adopted by \(en)")
  }

  private static func outlet(_ name: String) -> Phrase {
    Phrase(zh: name.contains("《") ? name : "《\(name)》", en: name)
  }

  private static func level(_ name: String) -> Phrase {
    Phrase(zh: name.hasSuffix("级") ? name : "\(name)级", en: name)
  }

  private static func conditions(_ match: Rulebook.Match, _ subject: Subject) -> [Phrase] {
    var conditions: [Phrase] = []
    func list(_ names: [String], _ words: Phrase) {
      if !names.isEmpty { conditions.append(words + names.joined(by: .or)) }
    }
    list(match.tracks, Phrase(zh: "条线为", en: "track "))
    list(match.stages, Phrase(zh: "采用阶段为", en: "stage "))
    list(match.positions, Phrase(zh: "版位为", en: "position "))
    if subject != .instruction { list(match.leaders, Phrase(zh: "批示领导为", en: "leader ")) }
    if subject != .request, !match.answers.isEmpty {
      conditions.append(
        Phrase(zh: "约稿", en: "its request ") + match.answers.map(answer).joined(by: .or))
    }
    if let length = match.length { conditions.append(characters(length)) }
    conditions += [
      match.isJoint.map {
        $0
          ? Phrase(zh: "几个单位联合报送", en: "of several units")
          : Phrase(zh: "一个单位单独报送", en: "of one unit alone")
      },
      match.isRequested.map {
        $0 ? Phrase(zh: "应约报送", en: "asked for") : Phrase(zh: "非应约报送", en: "not asked for")
      },
      match.isUrgent.map {
        $0 ? Phrase(zh: "紧急", en: "urgent") : Phrase(zh: "非紧急", en: "not urgent")
      },
      match.isRepost.map {
        $0 ? Phrase(zh: "转载", en: "a repost") : Phrase(zh: "非转载", en: "no repost")
      },
    ].compactMap { $0 }
    return conditions
  }

  private static func characters(_ band: Rulebook.LengthBand) -> Phrase {
    switch (band.from, band.to) {
    case (let from?, let to?): Phrase(zh: "\(from)字至\(to)字", en: "\(from) to \(to) characters")
    case (let from?, nil): Phrase(zh: "\(from)字及以上", en: "\(from) characters or more")
    case (nil, let to?): Phrase(zh: "\(to)字及以下", en: "\(to) characters or fewer")
    case (nil, nil): Phrase(zh: "字数不限", en: "of any length")
    }
  }
}

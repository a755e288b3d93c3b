import Model

extension RulebookSection {
  /// In the order in which the parts work.
  static func all(of rulebook: Rulebook) -> [RulebookSection] {
    let time = RulebookSection(
      heading: Words.Rules.time,
      sentences: Words.Rules.calendar(rulebook.calendar).map { RulebookSentence(text: $0) })
    return [time] + rulebook.versions.flatMap(sections)
  }

  private static func sections(of version: Rulebook.Version) -> [RulebookSection] {
    let rules = Words.Rules.self
    let parts: [(Phrase, [RulebookSentence])] = [
      (rules.inForce, [RulebookSentence(text: rules.inForce(version))]),
      (rules.counting, counting(version)),
      (rules.scores, version.scores.flatMap(sentences)),
      (
        rules.quotas,
        version.quotas.map { RulebookSentence(text: rules.quota($0, at: .quota, of: version)) }
      ),
      (
        rules.thresholds,
        version.thresholds.map {
          RulebookSentence(text: rules.quota($0, at: .threshold, of: version))
        }
      ),
      (
        rules.consequences,
        version.consequences.map { RulebookSentence(text: rules.consequence($0)) }
      ),
      (
        rules.commendations,
        version.commendations.map { RulebookSentence(text: rules.commendation($0, of: version)) }
      ),
      (rules.leftOpen, open(version)),
    ]
    return parts.filter { !$0.1.isEmpty }.map { RulebookSection(heading: $0.0, sentences: $0.1) }
  }

  private static func counting(_ version: Rulebook.Version) -> [RulebookSentence] {
    var sentences = Words.Rules.stated(version.policies).map { RulebookSentence(text: $0) }
    if !version.invalid.isEmpty {
      sentences.append(
        RulebookSentence(
          text: Words.Rules.invalid, items: version.invalid.map { Words.Rules.picked($0, .item) }))
    }
    if let days = version.closesAfterDays {
      sentences.append(RulebookSentence(text: Words.Rules.closes(afterDays: days)))
    }
    if let filing = version.filing {
      sentences.append(RulebookSentence(text: Words.Rules.filing(filing)))
    }
    return sentences
  }

  private static func sentences(of score: Rulebook.Score) -> [RulebookSentence] {
    let rules = Words.Rules.self
    var sentences = [RulebookSentence(text: rules.score(score))]
    func list(_ text: Phrase, _ items: [Phrase]) {
      if !items.isEmpty { sentences.append(RulebookSentence(text: text, items: items)) }
    }
    func table(_ table: Words.Rules.ScoreTable, _ rows: [Rulebook.Score.Row]) {
      list(
        rules.introduction(table, rows: rows.count),
        rows.map { rules.row($0, of: table, unit: score.unit) })
    }
    table(.submission, score.submission)
    table(.adoption, score.adoption)
    table(.extra, score.extra)
    list(rules.introduction(.times, rows: score.times.count), score.times.map(rules.factor))
    table(.instruction, score.instruction)
    table(.requests, score.requests)
    list(rules.adjustments, score.adjustments.map { rules.reason($0, unit: score.unit) })
    list(rules.quotaRows, score.quotas.map { rules.quotaRow($0, unit: score.unit) })
    let rest = [
      score.from.isEmpty ? nil : rules.takenOver(score.from),
      rules.limits(score.limits, unit: score.unit),
      score.conversion.map { rules.conversion($0, unit: score.unit) }, rules.own(score.policies),
    ]
    return sentences + rest.compactMap { $0 }.map { RulebookSentence(text: $0) }
  }

  private static func open(_ version: Rulebook.Version) -> [RulebookSentence] {
    let (open, usual) = (Words.Rules.open(version), Words.Rules.usual(version))
    return [
      RulebookSentence(text: Words.Rules.contested, items: open),
      RulebookSentence(text: Words.Rules.usual, items: usual),
    ].filter { !$0.items.isEmpty }
  }
}

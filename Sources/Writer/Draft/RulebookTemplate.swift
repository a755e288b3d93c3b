import Model

/// The text of a drafted `rulebook.yaml`: a version without quotas, with examples as comments.
struct RulebookTemplate {
  private let draft: DatasetDraft
  private let language: Language

  init(_ draft: DatasetDraft) {
    self.draft = draft
    language = draft.language
  }

  var text: String {
    let lines =
      [
        "# " + Words.Draft.rulebookHead(language),
        "title: " + YAMLText.quoted(Words.Draft.rulebookTitle(language)), "versions:", from,
        "    # to: 2099-12-31  # " + Words.Draft.versionTo(language), "    quotas:",
      ]
      + notes([Words.Draft.indicators, Words.Draft.frequencies, Words.Draft.partYear]) + quotas
      + ["    consequences:"] + notes([Words.Draft.effects, Words.Draft.reaches])
      + [consequence]
    return lines.map { $0 + "\n" }.joined()
  }

  private var from: String {
    let comment = "  # " + Words.Draft.versionFrom(language)
    guard let year = draft.firstYear else { return "  - # from: 2025-01-01" + comment }
    return "  - from: \(CivilDate(year: year)?.firstDay.description ?? "")" + comment
  }

  private func notes(_ notes: [Phrase]) -> [String] { notes.map { "      # " + $0(language) } }

  /// One a class, or one for all where no class is known.
  private var quotas: [String] {
    let amounts = draft.classes.map { "{ \(YAMLText.quoted($0)): 1 }" }
    return (amounts.isEmpty ? ["1"] : amounts).enumerated().map { index, amount in
      "      # - { clause: \(clause(index + 1)), indicator: submissions, per: month, at_least: \(amount) }"
    }
  }

  private var consequence: String {
    let last = max(1, draft.classes.count)
    return
      "      # - { clause: \(clause(last + 1)), quotas: [\(clause(1))], effect: criticised, reach: unit }"
  }

  private func clause(_ number: Int) -> String {
    YAMLText.quoted(Words.Draft.clause(number)(language))
  }
}

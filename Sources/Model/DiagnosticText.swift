/// The words of diagnostics, made here and nowhere else.
public struct DiagnosticText: Sendable {
  /// What was found and what was expected; no full stop.
  public let message: Phrase
  /// The likeliest mend; `nil` where the message says all by itself.
  public let remedy: Phrase?

  public init(_ diagnostic: Diagnostic) {
    let words = Self.words(diagnostic)
    message = words.message
    remedy = words.remedy
  }

  /// `file:line:column: error: …` and, on a second line, the remedy.
  public static func rendered(_ diagnostic: Diagnostic, in language: Language) -> String {
    let text = DiagnosticText(diagnostic)
    var lines = "\(place(diagnostic.place)): \(diagnostic.severity.word(language)): "
    lines += text.message(language)
    if let remedy = text.remedy { lines += "\n  \(Self.remedyWord(language)): \(remedy(language))" }
    return lines
  }

  public static let remedyWord = Phrase(zh: "处理办法", en: "remedy")

  private static func place(_ place: Diagnostic.Place) -> String {
    [place.file, place.line.map(String.init), place.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }

  private static func words(_ diagnostic: Diagnostic) -> DiagnosticWords {
    let found = Found(diagnostic)
    switch diagnostic.code {
    case .fileMissing, .fileIsFolder, .fileUnreadable, .fileEmpty, .noLogs, .encodingUnknown,
      .encodingBroken, .notCSV, .gzipBroken, .gzipUnnamed,
      .runForeign:
      return WorldText.words(diagnostic.code, found)
    case .headerMissing, .columnMissing, .columnTwice, .columnUnknown, .gridRefused, .headerTwice:
      return HeaderText.words(diagnostic.code, found)
    case .quoteStray, .quoteOpen, .fieldCount, .nulByte, .dateUnreadable, .dateImpossible,
      .dateNeedsYear, .statusUnknown, .markUnknown,
      .weightUnreadable, .lengthUnreadable, .yesNoUnknown, .textLost, .unitBlank:
      return RecordText.words(diagnostic.code, found)
    case .yearUnreadable, .monthUnreadable, .submittedTwice, .monthNeedsYear:
      return PartedDateText.words(diagnostic.code, found)
    case .instructionUnmatched, .itemVanished, .adoptionVanished,
      .exportLacksItems, .repairIncomplete:
      return OverlapText.words(diagnostic.code, found)
    case .newestRejected, .idTwice, .unitUnknown, .outletUnknown, .outletAmbiguous:
      return FindingText.words(diagnostic.code, found)
    case .columnNotLogged, .matchUnknown, .requestUnmatched, .registerUnitUnknown,
      .registerRowTwice, .adjustmentWorthUnknown:
      return RulesText.words(diagnostic.code, found)
    case .rowSuperseded, .rowDuplicate, .monthsEmpty, .dateTooEarly, .dateIsolated, .adoptedEarly,
      .textSuspicious:
      return CheckingText.words(diagnostic.code, found)
    case .yamlSyntax, .yamlPunctuation, .yamlTab, .yamlKeyTwice, .yamlKeyUnknown, .yamlKeyMissing,
      .yamlValueWrong, .logPatternEmpty,
      .logTwice, .rateOutletUnknown, .registerColumnMissing, .registerColumnUnknown,
      .registerValueWrong,
      .registerNameTwice, .versionsOverlap, .clauseUnknown, .classUnknown, .changeNeeded,
      .partYearNeeded:
      return ConfigurationText.words(diagnostic.code, found)
    case .versionsGap, .versionEmpty, .quotaBeforeLimits, .keysExclude, .matchMisplaced,
      .matchEmpty,
      .indicatorUnknown, .distinctMisplaced, .consequenceIdle, .catchUpUnknown, .catchUpLoop,
      .withinDaysNeeded, .withinDaysMisplaced, .reachWrong, .missesImpossible:
      return RulebookText.words(diagnostic.code, found)
    case .scoreTwice, .scoreReserved, .scoreUnknown, .scoreLoop, .rowUnreachable,
      .limitsContradict, .carryOverNeeded, .quotaTwice, .rateUndivided, .monthUndivided,
      .carryNowhere, .changeUndivided, .thresholdNotScore, .headcountMissing, .peopleMissing:
      return ScoreText.words(diagnostic.code, found)
    }
  }

  /// What a diagnostic's text may name.
  struct Found {
    private let items: [String]
    /// The header over the offending field.
    let header: String

    init(_ diagnostic: Diagnostic) {
      items = diagnostic.found
      header = diagnostic.place.header ?? diagnostic.place.column.map(String.init) ?? ""
    }

    subscript(_ index: Int) -> String { index < items.count ? items[index] : "" }
  }
}

extension Diagnostic.Severity {
  public var word: Phrase {
    switch self {
    case .error: Phrase(zh: "错误", en: "error")
    case .warning: Phrase(zh: "提醒", en: "warning")
    case .note: Phrase(zh: "说明", en: "note")
    }
  }
}

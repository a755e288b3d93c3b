extension Diagnostic {
  /// The kinds of finding. A raw value never changes: it stands in outputs and in golden cases.
  public enum Code: String, CaseIterable, Sendable {
    // The world: a file or folder that cannot be read.
    case fileMissing = "file-missing"
    case fileIsFolder = "file-is-folder"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case noLogs = "no-logs"
    case encodingUnknown = "encoding-unknown"
    case encodingBroken = "encoding-broken"
    case notCSV = "not-csv"
    case gzipBroken = "gzip-broken"
    case gzipUnnamed = "gzip-unnamed"

    // A log's head.
    case headerMissing = "header-missing"
    case columnMissing = "column-missing"
    case columnTwice = "column-twice"
    case columnUnknown = "column-unknown"
    case gridRefused = "grid-refused"
    case headerTwice = "header-twice"

    // A record that cannot be used.
    case quoteStray = "quote-stray"
    case quoteOpen = "quote-open"
    case fieldCount = "field-count"
    case nulByte = "nul-byte"
    case dateUnreadable = "date-unreadable"
    case dateImpossible = "date-impossible"
    case dateNeedsYear = "date-needs-year"
    case statusUnknown = "status-unknown"
    case markUnknown = "mark-unknown"
    case weightUnreadable = "weight-unreadable"
    case textLost = "text-lost"
    case unitBlank = "unit-blank"

    // A record that was used, or a name in it, that a person should look at.
    case newestRejected = "newest-rejected"
    case idTwice = "id-twice"
    case instructionUnmatched = "instruction-unmatched"
    case fileNotCounted = "file-not-counted"
    case itemVanished = "item-vanished"
    case adoptionVanished = "adoption-vanished"
    case exportLacksItems = "export-lacks-items"
    case repairIncomplete = "repair-incomplete"
    case unitUnknown = "unit-unknown"
    case outletUnknown = "outlet-unknown"
    case outletAmbiguous = "outlet-ambiguous"

    // What only a check looks for.
    case rowSuperseded = "row-superseded"
    case rowDuplicate = "row-duplicate"
    case monthsEmpty = "months-empty"
    case dateTooEarly = "date-too-early"
    case dateIsolated = "date-isolated"
    case adoptedEarly = "adopted-before-submitted"
    case textSuspicious = "text-suspicious"

    // The dataset file, the registers and the rulebook.
    case yamlSyntax = "yaml-syntax"
    case yamlKeyUnknown = "yaml-key-unknown"
    case yamlKeyMissing = "yaml-key-missing"
    case yamlValueWrong = "yaml-value-wrong"
    case logPatternEmpty = "log-pattern-empty"
    case logTwice = "log-twice"
    case rateOutletUnknown = "rate-outlet-unknown"
    case registerColumnMissing = "register-column-missing"
    case registerColumnUnknown = "register-column-unknown"
    case registerValueWrong = "register-value-wrong"
    case registerNameTwice = "register-name-twice"
    case versionsOverlap = "versions-overlap"
    case clauseUnknown = "clause-unknown"
    case classUnknown = "class-unknown"
    case changeNeeded = "change-needed"
    case partYearNeeded = "part-year-needed"
  }
}

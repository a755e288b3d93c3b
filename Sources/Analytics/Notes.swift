import Model

/// What a reader must know before the figures, in a fixed order.
func notes(_ study: Study) -> [String] {
  var notes = [study.asOf.phrase]
  notes += study.asOf.isolated.map(Words.isolatedDate)
  if !study.directory.hasUnitRegister { notes.append(Words.withoutUnitRegister) }
  if !study.importSummary.recordsOutcomes { notes.append(Words.outcomesNotRecorded) }
  if study.officeCounts.submitted == 0 && study.officeCounts.adoptions > 0 {
    notes.append(Words.noRateFinding)
  }
  if !study.period.includesUndated {
    let undated = study.tally.officeCounts(in: [study.slots.undated])
    if undated.submitted > 0 { notes.append(Words.undatedItems(undated.submitted)) }
    if undated.adoptions > 0 { notes.append(Words.undatedEvents(undated.adoptions)) }
  }
  return notes.map(study.text)
}

extension AsOf {
  fileprivate var phrase: Phrase {
    switch origin {
    case .stated: Words.asOfStated(day)
    case .exported: Words.asOfExported(day)
    case .monthEnd: Words.asOfMonthEnd(day)
    case .newestDate: Words.asOfNewest(day)
    case .nothingDated: Words.nothingDated
    }
  }
}

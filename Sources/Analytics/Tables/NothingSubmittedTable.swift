import Model

/// The registered units that are open in the period, not exempt, and submitted nothing in it, in directory order.
///
/// No row without a register, because then silent units are not known, nor where nothing is logged but adoptions.
func nothingSubmittedTable(_ study: Study) -> Table {
  let units = study.silentUnits
  let tenures = units.map(study.tenure)
  let lasts = study.lastMonths(of: units)
  return Table(
    name: "nothing_submitted",
    columns: [
      Column("unit", Words.Columns.unit, .texts(units.map(study.name(ofUnit:)))),
      Column("class", Words.Columns.unitClass, .texts(tenures.map(\.unitClass.nonEmpty))),
      Column("head", Words.Columns.headAtEnd, .texts(tenures.map(\.head.nonEmpty))),
      Column("liaison", Words.Columns.liaison, .texts(tenures.map(\.liaison.nonEmpty))),
      Column(
        "months_active", Words.Columns.monthsActive,
        .integers(
          units.map { unit in
            study.months.count { study.directory.units[unit].isOpen(inMonthOf: $0.first) }
          })),
      Column("last_month", Words.Columns.lastMonthWithItems, .texts(lasts)),
      Column(
        "previous_submitted", Words.Columns.previousSubmitted,
        .integers(
          units.map { unit in
            study.before.map { _ in study.tally.counts(unit: unit, in: study.codesBefore).submitted
            }
          })),
      Column(
        "note", Words.Columns.note, .texts(units.map { study.list(study.notesOnSilence($0)) })),
    ])
}

extension Study {
  fileprivate var silentUnits: [Int] {
    guard directory.hasUnitRegister, !holdsOnlyAdoptions else { return [] }
    return directory.units.indices.filter { unit in
      directory.units[unit].isRegistered && unitCounts[unit].submitted == 0
        && tenure(of: unit).standing != .exempt && isOpen(unit, in: period)
    }
  }

  /// Parallel to the units: the last month before the period in which each submitted something; `nil` where the
  /// log holds none.
  fileprivate func lastMonths(of units: [Int]) -> [String?] {
    guard !units.isEmpty, !period.includesUndated else { return units.map { _ in nil } }
    let months = slots.years.flatMap { year in (1...12).map { calendar.month($0, of: year) } }
      .filter { $0.last.dayNumber < period.first.dayNumber }
    let codes = months.map(slots.codes)
    return units.map { unit in
      months.indices.last { tally.counts(unit: unit, in: codes[$0]).submitted > 0 }
        .map { months[$0].label }
    }
  }

  fileprivate func notesOnSilence(_ unit: Int) -> [Phrase] {
    var notes: [Phrase] = []
    if tenure(of: unit).standing == .encouraged { notes.append(Words.encouragedUnit) }
    if unitCounts[unit].adoptions > 0 { notes.append(Words.adoptedInSilence) }
    if !period.includesUndated, unknownCounts(unit, in: period).submitted > 0 {
      notes.append(Words.perhapsSubmitted)
    }
    return notes
  }
}

import Model

/// Every registered person who belongs to a group in the period or has a figure in it, in the order of the
/// register; no row without a register of people.
///
/// An item counts once for each of its authors, and the author of many is not registered: the rows add up to
/// nothing.
func peopleTable(_ study: Study) -> Table {
  let rows = study.personRows
  let counts = rows.map(\.counts)
  let people = rows.map { study.registers.people[$0.person] }
  return Table(
    name: "people",
    columns: [
      Column("person", Words.Columns.person, .texts(people.map(\.name))),
      Column(
        "unit", Words.Columns.unitOfPerson, .texts(people.map { $0.unit.map(study.name(ofUnit:)) })),
      Column("group", Words.Columns.groupOfPerson, .texts(rows.map(\.group.nonEmpty))),
      Column("submitted", Words.Columns.submittedByPerson, .integers(counts.map(\.submitted))),
      Column("adopted_items", Words.Columns.adoptedOfPerson, .integers(counts.map(\.adopted))),
      Column("adoptions", Words.Columns.adoptionsOfPerson, .integers(counts.map(\.adoptions))),
      Column(
        "months_active", Words.Columns.monthsOfPerson, .integers(rows.map(\.months))),
      Column(
        "months_missed", Words.Columns.monthsMissedByPerson, .integers(rows.map(\.monthsMissed))),
      Column(
        "previous_submitted", Words.Columns.previousSubmitted,
        .integers(rows.map { $0.previous?.submitted })),
      Column(
        "previous_adopted_items", Words.Columns.previousAdoptedItems,
        .integers(rows.map { $0.previous?.adoptedYearBefore })),
      Column("supplements", Words.Columns.supplements, .integers(counts.map(\.supplements))),
    ])
}

/// One row of `people`.
private struct PersonRow: Sendable {
  var person: Int
  /// At the end of the period.
  var group: String
  var counts: Counts
  /// `nil` where the log does not reach back.
  var previous: Counts?
  var months: Int
  /// `nil` where an item's month is unknown, or nothing is logged but adoptions.
  var monthsMissed: Int?
}

extension Study {
  fileprivate var personRows: [PersonRow] {
    let months = months.map { (month: $0, codes: slots.codes(of: $0)) }
    let span = period.includesUndated ? self.months.span : period
    return registers.people.indices.compactMap { code in
      let person = registers.people[code]
      let counts = tally.counts(person: code, in: codes)
      guard !counts.isEmpty || person.isMember(in: period) else { return nil }
      let open = months.filter { person.isMember(inMonthOf: $0.month.first) }
      let isKnown = span.map { span in
        tally.counts(person: code, in: codesWithoutMonth(in: span)).submitted == 0
      }
      let missed = open.count { month in
        has(month.month.last) && tally.counts(person: code, in: month.codes).submitted == 0
      }
      return PersonRow(
        person: code, group: person.latestMembership(by: lastDayOfPeriod).group, counts: counts,
        previous: before.map { _ in tally.counts(person: code, in: codesBefore) },
        months: open.count,
        monthsMissed: isKnown == true && !holdsOnlyAdoptions ? missed : nil)
    }
  }
}

extension Person {
  /// Whether a membership touches the span.
  fileprivate func isMember(in span: Period) -> Bool {
    memberships.contains { membership in
      (membership.from?.dayNumber ?? Int.min) <= span.last.dayNumber
        && (membership.to?.lastDay.dayNumber ?? Int.max) >= span.first.dayNumber
    }
  }
}

import Model

/// What was adopted at each level: the rate of the period's items with the level's outlets as those that count.
///
/// Levels in the order in which outlets first have them. An item counts at every level that adopted it, so
/// the rows add up to more than the office adopted.
func levelsTable(_ study: Study) -> Table {
  study.groupTable(
    "levels", key: Column("level", Words.Columns.levelThatCounts, .texts([])),
    names: study.outletGroups.levels, from: 0, of: \.level)
}

/// The same for each medium.
func mediaTable(_ study: Study) -> Table {
  study.groupTable(
    "media", key: Column("medium", Words.Columns.mediumThatCounts, .texts([])),
    names: study.outletGroups.media, from: OutletGroups.most, of: \.medium)
}

/// One row of `levels` or `media`.
private struct OutletGroupRow: Sendable {
  var name: String
  /// Those with an adoption event in the period.
  var outlets: Int
  var adoptions: Int
  /// The office's items with those adopted here.
  var counts: Counts
  /// `nil` where the log does not reach back.
  var previous: Counts?
  var previousAdoptions: Int?
}

extension Study {
  /// - Parameters:
  ///   - key: The first column, without cells.
  ///   - first: The group of the first name.
  fileprivate func groupTable(
    _ name: String, key: Column, names: [String], from first: Int,
    of property: KeyPath<Outlet, String>
  ) -> Table {
    let rows = names.prefix(OutletGroups.most).indices.map { place in
      let isLast = place == OutletGroups.most - 1 && names.count > OutletGroups.most
      return groupRow(
        isLast ? text(Words.furtherGroups) : names[place], group: first + place,
        outlets: directory.outlets.indices.filter { outlet in
          let name = directory.outlets[outlet][keyPath: property]
          return isLast ? names.firstIndex(of: name)! >= place : name == names[place]
        })
    }.filter { $0.counts.adopted > 0 || $0.adoptions > 0 || ($0.previousAdoptions ?? 0) > 0 }
    let cohorts = rows.map(\.counts.cohort)
    return Table(
      name: name,
      columns: [
        Column(
          key.name, key.definition, .texts(rows.map { $0.name.nonEmpty ?? text(Words.noGroup) })),
        Column("outlets", Words.Columns.outletsOfGroup, .integers(rows.map(\.outlets))),
        Column("submitted", Words.Columns.submitted, .integers(rows.map(\.counts.submitted))),
        Column("adopted_items", Words.Columns.adoptedItems, .integers(rows.map(\.counts.adopted))),
        Column("cohort_rate", Words.Columns.cohortRate, .reals(cohorts.map { $0?.rate })),
        Column(
          "cohort_rate_low", Words.Columns.cohortRateLow,
          .reals(cohorts.map { $0?.wilsonInterval()?.low })),
        Column(
          "cohort_rate_high", Words.Columns.cohortRateHigh,
          .reals(cohorts.map { $0?.wilsonInterval()?.high })),
        Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.adoptions))),
        Column(
          "previous_submitted", Words.Columns.previousSubmitted,
          .integers(rows.map { $0.previous?.submitted })),
        Column(
          "previous_adopted_items", Words.Columns.previousAdoptedItems,
          .integers(rows.map { $0.previous?.adoptedYearBefore })),
        Column(
          "previous_cohort_rate", Words.Columns.previousCohortRate,
          .reals(rows.map { $0.previous?.cohortYearBefore?.rate })),
        Column(
          "change_in_points", Words.Columns.changeInPoints,
          .reals(rows.map { changeInPoints($0.counts.cohort, $0.previous?.cohortYearBefore) })),
        Column(
          "previous_adoptions", Words.Columns.previousAdoptions,
          .integers(rows.map(\.previousAdoptions))),
      ])
  }

  private func groupRow(_ name: String, group: Int, outlets: [Int]) -> OutletGroupRow {
    func count(_ measure: Tally.GroupMeasure, in codes: [Int]) -> Int {
      codes.reduce(0) { $0 + tally.groups[tally.groups.cell(group, $1, measure.rawValue)] }
    }
    func events(_ outlet: Int, in codes: [Int]) -> Int {
      tally.count(.adoptions, outlet: outlet, in: codes)
    }
    var counts = Counts()
    counts.submitted = officeCounts.submitted
    counts.adopted = count(.adopted, in: codes)
    var previous: Counts?
    if before != nil {
      var counts = Counts()
      counts.submitted = tally.officeCounts(in: codesBefore).submitted
      counts.adoptedYearBefore = count(.adoptedYearBefore, in: codesBefore)
      previous = counts
    }
    return OutletGroupRow(
      name: name, outlets: outlets.count { events($0, in: codes) > 0 },
      adoptions: outlets.reduce(0) { $0 + events($1, in: codes) }, counts: counts,
      previous: previous,
      previousAdoptions: before.map { _ in outlets.reduce(0) { $0 + events($1, in: codesBefore) } })
  }
}

import Model

/// Why the rate of all units changed from one year to the next: by what units did themselves, and by their mix.
///
/// By year; in each the units, where items are joint their overlap, and last all units: the sums. `effect`
/// of that row is the change of the rate in `year_over_year`.
func decompositionTable(_ study: Study, _ bridge: [BridgeRow]) -> Table {
  let rows = study.decompositions(bridge).flatMap { study.rows(of: $0) }
  func reals(_ name: String, _ definition: Definition, _ value: (DecompositionRow) -> Double?)
    -> Column
  {
    Column(name, definition, .reals(rows.map(value)))
  }
  func integers(_ name: String, _ definition: Definition, _ value: (DecompositionRow) -> Int)
    -> Column
  {
    Column(name, definition, .integers(rows.map(value)))
  }
  return Table(
    name: "decomposition",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.part.name))),
      integers("year", Words.Columns.year) { $0.year },
      integers("submitted", Words.Columns.submitted) { $0.part.now.trials },
      integers("adopted_items", Words.Columns.adoptedItems) { $0.part.now.successes },
      reals("cohort_rate", Words.Columns.cohortRate) { $0.part.now.shownRate },
      reals("weight", Words.Columns.mixWeight) { $0.weightNow },
      integers("previous_submitted", Words.Columns.previousSubmitted) { $0.part.before.trials },
      integers("previous_adopted_items", Words.Columns.previousAdoptedItems) {
        $0.part.before.successes
      },
      reals("previous_cohort_rate", Words.Columns.previousCohortRate) { $0.part.before.shownRate },
      reals("previous_weight", Words.Columns.previousMixWeight) { $0.weightBefore },
      reals("rate_effect", Words.Columns.rateEffect) { $0.rateEffect * 100 },
      reals("mix_effect", Words.Columns.mixEffect) { $0.mixEffect * 100 },
      reals("effect", Words.Columns.wholeEffect) { ($0.rateEffect + $0.mixEffect) * 100 },
      Column("note", Words.Columns.note, .texts(rows.map { $0.note.map(study.text) })),
    ])
}

/// One row of `decomposition`; effects are parts of 1.
private struct DecompositionRow {
  var year: Int
  var part: Decomposition.Part
  var weightNow: Double
  var weightBefore: Double
  var rateEffect: Double
  var mixEffect: Double
  var note: Phrase?
}

extension Study {
  fileprivate func rows(of found: Decomposition) -> [DecompositionRow] {
    let mix = found.mix
    let rows = found.parts.indices.map { place in
      DecompositionRow(
        year: found.year, part: found.parts[place], weightNow: mix.weightsNow[place],
        weightBefore: mix.weightsBefore[place], rateEffect: mix.rateEffects[place],
        mixEffect: mix.mixEffects[place])
    }
    var all = Decomposition.Part(
      name: text(Words.allUnits), now: RateMix.Group(successes: 0, trials: 0),
      before: RateMix.Group(successes: 0, trials: 0))
    for part in found.parts {
      all.now.successes += part.now.successes
      all.now.trials += part.now.trials
      all.before.successes += part.before.successes
      all.before.trials += part.before.trials
    }
    return rows + [
      DecompositionRow(
        year: found.year, part: all, weightNow: 1, weightBefore: 1, rateEffect: mix.rateEffect,
        mixEffect: mix.mixEffect, note: found.banner)
    ]
  }
}

extension Study {
  /// The banners of the years that the report's period touches, from the table `decomposition`.
  func reversalNotes(_ decomposition: Table) -> [String] {
    let years = decomposition["year"].integers
    return decomposition["note"].texts.indices.compactMap { row in
      guard let year = years[row] else { return nil }
      let span = calendar.year(year)
      let isOfPeriod = span.first <= lastDayOfPeriod && span.last >= period.first
      return isOfPeriod ? decomposition["note"].texts[row] : nil
    }
  }
}

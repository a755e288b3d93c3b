import Model

/// Whether what was published agrees with itself.
///
/// Parts and wholes are figures of one source, period and measure.
struct PublishedSums: Sendable {
  /// One published figure as far as it has been compared.
  struct Compared: Sendable {
    var figure: PublishedFigure
    /// `nil` where it is no number.
    var value: PublishedValue?
    var finding: FigureFinder.Finding

    /// What the report has less what was printed; `nil` where it has nothing.
    var difference: Double? {
      guard let value, case .found(let number, _) = finding else { return nil }
      return value.difference(to: number)
    }
  }

  private let compared: [Compared]
  private let finder: FigureFinder
  /// Places in `compared`, by what parts and wholes share and the table.
  private let groups: [Group: [Int]]

  private struct Group: Hashable {
    var period: String
    var source: String
    var measure: String
    var table: String
  }

  init(_ compared: [Compared], _ finder: FigureFinder) {
    self.compared = compared
    self.finder = finder
    groups = Dictionary(grouping: compared.indices) { place in
      let figure = compared[place].figure
      let isKeyed = figure.table == "overview" && !finder.isTotal(figure)
      return Group(
        period: figure.period, source: figure.source,
        measure: isKeyed ? figure.key : figure.measure, table: figure.table)
    }
  }

  /// Why a total that was printed does not follow from its own parts, or differs because one of them does.
  func causes(of place: Int) -> [Phrase] {
    guard let whole = compared[place].value?.whole else { return [] }
    return parts(of: place).flatMap { parts -> [Phrase] in
      let values = parts.places.compactMap { compared[$0].value?.whole }
      guard values.count == parts.places.count, values.count > 1 else { return [] }
      let sum = values.reduce(0, +)
      var causes: [Phrase] = []
      if sum > whole || sum < whole && parts.areAll {
        let overlap = finder.overlap(measure(of: place), in: parts.table)
        causes.append(
          overlap > 0 && sum - whole == overlap
            ? Words.sumWithJoint(sum, printed: whole, overlap: overlap)
            : Words.sumDiffers(sum, printed: whole))
      } else if let names = namesThatDiffer(parts.places, as: compared[place].difference) {
        causes.append(Words.differsByParts(names))
      }
      return causes
    }
  }

  private func measure(of place: Int) -> String {
    let figure = compared[place].figure
    return figure.table == "overview" && !finder.isTotal(figure) ? figure.key : figure.measure
  }

  private struct Parts {
    var table: String
    var places: [Int]
    /// Whether every part that the report knows was published.
    var areAll: Bool
  }

  /// Of a class its units, of a total the classes, the units and the outlets.
  private func parts(of place: Int) -> [Parts] {
    let figure = compared[place].figure
    let measure = measure(of: place)
    guard FigureFinder.counts.contains(measure) else { return [] }
    func rows(_ table: String, where isPart: (String) -> Bool) -> Parts {
      let group = Group(
        period: figure.period, source: figure.source, measure: measure, table: table)
      let places = (groups[group] ?? []).filter {
        !finder.isTotal(compared[$0].figure) && isPart(compared[$0].figure.key)
      }
      let printed = Set(places.map { FigureFinder.folded(compared[$0].figure.key) })
      let known = finder.keys(of: table).filter(isPart).map(FigureFinder.folded)
      return Parts(
        table: table, places: places, areAll: !known.isEmpty && known.allSatisfy(printed.contains))
    }
    let isTotal = finder.isTotal(figure) || figure.table == "overview"
    if figure.table == "classes", !isTotal {
      let name = FigureFinder.folded(figure.key)
      return [
        rows("units") { finder.unitClass(of: $0).map(FigureFinder.folded) == name }
      ]
    }
    guard isTotal else { return [] }
    let tables = measure == "adoptions" ? ["classes", "units", "outlets"] : ["classes", "units"]
    return tables.map { rows($0) { _ in true } }
  }

  /// The parts that differ, where they differ by as much as their whole does.
  private func namesThatDiffer(_ places: [Int], as difference: Double?) -> [String]? {
    guard let difference, difference != 0 else { return nil }
    let differing = places.filter { (compared[$0].difference ?? 0) != 0 }
    let sum = differing.reduce(0.0) { $0 + (compared[$1].difference ?? 0) }
    return differing.isEmpty || sum != difference ? nil : differing.map { compared[$0].figure.key }
  }
}

// MARK: - Ties

extension PublishedSums {
  /// The units that share a figure by which units are ranked, with this one among them; `nil` where there is none.
  func tie(of place: Int) -> Phrase? {
    guard isRanked(place), let value = compared[place].value else { return nil }
    let figure = compared[place].figure
    let unitClass = finder.unitClass(of: figure.key)
    let group = Group(
      period: figure.period, source: figure.source, measure: figure.measure, table: figure.table)
    let equal = (groups[group] ?? []).filter { other in
      compared[other].value == value && !finder.isTotal(compared[other].figure)
        && finder.unitClass(of: compared[other].figure.key) == unitClass
    }.map { compared[$0].figure.key }
    return equal.count > 1 ? Words.publishedTie(equal, at: compared[place].figure.value) : nil
  }

  /// Scores and points rank units; what else was published does where ranks were, too.
  private func isRanked(_ place: Int) -> Bool {
    let figure = compared[place].figure
    if finder.isTotal(figure) { return false }
    if figure.table == "scores" { return true }
    guard figure.table == "units", figure.measure != "rank" else { return false }
    let ranks = Group(
      period: figure.period, source: figure.source, measure: "rank", table: "units")
    return figure.measure == "points"
      || figure.measure == "adopted_items" && groups[ranks] != nil
  }
}

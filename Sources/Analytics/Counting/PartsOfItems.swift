import Model

/// What the particulars of rows make of items: the kind that each is of, and the registered people who wrote it.
///
/// An adoption whose row says something else than its item's does not count: the item's row goes first, and
/// only what it leaves empty is taken from the adoption's.
struct PartsOfItems: Sendable {
  /// In code point order, the empty name last, which stands for none; empty where no row states a kind.
  let kinds: [String]
  /// How many people are registered.
  let people: Int
  /// Per code of particulars; -1 where they state no kind.
  private let kindCodes: [Int]
  /// Per code of particulars and author, the people who bear the name.
  private let namesakes: [[[Int]]]
  /// Per person; `nil` where the register names none.
  private let units: [Int?]

  init(_ particulars: [Particulars], people: [Person]) {
    let named = Set(particulars.map(\.kind)).subtracting([""]).sorted()
    kinds = named.isEmpty ? [] : named + [""]
    let places = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1, $0) })
    kindCodes = particulars.map { places[$0.kind] ?? -1 }
    self.people = people.count
    units = people.map(\.unit)
    let bearers = Dictionary(grouping: people.indices) { people[$0].name }
    namesakes = people.isEmpty ? [] : particulars.map { $0.authors.map { bearers[$0] ?? [] } }
  }

  /// Whether nothing has to be counted.
  var isEmpty: Bool { kinds.isEmpty && people == 0 }

  /// - Parameters:
  ///   - item: The code of its particulars.
  ///   - edge: Those of one of its adoptions; 0 where the item itself is meant.
  /// - Precondition: Some row states a kind.
  func kind(of item: Int, edge: Int) -> Int {
    let own = kindCodes[item] >= 0 ? kindCodes[item] : kindCodes[edge]
    return own >= 0 ? own : kinds.count - 1
  }

  /// The people who wrote an item, each once: of its authors' namesakes those of its units, where there is none
  /// those of no unit.
  ///
  /// - Parameters:
  ///   - item: The code of its particulars.
  ///   - edge: Those of one of its adoptions; 0 where the item itself is meant.
  ///   - codes: The item's units.
  /// - Precondition: Somebody is registered.
  func authors(of item: Int, edge: Int, in codes: ArraySlice<Int32>) -> [Int] {
    var found: [Int] = []
    for bearers in namesakes[item].isEmpty ? namesakes[edge] : namesakes[item] {
      let near = bearers.filter { person in
        units[person].map { codes.contains(Int32($0)) } ?? false
      }
      for person in near.isEmpty ? bearers.filter({ units[$0] == nil }) : near
      where !found.contains(person) { found.append(person) }
    }
    return found
  }
}

extension Tallying {
  /// Counts the items of a batch by kind and by person: a pass of its own, so that logs without either pay nothing.
  func countParts(of submissions: Submissions, into tally: inout Tally) {
    for place in 0..<submissions.count {
      if isSubmitted(submissions.items[place]) {
        countSubmitted(place, of: submissions, into: &tally)
      }
      for edge in submissions.edges(of: place) {
        let edge = submissions.adoptions.edges[edge]
        if isEvent(edge) { countEvent(edge, of: place, in: submissions, into: &tally) }
      }
    }
  }

  private func countSubmitted(_ place: Int, of submissions: Submissions, into tally: inout Tally) {
    let item = submissions.items[place]
    let fate = fate(of: place, in: submissions)
    let weight = Int(item.weight)
    let counts: [(Tally.ItemMeasure, Int)] = [
      (.submitted, weight), (.adopted, fate.isAdopted ? weight : 0),
      (.adoptedYearBefore, fate.isAdoptedYearBefore ? weight : 0),
    ]
    add(counts, place, edge: 0, in: dates[item.submittedCode].slot, submissions, &tally)
  }

  private func countEvent(
    _ edge: Adoption, of place: Int, in submissions: Submissions, into tally: inout Tally
  ) {
    let isLogged = submissions.items[place].isLogged
    let counts: [(Tally.ItemMeasure, Int)] = [
      (.adoptions, edge.weight), (.supplements, isLogged ? 0 : edge.weight),
    ]
    add(
      counts, place, edge: edge.particulars, in: dates[edge.eventDateCode].slot, submissions,
      &tally)
  }

  private func add(
    _ counts: [(Tally.ItemMeasure, Int)], _ place: Int, edge: Int, in slot: Int,
    _ submissions: Submissions, _ tally: inout Tally
  ) {
    let item = submissions.items[place].particulars
    if !parts.kinds.isEmpty {
      let kind = parts.kind(of: item, edge: edge)
      for (measure, count) in counts {
        tally.kinds.add(count, at: tally.kinds.cell(kind, slot, measure.rawValue))
      }
    }
    guard parts.people > 0 else { return }
    let units = submissions.unitCodes[submissions.unitRange(of: place)]
    for person in parts.authors(of: item, edge: edge, in: units) {
      for (measure, count) in counts {
        tally.people.add(count, at: tally.people.cell(person, slot, measure.rawValue))
      }
    }
  }
}

extension Tally {
  func counts(kind: Int, in codes: [Int]) -> Counts { kinds.counts(of: kind, in: codes) }

  /// Each item once for each of its authors.
  func counts(person: Int, in codes: [Int]) -> Counts { people.counts(of: person, in: codes) }
}

extension Cube {
  /// - Precondition: Its axes are those of `Tally.kinds`.
  fileprivate func counts(of part: Int, in codes: [Int]) -> Counts {
    func sum(_ measure: Tally.ItemMeasure) -> Int {
      codes.reduce(0) { $0 + self[cell(part, $1, measure.rawValue)] }
    }
    var counts = Counts()
    counts.submitted = sum(.submitted)
    counts.adopted = sum(.adopted)
    counts.adoptedYearBefore = sum(.adoptedYearBefore)
    counts.adoptions = sum(.adoptions)
    counts.supplements = sum(.supplements)
    return counts
  }
}

import Model

/// A `Rulebook.Match` in codes, so that a row is compared by looking up, not by reading texts.
///
/// Kind, track and length are those that an adoption's own row states, else those of its item. Outlets, stages
/// and positions belong to adoptions: an item has those of any of its decisions that have come. A class as
/// `ScoreRules` is.
final class CompiledMatch: Sendable {
  /// Whether a row says what is asked for.
  private enum Answer: UInt8 {
    case no
    case yes
    case unsaid
  }

  let matchesAnything: Bool
  /// Whether it names outlets, so that those that make items adopted in general no longer matter.
  let namesOutlets: Bool
  /// Whether it asks for anything that only decisions of outlets have.
  let namesDecisions: Bool
  /// Whether units or people of one item may differ in it.
  let dependsOnHolder: Bool
  private let holder: Rulebook.Holder
  /// Per outlet; empty where any is meant, as are the others that follow.
  private let outlets: [Bool]
  /// Of an item or its adoption, per code of particulars.
  private let texts: [[Answer]]
  /// Of an adoption alone.
  private let placings: [[Answer]]
  private let leaders: [String]
  private let units: [Bool]
  /// By code of the class, of people of the group.
  private let classes: [Bool]
  private let isJoint: Bool?
  private let isRequested: Bool?
  private let isUrgent: Bool?
  private let isRepost: Bool?

  init(_ match: Rulebook.Match, by codes: MatchCodes, for holder: Rulebook.Holder) {
    self.holder = holder
    matchesAnything = match == Rulebook.Match()
    namesOutlets = !match.outlets.isEmpty || !match.levels.isEmpty || !match.media.isEmpty
    namesDecisions = namesOutlets || !match.stages.isEmpty || !match.positions.isEmpty
    dependsOnHolder = !match.units.isEmpty || !match.classes.isEmpty
    func allows(_ names: [String], _ name: String) -> Bool {
      names.isEmpty || names.contains(name)
    }
    outlets =
      namesOutlets
      ? codes.directory.outlets.map {
        allows(match.outlets, $0.name) && allows(match.levels, $0.level)
          && allows(match.media, $0.medium)
      } : []
    func answers(_ names: [String], _ text: (Particulars) -> String) -> [[Answer]] {
      names.isEmpty
        ? []
        : [
          codes.particulars.map { said in
            let text = text(said)
            return text.isEmpty ? .unsaid : names.contains(text) ? .yes : .no
          }
        ]
    }
    let lengths: [[Answer]] =
      match.length.map { band in
        [codes.particulars.map { $0.length.map { band.contains($0) ? .yes : .no } ?? .unsaid }]
      } ?? []
    texts = answers(match.kinds, \.kind) + answers(match.tracks, \.track) + lengths
    placings = answers(match.stages, \.stage) + answers(match.positions, \.position)
    leaders = match.leaders
    units = match.units.isEmpty ? [] : codes.units(of: holder).map { match.units.contains($0) }
    classes =
      match.classes.isEmpty ? [] : codes.classes(of: holder).names.map(match.classes.contains)
    isJoint = match.isJoint
    isRequested = match.isRequested
    isUrgent = match.isUrgent
    isRepost = match.isRepost
  }
}

/// The tables by which matches are compiled and compared; a class as `ScoreRules` is.
final class MatchCodes: Sendable {
  let directory: Directory
  let particulars: [Particulars]
  let table: ParticularsTable
  /// The name of each person's unit.
  private let unitsOfPeople: [String]
  private let classesOfUnits: ClassTable
  /// The groups of people, in the manner of the classes of units.
  private let groupsOfPeople: ClassTable
  /// `CivilDate.code` of the as-of day.
  let asOf: Int32
  /// The day number on which the class of what has no date is taken.
  let asOfDay: Int

  init(
    _ directory: Directory, _ registers: Registers, _ particulars: [Particulars], asOf: CivilDate
  ) {
    self.directory = directory
    self.particulars = particulars
    table = ParticularsTable(particulars, people: registers.people)
    unitsOfPeople = registers.people.map { $0.unit.map { directory.units[$0].name } ?? "" }
    classesOfUnits = ClassTable(directory)
    let groups = registers.people.map { person in
      Unit(
        name: person.name, isRegistered: true,
        tenures: person.memberships.map {
          Unit.Tenure(unitClass: $0.group, from: $0.from, to: $0.to)
        })
    }
    groupsOfPeople = ClassTable(
      Directory(units: groups, outlets: [], hasUnitRegister: true, hasOutletRegister: false))
    self.asOf = asOf.code
    asOfDay = asOf.dayNumber
  }

  fileprivate func units(of holder: Rulebook.Holder) -> [String] {
    holder == .unit ? directory.units.map(\.name) : unitsOfPeople
  }

  fileprivate func classes(of holder: Rulebook.Holder) -> ClassTable {
    holder == .unit ? classesOfUnits : groupsOfPeople
  }
}

// MARK: - Comparing

extension CompiledMatch {
  /// Whether an item matches; what a holder must be is another question.
  func matches(
    _ item: ScoredItem, of submissions: Submissions, _ codes: MatchCodes
  ) -> Bool {
    if matchesAnything { return true }
    let own = item.item.particulars
    for answers in texts where answers[own] != .yes { return false }
    if let isUrgent, codes.table.isUrgent[own] != isUrgent { return false }
    if let isRepost, item.isRepost != isRepost { return false }
    guard matchesWhole(item), matchesLeaders(of: item, submissions, codes) else { return false }
    return !namesDecisions
      || item.edges.contains { place in
        let edge = submissions.adoptions.edges[place]
        return edge.dateCode <= codes.asOf && matchesDecision(edge)
      }
  }

  /// Whether an item's adoption matches.
  @inline(__always)
  func matches(
    _ edge: Adoption, _ item: ScoredItem, of submissions: Submissions, _ codes: MatchCodes
  ) -> Bool {
    if matchesAnything { return true }
    guard matchesDecision(edge) else { return false }
    let own = item.item.particulars
    for answers in texts {
      let answer = answers[edge.particulars]
      guard (answer == .unsaid ? answers[own] : answer) == .yes else { return false }
    }
    if let isUrgent {
      let said = codes.table.isUrgent[edge.particulars] || codes.table.isUrgent[own]
      guard said == isUrgent else { return false }
    }
    if let isRepost, item.isRepost(edge, codes) != isRepost { return false }
    return matchesWhole(item) && matchesLeaders(of: item, submissions, codes)
  }

  /// Whether a leader's instruction matches.
  func matches(
    _ instruction: Instruction, on item: ScoredItem, of submissions: Submissions,
    _ codes: MatchCodes
  ) -> Bool {
    guard leaders.isEmpty || leaders.contains(instruction.leader) else { return false }
    return matches(item, of: submissions, codes)
  }

  /// - Parameters:
  ///   - code: Of the unit or person.
  ///   - date: `CivilDate.code` of the day that decides, or 0.
  func matches(holder code: Int, on date: Int32, _ codes: MatchCodes) -> Bool {
    if !units.isEmpty, !units[code] { return false }
    if classes.isEmpty { return true }
    let day = CivilDate(code: date)?.dayNumber ?? codes.asOfDay
    return classes[codes.classes(of: holder).code(of: code, on: day)]
  }

  @inline(__always)
  private func matchesDecision(_ edge: Adoption) -> Bool {
    if !outlets.isEmpty, !outlets[edge.outlet] { return false }
    for answers in placings where answers[edge.particulars] != .yes { return false }
    return true
  }

  private func matchesWhole(_ item: ScoredItem) -> Bool {
    if let isRequested, item.isRequested != isRequested { return false }
    return isJoint == nil || (item.holderCount(holder) > 1) == isJoint
  }

  /// Whether one of the leaders has given an instruction on the item.
  private func matchesLeaders(
    of item: ScoredItem, _ submissions: Submissions, _ codes: MatchCodes
  ) -> Bool {
    leaders.isEmpty
      || item.instructions.contains { place in
        let instruction = submissions.instructions[place]
        return instruction.date?.code ?? 0 <= codes.asOf
          && leaders.contains(instruction.leader)
      }
  }
}

extension Rulebook.Match {
  /// What it asks of an item, whatever outlets took it: for the items of which a rate is one.
  var ofItems: Rulebook.Match {
    var match = self
    match.outlets = []
    match.levels = []
    match.media = []
    match.stages = []
    match.positions = []
    return match
  }
}

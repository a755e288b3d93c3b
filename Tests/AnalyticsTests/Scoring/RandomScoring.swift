import Model
import Support

@testable import Analytics

/// Random submissions and rulebooks with everything that makes scoring hard.
struct RandomScoring {
  static let directory = Directory(
    units: [
      .registered("A", class: "town"),
      Unit(
        name: "B", isRegistered: true,
        tenures: [
          .init(unitClass: "town", to: date("2024-02-14")),
          .init(unitClass: "firm", creditTo: "A", from: date("2024-02-15")),
        ]),
      .registered("C", class: "firm"), .registered("D", class: "firm"), .logged(""),
    ],
    outlets: [
      .registered("Brief", level: "county", medium: "journal"),
      .registered("Daily", level: "city", medium: "newspaper"),
      .registered("Weekly", level: "city", medium: "newspaper"),
      .registered("Portal", level: "", medium: ""),
      Outlet(name: "", level: "", medium: "", isRegistered: false),
    ],
    hasUnitRegister: true, hasOutletRegister: true)

  /// Two of one name in two units, one of no unit.
  static let people = [
    Person(name: "Li", unit: 0, memberships: [.init(group: "full", from: nil, to: nil)]),
    Person(
      name: "Li", unit: 1,
      memberships: [
        .init(group: "full", from: nil, to: date("2024-06-30")),
        .init(group: "half", from: date("2024-07-01"), to: nil),
      ]),
    Person(name: "Wu", unit: nil, memberships: [.init(group: "half", from: nil, to: nil)]),
    Person(name: "Hu", unit: 2, memberships: [.init(group: "half", from: nil, to: nil)]),
  ]

  static let leaders = ["governor", "mayor", "deputy"]

  private var random: SeededGenerator
  private var offset = 0
  let particulars: [Particulars]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var all = [Particulars()]
    for _ in 0..<30 { all.append(Self.particulars(&random)) }
    particulars = all
    self.random = random
  }

  private static func particulars(_ random: inout SeededGenerator) -> Particulars {
    func one(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    var said = Particulars()
    said.kind = one(["", "brief", "study", "notice"])
    said.track = one(["", "party", "economy"])
    said.stage = one(["", "taken", "printed"])
    said.position = one(["", "front", "inside"])
    said.authors =
      [[], ["Li"], ["Wu", "Li"], ["Nobody", "Hu", "Wu"], ["Hu"]]
      .randomElement(using: &random) ?? []
    said.length = [nil, 80, 100, 600].randomElement(using: &random) ?? nil
    said.isRepost = Int.random(in: 0..<5, using: &random) == 0
    said.isUrgent = Int.random(in: 0..<4, using: &random) == 0
    said.filed =
      Int.random(in: 0..<2, using: &random) == 0
      ? nil : CivilDate(dayNumber: 19_700 + Int.random(in: 0..<300, using: &random))
    return said
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }
  mutating func some<Value>(_ values: [Value], _ most: Int) -> [Value] {
    Array(values.shuffled(using: &random).prefix(number(1...most)))
  }
  mutating func one<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
}

// MARK: - Items

extension RandomScoring {
  mutating func batch(_ count: Int) -> Submissions {
    var submissions = Submissions()
    for _ in 0..<count { appendItem(to: &submissions) }
    return submissions
  }

  private mutating func appendItem(to submissions: inout Submissions) {
    let source = number(0...1)
    let start = offset
    offset += 10
    let units = chance(3) ? some(Array(0...4), 4) : [number(0...4)]
    let edges = (0..<one([0, 0, 1, 1, 1, 2, 4])).map {
      edge(at: RecordAddress(source: chance(4) ? 1 - source : source, offset: start + $0))
    }
    let address = RecordAddress(source: source, offset: start)
    let instructions = (0..<one([0, 0, 0, 1, 3])).map { _ in
      Instruction(leader: one(Self.leaders), date: anyDate(), address: address)
    }
    submissions.append(
      key: ItemKey(address), address: address, weight: chance(5) ? number(0...3) : 1,
      submitted: anyDate(), isLogged: !chance(8), units: units, edges: edges,
      instructions: instructions, particulars: said)
  }

  private var said: Int {
    mutating get { chance(3) ? 0 : number(0...particulars.count - 1) }
  }

  private mutating func edge(at address: RecordAddress) -> Adoption {
    let date = chance(5) ? nil : anyDate()
    return Adoption(
      outlet: number(0...4), outcome: one([.adopted, .adopted, .adopted, .declined, .pending]),
      date: date, eventDate: chance(6) ? anyDate() : date, weight: number(0...3),
      address: address, particulars: said)
  }

  mutating func anyDate() -> CivilDate? {
    if chance(15) { return nil }
    let day = CivilDate(dayNumber: date("2023-07-01").dayNumber + number(0...640))
    if chance(15) { return CivilDate(year: day.year) }
    return chance(15) ? day.monthOnly : day
  }
}

// MARK: - Rules

extension RandomScoring {
  mutating func match(_ busyness: Int = 4) -> Rulebook.Match {
    var match = Rulebook.Match()
    if chance(busyness) { match.outlets = some(["Brief", "Daily", "Weekly", "Portal"], 2) }
    if chance(busyness * 2) { match.levels = some(["county", "city"], 1) }
    if chance(busyness * 2) { match.media = some(["journal", "newspaper"], 1) }
    if chance(busyness * 2) { match.kinds = some(["brief", "study", "notice"], 2) }
    if chance(busyness * 4) { match.tracks = ["party"] }
    if chance(busyness * 4) { match.stages = ["printed"] }
    if chance(busyness * 4) { match.positions = ["front"] }
    if chance(busyness * 3) { match.classes = some(["town", "firm", "full", "half"], 2) }
    if chance(busyness * 4) { match.units = some(["A", "B", "C", ""], 2) }
    if chance(busyness * 4) { match.leaders = some(Self.leaders, 2) }
    if chance(busyness * 3) { match.length = Rulebook.LengthBand(from: nil, to: number(79...100)) }
    if chance(busyness * 4) { match.isJoint = chance(2) }
    if chance(busyness * 4) { match.isRequested = chance(2) }
    if chance(busyness * 4) { match.isUrgent = chance(2) }
    if chance(busyness * 4) { match.isRepost = chance(2) }
    return match
  }

  mutating func policies() -> Rulebook.Policies {
    var policies = Rulebook.Policies()
    if chance(2) { policies.basis = one([.adopted, .submitted]) }
    if chance(2) { policies.joint = one([.each, .split, .first]) }
    if chance(3) { policies.jointAtMost = number(1...3) }
    if chance(2) { policies.severalOutlets = one(Rulebook.SeveralOutlets.allCases) }
    if chance(2) { policies.severalInstructions = one(Rulebook.SeveralInstructions.allCases) }
    if chance(2) { policies.reposts = one([.count, .leaveOut]) }
    if chance(2) { policies.carryOver = one(Rulebook.CarryOver.allCases) }
    if chance(2) { policies.credit = one([.own, .passedOn]) }
    return policies
  }

  mutating func frequency() -> Rulebook.Frequency {
    one([.week, .month, .quarter, .half, .year, .window("campaign")])
  }

  private mutating func rows(_ most: Int) -> [Rulebook.Score.Row] {
    (0..<number(0...most)).map { _ in
      Rulebook.Score.Row(matching: match(), points: Points(number(-2...9)))
    }
  }

  private mutating func score() -> Rulebook.Score {
    var score = Rulebook.Score(name: "points", unit: "分")
    score.submission = rows(2)
    score.adoption = rows(4)
    score.extra = rows(2)
    score.instruction = rows(3)
    if chance(2) { score.times = [.init(matching: match(), by: Proportion(15, of: 10))] }
    score.policies = policies()
    score.limits.per = frequency()
    return score
  }

  private mutating func indicator() -> Rulebook.Indicator {
    let measures =
      Rulebook.Indicator.measures.map(\.measure) + [.score("points"), .score("points")]
    return Rulebook.Indicator(
      one(measures), matching: match(6),
      distinct: chance(4) ? one([.outlet, .medium, .level]) : nil)
  }

  private mutating func version(from: String?, to: String?) -> Rulebook.Version {
    var version = Rulebook.Version(
      from: from.map(date), to: to.map(date), policies: policies(), quotas: [], consequences: [])
    if chance(3) { version.invalid = [match(2), match(2)] }
    if chance(3) { version.closesAfterDays = number(0...40) }
    if chance(3) { version.filing = .init(each: frequency(), withinDays: number(0...20)) }
    version.scores = [score()]
    for clause in 0..<4 {
      version.quotas.append(
        Rulebook.Quota(
          clause: String(clause), indicator: indicator(), holder: chance(3) ? .person : .unit,
          per: frequency(), atLeast: .everyClass(Proportion(1, of: 1)), partYear: nil,
          policies: chance(2) ? policies() : Rulebook.Policies()))
    }
    return version
  }

  mutating func rulebook() -> Rulebook {
    var calendar = PeriodCalendar(
      firstMonth: one([1, 1, 7]), monthCloses: chance(3) ? 25 : nil)
    calendar.windows = [
      Period(label: "campaign", first: date("2024-03-05"), last: date("2024-05-20"))
    ]
    return Rulebook(
      title: "", calendar: calendar,
      versions: [
        version(from: nil, to: "2023-12-31"), version(from: "2024-01-01", to: "2024-08-15"),
        version(from: "2024-09-01", to: nil),
      ])
  }

  mutating func request(_ submissions: Submissions, asOf: String) -> AnalysisRequest {
    var request = AnalysisRequest(
      submissions: submissions, datesSeen: DatesSeen(submissions), directory: Self.directory,
      rulebook: rulebook(), reading: Reading(rateOutlets: chance(2) ? .all : .named(["city"])),
      importSummary: ImportSummary(sources: [], newestExport: nil),
      period: Period(parsing: "2024"), asOf: date(asOf), language: .english, title: "",
      evidence: .listed, workers: 1)
    request.particulars = particulars
    request.registers.people = Self.people
    request.registers.requests = submissions.keys.enumerated().filter { $0.0 % 7 == 0 }.map {
      Request(
        id: "", unit: 0, kind: "", isUrgent: false, due: date("2024-05-01"), fulfilledBy: $0.1,
        fulfilledOn: nil, place: .init(file: ""))
    }
    return request
  }
}

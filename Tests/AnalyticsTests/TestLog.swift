import Analytics
import Model
import Support
import Testing

/// `2024-05-01`, `2024-05` or `2024`.
func date(_ text: String) -> CivilDate {
  let numbers = text.split(separator: "-").map { Int($0)! }
  switch numbers.count {
  case 1: return CivilDate(year: numbers[0])!
  case 2: return CivilDate(year: numbers[0], month: numbers[1])!
  default: return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])!
  }
}

extension Unit {
  /// A registered unit with one tenure.
  static func registered(
    _ name: String, class unitClass: String = "office", head: String = "", from: String? = nil,
    to: String? = nil, mergedInto: String = "", standing: Standing = .assessed
  ) -> Unit {
    Unit(
      name: name, isRegistered: true,
      tenures: [
        Tenure(
          unitClass: unitClass, head: head, from: from.map(date), to: to.map(date),
          mergedInto: mergedInto, standing: standing)
      ])
  }

  /// A unit that only the log names.
  static func logged(_ name: String) -> Unit {
    Unit(name: name, isRegistered: false, tenures: [Tenure()])
  }
}

extension Outlet {
  static func registered(_ name: String, level: String = "", medium: String = "") -> Outlet {
    Outlet(name: name, level: level, medium: medium, isRegistered: true)
  }
}

/// One decision in a test's log; `on` is both its date and its event date.
struct Edge {
  var outlet = 0
  var outcome = Outcome.adopted
  var on: String?
  /// Where it differs from `on`: the submitted date of a log without adoption dates.
  var eventOn: String?
  var weight = 1
  var particulars = 0
  /// Where it is stated here, not by the code.
  var said = Particulars()

  static func adopted(
    _ on: String?, by outlet: Int = 0, weight: Int = 1, particulars: Int = 0,
    saying said: Particulars = Particulars()
  ) -> Edge {
    Edge(
      outlet: outlet, on: on, eventOn: on, weight: weight, particulars: particulars, said: said)
  }

  static func declined(by outlet: Int = 0) -> Edge { Edge(outlet: outlet, outcome: .declined) }
}

extension Particulars {
  static func kind(_ kind: String) -> Particulars { Particulars { $0.kind = kind } }

  static func written(by authors: String...) -> Particulars {
    Particulars { $0.authors = authors }
  }

  init(_ fill: (inout Particulars) -> Void) {
    self.init()
    fill(&self)
  }
}

/// Builds submissions row by row, every row on a line of its own, and asks for their analysis.
struct TestLog {
  var directory: Directory
  var submissions = Submissions()
  var rulebook: Rulebook?
  var reading = Reading(rateOutlets: .all)
  /// By source, the day of its export; none where all are followed to the newest day known.
  var followedTo: [String] = []
  var registers = Registers()
  /// What rows say besides, by code; the first says nothing.
  var particulars = [Particulars()]
  private var offset = 0

  init(_ units: [Unit], outlets: [Outlet] = [.registered("Daily")]) {
    directory = Directory(
      units: units, outlets: outlets, hasUnitRegister: units.contains { $0.isRegistered },
      hasOutletRegister: outlets.contains { $0.isRegistered })
  }

  mutating func add(
    _ submitted: String?, by units: [Int] = [0], weight: Int = 1, from source: Int = 0,
    particulars: Int = 0, saying said: Particulars = Particulars(),
    instructions: [(leader: String, on: String?)] = [], _ edges: [Edge] = []
  ) {
    append(
      submitted, units, weight, edges, from: source, isLogged: true,
      particulars: code(of: said, else: particulars), instructions)
  }

  /// The key that the next item will have.
  var nextKey: ItemKey { ItemKey(RecordAddress(source: 0, offset: offset)) }

  mutating func supplement(by units: [Int] = [0], particulars: Int = 0, _ edges: [Edge]) {
    append(nil, units, 1, edges, from: 0, isLogged: false, particulars: particulars)
  }

  private mutating func append(
    _ submitted: String?, _ units: [Int], _ weight: Int, _ edges: [Edge], from source: Int,
    isLogged: Bool, particulars: Int, _ instructions: [(leader: String, on: String?)] = []
  ) {
    let address = RecordAddress(source: source, offset: offset)
    let adoptions = edges.enumerated().map { place, edge in
      Adoption(
        outlet: edge.outlet, outcome: edge.outcome, date: edge.on.map(date),
        eventDate: edge.eventOn.map(date), weight: edge.weight,
        address: RecordAddress(source: source, offset: offset + place),
        particulars: code(of: edge.said, else: edge.particulars))
    }
    offset += max(1, edges.count)
    submissions.append(
      key: ItemKey(address), address: address, weight: weight, submitted: submitted.map(date),
      isLogged: isLogged, units: units, edges: adoptions,
      instructions: instructions.map {
        Instruction(leader: $0.leader, date: $0.on.map(date), address: address)
      }, particulars: particulars)
  }

  private mutating func code(of said: Particulars, else particulars: Int) -> Int {
    if said == Particulars() { return particulars }
    if let known = self.particulars.firstIndex(of: said) { return known }
    self.particulars.append(said)
    return self.particulars.count - 1
  }

  func request(
    _ period: String?, asOf: String? = nil, exported: String? = nil,
    language: Language = .english
  ) -> AnalysisRequest {
    var request = AnalysisRequest(
      submissions: submissions, datesSeen: DatesSeen(submissions), directory: directory,
      rulebook: rulebook, reading: reading,
      importSummary: ImportSummary(
        sources: followedTo.map(SourceSummary.init), newestExport: exported.map(date)),
      period: period.map { Period(parsing: $0)! }, asOf: asOf.map(date), language: language,
      title: "test", evidence: .listed, workers: 2)
    request.registers = registers
    request.particulars = particulars
    return request
  }

  func analysis(
    _ period: String?, asOf: String? = nil, exported: String? = nil,
    language: Language = .english
  ) -> Analysis {
    let analysis = analyse(
      request(period, asOf: asOf, exported: exported, language: language))
    #expect(analysis.openSum == nil)
    return analysis
  }
}

extension SourceSummary {
  /// A source whose items stand for the last time in an export of a day; `nil`: in the newest.
  init(_ followedTo: String?) {
    self.init(path: "", encoding: "utf-8", delimiter: ",", shape: "per-submission")
    self.followedTo = followedTo.map(date)
  }
}

extension Table {
  /// The row whose key is `key`.
  func row(_ key: String) -> Int {
    guard let row = columns[0].texts.firstIndex(of: key) else {
      preconditionFailure("\(name) has no row \(key)")
    }
    return row
  }

  func integer(_ column: String, _ key: String) -> Int? { self[column].integers[row(key)] }
  func real(_ column: String, _ key: String) -> Double? { self[column].reals[row(key)] }
  func text(_ column: String, _ key: String) -> String? { self[column].texts[row(key)] }

  /// Everything that a table says, so that two can be compared.
  var contents: [String] { columns.map { "\($0.name): \($0.values)" } }
}

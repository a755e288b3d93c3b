import Analytics
import Model
import Testing

/// What changed between two runs has a cause that the two folders show.
struct ComparedRunsTests {
  typealias File = FinishedRun.File

  private static let inputs = [
    File(path: "dataset.yaml", byteCount: 1, digest: "a", role: .settings),
    File(path: "units.csv", byteCount: 1, digest: "a", role: .register),
    File(path: "rulebook.yaml", byteCount: 1, digest: "a", role: .rulebook),
    File(path: "log/1.csv", byteCount: 1, digest: "a", role: .log),
  ]

  /// A run with one unit and no shortfall.
  private static func run(
    _ unit: [String] = ["A", "office", "10", "4", "5", "1"], eligibility: [[String]] = []
  ) -> FinishedRun {
    FinishedRun(
      folder: "run", version: "1", title: "t", period: "2024", asOf: "2024-12-31", options: [],
      inputs: inputs, language: .english,
      tables: [
        "units": WrittenTable(
          name: "units",
          columns: ["unit", "class", "submitted", "adopted_items", "adoptions", "rank"],
          rows: [unit]),
        "eligibility": WrittenTable(
          name: "eligibility",
          columns: [
            "unit", "person", "clause", "indicator", "period", "required", "achieved", "outcome",
          ], rows: eligibility),
        "overview": WrittenTable(
          name: "overview", columns: ["measure", "value"], rows: [["submitted", unit[2]]]),
      ])
  }

  private static func changed(_ run: FinishedRun, _ role: FinishedRun.Role) -> FinishedRun {
    var run = run
    for place in run.inputs.indices where run.inputs[place].role == role {
      run.inputs[place].digest = "b"
    }
    return run
  }

  private func causes(_ unit: [String], _ role: FinishedRun.Role) -> [RunComparison.Cause] {
    compared(Self.run(), with: Self.changed(Self.run(unit), role)).units.flatMap(\.causes)
  }

  @Test func `the same run has no change`() {
    let comparison = compared(Self.run(), with: Self.run())
    #expect(comparison.isEmpty)
    #expect(comparison.sameInputs == 4)
    #expect(comparison.inputs.isEmpty && comparison.circumstances.isEmpty)
  }

  @Test func `what a changed log does to a unit is told apart`() {
    #expect(causes(["A", "office", "10", "6", "7", "1"], .log) == [.lateAdoptions])
    #expect(causes(["A", "office", "10", "4", "6", "1"], .log) == [.lateAdoptions])
    #expect(causes(["A", "office", "12", "4", "5", "1"], .log) == [.newRows])
    #expect(causes(["A", "office", "12", "7", "8", "1"], .log) == [.newRows, .lateAdoptions])
    #expect(causes(["A", "office", "9", "4", "5", "1"], .log) == [.corrections])
    #expect(causes(["A", "office", "10", "3", "4", "1"], .log) == [.corrections])
    #expect(causes(["A", "office", "10", "4", "5", "2"], .log) == [.others])
  }

  @Test func `a register or settings are the cause where no log changed`() {
    #expect(causes(["A", "school", "10", "4", "5", "1"], .register) == [.register])
    #expect(causes(["A", "office", "12", "4", "5", "1"], .register) == [.register])
    #expect(causes(["A", "office", "10", "6", "5", "1"], .settings) == [.settings])
  }

  @Test func `another as-of day is the cause where no file changed`() {
    var later = Self.run(["A", "office", "10", "6", "7", "1"])
    later.asOf = "2025-01-31"
    #expect(compared(Self.run(), with: later).units.flatMap(\.causes) == [.asOf])
    #expect(compared(Self.run(), with: later).circumstances.map(\.name) == ["as_of"])
  }

  @Test func `a figure that nothing explains is said to be so`() {
    let other = Self.run(["A", "office", "10", "6", "7", "1"])
    #expect(compared(Self.run(), with: other).units.flatMap(\.causes) == [.unknown])
  }

  private static func short(_ required: String, _ achieved: String) -> [[String]] {
    [["A", "", "5; 9", "submissions", "2024-03", required, achieved, "criticised"]]
  }

  @Test func `a row that appears, vanishes or changes has the cause of its unit or its rule`() {
    let none = Self.run()
    let short = Self.run(eligibility: Self.short("2", "1"))
    let ruled = compared(none, with: Self.changed(short, .rulebook)).eligibility
    #expect(ruled.map(\.kind) == [.added])
    #expect(ruled.map(\.causes) == [[.rulebook]])
    #expect(ruled.map { $0.key[2] } == ["5"])

    let mended = Self.changed(Self.run(["A", "office", "11", "4", "5", "1"]), .log)
    let gone = compared(short, with: mended).eligibility
    #expect(gone.map(\.kind) == [.removed])
    #expect(gone.map(\.causes) == [[.newRows]])

    let harder = Self.changed(Self.run(eligibility: Self.short("3", "1")), .rulebook)
    let changed = compared(short, with: harder).eligibility
    #expect(changed.map(\.kind) == [.changed])
    #expect(changed.map(\.causes) == [[.rulebook]])
    #expect(
      changed.flatMap(\.changes)
        == [RunComparison.Change(name: "required", before: "2", after: "3")])
  }

  @Test func `texts in two languages are not taken for changes`() {
    var chinese = Self.run(
      eligibility: [["A", "", "5；9", "submissions", "2024-03", "2", "1", "通报批评"]])
    chinese.language = .chinese
    let comparison = compared(Self.run(eligibility: Self.short("2", "1")), with: chinese)
    #expect(comparison.eligibility.isEmpty)
    #expect(!comparison.comparesTexts)
  }

  @Test func `a log without a digest and of the same size is undecided`() {
    var other = Self.run()
    other.inputs[3].digest = nil
    let comparison = compared(Self.run(), with: other)
    #expect(comparison.inputs.map(\.kind) == [.undecided])
    #expect(comparison.sameInputs == 3)
  }
}

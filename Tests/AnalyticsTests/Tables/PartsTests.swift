import Analytics
import Model
import Testing

struct PartsTests {
  private func particulars(_ kind: String, by authors: [String] = []) -> Particulars {
    var particulars = Particulars()
    particulars.kind = kind
    particulars.authors = authors
    return particulars
  }

  private func person(_ name: String, _ unit: Int?, from: String? = nil, to: String? = nil)
    -> Person
  {
    Person(
      name: name, unit: unit,
      memberships: [.init(group: "young", from: from.map(date), to: to.map(date))])
  }

  @Test func `kinds add up to the office, what states none last`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.particulars += [particulars("简讯"), particulars("调研"), particulars("约稿")]
    log.add("2024-05-01", by: [0, 1], particulars: 2, [.adopted("2024-05-09")])
    log.add("2024-05-02", particulars: 1)
    log.add("2024-05-03", weight: 3)
    log.add("2023-05-03", particulars: 3, [.adopted("2023-06-01")])
    log.supplement(particulars: 0, [.adopted("2024-07-01", particulars: 1)])
    let analysis = log.analysis("2024", asOf: "2025-01-31")
    let kinds = analysis["kinds"]
    #expect(kinds["kind"].texts == ["简讯", "约稿", "调研", "(kind not stated)"])
    #expect(kinds["submitted"].integers == [1, 0, 1, 3])
    #expect(kinds["adopted_items"].integers == [0, 0, 1, 0])
    #expect(kinds["adoptions"].integers == [1, 0, 1, 0], "the adoption's row states its kind")
    #expect(kinds["supplements"].integers == [1, 0, 0, 0])
    #expect(kinds["cohort_rate"].reals == [0, nil, 1, 0])
    #expect(kinds["previous_submitted"].integers == [0, 1, 0, 0])
    #expect(kinds["previous_adopted_items"].integers == [0, 1, 0, 0])
    #expect(kinds["previous_adoptions"].integers == [0, 1, 0, 0])
    #expect(analysis["overview"].real("value", "submitted") == 5)
  }

  @Test func `without kinds or people both tables are empty`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01")
    let analysis = log.analysis("2024")
    #expect(analysis["kinds"].rowCount == 0 && analysis["people"].rowCount == 0)
  }

  @Test func `silent people are listed, and each of several authors counts once`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.particulars += [particulars("", by: ["Wu", "Li", "Wu"]), particulars("", by: ["Wu"])]
    log.registers.people = [
      person("Wu", 0), person("Wu", 1), person("Li", nil), person("Silent", 0, from: "2024-10-01"),
      person("Gone", 0, to: "2023-12-31"),
    ]
    log.add("2024-05-01", by: [0], particulars: 1, [.adopted("2024-05-02")])
    log.add("2024-06-01", by: [0], particulars: 2)
    log.add("2024-06-01", by: [1], particulars: 2)
    let people = log.analysis("2024", asOf: "2025-01-31")["people"]
    #expect(people["person"].texts == ["Wu", "Wu", "Li", "Silent"])
    #expect(people["unit"].texts == ["A", "B", nil, "A"])
    #expect(people["group"].texts == [String?](repeating: "young", count: 4))
    #expect(people["submitted"].integers == [2, 1, 1, 0])
    #expect(people["adopted_items"].integers == [1, 0, 1, 0])
    #expect(people["adoptions"].integers == [1, 0, 1, 0])
    #expect(people["months_active"].integers == [12, 12, 12, 3])
    #expect(people["months_missed"].integers == [10, 11, 11, 3])
  }

  @Test func `an item whose month is unknown leaves its author's missed months open`() {
    var log = TestLog([.registered("A")])
    log.particulars.append(particulars("", by: ["Wu"]))
    log.registers.people = [person("Wu", nil)]
    log.add("2024", particulars: 1)
    let people = log.analysis("2024", asOf: "2025-01-31")["people"]
    #expect(people["submitted"].integers == [1])
    #expect(people["months_missed"].integers == [nil])
  }

  @Test func `units that submitted nothing are listed with their heads, exempt ones are not`() {
    var log = TestLog([
      .registered("A", head: "Wu"), .registered("B", head: "Li"),
      .registered("C", standing: .encouraged), .registered("D", standing: .exempt),
      .registered("Closed", to: "2023-12-31"), .registered("New", from: "2024-12-15"),
      .logged("Stranger"),
    ])
    log.add("2024-05-01", by: [0])
    log.add("2023-03-01", by: [1])
    log.add("2022-08-09", by: [1])
    log.add("2024", by: [5], [.adopted("2024-12-20")])
    log.supplement(by: [1], [.adopted("2024-02-01")])
    let table = log.analysis("2024-02..2024-12", asOf: "2025-01-31")["nothing_submitted"]
    #expect(table["unit"].texts == ["B", "C", "New"])
    #expect(table["head"].texts == ["Li", nil, nil])
    #expect(table["months_active"].integers == [11, 11, 0])
    #expect(table["last_month"].texts == ["2023-03", nil, nil])
    #expect(table["previous_submitted"].integers == [1, 0, 0])
    #expect(
      table["note"].texts == [
        "adoptions in the period, but nothing submitted in it", "encouraged, not sanctioned",
        "adoptions in the period, but nothing submitted in it; items without an exact date may belong to the period",
      ])
  }

  @Test func `without a register, or with adoptions alone, nobody is called silent`() {
    var log = TestLog([.logged("A"), .logged("B")])
    log.add("2024-05-01")
    let analysis = log.analysis("2024")
    #expect(analysis["nothing_submitted"].rowCount == 0)
    #expect(analysis.notes.contains { $0.hasPrefix("without units.csv") })
    var register = TestLog([.registered("A"), .registered("B")])
    register.supplement([.adopted("2024-05-01")])
    #expect(register.analysis("2024")["nothing_submitted"].rowCount == 0)
  }
}

import Testing

@testable import Model

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("cumulatve", ["cumulative", "incremental"], "cumulative"),
      ("国土局", ["国土资源局", "教育局"], "国土资源局"),
      ("财攻局", ["财政局", "教育局"], "财政局"), ("unit", ["units", "outlets"], "units"),
      ("市教育局", ["市教育局", "县教育局"], "县教育局"), ("甲乙丙", ["甲乙丁", "甲乙戊"], "甲乙丁"),
    ] as [(String, [String], String)])
  func `a mistyped name is told from the others`(name: String, known: [String], nearest: String) {
    #expect(NearestName.of(name, among: known) == nearest)
  }

  @Test(
    arguments: [
      ("办公室", ["财政局", "教育局"]), ("甲", ["乙", "甲乙"]), ("abc", []), ("foo", ["title", "logs"]),
      ("甲", ["甲"]),
    ] as [(String, [String])])
  func `a name that resembles none has no nearest`(name: String, known: [String]) {
    #expect(NearestName.of(name, among: known) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("甲乙", "乙甲", 2),
  ])
  func `the distance is Levenshtein's`(one: String, other: String, distance: Int) {
    #expect(NearestName.distance(Array(one), Array(other)) == distance)
    #expect(NearestName.distance(Array(other), Array(one)) == distance)
  }
}

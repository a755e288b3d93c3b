import Foundation
import Support
import Testing

/// A drafted folder counts as its logs do, and what it offers behind `#` can be put in force.
struct InitTests {
  private static let log = """
    序号,编号,报送单位,单位类别,标题,报送时间,采用刊物,级别,采用时间
    1,A1,城关镇,乡镇,春耕,2024-03-01,市日报,市,2024-03-08
    2,A2,教育局,部门,开学,2024-03-05,,,
    3,A3,教育局、公安局,部门,护校,2024-04-06,"县政府网、《市日报》",县,2024-04-20
    4,A4,-城关镇,,夏种,2023-05-01,=要情,,2023-06-01
    5,A5,,,无主,2024-05-02,,,

    """

  @Test func `report makes the same tables from the drafted folder as from the bare logs`() throws {
    try Workplace.with { work in
      for (name, text) in [
        ("b/1.csv", Self.log), ("a/2.csv", Self.log.replacing("春耕", with: "春播")),
      ] {
        let file = work.folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      try expectSuccess("tongbao init b/1.csv a/2.csv --output 草稿", in: work)
      try expectSuccess("tongbao report 草稿 --period all --output one", in: work)
      try expectSuccess("tongbao report b/1.csv a/2.csv --period all --output two", in: work)
      // The register lets the overview count silent units, and says of rows without a unit that it has none; and
      // units that it knows were there in every month, others from their first item to their last.
      let end = try Program.shell(
        "diff -r -x import.csv -x control_limits.csv -x unit_months.csv one/tables two/tables | grep '^[<>]' | cut -d, -f1",
        in: work.folder)
      #expect(
        end.output
          == "< units_without_submissions\n> units_without_submissions\n< （未填单位）\n> （未填单位）\n")
      let logs = try Program.shell("cut -d, -f1,5- one/tables/import.csv", in: work.folder)
      #expect(logs.output.contains("log/1-2.csv") && logs.output.contains("log/2-1.csv"))
    }
  }

  @Test func `what is offered behind a number sign can be put in force`() throws {
    try Workplace.with { work in
      try Data(Self.log.utf8).write(to: work.folder.appending(path: "log.csv"))
      try expectSuccess("tongbao init log.csv", in: work)
      // All keys of the log, the reading, the example quotas and their consequence.
      try expectSuccess(
        "sed -i -E 's/^( *)# (    )?(exported|role|exports|shape|identity|encoding|delimiter|period|values|separators|columns|reading):/\\1\\2\\3:/; s/^    #   ([a-z]+: \")/      \\1/; s/^#   (blank_unit|rate_outlets)/  \\1/' log/dataset.yaml",
        in: work)
      try expectSuccess("sed -i -E 's/^( *)# (- |to:)/\\1\\2/' log/rulebook.yaml", in: work)
      let yaml = try Program.shell("cat log/dataset.yaml log/rulebook.yaml", in: work.folder).output
      for line in [
        "    columns:", "      unit: \"报送单位\"", "  rate_outlets: all", "      - { clause:",
      ] { #expect(yaml.contains("\n" + line), "\(yaml)") }
      try expectSuccess("tongbao report log --period 2024 --output out", in: work)
      let eligibility = try Program.shell("cat out/tables/eligibility.csv", in: work.folder).output
      #expect(eligibility.contains("乡镇") && eligibility.contains("第1条"))
    }
  }

  @Test func `a draft sanctions nobody`() throws {
    try Workplace.with { work in
      try Data(Self.log.utf8).write(to: work.folder.appending(path: "log.csv"))
      try expectSuccess("tongbao init log.csv --language en", in: work)
      try expectSuccess("tongbao report log --period all --output out", in: work)
      let lines = try Program.shell("wc -l < out/tables/eligibility.csv", in: work.folder).output
      #expect(lines.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
    }
  }

  private func expectSuccess(_ line: String, in work: Workplace) throws {
    let end = try Program.shell(line, in: work.folder)
    #expect(end.code == 0, "\(line)\n\(end.messages)")
  }
}

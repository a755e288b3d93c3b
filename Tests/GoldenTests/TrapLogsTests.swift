import Foundation
import Support
import Testing

/// Logs with traps in how they were exported, through the whole program; the arithmetic is in the comments.
struct TrapLogsTests {
  /// The tables of a report on a dataset of these files.
  private func tables(_ files: [String: String], _ options: String = "") throws
    -> (String) -> CSVRows
  {
    let dataset = try TemporaryFolder(files)
    let end = try Program.shell(
      "tongbao report '\(dataset.path)' --output '\(dataset.path)/out' --no-bom \(options)",
      in: Repository.root)
    #expect(end.code == 0, "\(end.messages)")
    return { name in
      let path = dataset.path + "/out/tables/\(name).csv"
      return CSVRows((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    }
  }

  @Test func `an adoption that only a later export knows is dated by its day, not by the export's`()
    throws
  {
    let files = [
      "dataset.yaml": """
      logs:
        - { path: log/07.csv, exported: 2024-07-31 }
        - { path: log/10.csv, exported: 2024-10-31 }
      """,
      "log/07.csv":
        "id,unit,submitted,outlet,adopted on\n1,A,2024-05-01,Daily,2024-05-20\n2,A,2024-06-01,,\n",
      // The second item was adopted on 15 July, which July's export did not know yet.
      "log/10.csv":
        "id,unit,submitted,outlet,adopted on\n1,A,2024-05-01,Daily,2024-05-20\n2,A,2024-06-01,Daily,2024-07-15\n3,A,2024-09-01,Daily,2024-09-30\n",
    ]
    let october = try tables(files)("units")
    #expect(october["submitted"] == ["3"] && october["adopted_items"] == ["3"])
    // As of 31 July: 2 items, and by their days both were adopted by then.
    let july = try tables(files, "--as-of 2024-07-31")
    #expect(july("units")["submitted"] == ["2"] && july("units")["adopted_items"] == ["2"])
    #expect(july("units")["adoptions"] == ["2"])
    // As of 14 July the second had not come.
    let before = try tables(files, "--as-of 2024-07-14")
    #expect(before("units")["adopted_items"] == ["1"])
    #expect(before("units")["cohort_rate"] == ["0.5"], "1 of 2")
    #expect(before("import")["superseded"] == ["2", "0"], "the newest export counts either way")
  }

  @Test(arguments: [("incremental", ["1", "1"], "2"), ("cumulative", ["0", "1"], "1")])
  func `a register that is continued keeps what only its older part holds`(
    exports: String, byOutlet: [String], sum: String
  ) throws {
    let files = [
      "dataset.yaml": """
      logs:
        - { path: log/items.csv, exported: 2024-12-31 }
        - { path: log/06.csv, exported: 2024-06-30, role: adoptions, exports: \(exports) }
        - { path: log/12.csv, exported: 2024-12-31, role: adoptions, exports: \(exports) }
      outlets: outlets.csv
      """,
      "outlets.csv": "outlet\nDaily\nWeekly\n",
      "log/items.csv": "id,unit,submitted\n1,A,2024-05-01\n2,A,2024-05-02\n",
      "log/06.csv": "id,outlet,adopted on\n1,Daily,2024-06-01\n",
      "log/12.csv": "id,outlet,adopted on\n1,Weekly,2024-11-01\n",
    ]
    // Continued: the first item was adopted twice. Cumulative: December's register says once.
    let table = try tables(files)
    #expect(table("outlets")["adoptions"] == byOutlet)
    #expect(table("units")["adoptions"] == [sum])
    #expect(table("units")["adopted_items"] == ["1"], "one item of 2 either way")
    #expect(table("units")["supplements"] == ["0"])
  }

  @Test func `a year of totals beside a year of items`() throws {
    let files = [
      "dataset.yaml": """
      logs:
        - { path: log/2023.csv, exported: 2023-12-31 }
        - { path: log/2024.csv, exported: 2024-12-31 }
      """,
      // 2023: 30 + 10 + 20 = 60 items, of which 10 adopted.
      "log/2023.csv":
        "unit,submitted,count,status\nA,2023,30,declined\nA,2023,10,adopted\nB,2023,20,declined\n",
      "log/2024.csv":
        "id,unit,title,submitted,status\n1,A,one,2024-02-01,adopted\n2,A,two,2024-03-01,declined\n3,B,three,2024-03-02,declined\n",
    ]
    let table = try tables(files, "--period 2024")
    #expect(table("years")["submitted"] == ["60", "3"])
    #expect(table("years")["adopted_items"] == ["10", "1"])
    #expect(table("units")["previous_submitted"] == ["40", "20"])
    #expect(table("units")["previous_adopted_items"] == ["10", "0"])
    let months = table("months")
    let unknown = months.rows.filter { $0["complete"] == "" }
    #expect(unknown.map { $0["submitted"] } == ["60"], "2023 is in no month")
    #expect(months["submitted"].compactMap { Int($0) }.reduce(0, +) == 63)
    #expect(table("import")["used"] == ["3", "3"])
  }
}

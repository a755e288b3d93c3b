import Foundation
import Model
import Support
import Testing

@testable import Importer

struct OverlapTests {
  static let yaml = """
    logs:
      - { path: log/1.csv, exported: 2024-06-30 }
      - { path: log/2.csv, exported: 2024-12-31 }

    """
  static let header = "编号,单位,标题,报送时间,采用情况,采用刊物\n"

  /// Ten items of 2024, and what two exports say of them.
  private func test(newer: (Int) -> String?) throws -> TestDataset {
    let rows = 1...10
    let older = rows.map { "A\($0),教育局,第\($0)篇,2024-01-\($0 + 9),采用,市日报\n" }
    return try TestDataset([
      "dataset.yaml": Self.yaml, "log/1.csv": Self.header + older.joined(),
      "log/2.csv": Self.header + rows.compactMap(newer).joined(),
    ])
  }

  private func row(_ number: Int, outlets: String = "市日报") -> String {
    "A\(number),教育局,第\(number)篇,2024-01-\(number + 9),采用,\(outlets)\n"
  }

  @Test
  func `an item that a newer export of its days no longer holds is reported and still counts`()
    throws
  {
    let test = try test { $0 == 5 ? nil : row($0) }
    #expect(test.dataset.diagnostics.map(\.brief) == ["log/1.csv:6 item-vanished [\"log/2.csv\"]"])
    #expect(test.lines.count == 10)
  }

  @Test func `an adoption that a newer export no longer holds is reported and no longer counts`()
    throws
  {
    let test = try test { $0 == 5 ? row($0, outlets: "要情快报") : row($0) }
    #expect(
      test.dataset.diagnostics.map(\.brief) == [
        "log/1.csv:6 adoption-vanished [\"市日报\", \"log/2.csv\"]"
      ])
    #expect(test.dataset.submissions.collected.adoptions.count == 10)
  }

  @Test func `an export of other days lacks nothing`() throws {
    let test = try test { "B\($0),教育局,另\($0)篇,2024-08-\($0 + 9),采用,市日报\n" }
    #expect(test.codes.isEmpty && test.lines.count == 20)
  }

  @Test func `an export that lacks most is taken for another part, and that is said once`() throws {
    let test = try test { $0 < 3 || $0 > 9 ? row($0) : nil }
    #expect(
      test.dataset.diagnostics.map(\.brief) == ["log/2.csv export-lacks-items [\"7\", \"10\"]"])
  }

  @Test func `an item whose newer record is rejected has not vanished`() throws {
    let test = try test { $0 == 5 ? "A5,教育局,第5篇,昨天,采用,市日报\n" : row($0) }
    #expect(test.codes == [.newestRejected])
  }
}

struct RepairTests {
  static let header = "编号,单位,标题,报送时间,采用情况,采用刊物\n"
  static let good = "A1,教育局,春耕,2024-03-01,采用,市日报\n"
  static let bad = "A2,公安局,反诈,2024-02-30,采用,市日报\n"

  @Test func `mended records given back complete the run, with their log's rank`() throws {
    let files = ["log/1.csv": Self.header + Self.good + Self.bad]
    let before = try TestDataset(files)
    #expect(before.rejected == [.dateImpossible])
    let rejected = try before.dataset.records.logs(of: before.dataset.rejects)
    let name = RejectedLog.fileNames(of: rejected.map(\.name))[0]
    #expect(name == "1.csv")
    let mended = String(decoding: rejected[0].bytes, as: UTF8.self)
      .replacingOccurrences(of: "2024-02-30", with: "2024-02-29")
    let after = try TestDataset(files.merging(["rejects/1.csv": mended]) { first, _ in first })
    #expect(after.rejected.isEmpty && after.lines.count == 2)
    #expect(after.fates("log/1.csv") == [1, 1, 1, 0, 0])
    #expect(after.fates("rejects/1.csv") == [1, 1, 0, 0, 0])
  }

  @Test func `a mended version of an item has the rank of its log, not a newer one`() throws {
    let test = try TestDataset([
      "dataset.yaml": OverlapTests.yaml,
      "log/1.csv": Self.header + Self.bad,
      "log/2.csv": Self.header + "A2,公安局,反诈,2024-02-29,未采用,\n",
      "rejects/1.csv": Self.header + "A2,公安局,反诈,2024-02-28,采用,市日报\n",
    ])
    #expect(test.lines == ["公安局 2024-02-29 [ declined - (2024-02-29)]"])
  }

  @Test func `fewer records than were rejected are warned of`() throws {
    let test = try TestDataset([
      "log/1.csv": Self.header + Self.bad + Self.bad, "rejects/1.csv": Self.header + Self.good,
    ])
    #expect(
      test.dataset.diagnostics.map(\.brief) == [
        "rejects/1.csv repair-incomplete [\"1\", \"2\", \"log/1.csv\"]"
      ])
  }
}

import Importer
import Model
import Support
import Testing

/// Until when the logs say what became of an item.
struct FollowUpTests {
  private static let header = "id,unit,submitted,outlet,adopted\n"
  private static let log = header + "k1,A,2024-05-01,Daily,2024-05-09\n"

  private func ends(_ yaml: String, _ texts: [String: String] = [:]) throws -> [String?] {
    var files = ["log/1.csv": Self.log, "log/2.csv": Self.log, "dataset.yaml": "logs:\n" + yaml]
    for (name, text) in texts { files[name] = text }
    return try TestDataset(files).dataset.summary.sources.map { $0.followedTo?.description }
  }

  @Test func `a cumulative export knows nothing after its day`() throws {
    let found = try ends(
      """
        - { path: log/1.csv, exported: 2024-06-30 }
        - { path: log/2.csv, exported: 2025-01-31 }

      """)
    #expect(found == ["2024-06-30", "2025-01-31"])
  }

  @Test func `a log that does not say when it was made, or is continued, may know of any day`()
    throws
  {
    let found = try ends(
      """
        - { path: log/1.csv }
        - { path: log/2.csv, exported: 2025-01-31, exports: incremental }

      """)
    #expect(found == [nil, nil])
  }

  @Test func `a register that is joined by id brings adoptions of all items`() throws {
    let logs = """
        - { path: log/1.csv, exported: 2024-06-30 }
        - { path: log/2.csv, exported: 2025-01-31 }
        - { path: log/adoptions.csv, role: adoptions, exported: 2025-01-31 }

      """
    let joined = ["log/adoptions.csv": "id,outlet,adopted\nk1,Daily,2024-12-01\n"]
    #expect(try ends(logs, joined) == [nil, nil, nil])
    let apart = ["log/adoptions.csv": "unit,title,outlet,adopted\nA,x,Daily,2024-12-01\n"]
    #expect(try ends(logs, apart) == ["2024-06-30", "2025-01-31", nil])
  }
}

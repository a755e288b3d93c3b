import Model
import Support
import Testing

@testable import Importer

/// Particulars depend on what rows say, not on who reads them when, nor on their order within an export.
struct ParticularsLawTests {
  private static let texts: [String: [String]] = [
    "kind": ["要情", "《要情》", "要 情", "简讯", "", "Note", "note"], "stage": ["录用", "转报", "录 用", ""],
    "author": ["张三", "张 三", "张三、李四", "李四；王五", ""], "length": ["", "90", "１２００字", "1,200"],
    "filed": ["", "2024-02-01", "2024年3月1日"], "urgent": ["", "是", "特急", "否"],
  ]

  private static func row(_ id: Int, _ generator: inout SeededGenerator) -> String {
    let columns = ["kind", "stage", "author", "length", "filed", "urgent"]
    let cells = columns.map { column -> String in
      let cell = texts[column]?.randomElement(using: &generator) ?? ""
      return cell.contains(",") ? "\"\(cell)\"" : cell
    }
    let outlet = ["", "市日报", "省日报"].randomElement(using: &generator) ?? ""
    return "\(id),甲局,2024-01-05,\(outlet)," + cells.joined(separator: ",") + "\n"
  }

  private static let header = "编号,单位,报送时间,采用刊物,信息类型,采用阶段,作者,字数,报备日期,紧急\n"

  private static func files(_ rows: [String], shape: String) -> [String: String] {
    [
      "dataset.yaml": "logs: [{ path: log/1.csv, shape: \(shape) }]\n",
      "log/1.csv": header + rows.joined(), "rulebook.yaml": ParticularsTests.rulebook,
      "people.csv": "person\n李四\n",
    ]
  }

  @Test(arguments: ["per-submission", "per-adoption"])
  func `any number of workers and any chunks give the same particulars`(shape: String) throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<8 {
      let rows = (0..<60).map { _ in
        Self.row(Int.random(in: 1...25, using: &generator), &generator)
      }
      let folder = try TemporaryFolder(Self.files(rows, shape: shape))
      var first: (table: [Particulars], items: [String])?
      for (workers, chunk) in [(1, 1 << 19), (1, 64), (3, 64), (4, 256)] {
        var options = ReadingOptions(workers: workers)
        options.chunkLength = chunk
        options.wholeLength = 64
        let dataset = try Import.read([folder.path], options)
        let lines = dataset.particularLines
        if let first {
          #expect(dataset.particulars == first.table)
          #expect(lines == first.items)
        } else {
          first = (dataset.particulars, lines)
          #expect(dataset.particulars.count > 10)
          #expect(dataset.particulars[0] == Particulars())
          #expect(Set(dataset.particulars).count == dataset.particulars.count)
        }
      }
    }
  }

  @Test func `the order of an export's rows does not show`() throws {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<20 {
      let rows = (1...30).map { Self.row($0, &generator) }
      let one = try TestDataset(Self.files(rows, shape: "per-submission"))
      let other = try TestDataset(
        Self.files(rows.shuffled(using: &generator), shape: "per-submission"))
      #expect(one.dataset.particulars == other.dataset.particulars)
      #expect(one.particularLines.sorted() == other.particularLines.sorted())
    }
  }

  /// What was superseded must not lend its spelling or a number.
  @Test func `rows that no longer stand leave no particulars`() throws {
    let found = try TestDataset([
      "log/2024-01.csv": Self.header + "1,甲局,2024-01-05,,NOTE,,,70,,\n",
      "log/2024-02.csv": Self.header + "1,甲局,2024-01-05,,note,,,80,,\n",
      "rulebook.yaml": ParticularsTests.rulebook, "people.csv": "person\n李四\n",
    ])
    #expect(found.dataset.particulars.map(\.brief) == ["", "note 80"])
  }

  /// The plainest program: what each row says, read by itself.
  @Test func `particulars are what a row says, read by itself`() throws {
    var generator = SeededGenerator(seed: 33)
    let rows = (1...200).map { Self.row($0, &generator) }
    let found = try TestDataset(Self.files(rows, shape: "per-submission"))
    let expected = rows.map { row -> String in
      let cells = row.replacing("\"1,200\"", with: "1200").dropLast()
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let kinds = ["《要情》": "要情", "要 情": "要情", "note": "Note"]
      let authors = cells[6].replacing(" ", with: "").replacing("、", with: "+").replacing(
        "；", with: "+")
      let parts = [
        kinds[cells[4]] ?? cells[4], cells[5].replacing(" ", with: ""), authors,
        cells[7].replacing("１２００字", with: "1200"), ["是", "特急"].contains(cells[9]) ? "urgent" : "",
        cells[8].replacing("2024年3月1日", with: "2024-03-01"),
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(
      found.particularLines.map { $0.prefix { $0 != "|" }.dropLast() } == expected.map { $0[...] })
  }
}

import Model
import Support
import Testing

@testable import Importer

@Suite struct ImportTests {
  private static let log = """
    某县信息报送情况表,,,,
    编号,报送单位,标题,报送时间,采用刊物
    1,财政局,“双减”落地,2024-01-05,《市日报》
    2,教育局,李𠮷的一天,2024年2月,"市日报、要情(第3期)"
    3,办公室,甲,2024/3/7,
    合计,3,,,

    """

  private static let expected = [
    "财政局 2024-01-05 [市日报 adopted - (2024-01-05)]",
    "教育局 2024-02 [市日报 adopted - (2024-02); 要情 adopted - (2024-02)]", "办公室 2024-03-07 []",
  ]

  private static let dresses: [(name: String, bytes: [UInt8])] = {
    let marks: [String: [UInt8]] = ["": [], "bom ": [0xEF, 0xBB, 0xBF]]
    var dresses: [(String, [UInt8])] = []
    for (delimiter, name) in [(",", "comma"), (";", "semicolon"), ("\t", "tab")] {
      let text = log.replacing(",", with: delimiter)
      for end in ["\n", "\r\n", "\r"] {
        let lines = text.replacing("\n", with: end)
        for (mark, bytes) in marks { dresses.append((mark + name, bytes + Array(lines.utf8))) }
        dresses.append(("gb18030 " + name, lines.gb18030))
        dresses.append(("gb18030 bom " + name, [0x84, 0x31, 0x95, 0x33] + lines.gb18030))
      }
    }
    return dresses
  }()

  @Test(arguments: dresses.indices)
  func `a log says the same in every encoding, with every delimiter and line end`(dress: Int) throws
  {
    let (name, bytes) = Self.dresses[dress]
    let found = try TestDataset(bytes: ["log/1.csv": bytes])
    #expect(found.lines == Self.expected, "\(name)")
    #expect(found.fates("log/1.csv") == [3, 3, 0, 0, 0], "\(name)")
    #expect(found.dataset.language == .chinese)
  }

  @Test func `ids are one in GB18030 and in UTF-8`() throws {
    let text = "编号,单位,报送时间\n湖信〔2023〕12号,甲,2024-01-05\n"
    let found = try TestDataset(bytes: ["log/1.csv": text.gb18030, "log/2.csv": Array(text.utf8)])
    #expect(found.seen.count == 1)
  }

  @Test func `every record is accounted for`() throws {
    let found = try TestDataset([
      "log/1.csv": "编号,单位,报送时间\n1,甲,2024-01-05\n2,乙,2024-01-05\n\n",
      "log/2.csv":
        "表,,\n编号,单位,报送时间\n1,甲,2024-01-05\n1,甲,2024-01-06\n3,丙\n4,丁,昨天\n\"5\"x,戊,2024-01-05\n小计,,\n",
    ])
    let sources = found.dataset.summary.sources
    #expect(sources.allSatisfy { $0.balances })
    #expect(sources.map(\.records) == [4, 8])
    #expect(found.fates("log/1.csv") == [2, 1, 1, 0, 0])
    #expect(found.fates("log/2.csv") == [3, 1, 0, 1, 3])
    #expect(found.rejected == [.fieldCount, .dateUnreadable, .quoteStray])
  }

  @Test(arguments: [
    ("1,甲,2024-02-30,采用", #"log/1.csv:2:3 date-impossible ["2024-02-30"]"#),
    ("1,甲,5月1日,采用", #"log/1.csv:2:3 date-needs-year ["5月1日"]"#),
    ("1,甲,2024-01-05,也许", #"log/1.csv:2:4 status-unknown ["也许"]"#),
    ("1,????,2024-01-05,采用", #"log/1.csv:2:2 text-lost ["????"]"#),
    ("1,锟斤拷,2024-01-05,采用", #"log/1.csv:2:2 text-lost ["锟斤拷"]"#),
    ("1,甲,2024-01-05", #"log/1.csv:2 field-count ["3", "4"]"#),
    ("1,甲,2024-01-05,采用,x", #"log/1.csv:2 field-count ["5", "4"]"#),
    ("1,甲,2024-01-05,采\"用", "log/1.csv:2 quote-stray []"),
    ("1,甲,2024-01-05,\"采用", "log/1.csv:2 quote-open []"),
  ])
  func `a row that cannot be used says why and where`(row: String, brief: String) throws {
    let found = try TestDataset(log: "编号,单位,报送时间,采用情况\n" + row + "\n2,乙,2024-01-05,采用\n")
    #expect(found.dataset.rejects.map(\.diagnostic.brief) == [brief])
    #expect(found.seen.map(\.units) == [["乙"]])
  }

  @Test func `padding with empty cells is no error`() throws {
    let found = try TestDataset(log: "编号,单位\n1,甲,,,\n")
    #expect(found.seen.count == 1 && found.rejected.isEmpty)
  }

  @Test func `a stated period supplies the year`() throws {
    let found = try TestDataset([
      "dataset.yaml": "logs: [{ path: a.csv, period: 2023 }]\n",
      "a.csv": "编号,单位,报送时间\n1,甲,5月1日\n2,乙,2月29日\n",
    ])
    #expect(found.lines == ["甲 2023-05-01 []"] && found.rejected == [.dateUnreadable])
  }

  @Test(arguments: [false, true], ["\n", "\r\n", "\r"])
  func `rejected records are given back byte for byte`(isGB18030: Bool, end: String) throws {
    let head = "表,,\(end)编号,单位,报送时间\(end)"
    let rows = [
      "1,甲,昨天", "2,乙,2024-01-05", "3,\"丙\(end)丁\",前天", "4,\"戊\"己,2024-01-05", "5,庚", " 6 ,辛,大后天",
    ]
    let text = head + rows.joined(separator: end)
    let mark: [UInt8] = isGB18030 ? [] : [0xEF, 0xBB, 0xBF]
    func encoded(_ text: String) -> [UInt8] { isGB18030 ? text.gb18030 : Array(text.utf8) }
    let found = try TestDataset(bytes: ["log/1.csv": mark + encoded(text)])
    let logs = try found.dataset.records.logs(of: found.dataset.rejects)
    let kept = [rows[0], rows[2], rows[3], rows[4], rows[5]].joined(separator: end)
    #expect(logs.map(\.name) == ["log/1.csv"])
    #expect(logs.first?.bytes == mark + encoded("编号,单位,报送时间\(end)" + kept))
    let texts = try found.dataset.records.texts(of: found.dataset.rejects)
    #expect(
      found.dataset.rejects.map { texts[$0.address] } == [
        rows[0], rows[2], rows[3], rows[4], rows[5],
      ])
  }

  @Test func `records are fetched again by their addresses`() throws {
    let found = try TestDataset([
      "log/1.csv": "编号,单位,标题,备注,报送时间\n1,甲,\"两\n行\",x,2024-01-05\n2,乙, 题 ,y,2024-01-05\n",
      "log/2.csv": "编号,单位\n3,丙\n",
    ])
    let addresses = found.dataset.submissions.collected.addresses
    let records = try found.dataset.records.records(at: Array(addresses.reversed()) + addresses)
    #expect(addresses.map { records[$0]?.line } == [2, 4, 2])
    #expect(addresses.map { records[$0]?.file } == ["log/1.csv", "log/1.csv", "log/2.csv"])
    #expect(records[addresses[0]]?.cells[.title] == "两\n行")
    #expect(records[addresses[1]]?.cells[.title] == " 题 ")
  }

  @Test func `a folder without a dataset file has a name, a language and its usual files`() throws {
    let found = try TestDataset([
      "units.csv": "unit\nA\n", "outlets.csv": "outlet\nB\n", "rulebook.yaml": "versions: [{}]\n",
      "log/2.csv": "id,unit\n1,A\n", "log/10.CSV": "id,unit\n2,A\n", "notes.txt": "x",
    ])
    #expect(found.dataset.language == .english && found.dataset.rulebookName == "rulebook.yaml")
    #expect(
      found.dataset.inputs.map(\.name) == [
        "units.csv", "outlets.csv", "rulebook.yaml", "log/2.csv", "log/10.CSV",
      ])
    #expect(
      found.folder.path.hasSuffix(found.dataset.name) && found.dataset.title == found.dataset.name)
  }

  @Test func `logs alone make a dataset`() throws {
    let folder = try TemporaryFolder(["报送[1].csv": "编号,单位\n1,甲\n", "2.csv": "编号,单位\n1,乙\n2,丙\n"])
    let found = try Import.read([folder.path + "/报送[1].csv", folder.path + "/2.csv"])
    #expect(found.name == "报送[1]" && found.inputs.count == 2)
    #expect(
      SeenSubmission.all(found.submissions.collected, found.directory).map(\.units) == [
        ["丙"], ["甲"],
      ])
  }

  @Test(
    arguments: [
      (["log/1.csv": ""], "log/1.csv file-empty []"), (["readme.txt": "x"], "no-logs"),
      (["dataset.yaml": "units: u.csv\n", "log/1.csv": "编号,单位\n"], "u.csv file-missing []"),
      (["dataset.yaml": "logs: [{ path: x.csv }]\n"], "x.csv file-missing []"),
      (["dataset.yaml": "logs: [{ path: x }]\n", "x/1.csv": ""], "x file-is-folder []"),
      (
        ["dataset.yaml": "logs: [{ path: 'x/*.csv' }]\n"],
        #"dataset.yaml log-pattern-empty ["x/*.csv"]"#
      ),
      (["log/1.csv": "a,b\n1,2\n"], #"log/1.csv header-missing ["a b"]"#),
      (["log/1.csv": "编号,标题\n"], #"log/1.csv:1 column-missing ["unit", "编号, 标题"]"#),
    ] as [([String: String], String)])
  func `what keeps a dataset from being read is said`(texts: [String: String], brief: String) throws
  {
    let found = try #require(try TestDataset.refusal(texts))
    #expect(found.brief.contains(brief), "\(found.brief)")
  }

  @Test func `a header without rows is a log without submissions`() throws {
    let found = try TestDataset(log: "编号,单位,报送时间\n")
    #expect(found.seen.isEmpty && found.fates("log/1.csv") == [1, 0, 0, 0, 0])
  }
}

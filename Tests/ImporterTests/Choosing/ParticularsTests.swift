import Model
import Support
import Testing

@testable import Importer

/// What rows say besides reaches items and adoptions, in every shape of log.
struct ParticularsTests {
  /// Asks for every column but the author's, which `people.csv` asks for.
  static let rulebook = """
    versions:
      - filing: { each: month, within_days: 3 }
        reposts: leave_out
        scores:
          - name: 得分
            adoption:
              - { kind: 要情, track: 党建, stage: 录用, position: 头版, length: "> 1", urgent: yes, points: 1 }

    """

  static func dataset(_ files: [String: String], people: String = "person\n张三\n") throws
    -> TestDataset
  {
    try TestDataset(
      files.merging(["rulebook.yaml": rulebook, "people.csv": people]) { stated, _ in stated })
  }

  private func lines(_ files: [String: String]) throws -> [String] {
    try Self.dataset(files).particularLines
  }

  @Test func `a row's cells are the particulars of its item and of its adoption`() throws {
    let found = try lines([
      "log/1.csv": """
      编号,单位,报送时间,采用刊物,信息类型,作者,条线,采用阶段,版位,字数,转载,紧急,报备日期
      1,甲局,2024-01-05,市日报,要情,张三、李四,党建,录用,头版,１２００字,是,特急,2024-02-01
      2,甲局,2024-01-06,,,,,,,,,,

      """
    ])
    let whole = "要情 党建 录用 头版 张三+李四 1200 repost urgent 2024-02-01"
    #expect(found == ["\(whole) | 市日报: \(whole)", " | "])
  }

  @Test
  func `an adoption in a log of one row an adoption has its own row's, where that says something`()
    throws
  {
    let found = try lines([
      "log/1.csv": """
      编号,单位,报送时间,采用刊物,信息类型,采用阶段,字数,报备日期
      1,甲局,2024-01-05,市日报,简讯,录用,,2024-02-01
      1,甲局,2024-01-05,省日报,要情,转报,900,

      """
    ])
    // The last row gives the item its fields; what describes the item comes from there where a row is silent.
    #expect(found == ["要情 转报 900 | 市日报: 简讯 录用 900 2024-02-01; 省日报: 要情 转报 900"])
  }

  private static let entries = """
    logs:
      - { path: log.csv }
      - { path: adoptions.csv, role: adoptions }

    """

  @Test func `an adoption in a register takes what its register has no column for from the item`()
    throws
  {
    let found = try lines([
      "dataset.yaml": Self.entries,
      "log.csv": """
      编号,单位,报送时间,信息类型,作者,字数,紧急,采用阶段,报备日期
      1,甲局,2024-01-05,要情,张三,800,是,初审,2024-01-09

      """,
      "adoptions.csv": """
      编号,采用刊物,信息类型,采用阶段,报备日期,版位
      1,市日报,,录用,2024-02-01,头版
      1,省日报,调研,,,

      """,
    ])
    let item = "要情 初审 张三 800 urgent 2024-01-09"
    // A blank kind is taken from the item, a blank stage or filing in a column of its own is not.
    #expect(
      found == [
        "\(item) | 市日报: 要情 录用 头版 张三 800 urgent 2024-02-01; 省日报: 调研 张三 800 urgent"
      ])
  }

  @Test func `a supplement has the particulars of its register's row`() throws {
    let found = try lines([
      "dataset.yaml": Self.entries, "log.csv": "编号,单位,报送时间,信息类型\n1,甲局,2024-01-05,要情\n",
      "adoptions.csv": "编号,单位,采用刊物,版位\n9,乙局,市日报,头版\n",
    ])
    #expect(Set(found) == ["要情 | ", "头版 | 市日报: 头版"])
  }

  @Test func `columns of outlets share their row's particulars`() throws {
    let found = try Self.dataset([
      "log/1.csv": "编号,单位,报送时间,市日报,要情,信息类型,字数\n1,甲局,2024-01-05,√,2,调研,500\n",
      "outlets.csv": "outlet\n市日报\n要情\n",
    ]).particularLines
    #expect(found == ["调研 500 | 市日报: 调研 500; 要情: 调研 500"])
  }

  @Test func `several outlets in a cell share their row's particulars`() throws {
    let found = try lines(["log/1.csv": "编号,单位,报送时间,采用刊物,字数\n1,甲局,2024-01-05,市日报、要情,500\n"])
    #expect(found == ["500 | 市日报: 500; 要情: 500"])
  }

  @Test func `the newest export's row speaks for the item`() throws {
    let found = try lines([
      "log/2024-01.csv": "编号,单位,报送时间,采用刊物,字数,信息类型\n1,甲局,2024-01-05,市日报,500,简讯\n",
      "log/2024-02.csv": "编号,单位,报送时间,采用刊物,字数,信息类型\n1,甲局,2024-01-05,市日报,800,\n",
    ])
    #expect(found == ["800 | 市日报: 800"])
  }

  @Test func `in incremental exports an adoption keeps its own row's`() throws {
    let found = try lines([
      "dataset.yaml":
        "logs: [{ path: 'log/*.csv', exports: incremental, shape: per-adoption }]\n",
      "log/2024-01.csv": "编号,单位,报送时间,采用刊物,字数,采用阶段\n1,甲局,2024-01-05,市日报,500,录用\n",
      "log/2024-02.csv": "编号,单位,报送时间,采用刊物,信息类型,报备日期\n1,甲局,2024-01-05,省日报,要情,2024-03-02\n",
    ])
    #expect(found == ["要情 2024-03-02 | 市日报: 要情 录用 500 2024-03-02; 省日报: 要情 2024-03-02"])
  }

  @Test func `rows without ids have theirs too`() throws {
    let found = try lines(["log/1.csv": "单位,标题,报送时间,采用刊物,字数\n甲局,修路,2024-01-05,市日报,500\n"])
    #expect(found == ["500 | 市日报: 500"])
  }

  @Test func `texts that mean the same have one spelling, whichever comes first`() throws {
    let rows = ["1,《要情》", "2,要 情", "3,Ｎｏｔｅ", "4,note", "5,NOTE"]
    for order in [rows, rows.reversed()] {
      let log = "编号,信息类型,单位,报送时间\n" + order.map { $0 + ",甲局,2024-01-05\n" }.joined()
      let found = try Self.dataset(["log/1.csv": log]).dataset
      #expect(found.particulars.map(\.kind) == ["", "NOTE", "要情"])
    }
  }

  @Test func `authors are spelt as the register of people spells them, each once`() throws {
    let log = """
      编号,单位,报送时间,作者
      1,甲局,2024-01-05,张  三
      2,甲局,2024-01-05,李四 张三
      3,甲局,2024-01-05,欧阳 修
      4,甲局,2024-01-05,张三、张 三；王五
      5,甲局,2024-01-05,赵六 张三

      """
    let found = try Self.dataset(["log/1.csv": log], people: "姓名\n张三\n李四\n").dataset
    let submissions = found.submissions.collected
    #expect(
      submissions.items.map { found.particulars[$0.particulars].authors } == [
        ["张三"], ["李四", "张三"], ["欧阳修"], ["张三", "王五"], ["赵六张三"],
      ])
  }

  @Test func `lost texts reject their row where they are asked for`() throws {
    let found = try Self.dataset(["log/1.csv": "编号,单位,报送时间,条线\n1,甲局,2024-01-05,锟斤拷\n"])
    #expect(found.rejected == [.textLost])
  }
}

extension TestDataset {
  var particularLines: [String] { dataset.particularLines }
}

extension ImportedDataset {
  /// Each item with its adoptions, as lines of particulars: `item | outlet: adoption; outlet: adoption`.
  var particularLines: [String] {
    let submissions = submissions.collected
    return submissions.items.indices.map { item in
      let edges = submissions.edges(of: item).map { edge in
        let adoption = submissions.adoptions.edges[edge]
        return directory.outlets[adoption.outlet].name + ": "
          + particulars[adoption.particulars].brief
      }
      return particulars[submissions.items[item].particulars].brief + " | "
        + edges.joined(separator: "; ")
    }
  }
}

extension Particulars {
  /// What is said, parted by blanks.
  var brief: String {
    let parts = [
      kind, track, stage, position, authors.joined(separator: "+"), length.map(String.init) ?? "",
      isRepost ? "repost" : "", isUrgent ? "urgent" : "", filed?.description ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

import Model
import Support
import Testing

@testable import Importer

/// Which columns a rulebook and registers make worth reading, and that no others are read.
struct AskedColumnsTests {
  private static let header =
    "编号,单位,标题,报送时间,采用刊物,信息类型,作者,条线,采用阶段,版位,字数,转载,紧急,报备日期\n"
  private static let row = "1,甲局,修路,2024-01-05,市日报,要情,张三,党建,录用,头版,约五百,也许,也许,哪天\n"

  @Test(
    arguments: [
      (.track, "条线 线别 业务条线 track ＴＲＡＣＫ Beat"), (.stage, "采用阶段 采用类型 录用类型 阶段 stage adoption_stage"),
      (.position, "版位 版面 位置 刊登位置 position Page"), (.length, "字数 稿件字数 length word_count"),
      (.repost, "转载 是否转载 repost is_repost"), (.urgent, "紧急 是否紧急 紧急程度 急件 urgent"),
      (.filed, "报备日期 报备时间 交样日期 备案日期 filed filing_date"), (.kind, "信息类型 类别 kind"),
      (.author, "信息员 作者 author"),
    ] as [(ColumnRole, String)])
  func `a column is known by any of its names`(role: ColumnRole, headers: String) {
    for header in headers.split(separator: " ") {
      #expect(ColumnRole.named(String(header)) == role, "\(header)")
    }
  }

  private static func rulebook(_ adoption: String, beside: String = "") -> String {
    """
    versions:
      - scores:
          - name: 得分
            adoption:
              - { \(adoption)points: 1 }
    \(beside)
    """
  }

  private func asked(_ rulebook: String) throws -> FacetColumns {
    let read = try RulebookFile.read(Array(rulebook.utf8), file: "rulebook.yaml")
    return FacetColumns(askedBy: read.rulebook)
  }

  @Test(
    arguments: [
      ("kind: 要情, ", .kind), ("track: 党建, ", .track), ("stage: 录用, ", .stage),
      ("position: 头版, ", .position), ("length: '> 500', ", .length), ("repost: no, ", .repost),
      ("urgent: yes, ", .urgent), ("outlet: 市日报, ", []),
      ("kind: 要情, length: '< 100', ", [.kind, .length]),
    ] as [(String, FacetColumns)])
  func `a matcher asks for its column`(row: String, columns: FacetColumns) throws {
    #expect(try asked(Self.rulebook(row)) == columns)
  }

  @Test(
    arguments: [
      ("    reposts: leave_out", .repost), ("    reposts: count", []),
      ("    filing: { each: month, within_days: 3 }", .filed),
      ("    invalid: [{ length: '< 100' }]", .length),
      (
        "    quotas: [{ clause: 一, indicator: submissions, of: person, per: year, at_least: 1 }]",
        .author
      ),
      (
        "    quotas: [{ clause: 一, indicator: submissions, per: year, at_least: 1, where: { kind: 要情 } }]",
        .kind
      ),
      (
        "    commendations: [{ clause: 二, title: 先进, of: person, rank_by: submissions, top: 3 }]",
        .author
      ),
    ] as [(String, FacetColumns)])
  func `so do policies, invalid items, holders and filing`(
    part: String, columns: FacetColumns
  ) throws {
    #expect(try asked(Self.rulebook("", beside: part)) == columns)
  }

  @Test func `every part of a score is looked at`() throws {
    for part in ["submission", "extra", "instruction"] {
      let rulebook = """
        versions:
          - scores:
              - name: 得分
                \(part): [{ kind: 要情, points: 1 }]
        """
      #expect(try asked(rulebook) == .kind, "\(part)")
    }
    let times =
      "versions:\n  - scores:\n      - name: 得分\n        times: [{ kind: 调研, times: 2 }]\n"
    #expect(try asked(times) == .kind)
  }

  /// Cells that no reader of them would accept show that they are not read.
  @Test func `without a rulebook and registers none of these columns is read`() throws {
    let found = try TestDataset(log: Self.header + Self.row)
    #expect(found.rejected.isEmpty)
    #expect(found.dataset.particulars == [Particulars()])
    let header = HeaderMap(
      Self.header.dropLast().split(separator: ",").map(String.init), stated: [:])
    #expect(FacetColumns.all.allSatisfy { header.columns[$0.role] != nil })
    #expect(!RowColumns(header, facets: []).hasFacets)
    let all = FacetColumns(FacetColumns.all.map(\.facet))
    #expect(RowColumns(header, facets: all).hasWholeFacets)
    #expect(!RowColumns(header, facets: [.kind, .author]).hasWholeFacets)
  }

  @Test func `a rulebook that asks for something else reads none of them`() throws {
    let found = try TestDataset([
      "log/1.csv": Self.header + Self.row, "rulebook.yaml": Self.rulebook("outlet: 市日报, "),
    ])
    #expect(found.rejected.isEmpty)
    #expect(found.dataset.particulars == [Particulars()])
  }

  @Test(
    arguments: [
      ("length: '> 1', ", .lengthUnreadable, "字数"), ("repost: no, ", .yesNoUnknown, "转载"),
      ("urgent: yes, ", .yesNoUnknown, "紧急"),
    ] as [(String, Diagnostic.Code, String)])
  func `a cell that is asked for and cannot be read rejects its row`(
    row: String, code: Diagnostic.Code, header: String
  ) throws {
    let found = try TestDataset([
      "log/1.csv": Self.header + Self.row, "rulebook.yaml": Self.rulebook(row),
    ])
    #expect(found.rejected == [code])
    #expect(found.dataset.rejects.first?.diagnostic.place.header == header)
    #expect(found.dataset.rejects.first?.diagnostic.place.line == 2)
  }

  @Test func `a filing date that is none rejects its row`() throws {
    let found = try TestDataset([
      "log/1.csv": Self.header + Self.row,
      "rulebook.yaml": Self.rulebook("", beside: "    filing: { each: month, within_days: 3 }"),
    ])
    #expect(found.rejected == [.dateUnreadable])
  }

  @Test func `a count reads what it is asked for alone`() throws {
    let folder = try TemporaryFolder([
      "log/1.csv": Self.header + Self.row, "rulebook.yaml": Self.rulebook("length: '> 1', "),
    ])
    let query = CountQuery(dimensions: [.kind], conditions: [], versions: .newest)
    #expect(try Import.count([folder.path], query, .tests).rejects.isEmpty)
  }

  @Test func `two columns that could be one that is asked for are not guessed between`() throws {
    let log = "编号,单位,报送时间,作者,报送人\n1,甲局,2024-01-05,张三,李四\n"
    #expect(try TestDataset(log: log).rejected.isEmpty)
    let refused = try TestDataset.refusal(["log/1.csv": log, "people.csv": "person\n张三\n"])
    #expect(refused?.brief == "log/1.csv:1:5 column-twice [\"作者\", \"报送人\", \"author\"]")
  }

  @Test func `a check goes on listing columns as understood`() throws {
    let folder = try TemporaryFolder(["log/1.csv": Self.header + Self.row])
    let columns = try Import.check([folder.path]).logs[0].columns
    #expect(
      columns.map(\.role).suffix(7) == [
        "track", "stage", "position", "length", "repost", "urgent", "filed",
      ])
  }
}

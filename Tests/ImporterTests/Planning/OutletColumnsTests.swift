import Model
import Support
import Testing

@testable import Importer

struct OutletColumnsTests {
  static let tall = """
    某局信息采用统计表,,,,,,,,
    编号,报送单位,标题,报送时间,采用情况,,,,备注
    ,,,,市级,,县级,,
    ,,,,市日报,市政府网,县政务信息,县电视台,

    """

  @Test func `a header of three rows with merged cells gives outlets and their levels`() throws {
    let test = try TestDataset(
      log: Self.tall + "A1,教育局,春耕,2024-03-01,√,,1,,\nA2,公安局,反诈,2024-03-05,,,,×,\n"
        + "A3,教育局,高考,2024-06-07,2024-06-10,2,,,\n")
    #expect(test.dataset.summary.sources[0].shape == "outlet-columns")
    #expect(test.fates("log/1.csv") == [4, 3, 0, 0, 0])
    let outlets = test.dataset.directory.outlets.filter { !$0.name.isEmpty }
    #expect(
      outlets.map { "\($0.name) \($0.level)" } == ["县政务信息 县级", "市政府网 市级", "市日报 市级"])
    let adoptions = test.dataset.submissions.collected.adoptions
    #expect(Array(adoptions.weights) == [1, 1, 1, 2])
    #expect(adoptions.dates.compactMap { $0?.description } == ["2024-06-10"])
  }

  @Test func `a part of a header is named together with what stands above it`() throws {
    let test = try TestDataset(
      log: """
        报送,,标题,采用,,
        单位,时间,,刊物,时间,期号
        教育局,2024-03-01,春耕,市日报,2024-03-08,12

        """)
    #expect(test.rejected.isEmpty)
    #expect(test.dataset.submissions.collected.submitted.map { $0?.description } == ["2024-03-01"])
    #expect(
      test.dataset.submissions.collected.adoptions.dates.map { $0?.description } == ["2024-03-08"])
  }

  @Test func `the first record is no part of the header`() throws {
    let test = try TestDataset(log: "单位,标题,报送时间,备注\n教育局,春耕,2024-03-01,\n")
    #expect(test.fates("log/1.csv") == [1, 1, 0, 0, 0])
  }

  @Test func `a tall header repeated at a page break is a frame`() throws {
    let test = try TestDataset(
      log: Self.tall + "A1,教育局,春耕,2024-03-01,√,,,,\n"
        + Self.tall.split(separator: "\n").dropFirst().joined(separator: "\n")
        + "\nA2,教育局,夏收,2024-06-01,√,,,,\n")
    #expect(test.fates("log/1.csv") == [7, 2, 0, 0, 0])
  }

  @Test func `columns that outlets.csv names are outlet columns`() throws {
    let test = try TestDataset([
      "log/1.csv": "单位,标题,报送时间,要情,局网\n教育局,春耕,2024-03-01,√,\n公安局,反诈,2024-03-02,,3\n",
      "outlets.csv": "outlet,aliases,level\n要情快报,要情,市\n局网站,局网,县\n",
    ])
    #expect(test.dataset.summary.sources[0].shape == "outlet-columns")
    #expect(Array(test.dataset.submissions.collected.adoptions.outlets) == [0, 1])
    #expect(Array(test.dataset.submissions.collected.adoptions.weights) == [1, 3])
  }

  @Test func `a mark that says nothing clear is rejected at its column`() throws {
    let test = try TestDataset(log: Self.tall + "A1,教育局,春耕,2024-03-01,大概,,,,\n")
    #expect(test.rejected == [.markUnknown])
    #expect(test.dataset.rejects[0].diagnostic.place.header == "市日报")
  }

  @Test(arguments: [
    "单位,1月,2月,3月\n教育局,12/3,5/1,4/0\n公安局,2/1,1/1,3/3\n",
    "某局,,,\n单位,类别,一季度,二季度\n教育局,股室,12/3,12月3日\n公安局,所,2/1,1/1\n",
  ])
  func `a sheet that is counted already is refused`(text: String) throws {
    #expect(try TestDataset.refusal(["log/1.csv": text])?.code == .gridRefused)
  }

  @Test func `marks read back as they were written`() {
    var entry = NameList.Entry(name: "市日报、晨报", count: 2)
    entry.level = "市"
    entry.date = CivilDate(year: 2024, month: 5, day: 1)
    let entries = [entry, NameList.Entry(name: "要情", count: 1)]
    #expect(MarkList.entries(in: MarkList.text(of: entries)) == entries)
    #expect(MarkList.entries(in: "市日报") == nil)
  }
}

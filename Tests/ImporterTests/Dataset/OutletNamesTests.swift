import Model
import Support
import Testing

@testable import Importer

struct OutletNamesTests {
  private func names(outlets: String?) throws -> (names: OutletNames, directory: Directory) {
    var texts = [
      "log/1.csv": "单位,标题,报送时间,采用刊物\n甲局,修路,2024-01-05,《要情》\n甲局,架桥,2024-01-06,市日报\n"
    ]
    texts["outlets.csv"] = outlets
    let dataset = try TestDataset(texts).dataset
    return (dataset.outletNames, dataset.directory)
  }

  @Test(arguments: ["要情快报", "要情", "《要情》", " 要 情 ", "旧要情"])
  func `an outlet is known by its name, its aliases and its former names`(name: String) throws {
    let (names, directory) = try names(
      outlets: "outlet,aliases,renamed_to\n要情快报,要情,\n旧要情,,要情快报\n市日报,,\n")
    let code = try #require(names.code(of: name))
    #expect(directory.outlets[code].name == "要情快报")
  }

  @Test func `without a register the log's names are known`() throws {
    let (names, directory) = try names(outlets: nil)
    #expect(names.code(of: "《市日报》").map { directory.outlets[$0].name } == "市日报")
    #expect(names.code(of: "市曰报") == nil && names.nearest(to: "市曰报") == "市日报")
  }
}

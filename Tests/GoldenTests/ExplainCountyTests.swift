import Analytics
import Foundation
import Importer
import Model
import Support
import Testing

/// What `explain` shows of three units of the county, worked out again from its rows alone.
struct ExplainCountyTests {
  private static let county = Repository.root.appending(path: "datasets/county").path

  /// One run for all: the whole county is read for it.
  private static let read: (dataset: ImportedDataset, analysis: Analysis)? = {
    guard let dataset = try? Import.read([county], ReadingOptions(workers: 2)) else { return nil }
    var request = AnalysisRequest(
      submissions: dataset.submissions, datesSeen: dataset.datesSeen,
      directory: dataset.directory, rulebook: dataset.rulebook, reading: dataset.reading,
      importSummary: dataset.summary, period: .year(2025), asOf: nil, language: .english,
      title: "", evidence: .listed, workers: 2)
    request.registers = dataset.registers
    request.particulars = dataset.particulars
    return (dataset, analyse(request))
  }()

  private func explanations(of unit: String) throws -> [Explanation] {
    let (dataset, analysis) = try #require(Self.read)
    let code = try #require(dataset.unitNames.code(of: unit))
    return analysis.explanations(of: code, named: unit, rulebook: dataset.rulebook)
  }

  private func input(_ name: String, of explanation: Explanation) -> String? {
    explanation.inputs.first { $0.name == name }?.value
  }

  @Test(arguments: ["城关镇", "县教育局", "县第一中学"])
  func `counts are the sums of their rows`(_ unit: String) throws {
    let table = try #require(Self.read).analysis["units"]
    let row = try #require(table["unit"].texts.firstIndex(of: unit))
    for measure in ["submitted", "adopted_items", "adoptions"] {
      let explained = try #require(try explanations(of: unit).first { $0.measure == measure })
      let printed = try #require(table[measure].integers[row])
      #expect(printed > 10)
      #expect(explained.total(of: measure) == Points(printed))
    }
  }

  @Test(arguments: ["城关镇", "县教育局", "县第一中学"])
  func `every quota is the sum of its rows, in every period`(_ unit: String) throws {
    let quotas = try explanations(of: unit).filter { $0.kind == .quota }
    let table = try #require(Self.read).analysis["quotas"]
    let printed = table["unit"].texts.indices.filter { table["unit"].texts[$0] == unit }
    #expect(quotas.count == printed.count && quotas.count > 10)
    for (quota, row) in zip(quotas, printed) {
      #expect(quota.period == table["period"].texts[row])
      let achieved = try #require(table["achieved"].reals[row])
      if quota.addends == ["achieved"] {
        #expect(quota.total(of: "achieved").value == achieved, "\(quota.measure)")
      } else {
        let part = quota.total(of: "achieved_numerator").value
        let whole = quota.total(of: "achieved_denominator").value
        #expect(part / whole == achieved, "\(quota.measure)")
      }
    }
  }

  /// Points by the words of the clause, from the outlet that each row names: 国家 50, 省 20, 市 10,
  /// 要情快报 and 县政务信息 5, any other 2.
  @Test(arguments: ["城关镇", "县教育局", "县第一中学"])
  func `a score is what its rows are worth by the rulebook's words`(_ unit: String) throws {
    let (dataset, analysis) = try #require(Self.read)
    let levels = Dictionary(
      uniqueKeysWithValues: dataset.directory.outlets.map { ($0.name, $0.level) })
    let explained = try #require(
      try explanations(of: unit).first { $0.measure == "得分" && $0.period == "2025" })
    let records = try dataset.records.records(at: explained.rows.map(\.address))
    var worth = 0
    for row in explained.rows {
      let cell = try #require(records[row.address]?.cells[.outlet])
      for name in cell.split(whereSeparator: { "、,，;；".contains($0) }) {
        let outlet = name.filter { !"《》 ".contains($0) }
        switch levels[outlet] ?? levels.first(where: { outlet.hasPrefix($0.key) })?.value ?? "县" {
        case "国家": worth += 50
        case "省": worth += 20
        case "市": worth += 10
        default: worth += ["要情快报", "县政务信息"].contains(outlet) ? 5 : 2
        }
      }
    }
    let table = analysis["units"]
    let row = try #require(table["unit"].texts.firstIndex(of: unit))
    #expect(table["points"].reals[row] == Double(worth))
    #expect(explained.total(of: "items") == Points(worth))
    #expect(input("items", of: explained) == String(worth))
  }
}

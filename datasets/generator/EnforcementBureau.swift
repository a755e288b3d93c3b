// A city enforcement bureau, 2005 to 2011. Published: founded on 2005-04-06; more than 1200 reports in the media
// in six years; its journal renamed in 2011, with 7 columns; the county bureaus are assessed from 2011.

private let cityUnits = ["办公室", "法制科", "督察科", "直属大队", "执法一大队", "执法二大队", "执法三大队"]
private let countyUnits = ["石桥县执法局", "白河县执法局", "桐山县执法局", "双溪市执法局", "古城县执法局"]
private let media = [
  ("市日报", "市", "报纸"), ("市晚报", "市", "报纸"), ("省法制报", "省", "报纸"), ("市电视台", "市", "电视"),
  ("市人民广播电台", "市", "广播"), ("市政府网站", "市", "网站"),
]
private let journal = (old: "城管简报", new: "城市管理与执法")
private let journalColumns = ["领导讲话", "工作动态", "执法一线", "经验交流", "理论探讨", "典型案例", "队伍建设"]

/// By year from 2005: 1200 together up to 2010, the least that “more than 1200” can mean; the split is invented.
private let reports = [98, 162, 188, 215, 249, 288, 214]

private struct Report {
  var day: Int, unit: String, outlet: String, column = ""
}

func writeEnforcementBureau() {
  var chance = SplitMix64(seed: 2005)
  precondition(reports.prefix(6).reduce(0, +) == 1200)
  writeMonths(&chance)
  writeRows(2009...2010, &chance)
  writeNewJournal(&chance)
  writeUnits(
    cityUnits.map { Unit(name: $0, unitClass: "市局单位", from: "2005-04-06") }
      + countyUnits.map { Unit(name: $0, unitClass: "县（市）局", from: "2011-01-01") },
    of: "enforcement-bureau")
  writeOutlets(
    media.map { [$0.0, $0.1, $0.2, "", "", ""] } + [
      [journal.old, "本级", "刊物", "", "2010-12-31", journal.new],
      [journal.new, "本级", "刊物", "2011-01-01", "", ""],
    ], of: "enforcement-bureau")
}

private func mediaReports(_ year: Int, _ units: [String], _ chance: inout SplitMix64) -> [Report] {
  let first = year == 2005 ? day(2005, 4, 6) : day(year, 1, 1)
  return (0..<reports[year - 2005]).map { _ in
    Report(
      day: first + chance.below(day(year, 12, 31) - first + 1), unit: chance.pick(units),
      outlet: media[[0, 0, 0, 1, 1, 2, 3, 3, 4, 5][chance.below(10)]].0)
  }
}

private func journalPieces(_ year: Int, _ count: Int, _ units: [String], _ chance: inout SplitMix64)
  -> [Report]
{
  (0..<count).map { number in
    Report(
      day: day(year, 1 + number % 12, 10 + number / 12), unit: chance.pick(units),
      outlet: year < 2011 ? journal.old : journal.new,
      column: year < 2011 ? "" : journalColumns[number % 7])
  }
}

/// The first years survive as numbers by month, unit and medium.
private func writeMonths(_ chance: inout SplitMix64) {
  var sheet = Sheet(.gb18030, width: 4)
  sheet.add("市城市管理行政执法局新闻报道统计（2005年4月—2008年12月）")
  sheet.add("刊发时间", "报送单位", "刊载媒体", "篇数")
  for year in 2005...2008 {
    var counts: [String: Int] = [:]
    for report in mediaReports(year, cityUnits, &chance) {
      counts["\(civil(report.day).month) \(report.unit) \(report.outlet)", default: 0] += 1
    }
    for number in 1...12 {
      for unit in cityUnits {
        for medium in media {
          guard let count = counts["\(number) \(unit) \(medium.0)"] else { continue }
          sheet.add(month(year, number), unit, medium.0, "\(count)篇")
        }
      }
    }
    sheet.add("小计", "\(year)年", "", "\(reports[year - 2005])篇")
  }
  sheet.add("填表人：陈立", "", "审核人：何平")
  sheet.write(to: "enforcement-bureau/log/2005-2008.csv")
}

private func writeRows(_ years: ClosedRange<Int>, _ chance: inout SplitMix64) {
  var titles = headlines
  var sheet = Sheet(.utf8WithMark, delimiter: ";")
  sheet.add("标题", "供稿单位", "刊载媒体", "刊发日期")
  for year in years {
    let pieces =
      mediaReports(year, cityUnits, &chance) + journalPieces(year, 36, cityUnits, &chance)
    for report in sorted(pieces) {
      sheet.add(titles.next("", &chance), report.unit, report.outlet, iso(report.day))
    }
  }
  sheet.write(to: "enforcement-bureau/log/2009-2010.csv")
}

private func writeNewJournal(_ chance: inout SplitMix64) {
  var titles = headlines
  let units = cityUnits + countyUnits
  var sheet = Sheet(.utf8WithMark, lineEnd: "\n")
  sheet.add("供稿单位", "题目", "发表载体", "类别", "刊发日期")
  let pieces = mediaReports(2011, units, &chance) + journalPieces(2011, 84, units, &chance)
  for report in sorted(pieces) {
    sheet.add(
      report.unit, titles.next("", &chance), "《\(report.outlet)》",
      report.column.isEmpty ? "新闻报道" : report.column, iso(report.day))
  }
  sheet.write(to: "enforcement-bureau/log/2011.csv")
}

private let headlines = Titles(
  "拆除违法建设 治理占道经营 渣土运输专项整治 户外广告清理 校园周边环境整治 夜市规范管理 执法队伍培训 市容环境综合整治 噪声扰民查处 城管进社区",
  "工作见成效 纪实 侧记 受到群众好评 行动启动 回头看 新举措")

private func sorted(_ reports: [Report]) -> [Report] {
  reports.sorted {
    ($0.day, $0.outlet, $0.unit, $0.column) < ($1.day, $1.outlet, $1.unit, $1.column)
  }
}

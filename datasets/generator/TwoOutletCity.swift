// A city, first quarter of 2023. Published: 2000 submitted = 1165 + 835 and 773 adopted = 456 + 317, by two
// groups of units; two outlets at 5 and 10 points, and the first five of the ranking by their adoptions at
// each: 35 and 3 (205 points), 36 and 0 (180), 27 and 1 (145), 25 and 1 (135), 26 and 0 (130).

private let published = [(35, 3), (36, 0), (27, 1), (25, 1), (26, 0)]

private let districts =
  "东城区 西城区 南湖区 北塘区 江岸区 河口区 高新区 临港区 新城区 云山县 白水县 石泉县 青田县 长乐县 平湖县 安阳县 永丰县 金沙县 古田县 双河市"
  .split(separator: " ").map(String.init)

private let departments =
  "发改委 教育局 科技局 工信局 民宗局 公安局 民政局 司法局 财政局 人社局 自然资源局 生态环境局 住建局 交通局 水务局 农业农村局 商务局 文旅局 卫健委 退役军人局 应急局 审计局 国资委 市场监管局 统计局 医保局 信访局 城管局 林业局 体育局 粮食局 机关事务局 招商局 大数据局 税务局 气象局 邮政局 海关 人民银行 供电公司 总工会 团委 妇联 科协 工商联 残联 红十字会 文联 侨联 档案馆 党校 法院 检察院 编办 党史办 老干部局 公积金中心 疾控中心 消防支队 供销社"
  .split(separator: " ").map { "市\($0)" }

private struct Item {
  var unit: String, title: String, submitted: Int
  /// 0 or 1, where it was adopted.
  var outlet: Int?
  var adopted = 0
}

func writeTwoOutletCity() {
  var chance = SplitMix64(seed: 2023)
  // The others of the districts have at most 24 adoptions, so fewer than the 130 points of the fifth.
  let others = shares(of: 456 - 154, by: (5..<districts.count).map { 60 - $0 })
  let byDistrict = published.map { [$0.0, $0.1] } + others.map { [$0, 0] }
  let byDepartment = shares(of: 317, by: departments.indices.map { 1 + ($0 * 17) % 23 })
    .enumerated()
    .map { place, count in place % 9 == 4 && count > 2 ? [count - 1, 1] : [count, 0] }
  var titles = Titles(
    "优化营商环境 安全生产 春耕备耕 项目建设 稳就业 消费市场 疫情防控转段 基层治理 乡村振兴 招商引资 民生实事 创新驱动",
    "的做法 情况 存在的问题及建议 亮点纷呈 取得实效 需关注的几个问题 工作成效 最新动态")
  var items: [Item] = []
  for (units, adoptions, total) in [
    (districts, byDistrict, 1165), (departments, byDepartment, 835),
  ] {
    let adopted = adoptions.map { $0[0] + $0[1] }
    // What was not adopted, so that no unit has more adopted than submitted.
    let rest = shares(of: total - adopted.reduce(0, +), by: adopted.map { 2 * $0 + 5 })
    for (place, unit) in units.enumerated() {
      let outlets = [0, 1].flatMap { Array(repeating: Int?.some($0), count: adoptions[place][$0]) }
      for outlet in outlets + Array(repeating: nil, count: rest[place]) {
        items.append(item(unit, outlet, &titles, &chance))
      }
    }
  }
  precondition(items.count == 2000 && items.count { $0.outlet != nil } == 773)
  items.sort { ($0.submitted, $0.unit, $0.title) < ($1.submitted, $1.unit, $1.title) }
  write(items)
  writeUnits(
    districts.map { Unit(name: $0, unitClass: "县（市、区）") }
      + departments.map { Unit(name: $0, unitClass: "市直部门") }, of: "two-outlet-city")
  writeOutlets(
    [["每日要情", "市", "刊物", "", "", ""], ["信息专报", "市", "刊物", "", "", ""]],
    of: "two-outlet-city")
}

private func item(
  _ unit: String, _ outlet: Int?, _ titles: inout Titles, _ chance: inout SplitMix64
) -> Item {
  let last = day(2023, 3, 31)
  let date = chance.workday(day(2023, 1, 2), last)
  return Item(
    unit: unit, title: titles.next(unit, &chance), submitted: date, outlet: outlet,
    adopted: min(last, date + chance.below(12)))
}

/// Submissions and the register of adoptions are two files, kept by two people: joined by the id.
private func write(_ items: [Item]) {
  var submissions = Sheet(.gb18030, delimiter: "\t")
  submissions.add("稿件编号", "上报单位", "信息标题", "上报时间")
  var adoptions = Sheet(.utf8WithMark, delimiter: ";", lineEnd: "\n")
  adoptions.add("期号", "采用刊物", "稿件编号", "上报单位", "采用时间")
  var register: [(day: Int, line: [String])] = []
  for (place, item) in items.enumerated() {
    let id = "XX23\(digits(place + 1, 5))"
    let date = civil(item.submitted)
    submissions.add(
      id, item.unit, item.title,
      "\(date.year)-\(digits(date.month, 2))-\(digits(date.day, 2)) \(digits(8 + place % 10, 2)):\(digits(place * 7 % 60, 2))"
    )
    guard let outlet = item.outlet else { continue }
    let adopted = civil(item.adopted)
    let issue = (item.adopted - day(2023, 1, 1)) / (outlet == 0 ? 1 : 7) + 1
    register.append(
      (
        item.adopted,
        [
          "第\(issue)期", outlet == 0 ? "《每日要情》" : "《信息专报》", id, item.unit,
          "\(adopted.year)年\(adopted.month)月\(adopted.day)日",
        ]
      ))
  }
  for row in register.sorted(by: { ($0.day, $0.line[2]) < ($1.day, $1.line[2]) }) {
    adoptions.add(row.line)
  }
  submissions.write(to: "two-outlet-city/log/submissions.csv")
  adoptions.write(to: "two-outlet-city/log/adoptions.csv")
}

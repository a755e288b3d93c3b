// A city, 2010. Published: 1618 items in the city's bulletin = 956 of the counties + 612 of the departments + 50 of
// the offices in other cities; of the seven counties 151, 156, 144, 138, 129, 129, 114, which make 961 and not 956;
// and their points, 308, 290, 264, 264, 260, 245, 217. How the points are made is not said.

private let counties = ["东河县", "大坪县", "南坝县", "临渠县", "城中区", "北山市", "开平县"]
private let published = [151, 156, 144, 138, 129, 129, 114]
private let points = [308, 290, 264, 264, 260, 245, 217]

private let departments =
  "地税局 发改委 统计局 公安局 粮食局 人社局 畜牧局 国税局 水务局 质监局 林业局 民政局 政务中心 教育局 科技局 财政局 司法局 国土局 环保局 住建局 交通局 农业局 商务局 文化局 卫生局 审计局 安监局 旅游局"
  .split(separator: " ").map { "市\($0)" }

private let branches = ["驻省城办事处", "驻首都办事处", "驻沿海办事处"]

/// What an item is worth by its kind, as invented so that the published points come out.
private let kinds = [(name: "简讯", points: 1), (name: "信息", points: 2), (name: "专报", points: 3)]

/// How many of each kind make so many points of so many items: a sixth of what is beyond one point each are of three.
private func kindCounts(_ items: Int, points: Int) -> [Int] {
  let beyond = points - items
  let threes = beyond / 6
  let twos = beyond - 2 * threes
  precondition(twos >= 0 && twos + threes <= items, "the points can be made")
  return [items - twos - threes, twos, threes]
}

func writeCityOf2010() {
  var chance = SplitMix64(seed: 2010)
  var titles = Titles(
    "抗旱保春耕 防汛减灾 灾后重建 招商引资 项目建设 劳务开发 生猪生产 节能减排 安全生产 工业运行 民生工程 春运保障 退耕还林 城乡环境治理",
    "的做法 情况 进展顺利 成效明显 存在的问题及建议 动态")
  precondition(published.reduce(0, +) == 961)
  let ofDepartments = shares(of: 612, by: departments.indices.map { 60 - 2 * $0 })
  let ofBranches = shares(of: 50, by: [3, 2, 1])
  let units = counties + departments + branches
  let counts = published + ofDepartments + ofBranches
  let worth = points + ofDepartments.map { $0 * 17 / 10 } + ofBranches.map { $0 * 3 / 2 }
  var rows: [(day: Int, unit: String, kind: String)] = []
  for (place, unit) in units.enumerated() {
    for (kind, count) in zip(kinds, kindCounts(counts[place], points: worth[place])) {
      for _ in 0..<count {
        rows.append((chance.workday(day(2010, 1, 4), day(2010, 12, 30)), unit, kind.name))
      }
    }
  }
  precondition(rows.count == 961 + 612 + 50)
  rows.sort { ($0.day, $0.unit, $0.kind) < ($1.day, $1.unit, $1.kind) }
  var sheet = Sheet(.gb18030, width: 7)
  sheet.add("某市政务快讯采用登记（2010年）")
  sheet.add("序号", "期号", "采用日期", "报送单位", "信息标题", "信息类型", "采用刊物")
  for (place, row) in rows.enumerated() {
    let date = civil(row.day)
    sheet.add(
      "\(place + 1)", "第\((row.day - day(2010, 1, 1)) * 97 / 365 + 1)期",
      "\(date.year)年\(date.month)月\(date.day)日", row.unit, titles.next(row.unit, &chance), row.kind,
      "政务快讯")
  }
  sheet.add("合计", "", "", "", "\(rows.count)条", "", "")
  sheet.write(to: "city-2010/log/2010年采用登记.csv")
  writeUnits(
    counties.map { Unit(name: $0, unitClass: "县、市、区") }
      + departments.map { Unit(name: $0, unitClass: "市级部门") }
      + branches.map { Unit(name: $0, unitClass: "驻外机构") }, of: "city-2010")
  writeOutlets([["政务快讯", "市", "刊物", "", "", ""]], of: "city-2010")
  writePublished()
}

private func writePublished() {
  var sheet = Sheet(.utf8, lineEnd: "\n")
  func add(_ table: String, _ key: String, _ measure: String, _ value: Int) {
    sheet.add("2010", table, key, measure, "\(value)", "2010年全市政务信息工作通报")
  }
  sheet.add("period", "table", "key", "measure", "value", "source")
  add("overview", "total", "adoptions", 1618)
  for (unitClass, value) in [("县、市、区", 956), ("市级部门", 612), ("驻外机构", 50)] {
    add("classes", unitClass, "adoptions", value)
  }
  for (county, value) in zip(counties, published) { add("units", county, "adoptions", value) }
  for (county, value) in zip(counties, points) { add("scores", county, "得分", value) }
  sheet.write(to: "city-2010/published.csv")
}

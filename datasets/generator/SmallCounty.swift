// A county, 2023. Published: 73 items adopted by the higher office, 6 of the county office itself and 67 of 24
// units (12, 8, 5, three times 4, three times 3, six times 2 and nine times 1); 52 solicited, 1 of the office
// and 51 of the units. What was submitted is not said.

private let units = [
  "县应急局", "县农业农村局", "县发改局", "县教体局", "县公安局", "县工信局", "县财政局", "县人社局", "县住建局", "城关镇", "石门镇", "县卫健局",
  "县水利局", "县商务局", "白鹤镇", "县交通局", "县民政局", "县文旅局", "县林业局", "县审计局", "县统计局", "青龙镇", "马市镇", "县信访局",
]

private let adopted =
  [12, 8, 5] + [4, 4, 4] + [3, 3, 3] + [2, 2, 2, 2, 2, 2] + Array(repeating: 1, count: 9)

func writeSmallCounty() {
  var chance = SplitMix64(seed: 24)
  var titles = Titles(
    "小麦条播 防汛备汛 企业用工 校园安全 农村养老 电商助农 殡葬改革 水库移民 夏粮收购 中小企业融资", "调查 做法 反映的问题 值得关注 建议")
  precondition(adopted.count == 24 && adopted.reduce(0, +) == 67)
  var rows: [(day: Int, unit: String, isOffice: Bool, isSolicited: Bool)] = []
  func add(_ unit: String, _ count: Int, isOffice: Bool) {
    for _ in 0..<count {
      rows.append((chance.workday(day(2023, 1, 3), day(2023, 12, 29)), unit, isOffice, false))
    }
  }
  add("县委办公室", 6, isOffice: true)
  for (unit, count) in zip(units, adopted) { add(unit, count, isOffice: false) }
  for isOffice in [true, false] {
    let places = rows.indices.filter { rows[$0].isOffice == isOffice }
    for place in chance.shuffled(places).prefix(isOffice ? 1 : 51) {
      rows[place].isSolicited = true
    }
  }
  rows.sort {
    ($0.day, $0.unit, $0.isSolicited ? 0 : 1) < ($1.day, $1.unit, $1.isSolicited ? 0 : 1)
  }
  // What Excel writes as “Unicode text”.
  var sheet = Sheet(.utf16, delimiter: "\t")
  sheet.add("序号", "报送单位", "单位类别", "信息标题", "信息类型", "录用单位", "采用时间")
  for (place, row) in rows.enumerated() {
    sheet.add(
      "\(place + 1)", row.unit, row.isOffice ? "县委办公室" : "报送单位", titles.next("我县", &chance),
      row.isSolicited ? "约稿" : "自报", "市委办公室", iso(row.day))
  }
  sheet.write(to: "small-county/log/2023年采用情况.csv")
  writeUnits(
    [Unit(name: "县委办公室", unitClass: "县委办公室")] + units.map { Unit(name: $0, unitClass: "报送单位") },
    of: "small-county")
  writeOutlets([["市委办公室", "市", "刊物", "", "", ""]], of: "small-county")
}

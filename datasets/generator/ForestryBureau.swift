// A provincial forestry bureau, first quarter of 2014. Published: 1206 submitted, 134 fewer than the 1340
// of the year before; 84 + 91 + 52 + 39 = 266 adopted by class; 266, 126 and 12 by outlet; of 57 units 36
// over their quota and 21 under, 4 of them with nothing at all.

private struct Group {
  var name: String
  /// What the quarter asks of each unit: invented.
  var quota: Int
  /// Units over the quota, under it with something, and with nothing.
  var over: Int, under: Int, silent: Int
  /// Published.
  var adopted: Int
  var units: [String]
}

private let groups = [
  Group(
    name: "市（州）林业局", quota: 30, over: 11, under: 3, silent: 0, adopted: 84,
    units: "东江 西岭 南浦 北原 临山 望海 清源 长陵 安平 永宁 和顺 兴隆 富阳 金泉".split(separator: " ").map {
      "\($0)市林业局"
    }),
  Group(
    name: "厅直属单位", quota: 15, over: 10, under: 6, silent: 1, adopted: 91,
    units: [
      "省林业科学院", "省林业调查规划院", "省林木种苗总站", "省森林病虫害防治站", "省林业宣传中心", "省林业技术推广站", "省森林公安局",
      "省林业职业学院", "省国有林场管理站", "省湿地保护站", "省退耕还林办公室", "省林业基金站", "省林产品质检站", "省野生动物救护站",
      "云台山自然保护区", "青龙湖自然保护区", "石门自然保护区",
    ]),
  Group(
    name: "厅机关处室", quota: 10, over: 8, under: 5, silent: 3, adopted: 52,
    units: [
      "办公室", "政策法规处", "造林绿化处", "森林资源处", "保护处", "林改处", "计财处", "科技处", "人事处", "防火办", "产业处", "国际合作处",
      "机关党委", "监察室", "离退休处", "审计处",
    ]),
  Group(
    name: "直管县林业局", quota: 20, over: 7, under: 3, silent: 0, adopted: 39,
    units: "石桥 白河 桐山 双溪 古城 平川 凤岭 柳林 龙潭 梅岭".split(separator: " ").map { "\($0)县林业局" }),
]

private let outlets = ["林业信息", "国家林业局信息", "省政府办公厅信息"]

private struct Item {
  var unit: String, title: String, submitted: Int
  var adopted: Int?
  var outlets = 0
}

func writeForestryBureau() {
  var chance = SplitMix64(seed: 2014)
  let submitted = submittedByUnit()
  precondition(submitted.reduce(0, +) == 1206 && submitted.count == 57)
  let items = items(submitted, &chance)
  writeQuarter(items, &chance)
  writeYearBefore(submitted)
  writeUnits(
    groups.flatMap { group in group.units.map { Unit(name: $0, unitClass: group.name) } },
    of: "forestry-bureau")
  writeOutlets(
    [
      [outlets[0], "省", "刊物", "", "", ""], [outlets[1], "国家", "刊物", "", "", ""],
      [outlets[2], "省", "刊物", "", "", ""],
    ], of: "forestry-bureau")
}

/// By group and unit: the quota and a share of what is left over, about half of the quota, or nothing.
private func submittedByUnit() -> [Int] {
  var counts: [Int] = []
  var places: [Int] = []
  for group in groups {
    for place in 0..<group.over {
      places.append(counts.count + place)
    }
    counts += Array(repeating: group.quota, count: group.over)
    counts += (0..<group.under).map { group.quota * (4 + $0 % 5) / 10 }
    counts += Array(repeating: 0, count: group.silent)
  }
  let rest = shares(
    of: 1206 - counts.reduce(0, +), by: places.indices.map { 3 + ($0 * 7) % 11 })
  for (place, more) in zip(places, rest) { counts[place] += more }
  return counts
}

private func items(_ submitted: [Int], _ chance: inout SplitMix64) -> [Item] {
  var titles = Titles(
    "春季造林 森林防火 林业有害生物防治 集体林权制度改革 湿地保护 林下经济 退耕还林 种苗生产 野生动物保护 义务植树 林业产业 资源林政执法",
    "工作扎实推进 现场会召开 经验做法 存在的问题及建议 取得阶段性成效 专项检查启动 情况报告 调研情况")
  let (first, last) = (day(2014, 1, 1), day(2014, 3, 31))
  var items: [Item] = []
  var unit = 0
  for group in groups {
    let counts = Array(submitted[unit..<unit + group.units.count])
    for (place, adopted) in shares(of: group.adopted, by: counts).enumerated() {
      for number in 0..<counts[place] {
        let name = group.units[place]
        let date = chance.workday(first, last)
        items.append(
          Item(
            unit: name, title: titles.next(name, &chance), submitted: date,
            adopted: number < adopted ? min(last, date + 1 + chance.below(18)) : nil))
      }
    }
    unit += group.units.count
  }
  items.sort { ($0.submitted, $0.unit, $0.title) < ($1.submitted, $1.unit, $1.title) }
  // Every adopted item stands in the first outlet, 126 of them in the second too and 12 of those in the third.
  let adopted = chance.shuffled(items.indices.filter { items[$0].adopted != nil })
  for (rank, place) in adopted.enumerated() {
    items[place].outlets = rank < 12 ? 3 : rank < 126 ? 2 : 1
  }
  return items
}

private func writeQuarter(_ items: [Item], _ chance: inout SplitMix64) {
  var sheet = Sheet(.gb18030, width: 8)
  sheet.add("2014年第一季度林业信息报送采用情况")
  sheet.add("统计时间：2014年1月1日至2014年3月31日")
  sheet.add("序号", "稿件编号", "报送单位", "信息标题", "报送时间", "采用情况", "采用刊物", "采用时间")
  for (place, item) in items.enumerated() {
    var names = outlets.prefix(item.outlets).map { $0 }
    if let date = item.adopted, !names.isEmpty {
      names[0] = "《\(names[0])》(第\((date - day(2014, 1, 1)) / 7 + 1)期)"
    }
    sheet.add(
      "\(place + 1)", "LY2014-\(digits(place + 1, 4))", item.unit, item.title,
      slashed(item.submitted),
      item.adopted == nil ? "未采用" : "采用", names.joined(separator: "、"),
      item.adopted.map(slashed) ?? "")
  }
  sheet.add("合计", "", "", "", "\(items.count)条")
  sheet.add("")
  sheet.add("制表人：林静", "", "", "审核人：周海")
  sheet.write(to: "forestry-bureau/log/2014年一季度.csv")
}

/// 2014/1/5, as a spreadsheet shows it.
private func slashed(_ date: Int) -> String {
  let date = civil(date)
  return "\(date.year)/\(date.month)/\(date.day)"
}

/// Of the year before only totals are left, by unit and month; how many of them were adopted is invented.
private func writeYearBefore(_ submitted: [Int]) {
  let units = groups.flatMap(\.units)
  var sheet = Sheet(.utf8WithMark, width: 4)
  sheet.add("2013年第一季度信息报送汇总")
  sheet.add("报送单位", "报送时间", "件数", "采用情况")
  let totals = shares(of: 1340, by: submitted.enumerated().map { $1 + 2 + ($0 * 5) % 7 })
  let adopted = shares(of: 281, by: totals)
  for (place, unit) in units.enumerated() {
    let taken = shares(of: adopted[place], by: [4, 3, 5])
    let left = shares(of: totals[place] - adopted[place], by: [4, 3, 5])
    for number in 0..<3 {
      if taken[number] > 0 { sheet.add(unit, month(2013, number + 1), "\(taken[number])", "采用") }
      if left[number] > 0 { sheet.add(unit, month(2013, number + 1), "\(left[number])", "未采用") }
    }
  }
  sheet.add("合计", "", "1340")
  sheet.write(to: "forestry-bureau/log/2013年一季度汇总.csv")
}

// Writes the made-up county of this folder: logs, registers, rulebook and truth, the same bytes every time.
//
//   swiftc -O datasets/county/generate.swift -o generate && ./generate datasets/county
//
// Order of reading: what exists (units, outlets, items), what an export knows of it, how an export is
// written down, and the truth, which is worked from the items and never from the files.

import Foundation

let folder = CommandLine.arguments.count == 2 ? CommandLine.arguments[1] : "datasets/county"
let years = 2020...2025

// MARK: Chance and days

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix64 {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func chance(_ permille: Int) -> Bool { below(1000) < permille }
  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}

/// Days since 1970-01-01 (Howard Hinnant, days_from_civil).
func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Int {
  let y = month <= 2 ? year - 1 : year
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
  return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
}

func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
  let z = day + 719_468
  let era = z / 146_097
  let e = z - era * 146_097
  let y = (e - e / 1460 + e / 36_524 - e / 146_096) / 365
  let n = e - (365 * y + y / 4 - y / 100)
  let m = (5 * n + 2) / 153
  let month = m < 10 ? m + 3 : m - 9
  return (y + era * 400 + (month <= 2 ? 1 : 0), month, n - (153 * m + 2) / 5 + 1)
}

func digits(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

func iso(_ day: Int) -> String {
  let d = civil(day)
  return "\(digits(d.year, 4))-\(digits(d.month, 2))-\(digits(d.day, 2))"
}

// MARK: Units and outlets

struct Unit {
  let name: String, aliases: [String], unitClass: String, parent: String
  let headcount: Int
  /// Items in 2025, and how readily its items are adopted (100 is the average).
  let perYear: Int, appeal: Int
  var from = day(2020, 1, 1), to = day(2025, 12, 31)
  let heads: [String], liaison: String, others: [String]
  func isOpen(on day: Int) -> Bool { from <= day && day <= to }
}

let silentIn2025 = ["清水乡", "县特殊教育学校"]
let founded = (name: "县数据局", on: day(2023, 4, 1))
let merged = (name: "三岔乡", lastDay: day(2024, 6, 30), into: "石桥镇")
let standings = ["县委办公室": "exempt", "县税务局": "encouraged"]
let headChanges = ["县教育局": day(2022, 9, 1), "柳河镇": day(2025, 4, 1)]
let units: [Unit] = {
  var names = SplitMix64(seed: 7)
  let surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".map(String.init)
  let given = "建国 丽华 志强 秀英 明 芳 海涛 静 文博 晓燕 立新 春梅 振华 雪 国栋 玉兰 鹏 红霞 永刚 婷".split(separator: " ")
  func name() -> String { names.pick(surnames) + names.pick(given) }
  return """
    城关镇|城关|乡镇||96|104|125
    青石镇||乡镇||71|78|110
    柳河镇||乡镇||68|66|95
    大营镇|大营乡|乡镇||64|62|118
    白塔镇||乡镇||60|55|82
    新安镇||乡镇||63|58|104
    石桥镇||乡镇||66|64|90
    龙泉镇||乡镇||59|60|135
    红岩镇|红岩乡|乡镇||52|46|70
    马岭乡||乡镇||41|38|40
    清水乡||乡镇||37|26|75
    竹园乡||乡镇||39|34|88
    三岔乡||乡镇||35|36|80
    县委办公室|县委办|部门||48|70|150
    县政府办公室|县府办;县政府办|部门||55|110|145
    县教育局|县教体局;教育局|部门||62|96|112
    县公安局|公安局|部门||210|92|92
    县财政局|财政局|部门||58|64|105
    县人社局|县人力资源和社会保障局;人社局|部门||54|72|108
    县自然资源局|县国土资源局;自然资源局|部门||66|70|86
    县住建局|县住房和城乡建设局|部门||60|58|64
    县交通运输局|县交通局|部门||57|54|100
    县农业农村局|县农业局;农业农村局|部门||73|98|128
    县水利局||部门||44|42|58
    县文旅局|县文化和旅游局|部门||38|68|122
    县卫健局|县卫计局;县卫生健康局|部门||47|74|98
    县应急局|县安监局;县应急管理局|部门||36|60|94
    县市场监管局|县工商局|部门||85|66|84
    县数据局|县政务数据局|部门||24|48|115
    县税务局||部门||92|40|42
    县第一中学|县一中;一中|学校|县教育局|182|40|92
    县第二中学|县二中|学校|县教育局|150|28|80
    县职业中专|县职教中心|学校|县教育局|121|30|100
    县实验小学|实验小学|学校|县教育局|98|38|110
    县特殊教育学校|特教学校|学校|县教育局|31|14|80
    县实验幼儿园||学校|县教育局|46|20|60
    县人民医院|人民医院|医院|县卫健局|420|46|96
    县中医院||医院|县卫健局|260|34|84
    县妇幼保健院|县妇保院|医院|县卫健局|140|30|102
    县疾控中心|县疾病预防控制中心|医院|县卫健局|68|44|118
    县第二人民医院|县二院|医院|县卫健局|175|24|46
    """.split(separator: "\n").map { line in
      let f = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      var unit = Unit(
        name: f[0], aliases: f[1].split(separator: ";").map(String.init), unitClass: f[2],
        parent: f[3], headcount: Int(f[4])!, perYear: Int(f[5])!, appeal: Int(f[6])!,
        heads: [name(), name()], liaison: name(), others: [name(), name(), "王𠮷"])
      if unit.name == founded.name { unit.from = founded.on }
      if unit.name == merged.name { unit.to = merged.lastDay }
      return unit
    }
}()

struct Outlet {
  let name: String, aliases: [String], level: String, medium: String
  /// How often it is offered an item, its yes in per cent, and its slowness.
  let weight: Int, selectivity: Int, slowness: Int
  var hasIssues: Bool { medium == "简报" || medium == "刊物" }
  var isPrinted: Bool { hasIssues || medium == "报纸" }
}

let renamed = (old: "县手机报", new: "县融媒客户端", on: day(2023, 1, 1))
let outlets: [Outlet] =
  """
  要情快报||县|简报|20|45|1
  县政务信息||县|刊物|22|50|1
  县政府网|县政府门户网站|县|网站|26|68|1
  县电视台||县|电视|8|42|1
  县融媒客户端||县|移动|14|56|1
  市政务|市政务信息|市|刊物|11|30|2
  市日报||市|报纸|6|30|2
  市政府网|市政府门户网站|市|网站|8|40|2
  市电视台||市|电视|3|22|2
  省政务信息||省|刊物|4|16|3
  省日报||省|报纸|2|14|3
  省政府网|省政府门户网站|省|网站|3|20|2
  全国政务要情||国家|刊物|1|10|4
  全国乡村报||国家|报纸|1|12|4
  全国新闻客户端||国家|移动|1|16|3
  """.split(separator: "\n").map { line in
    let f = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return Outlet(
      name: f[0], aliases: f[1].split(separator: ";").map(String.init), level: f[2],
      medium: f[3], weight: Int(f[4])!, selectivity: Int(f[5])!, slowness: Int(f[6])!)
  }

// MARK: Items

struct Offer {
  let outlet: Int, offered: Int, decided: Int, isAdopted: Bool
}

struct Item {
  let id: String, submitted: Int, units: [Int], author: String, title: String, kind: String
  let offers: [Offer]
  /// Everything that chance decides about how its cells are written.
  let seed: UInt64
}

func makeItems(of year: Int) -> [Item] {
  var random = SplitMix64(seed: UInt64(year))
  let days = Array(day(year, 1, 1)...day(year, 12, 31))
  let weights = days.map(busyness)
  let yearWeight = weights.reduce(0, +)
  let growth = [70, 76, 83, 88, 94, 100][year - years.lowerBound]
  var drafts: [(day: Int, order: UInt64, unit: Int)] = []
  for (code, unit) in units.enumerated() where isActive(unit, in: year) {
    let open = days.indices.filter { unit.isOpen(on: days[$0]) }
    let openWeight = open.reduce(0) { $0 + weights[$1] }
    let mean = unit.perYear * growth * (88 + random.below(25)) * openWeight
    for _ in 0..<((mean + 5000 * yearWeight) / (10_000 * yearWeight)) {
      var left = random.below(openWeight)
      let index = open.first {
        left -= weights[$0]
        return left < 0
      }!
      drafts.append((days[index], random.next(), code))
    }
  }
  drafts.sort { ($0.day, $0.order) < ($1.day, $1.order) }
  return drafts.enumerated().map { number, draft in
    let unit = units[draft.unit]
    var codes = [draft.unit]
    if random.chance(10) {
      let partners = units.indices.filter {
        $0 != draft.unit && units[$0].isOpen(on: draft.day) && isActive(units[$0], in: year)
      }
      codes.append(random.pick(partners))
    }
    return Item(
      id: "XX\(year)-\(digits(number + 1, 5))", submitted: draft.day, units: codes,
      author: random.chance(780) ? unit.liaison : unit.others[[0, 0, 1, 1, 1, 2][random.below(6)]],
      title: makeTitle(unit, &random), kind: random.pick(["动态", "动态", "经验", "问题", "建议", "调研"]),
      offers: makeOffers(submitted: draft.day, appeal: unit.appeal, year: year, &random),
      seed: random.next())
  }
}

func isActive(_ unit: Unit, in year: Int) -> Bool {
  year != 2025 || !silentIn2025.contains(unit.name)
}

/// Weekdays are busy, the Lunar New Year and the first week of October are not, and the year's end is.
func busyness(on date: Int) -> Int {
  let newYears = [
    day(2020, 1, 25), day(2021, 2, 12), day(2022, 2, 1), day(2023, 1, 22), day(2024, 2, 10),
    day(2025, 1, 29),
  ]
  let (year, month, dayOfMonth) = civil(date)
  let sinceNewYear = date - newYears[year - years.lowerBound]
  var weight = (date + 3) % 7 < 5 ? 100 : 12
  if (-4...7).contains(sinceNewYear) { weight = weight * 12 / 100 }
  if (8...15).contains(sinceNewYear) { weight = weight * 60 / 100 }
  if month == 10 && dayOfMonth <= 7 { weight = weight * 25 / 100 }
  return month >= 11 ? weight * 120 / 100 : weight
}

func makeOffers(submitted: Int, appeal: Int, year: Int, _ random: inout SplitMix64) -> [Offer] {
  let count = [0, 0, 1, 1, 1, 1, 2, 2, 2, 3][random.below(10)]
  var chosen: [Int] = []
  while chosen.count < count {
    var left = random.below(outlets.reduce(0) { $0 + $1.weight })
    let code = outlets.indices.first {
      left -= outlets[$0].weight
      return left < 0
    }!
    if !chosen.contains(code) { chosen.append(code) }
  }
  // The deciles of a county outlet's delay in days.
  let deciles = [0, 1, 2, 4, 6, 9, 13, 20, 34, 60, 110]
  return chosen.map { code in
    let outlet = outlets[code]
    let decile = random.below(10)
    let delay = deciles[decile] + random.below(deciles[decile + 1] - deciles[decile] + 1)
    let offered = submitted + random.below(3)
    let permille = outlet.selectivity * appeal * (100 + 3 * (year - 2022)) / 1000
    return Offer(
      outlet: code, offered: offered, decided: offered + delay * outlet.slowness,
      isAdopted: random.chance(min(permille, 950)))
  }
}

func makeTitle(_ unit: Unit, _ random: inout SplitMix64) -> String {
  let topics = [
    "乡镇": "春耕备耕 防汛抗旱 森林防火 人居环境整治 特色产业 乡村振兴 矛盾纠纷化解 秸秆禁烧 养老服务 集体经济",
    "部门": "安全生产 营商环境 项目建设 政务服务 作风建设 法治宣传 惠企政策 民生实事 隐患排查 干部培训",
    "学校": "开学准备 校园安全 课后服务 师德建设 研学实践 全民阅读 家校共育 心理健康",
    "医院": "义诊 疫苗接种 家庭医生签约 急救能力 控烟宣传 健康讲座 优质护理 医保服务",
  ][unit.unitClass]!.split(separator: " ").map(String.init)
  let topic = random.pick(topics)
  let number = 2 + random.below(48)
  switch random.below(200) {
  case 0: return "\(unit.name)抓实\(topic),排查问题\(number)个"
  case 1, 2: return "\(unit.name)开展\"\(topic)月\"活动"
  case 3: return "\(unit.name)推进\(topic)工作\n——以𠮷祥社区为例"
  case 4: return "\(unit.name)\(topic):一查;二改;三回访"
  case 5..<16: return "\(unit.name)：“三张清单”推动\(topic)见实效！"
  default:
    let pattern = random.pick([
      "扎实推进#", "#取得新成效", "多措并举抓好#", "#的做法与启示", "关于#存在问题的建议", "召开#部署会",
      "开展#专项行动", "完成#任务@项", "“四个到位”抓#", "#工作调研报告", "#让群众受益", "组织@人参加#活动",
    ])
    return unit.name
      + pattern.replacingOccurrences(of: "#", with: topic)
      .replacingOccurrences(of: "@", with: String(number))
  }
}

let items = years.map(makeItems)

// MARK: What an export knows

struct Export {
  /// The day it was made, and the year whose items it holds.
  let day: Int, year: Int
  var path: String { "log/信息报送_\(iso(day)).csv" }
}

let exports = planExports()

func planExports() -> [Export] {
  years.flatMap { year in
    let months = year < 2025 ? [3, 6, 9, 12] : Array(1...12)
    let ends = months.map { $0 == 12 ? day(year, 12, 31) : day(year, $0 + 1, 1) - 1 }
    return (ends + [closing(year)]).map { Export(day: $0, year: year) }
  }.sorted { $0.day < $1.day }
}

/// The day of the export that holds the closed year.
func closing(_ year: Int) -> Int { day(year + 1, 1, 15) }

enum Outcome: Int { case adopted, declined, pending }
struct Edge { let outlet: Int, outcome: Outcome, decided: Int }

func edges(of item: Item, on day: Int) -> [Edge] {
  item.offers.filter { $0.offered <= day }.map {
    let outcome = $0.decided > day ? Outcome.pending : $0.isAdopted ? .adopted : .declined
    return Edge(outlet: $0.outlet, outcome: outcome, decided: $0.decided)
  }
}

/// The adoptions that an export's row or rows state; one date for all of them where an item has one row.
func adoptions(of item: Item, in export: Export) -> [Edge] {
  let adopted = edges(of: item, on: export.day).filter { $0.outcome == .adopted }
  guard isPerSubmission(export.year), let first = adopted.map(\.decided).min() else {
    return adopted
  }
  return adopted.map { Edge(outlet: $0.outlet, outcome: .adopted, decided: first) }
}

func isPerSubmission(_ year: Int) -> Bool { year <= 2022 }

// MARK: How an export is written down

enum Column {
  case ordinal, id, unitClass, unit, author, title, kind, submitted, status, outlet, level
  case adopted, issue, length, remarks
}

struct Style {
  let isGB18030: Bool, delimiter: String, lineEnd: String
  let columns: [(Column, String)]
  /// The words for adopted, declined and pending.
  let words: [String]
  let dateForm: Int
  /// Frame rows are as wide as the table; months have subtotals; the header returns after so many rows.
  let isPadded: Bool, hasSubtotals: Bool, page: Int?
}

func style(of year: Int) -> Style {
  func columns(_ kinds: [Column], _ names: String) -> [(Column, String)] {
    Array(zip(kinds, names.split(separator: " ").map(String.init)))
  }
  switch year {
  case 2020:
    return Style(
      isGB18030: true, delimiter: ",", lineEnd: "\r\n",
      columns: columns(
        [.ordinal, .id, .unit, .author, .title, .submitted, .status, .outlet, .adopted, .remarks],
        "序号 稿件编号 报送单位 信息员 标题 报送时间 采用情况 采用刊物 采用时间 备注"),
      words: ["采用", "未采用", "待审"], dateForm: 0, isPadded: true, hasSubtotals: true, page: nil)
  case 2021:
    return Style(
      isGB18030: true, delimiter: ",", lineEnd: "\r\n",
      columns: columns(
        [.ordinal, .id, .title, .unit, .author, .submitted, .kind, .status, .outlet, .adopted],
        "序号 编号 信息标题 上报单位 通讯员 上报时间 信息类型 采用情况 刊载媒体 采用日期"),
      words: ["是", "否", ""], dateForm: 1, isPadded: true, hasSubtotals: false, page: 400)
  case 2022:
    return Style(
      isGB18030: true, delimiter: ",", lineEnd: "\r\n",
      columns: columns(
        [.id, .unit, .author, .title, .submitted, .status, .outlet, .adopted, .length],
        "稿件编号 来稿单位 作者 题目\u{3000} 来稿时间 录用情况 录用单位 刊发日期 字数"),
      words: ["录用", "退稿", "审核中"], dateForm: 2, isPadded: false, hasSubtotals: false, page: nil)
  case 2023:
    return Style(
      isGB18030: false, delimiter: ";", lineEnd: "\r\n",
      columns: columns(
        [
          .ordinal, .id, .unit, .author, .title, .submitted, .outlet, .level, .status, .adopted,
          .issue,
        ], "序号 ＩＤ 投稿单位 撰稿人 稿件名称 投稿时间 采用刊物 级别 采用状态 采用时间 期号"),
      words: ["已采用", "不予采用", "待审"], dateForm: 5, isPadded: true, hasSubtotals: false, page: nil)
  case 2024:
    return Style(
      isGB18030: false, delimiter: "\t", lineEnd: "\r\n",
      columns: columns(
        [
          .id, .unitClass, .unit, .author, .title, .submitted, .outlet, .level, .status, .adopted,
          .issue,
        ], "流水号 单位类别 单位 供稿人 标题 提交时间 采用载体 采用级别 采用状态 刊发时间 期数"),
      words: ["已定版", "退稿", "预采用"], dateForm: 6, isPadded: true, hasSubtotals: true, page: 500)
  default:
    return Style(
      isGB18030: false, delimiter: ",", lineEnd: "\n",
      columns: columns(
        [.id, .unit, .author, .title, .submitted, .outlet, .level, .status, .adopted, .issue],
        "稿件编号 报送单位 信息员 标题 报送时间 发表载体 级别 采用状态 采用时间 期号"),
      words: ["采用", "未采用", "待审"], dateForm: 0, isPadded: false, hasSubtotals: false, page: nil)
  }
}

/// Forms 0…8; 5 and 6 have a time, 7 has full-width digits.
func written(_ day: Int, form: Int, seconds: Int) -> String {
  let (y, m, d) = civil(day)
  let time = (hour: 8 + seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60)
  let clock = "\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))"
  switch form {
  case 1: return "\(y)/\(m)/\(d)"
  case 2: return "\(y).\(m).\(d)"
  case 3: return iso(day).replacingOccurrences(of: "-", with: "")
  case 4: return "\(y)年\(m)月\(d)日"
  case 5: return "\(iso(day)) \(clock)"
  case 6: return "\(y)/\(m)/\(d) \(time.hour):\(digits(time.minute, 2))"
  case 7:
    let wide = "\(y)年\(m)月\(d)日".unicodeScalars.map {
      (48...57).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0
    }
    return wide.reduce(into: "") { $0.unicodeScalars.append($1) }
  case 8: return "\(iso(day)) \(clock).0"
  default: return iso(day)
  }
}

func written(_ day: Int, _ style: Style, _ noise: inout SplitMix64) -> String {
  let form = noise.chance(60) ? noise.below(9) : style.dateForm
  return written(day, form: form, seconds: noise.below(34_000))
}

/// The names of a joint item's units, some by an alias, some with blanks that nobody sees.
func written(unitsOf item: Item, _ noise: inout SplitMix64) -> String {
  var names: [String] = []
  for code in item.units {
    let unit = units[code]
    let name =
      !unit.aliases.isEmpty && noise.chance(110) ? noise.pick(unit.aliases) : unit.name
    names.append(name)
  }
  let cell = names.joined(separator: "、")
  switch noise.below(60) {
  case 0: return "\u{3000}\(cell)"
  case 1: return "\(cell)\u{A0}"
  case 2: return "\(cell) "
  default: return cell
  }
}

func written(outlet code: Int, on day: Int, _ noise: inout SplitMix64) -> String {
  let outlet = outlets[code]
  if outlet.name == renamed.new && day < renamed.on { return renamed.old }
  let name =
    !outlet.aliases.isEmpty && noise.chance(80) ? noise.pick(outlet.aliases) : outlet.name
  return outlet.isPrinted && noise.chance(400) ? "《\(name)》" : name
}

func issue(on date: Int) -> Int { (date - day(civil(date).year, 1, 1)) / 7 + 1 }

/// The rows of an item in an export, as the texts of its cells.
func rows(of item: Item, in export: Export) -> [[Column: String]] {
  let style = style(of: export.year)
  var noise = SplitMix64(seed: item.seed)
  var cells: [Column: String] = [
    .id: item.id, .unit: written(unitsOf: item, &noise), .author: item.author,
    .unitClass: units[item.units[0]].unitClass, .title: item.title, .kind: item.kind,
    .submitted: written(item.submitted, style, &noise), .length: String(200 + noise.below(1800)),
    .remarks: noise.chance(12) ? noise.pick(["领导已阅\n转相关科室", "与上月稿件合并", "图片2张"]) : "",
  ]
  let known = edges(of: item, on: export.day)
  guard isPerSubmission(export.year) else {
    if known.isEmpty {
      cells[.status] = noise.chance(500) ? "" : style.words[2]
      return [cells]
    }
    return known.map { edge in
      var noise = SplitMix64(seed: item.seed &+ UInt64(edge.outlet) &+ 1)
      var row = cells
      row[.outlet] = written(outlet: edge.outlet, on: renamed.on, &noise)
      row[.level] = outlets[edge.outlet].level
      row[.status] = style.words[edge.outcome.rawValue]
      guard edge.outcome == .adopted else { return row }
      row[.adopted] = written(edge.decided, style, &noise)
      if outlets[edge.outlet].hasIssues {
        let number = issue(on: edge.decided)
        row[.issue] = export.year == 2024 ? "第\(number)期" : String(number)
      }
      return row
    }
  }
  let adopted = adoptions(of: item, in: export)
  if let first = adopted.first {
    let names = adopted.map { edge -> String in
      let name = written(outlet: edge.outlet, on: edge.decided, &noise)
      let isNumbered = name.hasPrefix("《") && outlets[edge.outlet].hasIssues
      let number = "第\(issue(on: edge.decided))期"
      return !isNumbered ? name : noise.chance(700) ? "\(name)(\(number))" : "\(name)（\(number)）"
    }
    cells[.status] = style.words[0]
    cells[.outlet] = names.joined(separator: noise.pick(["、", "、", "、", "；", "，", ",", ";"]))
    cells[.adopted] = written(first.decided, style, &noise)
    return [cells]
  }
  let isDeclined =
    known.isEmpty
    ? item.submitted + 60 < export.day : known.allSatisfy { $0.outcome == .declined }
  cells[.status] = style.words[isDeclined ? 1 : 2]
  if noise.chance(40) { cells[.outlet] = noise.pick(["无", "-", "—", "/"]) }
  return [cells]
}

/// A file while it is being written: its text, where its next record begins, and its balance.
struct Sheet {
  let style: Style, quotesAll: Bool
  var text = "", line = 1, records = 0, frame = 0, rejected = 0

  mutating func add(_ fields: [String]) {
    let record = fields.map { field in
      let isSpecial =
        field.contains { $0 == "\"" || $0.isNewline } || field.contains(style.delimiter)
      return quotesAll || isSpecial
        ? "\"\(field.replacingOccurrences(of: "\"", with: "\"\""))\"" : field
    }.joined(separator: style.delimiter)
    text += record + style.lineEnd
    line += 1 + record.utf8.count { $0 == 10 }
    records += 1
  }

  mutating func addFrame(_ fields: [String]) {
    let missing = style.isPadded ? style.columns.count - fields.count : 0
    add(fields + Array(repeating: "", count: max(0, missing)))
    frame += 1
  }

  var bytes: Data {
    guard style.isGB18030 else { return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8) }
    return text.data(using: String.Encoding(rawValue: 0x8000_0632))!
  }
}

var balanceRows: [String] = []
var rejectRows: [String] = []

func writeExport(_ export: Export) {
  let style = style(of: export.year)
  let isClosing = export.day == closing(export.year)
  let last = min(export.day, day(export.year, 12, 31))
  var sheet = Sheet(style: style, quotesAll: iso(export.day) == "2022-09-30")
  let header = style.columns.map(\.1)
  sheet.addFrame(["某县\(export.year)年政务信息报送采用情况统计表"])
  let stated = [day(export.year, 1, 1), last].map { written($0, form: 4, seconds: 0) }
  sheet.addFrame(["统计时间：\(stated[0])至\(stated[1])"])
  sheet.addFrame(header)

  var shown = items[export.year - years.lowerBound].filter { $0.submitted <= last }
    .map { (item: $0, fault: isClosing ? brokenNewest[$0.id] : nil) }
  for (number, ghost) in ghosts.enumerated() where ghost.export == iso(export.day) {
    let at = shown.firstIndex { $0.item.submitted > last - 20 } ?? shown.count
    shown.insert((makeGhost(number, export.year, last - 20), ghost.fault), at: at)
  }
  var (ordinal, monthRows, month) = (0, 0, 1)
  func subtotal() {
    guard style.hasSubtotals, monthRows > 0 else { return }
    sheet.addFrame(["小计", "\(month)月", "\(monthRows)条"])
    monthRows = 0
  }
  for (item, fault) in shown {
    if civil(item.submitted).month != month {
      subtotal()
      month = civil(item.submitted).month
    }
    for row in rows(of: item, in: export) {
      ordinal += 1
      monthRows += 1
      if let page = style.page, ordinal % page == 1, ordinal > 1 { sheet.addFrame(header) }
      var fields = style.columns.map { $0.0 == .ordinal ? String(ordinal) : row[$0.0] ?? "" }
      if let fault {
        let column = fault.apply(to: &fields, style)
        let place = column.map { "\($0 + 1),\(header[$0].trimmingCharacters(in: .whitespaces))" }
        rejectRows.append(
          "\(export.path),\(sheet.line),\(place ?? ","),\(item.id),\(fault.reason),\(fault.text)")
        sheet.rejected += 1
      }
      sheet.add(fields)
    }
  }
  subtotal()
  if export.year != 2022 { sheet.addFrame(["合计", "", "\(ordinal)条"]) }
  sheet.addFrame([""])
  sheet.addFrame(["制表人：李婷", "审核人：王建国"])
  write(sheet.bytes, export.path)
  balanceRows.append("\(export.path),\(sheet.records),\(sheet.frame),\(sheet.rejected)")
}

// MARK: Records that cannot be used

struct Fault {
  let reason: String, column: Column?, text: String

  /// Spoils a record; returns the position of the spoilt field where it is one.
  func apply(to fields: inout [String], _ style: Style) -> Int? {
    if let column {
      let position = style.columns.firstIndex { $0.0 == column }!
      fields[position] = text
      return position
    }
    let title = style.columns.firstIndex { $0.0 == .title }!
    if reason == "too few fields" { fields.removeLast(fields.count - 4) }
    if reason == "too many fields" {
      fields.replaceSubrange(title...title, with: ["加强领导", "落实责任"])
    }
    return nil
  }
}

func fault(_ reason: String, _ column: Column? = nil, _ text: String = "") -> Fault {
  Fault(reason: reason, column: column, text: text)
}

/// Records whose ids no other export has: nothing of them can be counted.
let ghosts: [(export: String, fault: Fault)] = [
  ("2020-03-31", fault("masked date", .submitted, "201*年3月5日")),
  ("2020-06-30", fault("lost text", .unit, "锟斤拷锟斤拷")),
  ("2020-09-30", fault("glued date", .submitted, "2020年7月17日-3-")),
  ("2020-12-31", fault("unknown status", .status, "转办?")),
  ("2021-01-15", fault("broken date", .submitted, "65438+1October")),
  ("2021-03-31", fault("impossible day", .submitted, "2021/2/29")),
  ("2021-06-30", fault("too few fields")),
  ("2021-09-30", fault("glued date", .adopted, "2021年7月17日-3-")),
  ("2022-03-31", fault("lost text", .unit, "????")),
  ("2022-06-30", fault("impossible day", .submitted, "2022.2.30")),
  ("2022-06-30", fault("too many fields")),
  ("2023-01-15", fault("broken date", .submitted, "65438+1October 12")),
  ("2023-03-31", fault("impossible day", .submitted, "2023-02-30")),
  ("2023-06-30", fault("lost text", .unit, "县\u{FFFD}\u{FFFD}局")),
  ("2023-09-30", fault("too many fields")),
  ("2023-12-31", fault("too few fields")),
  ("2024-03-31", fault("glued date", .submitted, "2024年3月1日-2-")),
  ("2024-12-31", fault("impossible day", .submitted, "20240631")),
  ("2025-02-28", fault("masked date", .submitted, "202*年2月")),
  ("2025-05-31", fault("too few fields")),
  ("2025-07-31", fault("unknown status", .status, "留存")),
  ("2025-10-31", fault("lost text", .unit, "锟斤拷局")),
]

/// An item that would count as adopted, were its record not spoilt.
func makeGhost(_ number: Int, _ year: Int, _ submitted: Int) -> Item {
  let code = number % 9
  return Item(
    id: "XX\(year)-\(digits(90_001 + number, 5))", submitted: submitted, units: [code],
    author: units[code].liaison, title: "\(units[code].name)工作动态", kind: "动态",
    offers: [Offer(outlet: 2, offered: submitted, decided: submitted + 5, isAdopted: true)],
    seed: UInt64(number))
}

/// Items whose newest record is spoilt, so that the export before it decides.
let brokenNewest: [String: Fault] = {
  /// The first item of one unit and one row that looks `before` at the year's end and `after` in January.
  func first(_ year: Int, _ before: Outcome, _ after: Outcome) -> String {
    items[year - years.lowerBound].first { item in
      let states = [day(year, 12, 31), closing(year)].map { edges(of: item, on: $0) }
      return item.units.count == 1 && states.allSatisfy { $0.count == 1 }
        && states[0][0].outcome == before && states[1][0].outcome == after
    }!.id
  }
  return [
    first(2021, .pending, .adopted): fault("masked date", .submitted, "201*年12月"),
    first(2023, .adopted, .adopted): fault("impossible day", .submitted, "2023-02-30"),
    first(2025, .pending, .adopted): fault("unknown status", .status, "转办?"),
  ]
}()

// MARK: Registers and rulebook

func writeRegisters() {
  var lines = [
    "unit,aliases,class,parent,head,liaison,headcount,credit_to,from,to,merged_into,status"
  ]
  for unit in units {
    let from = unit.from == day(2020, 1, 1) ? "" : iso(unit.from)
    let to = unit.to == day(2025, 12, 31) ? "" : iso(unit.to)
    func row(_ head: String, _ from: String, _ to: String) -> String {
      [
        unit.name, unit.aliases.joined(separator: ";"), unit.unitClass, unit.parent, head,
        unit.liaison, String(unit.headcount), "", from, to,
        unit.name == merged.name ? merged.into : "", standings[unit.name] ?? "assessed",
      ].joined(separator: ",")
    }
    if let change = headChanges[unit.name] {
      lines += [row(unit.heads[0], from, iso(change - 1)), row(unit.heads[1], iso(change), to)]
    } else {
      lines.append(row(unit.heads[0], from, to))
    }
  }
  write(lines, "units.csv")

  lines = ["outlet,aliases,level,medium,from,to,renamed_to"]
  for outlet in outlets {
    var from = ""
    if outlet.name == renamed.new {
      lines.append("\(renamed.old),,县,移动,,\(iso(renamed.on - 1)),\(renamed.new)")
      from = iso(renamed.on)
    }
    let aliases = outlet.aliases.joined(separator: ";")
    lines.append("\(outlet.name),\(aliases),\(outlet.level),\(outlet.medium),\(from),,")
  }
  write(lines, "outlets.csv")

  lines = ["title: 某县政务信息报送（虚构）", "language: zh", "logs:"]
  for export in exports {
    lines += ["  - path: \(export.path)", "    exported: \(iso(export.day))"]
  }
  lines += ["units: units.csv", "outlets: outlets.csv", "rulebook: rulebook.yaml"]
  write(lines, "dataset.yaml")
  write([rulebook], "rulebook.yaml")
}

let classes = ["乡镇", "部门", "学校", "医院"]
let monthly = [2, 2, 1, 1]
let yearly = [14, 14, 7, 7]
let quarterly = 2
let ratePercent = 20
let rulebook = """
  title: 某县政务信息工作考核办法
  versions:
    - from: 2020-01-01
      to: 2022-12-31
      quotas:
        - { clause: 第五条, indicator: submissions, per: month, at_least: { 乡镇: 2, 部门: 1 } }
        - { clause: 第六条, indicator: adopted_items, per: year, at_least: 6, part_year: down }
      consequences:
        - { clause: 第九条, quotas: [第六条], classes: [乡镇, 部门], effect: loses_eligibility, reach: unit_and_head }
        - { clause: 第十条, quotas: [第五条], effect: criticised, reach: unit }
    - from: 2023-01-01
      quotas:
        - { clause: 第五条, indicator: submissions, per: month, at_least: { \(amounts(monthly)) } }
        - { clause: 第六条, indicator: adopted_items, per: year, at_least: { \(amounts(yearly)) }, part_year: down }
        - { clause: 第七条, indicator: cohort_rate, per: year, at_least: \(ratePercent)% }
        - { clause: 第八条, indicator: adoptions, per: quarter, at_least: { 乡镇: \(quarterly), 部门: \(quarterly) }, part_year: nearest }
      consequences:
        - { clause: 第九条, quotas: [第六条], classes: [乡镇, 部门], effect: loses_eligibility, reach: unit_and_head }
        - { clause: 第十条, quotas: [第六条], classes: [学校, 医院], effect: catch_up, reach: unit }
        - { clause: 第十一条, quotas: [第七条, 第八条], effect: catch_up, reach: unit }
        - { clause: 第十二条, quotas: [第五条], effect: criticised, reach: unit }
  """

func amounts(_ values: [Int]) -> String {
  zip(classes, values).map { "\($0): \($1)" }.joined(separator: ", ")
}

// MARK: The truth

func writeTruth() {
  /// What is known at last: the closed year's export, or the one before it where its record is spoilt.
  let known = items.flatMap { year in
    year.map { item -> (item: Item, adoptions: [Edge]) in
      let year = civil(item.submitted).year
      let decisive = brokenNewest[item.id] == nil ? closing(year) : day(year, 12, 31)
      return (item, adoptions(of: item, in: Export(day: decisive, year: year)))
    }
  }
  func count(
    submitted span: ClosedRange<Int>, unit: Int? = nil, outlet: Int? = nil
  ) -> (submitted: Int, adopted: Int, events: Int) {
    var result = (submitted: 0, adopted: 0, events: 0)
    for (item, adoptions) in known where unit == nil || item.units.contains(unit!) {
      if span.contains(item.submitted) {
        result.submitted += 1
        result.adopted += adoptions.isEmpty ? 0 : 1
      }
      for edge in adoptions where outlet == nil || edge.outlet == outlet! {
        result.events += span.contains(edge.decided) ? 1 : 0
      }
    }
    return result
  }
  func span(_ year: Int) -> ClosedRange<Int> { day(year, 1, 1)...day(year, 12, 31) }
  func row(_ key: String, _ n: (submitted: Int, adopted: Int, events: Int)) -> String {
    "\(key),\(n.submitted),\(n.adopted),\(n.events)"
  }
  func months(_ range: ClosedRange<Int>, of year: Int) -> ClosedRange<Int> {
    let next = range.upperBound == 12 ? day(year + 1, 1, 1) : day(year, range.upperBound + 1, 1)
    return day(year, range.lowerBound, 1)...(next - 1)
  }

  let counted = ["submitted,adopted_items,adoptions"]
  let allYears = years.lowerBound...years.upperBound + 1
  write(
    ["year,\(counted[0])"] + allYears.map { row(String($0), count(submitted: span($0))) },
    "truth/by_year.csv")
  write(
    ["unit,year,\(counted[0])"]
      + units.indices.flatMap { unit in
        allYears.map { row("\(units[unit].name),\($0)", count(submitted: span($0), unit: unit)) }
      }, "truth/by_unit_year.csv")
  write(
    ["outlet,year,adoptions"]
      + outlets.indices.flatMap { outlet in
        allYears.map {
          "\(outlets[outlet].name),\($0),\(count(submitted: span($0), outlet: outlet).events)"
        }
      }, "truth/by_outlet_year.csv")
  write(
    ["month,\(counted[0])"]
      + (years.flatMap { year in (1...12).map { (year, $0) } } + [(2026, 1)]).map { year, month in
        row("\(year)-\(digits(month, 2))", count(submitted: months(month...month, of: year)))
      }, "truth/by_month.csv")
  write(
    ["unit,outlet,adoptions"]
      + units.indices.flatMap { unit in
        outlets.indices.compactMap { outlet in
          let events = count(submitted: span(2025), unit: unit, outlet: outlet).events
          return events == 0 ? nil : "\(units[unit].name),\(outlets[outlet].name),\(events)"
        }
      }, "truth/by_unit_outlet_2025.csv")
  write(["file,records,frame,rejected"] + balanceRows, "truth/balance.csv")
  write(["file,line,column,header,id,reason,text"] + rejectRows, "truth/rejects.csv")

  var duties = ["unit,clause,period,required,achieved"]
  for (code, unit) in units.enumerated() where unit.name != merged.name {
    if standings[unit.name] == "exempt" { continue }
    let at = classes.firstIndex(of: unit.unitClass)!
    for month in 1...12 {
      let n = count(submitted: months(month...month, of: 2025), unit: code).submitted
      duties.append("\(unit.name),第五条,2025-\(digits(month, 2)),\(monthly[at]),\(n)")
    }
    let n = count(submitted: span(2025), unit: code)
    duties.append("\(unit.name),第六条,2025,\(yearly[at]),\(n.adopted)")
    duties.append("\(unit.name),第七条,2025,\(ratePercent)%,\(n.adopted)/\(n.submitted)")
    for quarter in 1...4 where at < 2 {
      let span = months(3 * quarter - 2...3 * quarter, of: 2025)
      let n = count(submitted: span, unit: code).events
      duties.append("\(unit.name),第八条,2025-Q\(quarter),\(quarterly),\(n)")
    }
  }
  write(duties, "truth/eligibility_2025.csv")
}

func write(_ lines: [String], _ path: String) {
  write(Data((lines.joined(separator: "\n") + "\n").utf8), path)
}

func write(_ data: Data, _ path: String) {
  let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
  do {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
  }
}

// MARK: The run

for export in exports { writeExport(export) }
writeRegisters()
writeTruth()

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

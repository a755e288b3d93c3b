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

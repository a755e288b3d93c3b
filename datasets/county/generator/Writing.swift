import Foundation

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

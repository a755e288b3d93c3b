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

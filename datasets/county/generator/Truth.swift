import Foundation

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

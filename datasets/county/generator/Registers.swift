import Foundation

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
      scores:
        - name: 得分
          clause: 第三条
          adoption:
            - { level: 国家, points: 50 }
            - { level: 省, points: 20 }
            - { level: 市, points: 10 }
            - { outlet: [要情快报, 县政务信息], points: 5 }
            - { points: 2 }
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
      commendations:
        - clause: 第十三条
          title: 先进单位
          rank_by: 得分
          per: year
          top: { 乡镇: 3, 部门: 3, 学校: 1, 医院: 1 }
          conditions:
            - { indicator: submissions, at_least: 24 }
          barred_by: [loses_eligibility, catch_up]
  """

func amounts(_ values: [Int]) -> String {
  zip(classes, values).map { "\($0): \($1)" }.joined(separator: ", ")
}

import Model

extension DiagnosticCases {
  private static let header = "编号,单位,标题,报送时间,采用刊物,采用时间\n"

  /// What two exports say of items of ten days.
  private static func exports(newer: (Int) -> String?) -> Files {
    let rows = { (row: (Int) -> String?) in header + (1...10).compactMap(row).joined() }
    return [
      "dataset.yaml":
        "logs:\n  - { path: log/1.csv, exported: 2024-06-30 }\n  - { path: log/2.csv, exported: 2024-12-31 }\n",
      "log/1.csv": rows { item($0) }, "log/2.csv": rows(newer),
    ]
  }

  private static func item(_ number: Int, outlet: String = "市日报") -> String {
    "\(number),甲局,第\(number)篇,2024-01-\(number + 9),\(outlet),\n"
  }

  static let overlaps: [Diagnostic.Code: Files] = [
    .itemVanished: exports { $0 == 5 ? nil : item($0) },
    .adoptionVanished: exports { item($0, outlet: $0 == 5 ? "要情" : "市日报") },
    .exportLacksItems: exports { (3...9).contains($0) ? nil : item($0) },
    .repairIncomplete: [
      "log/1.csv": header + "1,甲局,修路,2024-02-30,,\n2,甲局,架桥,2024-02-31,,\n",
      "rejects/1.csv": header + "1,甲局,修路,2024-02-29,,\n",
    ],
  ]

  /// What only a check looks for.
  static let checks: [Diagnostic.Code: Files] = [
    .rowSuperseded: [
      "log/1.csv": header + "1,甲局,修路,2024-01-05,,\n",
      "log/2.csv": header + "1,甲局,修路,2024-01-05,市日报,2024-02-01\n",
    ],
    .rowDuplicate: log(header + String(repeating: "1,甲局,修路,2024-01-05,市日报,2024-02-01\n", count: 2)),
    .monthsEmpty: log(
      header
        + "1,甲局,修路,2024-01-05,,\n2,甲局,架桥,2024-03-05,,\n3,甲局,通车,2024-08-05,,\n"),
    .dateTooEarly: log(header + "1,甲局,修路,1924-01-05,,\n2,甲局,架桥,2024-03-05,,\n"),
    .dateIsolated: log(header + "1,甲局,修路,2024-01-05,,\n2,甲局,架桥,2042-03-05,,\n"),
    .adoptedEarly: log(header + "1,甲局,修路,2024-01-05,市日报,2024-01-04\n"),
    .textSuspicious: log(header + "1,甲局,锟斤拷锟斤拷,2024-01-05,,\n"),
  ]
}

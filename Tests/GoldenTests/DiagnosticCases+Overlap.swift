import Model

/// What shows only between exports, or in a look over the whole log.
extension DiagnosticCases {
  private static let header = "编号,单位,标题,报送时间,采用情况,采用刊物\n"

  private static func row(_ number: Int, _ outlet: String = "市日报") -> String {
    "A\(number),甲局,第\(number)篇,2024-01-\(number + 9),采用,\(outlet)\n"
  }

  /// Two exports of ten items of January; the newer one as `newer` says.
  private static func exports(newer: (Int) -> String) -> Files {
    [
      "dataset.yaml":
        "logs:\n  - { path: log/1.csv, exported: 2024-01-31 }\n  - { path: log/2.csv, exported: 2024-02-29 }\n",
      "log/1.csv": header + (1...10).map { row($0) }.joined(),
      "log/2.csv": header + (1...10).map(newer).joined(),
    ]
  }

  static let overlap: [Diagnostic.Code: Files] = [
    .itemVanished: exports { $0 == 5 ? "" : row($0) },
    .adoptionVanished: exports { row($0, $0 == 5 ? "要情快报" : "市日报") },
    .exportLacksItems: exports { (2...8).contains($0) ? "" : row($0) },
    .repairIncomplete: [
      "log/1.csv": header + "A1,甲局,修路,昨天,采用,市日报\nA2,甲局,架桥,前天,采用,市日报\n",
      "rejects/1.csv": header + "A1,甲局,修路,2024-01-05,采用,市日报\n",
    ],
    .rowSuperseded: exports { row($0) },
    .rowDuplicate: [
      "log/1.csv": header + row(1) + row(1, "要情快报") + row(1)
    ],
  ]

  static let whole: [Diagnostic.Code: Files] = [
    .gridRefused: ["log/1.csv": "单位,1月,2月,3月\n甲局,12/3,5/1,4/0\n乙局,2/1,1/1,3/3\n"],
    .dateImpossible: ["log/1.csv": header + "A1,甲局,修路,2023-02-29,采用,市日报\n"],
    .markUnknown: [
      "log/1.csv":
        "编号,单位,标题,报送时间,采用情况,\n,,,,市日报,要情快报\nA1,甲局,修路,2024-01-05,大概,√\n"
    ],
    .monthsEmpty: [
      "log/1.csv": header + row(1) + "A2,甲局,架桥,2024-04-05,采用,市日报\n"
    ],
    .dateTooEarly: [
      "log/1.csv": header + row(1) + "A2,甲局,架桥,1924-01-05,采用,市日报\n"
    ],
    .dateIsolated: [
      "log/1.csv": header + row(1) + "A2,甲局,架桥,2042-01-05,采用,市日报\n"
    ],
    .adoptedEarly: [
      "log/1.csv":
        "编号,单位,标题,报送时间,采用情况,采用刊物,采用时间\nA1,甲局,修路,2024-01-05,采用,市日报,2023-12-31\n"
    ],
    .textSuspicious: [
      "log/1.csv": header + "A1,甲局,锟斤拷修路,2024-01-05,采用,市日报\n"
    ],
    .classUnknown: [
      "log/1.csv": header + row(1), "units.csv": "unit,class\n甲局,部门\n",
      "rulebook.yaml": """
      versions:
        - quotas:
            - { clause: 第五条, indicator: submissions, per: year, at_least: { 部们: 6 } }

      """,
    ],
  ]
}

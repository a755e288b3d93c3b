import Model

/// Rulebooks that cannot be judged by.
extension DiagnosticCases {
  static let rules: [Diagnostic.Code: Files] = [
    .changeNeeded: [
      "log/1.csv": "编号,单位,标题,报送时间,采用情况\nA1,甲局,修路,2024-01-05,采用\n",
      "rulebook.yaml": """
      versions:
        - to: 2024-02-29
          quotas:
            - { clause: 第五条, indicator: submissions, per: year, at_least: 60 }
        - from: 2024-03-01
          quotas:
            - { clause: 第五条, indicator: submissions, per: year, at_least: 120 }

      """,
    ],
    .instructionUnmatched: [
      "dataset.yaml":
        "logs:\n  - { path: log/1.csv }\n  - { path: 批示.csv, role: instructions }\n",
      "log/1.csv": "编号,单位,标题,报送时间,采用情况\nA1,甲局,修路,2024-01-05,采用\n",
      "批示.csv": "编号,批示领导,批示时间\nA9,县长,2024-02-01\n",
    ],
    .lengthUnreadable: asking("length: \"> 500\"", log: "字数", "约五百"),
    .yesNoUnknown: asking("repost: no", log: "是否转载", "部分"),
    .columnNotLogged: asking("length: \"> 500\"", log: "备注", ""),
    .matchUnknown: asking("outlet: 市曰报", log: "备注", ""),
    .requestUnmatched: registers([
      "requests.csv": "id,unit,due,fulfilled_by\nY1,农业局,2024-02-01,A9\n"
    ]),
    .registerUnitUnknown: registers(["requests.csv": "id,unit,due\nY1,农业居,2024-02-01\n"]),
    .registerRowTwice: registers(["people.csv": "person,unit\n张三,农业局\n张三,农业局\n"]),
    .adjustmentWorthUnknown: registers([
      "adjustments.csv": "unit,date,points,reason\n农业局,2024-03-01,,差措\n",
      "rulebook.yaml": """
      versions:
        - scores:
            - { name: 得分, adjustments: [{ reason: 差错, points: -2 }] }

      """,
    ]),
  ]

  private static func asking(_ row: String, log header: String, _ cell: String) -> Files {
    [
      "log/1.csv": "编号,单位,标题,报送时间,采用刊物,\(header)\nA1,甲局,修路,2024-01-05,市日报,\(cell)\n",
      "rulebook.yaml": """
      versions:
        - scores:
            - name: 得分
              adoption:
                - { \(row), points: 2 }

      """,
    ]
  }

  private static func registers(_ files: Files) -> Files {
    files.merging([
      "log/1.csv": "编号,单位,标题,报送时间\nA1,农业局,修路,2024-01-05\n", "units.csv": "unit\n农业局\n",
    ]) { stated, _ in stated }
  }
}

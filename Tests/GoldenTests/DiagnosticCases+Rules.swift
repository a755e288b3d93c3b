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
  ]
}

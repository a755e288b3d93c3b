import Model

/// The smallest datasets that provoke each finding: names, relative to the dataset's folder, to contents.
enum DiagnosticCases {
  typealias Files = [String: String]

  static let all: [Diagnostic.Code: Files] = [
    world, heads, records, findings, overlaps, checks, configuration, rules,
    RulebookCase.files,
  ]
  .reduce(into: [:]) { $0.merge($1) { one, _ in one } }

  /// Logs that are no text, which stand in `log/1.csv`.
  static let bytes: [Diagnostic.Code: [UInt8]] = [
    .encodingUnknown: Array("单位,标题\n甲,".utf8) + [0xFF, 0x0A],
    .notCSV: [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0],
    .gzipUnnamed: [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xFF, 0xFF],
    .gzipBroken: [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xFF, 0xFF],
  ]

  /// What is only found where a finished folder is read again.
  static let finishedRuns: Set<Diagnostic.Code> = [.runForeign]

  static func log(_ text: String) -> Files { ["log/1.csv": text] }

  private static let sound = log("编号,单位,标题,报送时间\n1,甲局,修路,2024-01-05\n")

  static func with(_ files: Files) -> Files {
    sound.merging(files) { _, stated in stated }
  }

  private static let world: [Diagnostic.Code: Files] = [
    .fileMissing: with(["dataset.yaml": "units: 单位名册.csv\n"]),
    .fileIsFolder: with(["dataset.yaml": "logs:\n  - path: log\n"]),
    .fileUnreadable: with(["dataset.yaml": "logs:\n  - path: dataset.yaml/1.csv\n"]),
    .fileEmpty: log(""),
    .noLogs: ["units.csv": "unit\n甲局\n"],
    .runForeign: ["manifest.json": "{ \"program\": \"other\" }\n"],
    .encodingBroken: with([
      "dataset.yaml": "logs:\n  - { path: log/1.csv, encoding: gb18030 }\n",
      "log/1.csv": "单位,标题\n甲,乙乙\n",
    ]),
  ]

  private static let heads: [Diagnostic.Code: Files] = [
    .headerMissing: log("某县信息报送情况表\n甲局,修路,二十条\n"),
    .columnMissing: log("编号,标题,报送时间\n1,修路,2024-01-05\n"),
    .columnTwice: log("报送单位,供稿单位,标题\n甲局,乙局,修路\n"),
    .columnUnknown: with([
      "dataset.yaml": "logs:\n  - { path: log/1.csv, columns: { unit: 学校 } }\n"
    ]),
    .gridRefused: log("单位,1月,2月,3月\n甲局,12/3,5/1,4/0\n乙局,2/1,1/1,3/3\n"),
    .headerTwice: log("单位,作者,标题,作者\n甲局,张三,修路,李四\n"),
  ]

  /// A log whose dates stand in two columns.
  private static func parted(_ text: String, columns: String = "year: 年, month: 月") -> Files {
    [
      "dataset.yaml": "logs:\n  - { path: log/1.csv, columns: { \(columns) } }\n",
      "log/1.csv": text,
    ]
  }

  private static let records: [Diagnostic.Code: Files] = [
    .quoteStray: log("单位,标题\n甲局,\"双减\"落地\n"),
    .quoteOpen: log("单位,标题\n甲局,\"双减落地\n"),
    .fieldCount: log("单位,标题,报送时间\n甲局,修路,架桥,2024-01-05\n乙局,修路,2024-01-06\n"),
    .nulByte: log("单位,标题\n甲局,修\0路\n"),
    .dateUnreadable: log("单位,标题,报送时间\n甲局,修路,20224-1-5\n"),
    .dateImpossible: log("单位,标题,报送时间\n甲局,修路,2024-02-30\n"),
    .dateNeedsYear: log("单位,标题,报送时间\n甲局,修路,5月1日\n"),
    .yearUnreadable: parted("单位,年,月\n甲局,201*,5\n"),
    .monthUnreadable: parted("单位,年,月\n甲局,2024,13\n"),
    .statusUnknown: log("单位,标题,是否采用\n甲局,修路,部分采用\n"),
    .markUnknown: [
      "log/1.csv": "单位,标题,报送时间,市日报\n甲局,修路,2024-01-05,大概\n", "outlets.csv": "outlet\n市日报\n",
    ],
    .weightUnreadable: log("单位,标题,件数\n甲局,修路,110多\n"),
    .textLost: log("单位,标题\n锟斤拷局,修路\n"),
    .unitBlank: [
      "dataset.yaml": "reading: { blank_unit: reject }\n", "log/1.csv": "单位,标题\n,修路\n",
    ],
  ]

  private static let findings: [Diagnostic.Code: Files] = [
    .newestRejected: [
      "log/2024-01.csv": "编号,单位,报送时间\n1,甲局,2024-01-05\n",
      "log/2024-02.csv": "编号,单位,报送时间\n1,甲局,2024-01-50\n",
    ],
    .idTwice: log("编号,单位,报送时间\n1,甲局,2024-01-05\n1,甲局,2024-01-06\n"),
    .unitUnknown: with(["units.csv": "unit\n甲局办公室\n"]),
    .outletUnknown: [
      "log/1.csv": "单位,标题,采用刊物\n甲局,修路,市曰报\n", "outlets.csv": "outlet\n市日报\n",
    ],
    .outletAmbiguous: [
      "log/1.csv": "单位,标题,采用刊物\n甲局,修路,**日报\n",
      "outlets.csv": "outlet,level\n**日报,省\n**日报,市\n",
    ],
  ]

  private static func rulebook(_ text: String) -> Files { with(["rulebook.yaml": text]) }

  private static let configuration: [Diagnostic.Code: Files] = [
    .yamlSyntax: with(["dataset.yaml": "title: [甲\nlogs: ]\n"]),
    .yamlPunctuation: with(["dataset.yaml": "title：甲\nlanguage: zh\n"]),
    .yamlTab: with(["dataset.yaml": "reading:\n\tblank_unit: keep\n"]),
    .yamlKeyTwice: with(["dataset.yaml": "title: 甲\ntitle: 乙\n"]),
    .yamlKeyUnknown: with(["dataset.yaml": "titel: 甲\n"]),
    .yamlKeyMissing: with(["dataset.yaml": "logs:\n  - shape: per-adoption\n"]),
    .yamlValueWrong: with(["dataset.yaml": "language: 中文\n"]),
    .logPatternEmpty: with(["dataset.yaml": "logs:\n  - path: log/*.tsv\n"]),
    .logTwice: with(["dataset.yaml": "logs:\n  - path: log/1.csv\n  - path: log/*.csv\n"]),
    .submittedTwice: parted("单位,报送时间,年\n", columns: "submitted: 报送时间, year: 年"),
    .monthNeedsYear: parted("单位,月\n", columns: "month: 月"),
    .rateOutletUnknown: [
      "dataset.yaml": "reading: { rate_outlets: [市曰报] }\n",
      "log/1.csv": "单位,标题,采用刊物\n甲局,修路,市日报\n",
    ],
    .registerColumnMissing: with(["units.csv": "class,head\n股室,张三\n"]),
    .registerColumnUnknown: with(["units.csv": "unit,clas\n甲局,股室\n"]),
    .registerValueWrong: with(["units.csv": "unit,headcount\n甲局,三十\n"]),
    .registerNameTwice: with(["units.csv": "unit,aliases\n甲局,一局\n乙局,一局\n"]),
    .versionsOverlap: rulebook(
      """
      versions:
        - { from: 2023-01-01, to: 2024-06-30 }
        - { from: 2024-01-01 }
      """),
    .clauseUnknown: rulebook(
      """
      versions:
        - quotas: [{ clause: 第三条, indicator: submissions, per: year, at_least: 12 }]
          consequences: [{ clause: 第九条, quotas: [第二条], effect: loses_eligibility }]
      """),
    .classUnknown: with([
      "units.csv": "unit,class\n甲局,股室\n",
      "rulebook.yaml":
        "versions:\n  - quotas: [{ clause: 第三条, indicator: submissions, per: month, at_least: { 股宝: 1 } }]\n",
    ]),
    .partYearNeeded: with([
      "units.csv": "unit,from\n甲局,2024-05-01\n",
      "rulebook.yaml":
        "versions:\n  - quotas: [{ clause: 第三条, indicator: submissions, per: year, at_least: 12 }]\n",
    ]),
  ]
}

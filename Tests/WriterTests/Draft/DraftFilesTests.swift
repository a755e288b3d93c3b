import Model
import Testing

@testable import Writer

@Suite struct DraftFilesTests {
  private func draft(language: Language, headers: [String] = ["单位"]) -> DatasetDraft {
    DatasetDraft(
      name: "log", title: "Roads: \"2024\" # 1", language: language,
      logs: [
        .init(
          path: "log/1.csv", bytes: [0xFF, 0x00], encoding: "gb18030", delimiter: "tab",
          shape: "per-adoption", identity: "content",
          columns: headers.enumerated().map {
            LogColumn(ordinal: $0 + 1, header: $1, role: $0 == 0 ? "unit" : nil)
          },
          dayInName: nil)
      ],
      units: [
        Unit(name: "甲局", isRegistered: false, tenures: [.init(unitClass: "部门")]),
        Unit(name: "乙,镇", isRegistered: false, tenures: [.init()]),
      ],
      outlets: [Outlet(name: "日报", level: "市", medium: "", isRegistered: false)], alike: [],
      firstYear: nil)
  }

  private func text(_ path: String, of draft: DatasetDraft) throws -> String {
    let file = try #require(DraftFiles(draft).files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `the logs are copied byte for byte beside the four files of a dataset`() {
    let files = DraftFiles(draft(language: .english)).files
    #expect(
      files.map(\.path)
        == ["dataset.yaml", "units.csv", "outlets.csv", "rulebook.yaml", "log/1.csv"])
    #expect(files.last?.bytes == [0xFF, 0x00])
  }

  @Test
  func `registers have the language's headers, and cells that only a person can fill are empty`()
    throws
  {
    #expect(
      try text("units.csv", of: draft(language: .chinese))
        == "\u{FEFF}单位,别名,类别,上级,负责人,信息员,人数,计入,起,止,并入,状态\n甲局,,部门,,,,,,,,,\n\"乙,镇\",,,,,,,,,,,\n")
    #expect(
      try text("outlets.csv", of: draft(language: .english))
        == "\u{FEFF}outlet,aliases,level,medium,from,to,renamed_to\n日报,,市,,,,\n")
  }

  @Test func `comments are in one language only`() throws {
    for path in ["dataset.yaml", "rulebook.yaml"] {
      let english = try text(path, of: draft(language: .english, headers: ["unit"]))
        .replacing("部门", with: "")
      #expect(
        !english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
    }
  }

  @Test func `no text leaves its quotes or its comment`() throws {
    let yaml = try text(
      "dataset.yaml", of: draft(language: .english, headers: ["单\u{85}位\n", "备\n\u{FEFF}注: x"]))
    #expect(yaml.contains("title: \"Roads: \\\"2024\\\" # 1\" "))
    #expect(yaml.contains("unit: \"单\\U00000085位\\U0000000a\" "))
    #expect(yaml.contains("    #   # 备  注: x "))
    #expect(yaml.contains("delimiter: tab "))
  }
}

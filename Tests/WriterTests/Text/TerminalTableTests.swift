import Testing

@testable import Writer

@Suite struct TerminalTableTests {
  let table = TerminalTable(columns: [
    .init("unit", .left, ["办公室", "Harbour Bureau", "自然资源和规划管理所"]),
    .init("items", .right, ["3", "1,204", ""]),
    .init("note", .left, ["", "two\nlines", "好"]),
  ])

  @Test func `Chinese takes two cells and columns stay aligned`() {
    #expect(
      table.text(width: nil) == """
        unit                  items  note
        ────────────────────  ─────  ─────────
        办公室                    3
        Harbour Bureau        1,204  two lines
        自然资源和规划管理所         好

        """)
  }

  @Test(arguments: [40, 37, 30, 24])
  func `a table is cut to the terminal, numbers never`(width: Int) {
    let lines = table.text(width: width).split(separator: "\n")
    #expect(lines.allSatisfy { EastAsianWidth.cells($0) <= width })
    #expect(lines[3].contains("1,204"))
    #expect(lines[4].contains("…") == (width < 38))
  }

  @Test(arguments: [("Ａ", 2), ("é", 1), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("한", 2), ("①", 1), ("", 0)])
  func `a text takes the cells of its base characters`(text: String, cells: Int) {
    #expect(EastAsianWidth.cells(text) == cells)
  }
}

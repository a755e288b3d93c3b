import Testing

@testable import Importer

struct YesNoCellTests {
  @Test(
    arguments: [
      ("是", .yes), ("√", .yes), ("1", .yes), ("ＹＥＳ", .yes), ("否", .no), ("×", .no), ("0", .no),
      ("无", .no), ("No", .no), ("", .empty), ("-", .empty), ("/", .empty), ("可能", .unknown),
      ("2", .unknown),
    ] as [(String, YesNoCell.Reading)], [ColumnRole.repost, .urgent])
  func `yes and no are read in any column`(
    words: (cell: String, reading: YesNoCell.Reading), column: ColumnRole
  ) {
    #expect(YesNoCell.read(words.cell, of: column) == words.reading)
  }

  @Test(
    arguments: [
      ("转载", .repost, .yes), ("原创", .repost, .no), ("首 发", .repost, .no), ("特急", .urgent, .yes),
      ("急件", .urgent, .yes), ("普通", .urgent, .no), ("特急", .repost, .unknown),
      ("转载", .urgent, .unknown), ("平急", .urgent, .unknown),
    ] as [(String, ColumnRole, YesNoCell.Reading)])
  func `a column has words of its own`(
    cell: String, column: ColumnRole, reading: YesNoCell.Reading
  ) {
    #expect(YesNoCell.read(cell, of: column) == reading)
  }
}

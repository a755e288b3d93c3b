import Testing

@testable import Importer

struct PartedDateCellTests {
  @Test(
    arguments: [
      ("2024", .number(2024)), ("２０２４年", .number(2024)), ("2024年度", .number(2024)),
      ("二〇二四年", .number(2024)), ("'2024", .number(2024)), (" 2024 ", .number(2024)),
      ("", .empty), ("-", .empty), ("无", .empty),
      ("24", .unreadable), ("201*", .unreadable), ("2024-05", .unreadable),
      ("20240501", .unreadable),
      ("45000", .unreadable), ("2024/2025", .unreadable), ("1899", .unreadable), ("度", .unreadable),
    ] as [(String, PartedDateCell.Reading)])
  func `a year is four digits and nothing else`(cell: String, reading: PartedDateCell.Reading) {
    #expect(PartedDateCell.year(cell) == reading)
  }

  @Test(
    arguments: [
      ("1", .number(1)), ("01", .number(1)), ("１２月", .number(12)), ("5 月", .number(5)),
      ("3月份", .number(3)), ("十二月", .number(12)), ("十月", .number(10)), ("Jan", .number(1)),
      ("September", .number(9)), ("may", .number(5)),
      ("", .empty), ("—", .empty), ("0", .empty),
      ("13", .unreadable), ("00", .unreadable), ("001", .unreadable), ("-3", .unreadable),
      ("1.0", .unreadable), ("1-2", .unreadable), ("月", .unreadable), ("Juny", .unreadable),
      ("5月1日", .unreadable), ("一季度", .unreadable),
    ] as [(String, PartedDateCell.Reading)])
  func `a month is 1 to 12, or its name`(cell: String, reading: PartedDateCell.Reading) {
    #expect(PartedDateCell.month(cell) == reading)
  }
}

import Testing

@testable import Importer

struct LengthCellTests {
  @Test(
    arguments: [
      ("1200", .length(1200)), ("１２００字", .length(1200)), ("1,200", .length(1200)),
      ("1，200个字", .length(1200)), (" 80 字 ", .length(80)), ("'90", .length(90)),
      ("", .empty), ("-", .empty), ("无", .empty), ("0", .empty), ("0字", .empty),
      ("约五百", .unreadable), ("500字以上", .unreadable), (">500", .unreadable), ("500+", .unreadable),
      ("500多", .unreadable), ("500-800", .unreadable), ("12,00", .unreadable),
      ("1,2000", .unreadable),
      (",200", .unreadable), ("1.5", .unreadable), ("-200", .unreadable), ("字", .unreadable),
      ("1234567890", .unreadable),
    ] as [(String, LengthCell.Reading)])
  func `a length is a whole number and nothing else`(cell: String, reading: LengthCell.Reading) {
    #expect(LengthCell.read(cell) == reading)
  }
}

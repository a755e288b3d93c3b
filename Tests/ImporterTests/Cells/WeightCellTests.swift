import Testing

@testable import Importer

@Suite struct WeightCellTests {
  @Test(arguments: [
    ("12", 12), ("0", 0), ("1", 1), ("12条", 12), ("１２ 篇", 12), ("12 件", 12), ("'7", 7), ("３次", 3),
    ("007", 7),
    ("999999999", 999_999_999),
  ])
  func `a number of items is read`(cell: String, weight: Int) {
    #expect(WeightCell.read(cell) == .weight(weight))
  }

  @Test(arguments: [
    "110多", "110多篇", "10万余", "50+", "-3", "1.5", "12条条", "条", "十二", "1,200", "12/3", "1000000000",
    "a", "9999999999",
  ])
  func `what is no exact number is not read as one`(cell: String) {
    #expect(WeightCell.read(cell) == .unreadable)
  }

  @Test(arguments: ["", " ", "　"])
  func `an empty cell is empty`(cell: String) {
    #expect(WeightCell.read(cell) == .empty)
  }
}

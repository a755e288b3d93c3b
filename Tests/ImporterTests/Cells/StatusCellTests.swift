import Model
import Testing

@testable import Importer

@Suite struct StatusCellTests {
  private let words = StatusWords(stated: [:])

  @Test(arguments: [
    "采用", "已采用", "是", "√", "1", "录用", "已定版", " 采用 ", "１", "Adopted", "YES", "'采用", "采 用", "已　采用",
  ])
  func `it was adopted`(cell: String) {
    #expect(words.read(cell) == .outcome(.adopted))
  }

  @Test(arguments: ["未采用", "否", "0", "０", "退稿", "不予采用", "Declined", "no"])
  func `it was declined`(cell: String) {
    #expect(words.read(cell) == .outcome(.declined))
  }

  @Test(arguments: ["待审", "审核中", "预采用", "待定", "PENDING", "待 定"])
  func `it waits`(cell: String) {
    #expect(words.read(cell) == .outcome(.pending))
  }

  @Test(arguments: ["", " ", "　", "-", "/", "空", "null"])
  func `it says nothing`(cell: String) {
    #expect(words.read(cell) == .empty)
  }

  @Test(arguments: ["采用了吗", "部分采用", "2", "市日报", "采用?"])
  func `it cannot be told`(cell: String) {
    #expect(words.read(cell) == .unknown)
  }

  @Test func `blanks count inside Latin words only`() {
    let words = StatusWords(stated: [.pending: ["Active  review"], .adopted: ["刊　用"]])
    #expect(words.read("active review") == .outcome(.pending))
    #expect(words.read("activereview") == .unknown)
    #expect(words.read("刊用") == .outcome(.adopted))
  }

  @Test func `the dataset file's words win over the usual ones`() {
    let words = StatusWords(stated: [
      .adopted: ["ACCEPTED", "通过"], .declined: ["待审"], .pending: ["FROZEN", "-"],
    ])
    #expect(words.read("accepted") == .outcome(.adopted))
    #expect(words.read("通过") == .outcome(.adopted))
    #expect(words.read("待审") == .outcome(.declined))
    #expect(words.read("Frozen") == .outcome(.pending))
    #expect(words.read("-") == .outcome(.pending))
    #expect(words.read("采用") == .outcome(.adopted))
  }
}

import Testing

@testable import Importer

@Suite struct CellTextTests {
  @Test(arguments: [
    ("", ""), ("办公室", "办公室"), (" 办公室 ", "办公室"), ("　办公室　", "办公室"), ("\u{A0}办公室\t", "办公室"),
    ("\u{200B}\u{FEFF}办公室\u{200D}", "办公室"), ("办 公 室", "办 公 室"), ("'0012", "0012"),
    (" '0012\t", "0012"),
    ("' 0012", "0012"), ("'", ""), ("''", "'"), ("a'b'", "a'b'"), ("\r\n办\n公室\n", "办\n公室"),
    ("   ", ""),
  ])
  func `a cell loses its dress`(cell: String, text: String) {
    #expect(CellText.cleaned(cell) == text)
  }

  @Test(arguments: [
    ("１２３", "123"), ("ＡＢｃ", "ABc"), ("（第１期）", "(第1期)"), ("　", " "), ("：；，", ":;,"),
    ("。、《》", "。、《》"), ("办公室", "办公室"),
  ])
  func `full-width forms become half-width`(text: String, half: String) {
    #expect(CellText.halfWidth(text) == half)
  }

  @Test(arguments: [
    ("市日报", "市日报"), ("《市日报》", "市日报"), (" 《 市日报 》 ", "市日报"), ("市 日　报", "市日报"),
    ("市政务（内刊）", "市政务(内刊)"),
    ("County  Office", "County Office"), ("第 12 中学", "第12中学"), ("《甲》《乙》", "《甲》《乙》"),
    ("办\u{200B}公室", "办公室"),
    ("ＴＶ１", "TV1"), ("", ""),
  ])
  func `two spellings of a name have one key`(name: String, key: String) {
    #expect(CellText.nameKey(name) == key)
  }

  @Test(arguments: ["", "0", "０", "-", "－", "—", "——", "/", "／", "无", "null", "NULL", "None"])
  func `there are many ways to write nothing`(text: String) {
    #expect(CellText.isNothing(text))
  }

  @Test(arguments: ["1", "00", "无锡", "无线电管理局", "a", "办公室"])
  func `a name is not nothing`(text: String) {
    #expect(!CellText.isNothing(text))
  }

  @Test(arguments: ["锟斤拷锟斤拷", "办\u{FFFD}室", "????", "?", "??局???", "烫烫烫"])
  func `lost text is known by its ruins`(text: String) {
    #expect(CellText.isLost(text))
  }

  @Test(arguments: ["", "办公室", "为什么?", "Who??", "锟"])
  func `sound text is not taken for lost`(text: String) {
    #expect(!CellText.isLost(text))
  }
}

import Model
import Testing

@testable import Writer

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("", "\"\""),
    ("a,b", "\"a,b\""),
    ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("cr\rhere", "\"cr\rhere\""),
    (" blanks stay ", " blanks stay "),
    ("=1+1", "'=1+1"),
    ("+86", "'+86"),
    ("-3", "'-3"),
    ("@name", "'@name"),
    ("\tTab", "'\tTab"),
    ("\r=1", "\"'\r=1\""),
    ("=A1,B1", "\"'=A1,B1\""),
    ("信息，采用", "信息，采用"),
    ("a=b", "a=b"),
  ])
  func `a text is quoted and guarded only where it must be`(text: String, written: String) {
    var csv = CSVText(byteOrderMark: .omitted)
    csv.append([.text(text)])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == written + "\n")
  }

  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (0.1, "0.1"), (1.0 / 3, "0.333333333333"), (1, "1"), (-2.5, "-2.5"),
      (1e-7, "1e-07"), (123_456_789_012.0, "123456789012"), (1e15, "1e+15"),
      (0.1 + 0.2, "0.3"), (2.0 / 3, "0.666666666667"), (100, "100"),
    ] as [(Double, String)])
  func `a real number has twelve significant digits`(number: Double, written: String) {
    #expect(RealText.twelveDigits(number) == written)
  }

  @Test func `numbers stay numbers and nothing stays empty`() {
    var csv = CSVText(byteOrderMark: .omitted)
    csv.append([.integer(-12), .real(-0.5), .missing, .integer(Int.min), .integer(0)])
    #expect(
      String(decoding: csv.bytes, as: UTF8.self) == "-12,-0.5,,-9223372036854775808,0\n")
  }

  @Test func `a table is its header and its rows`() {
    let definition = Definition(meaning: Phrase("m"), unit: Phrase("u"))
    let table = Table(
      name: "units",
      columns: [
        Column("unit", definition, .texts(["办公室", nil])),
        Column("submitted", definition, .integers([3, nil])),
        Column("cohort_rate", definition, .reals([nil, 0.25])),
      ])
    let text = "unit,submitted,cohort_rate\n办公室,3,\n,,0.25\n"
    #expect(table.csv(byteOrderMark: .omitted) == Array(text.utf8))
    #expect(table.csv() == [0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }
}

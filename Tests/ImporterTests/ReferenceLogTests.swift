import Model
import Support
import Testing

@testable import Importer

/// One log of 40 rows in many encodings and shapes, where its files are at hand.
///
/// One row is dated 30 February, and two are one item at two outlets: 38 submissions.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct ReferenceLogTests {
  private func read(_ name: String) throws(Diagnostic) -> ImportedDataset {
    try Import.read([(Reference.folder ?? "") + "/encodings/" + name])
  }

  private func seen(_ name: String) throws -> [String] {
    let dataset = try read(name)
    return SeenSubmission.all(dataset.submissions, dataset.directory).map(\.description)
  }

  @Test(arguments: [
    "02-utf8-crlf.csv", "03-utf8-cr.csv", "04-utf8-bom-crlf.csv", "05-gbk-crlf.csv",
    "06-gb18030-crlf.csv",
    "07-gb18030-bom.csv", "12-utf8-semicolon.csv", "13-utf8-tab.tsv", "14-gbk-semicolon.csv",
    "15-gbk-tab.txt",
    "16-utf8-all-quoted.csv", "17-utf8-no-final-newline.csv", "18-utf8-mixed-newlines.csv",
    "19-gbk-ctrl-z.csv",
    "20-utf8-ctrl-z.csv", "21-utf8-plain-no-title-no-total.csv", "22-utf8-blank-lines-around.csv",
    "23-utf8-sep-line.csv", "24-utf8-double-bom.csv", "25-utf8-bom-quoted-header.csv",
    "28-utf8-fullwidth-digits.csv",
    "30-utf8-subtotals.csv", "55-bad-nul-padding-tail.csv",
  ])
  func `the log says the same in every dress`(name: String) throws {
    let plain = try seen("01-utf8-lf.csv")
    #expect(plain.count == 38)
    #expect(try seen(name) == plain)
  }

  @Test(arguments: [
    "09-utf16le-bom.csv", "10-utf16be-bom.csv", "26-utf32le-bom.csv",
    "50-bad-utf8-truncated-midchar.csv",
    "51-bad-gbk-truncated-midchar.csv", "52-bad-mixed-utf8-then-gbk.csv",
    "53-bad-mixed-alternating.csv",
    "58-bad-utf8-cesu8-surrogates.csv", "59-bad-utf8-overlong.csv",
    "62-bad-mojibake-gbk-as-latin1.csv",
    "63-bad-fullwidth-comma-delimiter.csv", "64-bad-empty.csv", "65-bad-bom-only.csv",
    "66-bad-title-only.csv",
    "71-bad-gzip-named-csv.csv", "72-bad-xlsx-named-csv.csv", "73-bad-html-named-csv.csv",
    "27-utf16le-no-bom.csv",
  ])
  func `a file that cannot be read is refused`(name: String) {
    let found = refusal { () throws(Diagnostic) in _ = try read(name) }
    #expect(found?.severity == .error)
  }

  @Test(arguments: [
    ("56-bad-unterminated-quote.csv", 1), ("57-bad-unescaped-quote.csv", 1),
    ("68-bad-ragged.csv", 2),
  ])
  func `a bad record costs itself and no other`(name: String, bad: Int) throws {
    let dataset = try read(name)
    #expect(dataset.rejects.count == 1 + bad)
    #expect(dataset.submissions.count == 38 - bad)
  }
}

import Foundation
import Model
import Support
import Testing

@testable import Importer

/// One log of 40 rows in many encodings and shapes, good and bad, where its files are at hand.
///
/// One row is dated 30 February, and two are one item at two outlets: 38 submissions.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct ReferenceLogTests {
  private struct Expected: Decodable {
    struct File: Decodable {
      var records: [[String]]?
      var recordsWithoutBlankLines: [[String]]?
    }

    var files: [String: File]
  }

  private static let expected: [String: [[String]]] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let bytes = try? Reference.bytes("encodings/expected.json"),
      let expected = try? decoder.decode(Expected.self, from: Data(bytes))
    else { return [:] }
    // Of the three bad files with records one is ragged, one is read as it is, one is compressed.
    return expected.files.compactMapValues { $0.records ?? $0.recordsWithoutBlankLines }
      .filter { !["26", "27"].contains($0.key.prefix(2)) }
  }()

  private func path(_ name: String) -> String { (Reference.folder ?? "") + "/encodings/" + name }

  @Test(arguments: expected.keys.sorted())
  func `the records are those that the file was made of`(name: String) throws {
    let listing = try RecordListing(
      path: path(name),
      options: .init(
        delimiter: nil, quote: 0x22, encoding: name.hasPrefix("08") ? "big5" : nil,
        blankLines: .dropped))
    #expect(Array(listing.records) == Self.expected[name])
  }

  @Test func `most files state their records`() { #expect(Self.expected.count >= 30) }

  /// What becomes of a bad file: refused whole, or read without some records, or read with a warning.
  enum End: Equatable, CustomTestStringConvertible {
    case refused(String)
    /// Codes of the rejected records, but for that of 30 February, and how many submissions stand.
    case read([String], Int)
    case warned([String], Int)

    var testDescription: String { "\(self)" }
  }

  @Test(
    arguments: [
      ("50-bad-utf8-truncated-midchar.csv", .refused("encoding-unknown")),
      ("51-bad-gbk-truncated-midchar.csv", .refused("encoding-unknown")),
      ("52-bad-mixed-utf8-then-gbk.csv", .refused("encoding-unknown")),
      ("53-bad-mixed-alternating.csv", .refused("encoding-unknown")),
      ("54-bad-nul-bytes.csv", .read(["nul-byte"], 37)),
      // NUL bytes behind the last record are padding.
      ("55-bad-nul-padding-tail.csv", .read([], 38)),
      ("56-bad-unterminated-quote.csv", .read(["quote-stray"], 37)),
      ("57-bad-unescaped-quote.csv", .read(["quote-stray"], 37)),
      ("58-bad-utf8-cesu8-surrogates.csv", .refused("encoding-unknown")),
      ("59-bad-utf8-overlong.csv", .refused("encoding-unknown")),
      ("60-bad-utf16le-odd-length.csv", .refused("encoding-broken")),
      ("61-bad-utf16le-lone-surrogate.csv", .refused("encoding-broken")),
      ("62-bad-mojibake-gbk-as-latin1.csv", .refused("header-missing")),
      ("63-bad-fullwidth-comma-delimiter.csv", .refused("header-missing")),
      ("64-bad-empty.csv", .refused("file-empty")),
      ("65-bad-bom-only.csv", .refused("file-empty")),
      ("66-bad-title-only.csv", .refused("header-missing")),
      // A header alone is a sound log of nothing, as in the first days of a year.
      ("67-bad-header-only.csv", .read([], 0)),
      ("68-bad-ragged.csv", .read(["field-count", "field-count"], 36)),
      ("69-bad-duplicate-header.csv", .warned(["header-twice"], 38)),
      ("70-bad-missing-outcome-column.csv", .refused("column-missing")),
      // Whatever its name, a compressed log is read.
      ("71-bad-gzip-named-csv.csv", .refused("gzip-unnamed")),
      ("72-bad-xlsx-named-csv.csv", .refused("not-csv")),
      ("73-bad-html-named-csv.csv", .refused("not-csv")),
    ] as [(String, End)])
  func `a bad file ends as it should`(name: String, end: End) throws {
    do throws(Diagnostic) {
      let dataset = try Import.read([path(name)])
      let rejected = dataset.rejects.map(\.diagnostic).filter { $0.found != ["2024-02-30"] }
      #expect(dataset.summary.sources.allSatisfy { $0.balances })
      let found: End =
        dataset.diagnostics.isEmpty
        ? .read(rejected.map(\.code.rawValue), dataset.submissions.collected.count)
        : .warned(dataset.diagnostics.map(\.code.rawValue), dataset.submissions.collected.count)
      #expect(found == end)
    } catch {
      #expect(error.severity == .error)
      #expect(.refused(error.code.rawValue) == end)
    }
  }
}

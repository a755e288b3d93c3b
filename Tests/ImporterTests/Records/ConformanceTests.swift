import Foundation
import Model
import Support
import Testing

@testable import Importer

/// The suites of six CSV parsers, where their files are at hand.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct ConformanceTests {
  private struct Case: Decodable {
    struct Dialect: Decodable {
      var delimiter: String
      var quote: String?
      var blankLines: String?
    }

    var dialect: Dialect
    var expected: [[String]]?
  }

  private func read(_ name: String) throws -> (listing: RecordListing, expected: [[String]]?) {
    let json = try Reference.bytes("csv-suite/\(name).json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let wanted = try decoder.decode(Case.self, from: Data(json))
    let listing = try RecordListing(
      path: (Reference.folder ?? "") + "/csv-suite/\(name).csv",
      options: .init(
        delimiter: wanted.dialect.delimiter.utf8.first, quote: wanted.dialect.quote?.utf8.first,
        encoding: nil, blankLines: wanted.dialect.blankLines == "skip" ? .dropped : .kept))
    return (listing, wanted.expected)
  }

  @Test(
    arguments: Reference.lines("csv-suite/profile-core.txt")
      + Reference.lines("csv-suite/profile-core-any-delimiter.txt"))
  func `a sound file gives the records that its own suite expects`(name: String) throws {
    let (listing, expected) = try read(name)
    #expect(Array(listing.records) == expected)
    #expect(!listing.diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: Reference.lines("csv-suite/profile-errors-fieldcount.txt"))
  func `another number of fields is reported`(name: String) throws {
    #expect(try read(name).listing.diagnostics.contains { $0.code == .fieldCount })
  }

  @Test(arguments: Reference.lines("csv-suite/profile-errors-quoting.txt"))
  func `wrong quotes are reported`(name: String) throws {
    #expect(try !read(name).listing.diagnostics.isEmpty)
  }
}

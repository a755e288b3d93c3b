import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao records`: plumbing.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Prints a file's records exactly as parsed, one JSON array of strings a line.",
    discussion: """
      EXAMPLES
        tongbao records log/2024.csv
        tongbao records export.txt --delimiter tab --encoding gb18030

      A record that cannot be parsed is named on standard error, and the exit code is 1. One with \
      another number of fields than the first is printed all the same, with a warning.
      """)

  @Argument(help: "The file to read; - is standard input.", completion: .file())
  var file: String

  @Option(
    help: "One ASCII character, or tab; by default , or ; or tab, whichever parts the file best.")
  var delimiter: String?

  @Option(help: "One ASCII character, or none: then quotation marks are ordinary characters.")
  var quote: String = "\""

  @Option(help: "utf-8, gb18030, utf-16 or big5; by default detected (big5 never is).")
  var encoding: String?

  @Flag(help: "Print a blank line as a record with one empty field; else it is no record.")
  var keepBlank = false

  func validate() throws {
    if let delimiter, Self.character(delimiter) == nil {
      throw ValidationError("--delimiter takes one ASCII character or tab, not \"\(delimiter)\"")
    }
    if quote != "none", Self.character(quote) == nil {
      throw ValidationError("--quote takes one ASCII character or none, not \"\(quote)\"")
    }
    if let encoding, !RecordListing.encodings.contains(encoding) {
      let known = RecordListing.encodings.joined(separator: ", ")
      throw ValidationError("--encoding takes \(known), not \"\(encoding)\"")
    }
  }

  func run() throws {
    let listing: RecordListing
    do {
      listing = try RecordListing(
        path: file,
        options: .init(
          delimiter: delimiter.flatMap(Self.character),
          quote: quote == "none" ? nil : Self.character(quote), encoding: encoding,
          blankLines: keepBlank ? .kept : .dropped))
    } catch {
      Streams.print(error, in: .english)
      throw RunEnd(code: .failed)
    }
    for fields in listing.records {
      Streams.print(JSONText.list(fields.map { .text($0) }).singleLine, to: .results)
    }
    for diagnostic in listing.diagnostics { Streams.print(diagnostic, in: .english) }
    let isDamaged = listing.diagnostics.contains { $0.severity == .error }
    if isDamaged { throw RunEnd(code: .rejected) }
  }

  /// One ASCII character as its byte.
  private static func character(_ text: String) -> UInt8? {
    if text == "tab" || text == "\\t" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte != 0x0A, byte != 0x0D else {
      return nil
    }
    return byte
  }
}

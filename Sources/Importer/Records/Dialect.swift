/// How a file marks fields: RFC 4180 with a choice of delimiter and quote.
struct Dialect: Sendable, Hashable {
  /// A byte below 0x80: comma, semicolon or tab.
  var delimiter: UInt8
  /// `nil`: quotation marks are ordinary characters.
  var quote: UInt8?

  static let comma = Dialect(delimiter: 0x2C, quote: 0x22)

  /// As `import` prints it.
  var delimiterName: String {
    delimiter == 0x09 ? "tab" : String(UnicodeScalar(delimiter))
  }
}

import Foundation

extension String {
  /// The text in GB18030, by Foundation, which the program itself does not use for it.
  public var gb18030: [UInt8] {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    guard let data = data(using: encoding) else { preconditionFailure("GB18030 holds all of it") }
    return Array(data)
  }
}

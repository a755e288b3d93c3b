import Glibc

/// Real numbers as programs read them.
enum RealText {
  /// C's `%.12g`: 12 significant digits, a trailing zero never, a point in every locale; `-0` is `0`.
  ///
  /// - Parameter number: Finite; a figure that does not exist is `nil` long before it gets here.
  static func twelveDigits(_ number: Double) -> String {
    precondition(number.isFinite, "a table holds finite numbers")
    if number == 0 { return "0" }
    var buffer = [CChar](repeating: 0, count: 32)
    let capacity = buffer.count
    // The program never calls setlocale, so the decimal sign is the C locale's.
    let length = unsafe withVaList([number]) { arguments in
      unsafe vsnprintf(&buffer, capacity, "%.12g", arguments)
    }
    return String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

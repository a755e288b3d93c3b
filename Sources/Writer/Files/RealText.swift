import Glibc

/// Real numbers as programs read them.
enum RealText {
  /// As many bytes as a number can take.
  static let longest = 24

  /// C's `%.12g`: 12 significant digits, a trailing zero never, a point in every locale; `-0` is `0`.
  ///
  /// - Parameter number: Finite; a figure that does not exist is `nil` long before it gets here.
  static func twelveDigits(_ number: Double) -> String {
    var bytes = [UInt8](repeating: 0, count: longest)
    let end = unsafe bytes.withUnsafeMutableBufferPointer {
      unsafe write(number, to: $0.baseAddress!)
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Writes `%.12g` of a number.
  ///
  /// - Parameter bytes: With room for `longest` bytes.
  /// - Returns: How many were written.
  static func write(_ number: Double, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
    precondition(number.isFinite, "a table holds finite numbers")
    var end = unsafe bytes
    if number == 0 {
      unsafe end[0] = UInt8(ascii: "0")
      return 1
    }
    guard let digits = Digits(number.magnitude) else { return unsafe writeByC(number, to: bytes) }
    if number < 0 {
      unsafe end[0] = UInt8(ascii: "-")
      unsafe end += 1
    }
    return unsafe digits.write(to: end) - bytes
  }

  private static func writeByC(_ number: Double, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
    // The program never calls setlocale, so the decimal sign is the C locale's.
    let length = unsafe withVaList([number]) { arguments in
      unsafe bytes.withMemoryRebound(to: CChar.self, capacity: longest) {
        unsafe vsnprintf($0, longest, "%.12g", arguments)
      }
    }
    return Int(length)
  }

  /// Every power of ten that is a Double exactly.
  private static let powers: [Double] = (0...22).map { exponent in
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// A number rounded to 12 significant digits: `digits` × 10^(`exponent` − 11), digits from 10^11 below 10^12.
  struct Digits {
    var digits: Int
    var exponent: Int

    /// `nil` outside 10^-11 ..< 10^12, where the power to scale with is no exact Double.
    ///
    /// A product of two Doubles is exactly the sum of two others, so it rounds as the exact number
    /// does, halves to even, as C requires (T. J. Dekker 1971, "A floating-point technique").
    init?(_ magnitude: Double) {
      guard magnitude >= 1e-10, magnitude < 1e12 else { return nil }
      // log10 from the binary exponent is right or one too low.
      var exponent = Int((Double(magnitude.exponent) * 0.301029995663981).rounded(.down))
      var product = Product(magnitude, RealText.powers[11 - exponent])
      if product.isAtLeast(1e12) {
        exponent += 1
        product = Product(magnitude, RealText.powers[11 - exponent])
      }
      digits = product.rounded
      if digits == 1_000_000_000_000 {
        digits = 100_000_000_000
        exponent += 1
      }
      guard exponent < 12 else { return nil }
      self.exponent = exponent
    }
  }

  /// An exact product of two Doubles, as the nearest Double and what that lacks.
  private struct Product {
    var near: Double
    var rest: Double

    init(_ left: Double, _ right: Double) {
      near = left * right
      rest = (-near).addingProduct(left, right)
    }

    func isAtLeast(_ bound: Double) -> Bool { near > bound || near == bound && rest >= 0 }

    /// The nearest whole number, halves to even. Below 2^52.
    var rounded: Int {
      let floor = Int(near)
      let beyondHalf = near - Double(floor) - 0.5
      if beyondHalf == -rest { return floor + floor % 2 }
      return beyondHalf > -rest ? floor + 1 : floor
    }
  }
}

extension RealText.Digits {
  /// - Returns: Where the next byte goes.
  fileprivate func write(to bytes: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var digits = digits
    var count = 12
    while digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    if exponent < -4 { return unsafe writeScientific(digits, count, to: bytes) }
    if exponent < 0 {
      unsafe bytes[0] = UInt8(ascii: "0")
      unsafe bytes[1] = UInt8(ascii: ".")
      for place in 2..<(1 - exponent) { unsafe bytes[place] = UInt8(ascii: "0") }
      return unsafe Self.write(digits, count, to: bytes + (1 - exponent))
    }
    if count <= exponent + 1 {
      for _ in count..<(exponent + 1) { digits *= 10 }
      return unsafe Self.write(digits, exponent + 1, to: bytes)
    }
    // The fraction is moved by one for the point.
    let end = unsafe Self.write(digits, count, to: bytes + 1)
    for place in 0...exponent { unsafe bytes[place] = bytes[place + 1] }
    unsafe bytes[exponent + 1] = UInt8(ascii: ".")
    return unsafe end
  }

  /// `1.25e-05`; the exponent lies in -10 … -5.
  private func writeScientific(
    _ digits: Int, _ count: Int, to bytes: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var end = unsafe Self.write(digits, count, to: bytes + 1)
    unsafe bytes[0] = bytes[1]
    if count > 1 {
      unsafe bytes[1] = UInt8(ascii: ".")
    } else {
      unsafe end -= 1
    }
    unsafe end[0] = UInt8(ascii: "e")
    unsafe end[1] = UInt8(ascii: "-")
    return unsafe Self.write(-exponent, 2, to: end + 2)
  }

  /// Writes a whole number with `count` digits, zeros in front.
  private static func write(
    _ number: Int, _ count: Int, to bytes: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var rest = UInt(bitPattern: number)
    for place in (0..<count).reversed() {
      unsafe bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return unsafe bytes + count
  }
}

/// An exact amount of points, items or money: a whole number of 720,720,000ths.
///
/// 720,720,000 is 1,000 × lcm(1…16), so that three decimals and equal shares of up to 16 stay exact.
public struct Points: Hashable, Comparable, Sendable {
  public static let partsOfOne: Int64 = 720_720_000

  /// Parts of which `partsOfOne` make one; up to ± 12.7 billion points.
  public var parts: Int64

  public init(parts: Int64) { self.parts = parts }

  public init(_ whole: Int) { parts = Int64(whole) * Self.partsOfOne }

  public static let zero = Points(parts: 0)

  /// Reads `12`, `-0.5`, `+3`; at most three decimals and nine digits before them.
  public init?(decimal text: String) {
    var digits = Substring(text)
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), halves.allSatisfy({ !$0.isEmpty }),
      halves.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      halves[0].utf8.count <= 9, let whole = Int64(halves[0])
    else { return nil }
    let decimals = halves.count == 2 ? halves[1] : "0"
    guard decimals.utf8.count <= 3,
      let thousandths = Int64(decimals + String(repeating: "0", count: 3 - decimals.utf8.count))
    else { return nil }
    let parts = whole * Self.partsOfOne + thousandths * (Self.partsOfOne / 1000)
    self.parts = isNegative ? -parts : parts
  }

  /// An equal share.
  ///
  /// - Precondition: `holders` is 1…16, the amount a multiple of 0.001; then the share is exact.
  public func shared(among holders: Int) -> Points {
    precondition((1...16).contains(holders), "shares of up to 16 are exact")
    return Points(parts: parts / Int64(holders))
  }

  /// The nearest to `self` × numerator ÷ denominator, halves away from zero.
  ///
  /// - Precondition: The denominator is not 0, and the result can be held.
  public func scaled(by factor: Proportion) -> Points {
    Points(
      parts: Self.rounded(Int128(parts) * Int128(factor.numerator), Int128(factor.denominator)))
  }

  /// `self` × `part` ÷ `whole`, to so many decimals, halves away from zero.
  ///
  /// - Precondition: `whole` is not 0.
  public func share(_ part: Points, of whole: Points, decimals: Int) -> Points {
    let unit = Self.partsOfOne / [1, 10, 100, 1000][decimals]
    let exact = Int128(parts) * Int128(part.parts)
    return Points(parts: unit * Self.rounded(exact, Int128(whole.parts) * Int128(unit)))
  }

  private static func rounded(_ numerator: Int128, _ denominator: Int128) -> Int64 {
    let sign: Int128 = (numerator < 0) != (denominator < 0) ? -1 : 1
    let (top, bottom) = (numerator.magnitude, denominator.magnitude)
    return Int64(sign * Int128((2 * top + bottom) / (2 * bottom)))
  }

  /// As a floating-point number, for a table's cell.
  public var value: Double { Double(parts) / Double(Self.partsOfOne) }

  /// As a fraction in lowest terms.
  ///
  /// - Precondition: It is not negative.
  public var proportion: Proportion {
    var (a, b) = (parts, Self.partsOfOne)
    while b != 0 { (a, b) = (b, a % b) }
    return Proportion(Int(parts / a), of: Int(Self.partsOfOne / a))
  }

  public static func < (left: Points, right: Points) -> Bool { left.parts < right.parts }
  public static func + (left: Points, right: Points) -> Points {
    Points(parts: left.parts + right.parts)
  }
  public static func - (left: Points, right: Points) -> Points {
    Points(parts: left.parts - right.parts)
  }
  public static func += (left: inout Points, right: Points) { left.parts += right.parts }
  public static func * (left: Points, count: Int) -> Points {
    Points(parts: left.parts * Int64(count))
  }
  public static prefix func - (points: Points) -> Points { Points(parts: -points.parts) }
}

extension Points: CustomStringConvertible {
  /// `0.5`, `-12`, `3.333`: as many decimals as it needs, three at most, halves away from zero.
  public var description: String {
    let thousandth = Self.partsOfOne / 1000
    let thousandths = Self.rounded(Int128(parts), Int128(thousandth))
    let magnitude = thousandths.magnitude
    var text = (thousandths < 0 ? "-" : "") + String(magnitude / 1000)
    let rest = String(magnitude % 1000 + 1000).dropFirst()
    if magnitude % 1000 != 0 {
      text += "." + rest
      while text.hasSuffix("0") { text.removeLast() }
    }
    return text
  }
}

extension Points {
  /// The lowest whole amount that is not below it.
  public var roundedUp: Points {
    let rest = parts % Self.partsOfOne
    return Points(parts: parts - rest + (rest > 0 ? Self.partsOfOne : 0))
  }

  /// The product of two amounts, to the nearest part, halves away from zero.
  public func times(_ other: Points) -> Points {
    Points(parts: Self.rounded(Int128(parts) * Int128(other.parts), Int128(Self.partsOfOne)))
  }
}

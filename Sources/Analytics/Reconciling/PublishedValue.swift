import Model

/// A number as it was printed: 961, 1,618, 85.29%, 264.5.
struct PublishedValue: Hashable, Sendable {
  /// The number times 10 to the power of `places`.
  let digits: Int
  /// Decimals that were printed.
  let places: Int
  let isPercentage: Bool

  /// `nil` for what is no number (110多).
  init?(_ written: String) {
    var text = written.halfWidthWithoutBlanks
    isPercentage = text.hasSuffix("%")
    if isPercentage { text.removeLast() }
    let isNegative = text.hasPrefix("-") || text.hasPrefix(NumberText.minus)
    if isNegative || text.hasPrefix("+") { text.removeFirst() }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Self.whole(parts[0]) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || (1...6).contains(decimals.utf8.count),
      decimals.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    places = decimals.utf8.count
    let digits = whole * Self.power(places) + (Int(decimals) ?? 0)
    self.digits = isNegative ? -digits : digits
  }

  /// Up to nine digits, in threes where commas part them.
  private static func whole(_ text: Substring) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.reduce(0, { $0 + $1.utf8.count }) <= 9
    else { return nil }
    return Int(groups.joined())
  }

  private static func power(_ places: Int) -> Int {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }

  /// The number; of a percentage the rate, so 0…1 for most.
  var number: Double {
    Double(digits) / Double(Self.power(places)) / (isPercentage ? 100 : 1)
  }

  /// `nil` where decimals or a per cent were printed.
  var whole: Int? { places == 0 && !isPercentage ? digits : nil }

  /// A figure less what was printed, in what was printed (points of a percentage): 0 where the two are equal at the
  /// printed decimals. A whole number was not rounded.
  func difference(to figure: Double) -> Double {
    let scale = Double(Self.power(places)) * (isPercentage ? 100 : 1)
    if places == 0 && !isPercentage {
      let difference = figure - Double(digits)
      return difference.magnitude < 1e-9 ? 0 : difference
    }
    return (Self.rounded(figure * scale) - Double(digits)) / Double(Self.power(places))
  }

  /// Whether the figure, its further digits cut off instead of rounded, is what was printed.
  func isCutOff(from figure: Double) -> Bool {
    guard whole == nil else { return false }
    let scale = Double(Self.power(places)) * (isPercentage ? 100 : 1)
    return (figure.magnitude * scale + 1e-9).rounded(.down) == Double(digits.magnitude)
      && (figure < 0) == (digits < 0)
  }

  /// Half away from zero; a half that the binary fraction just misses counts as one.
  private static func rounded(_ number: Double) -> Double {
    let magnitude = (number.magnitude + 1e-9).rounded()
    return number < 0 ? -magnitude : magnitude
  }

  /// A figure in the form of this one: `85.3%`, `961`.
  func shown(_ figure: Double) -> String {
    if let whole = Int(exactly: figure), !isPercentage, places == 0 { return String(whole) }
    let shown = isPercentage ? figure * 100 : figure
    let places = isPercentage || self.places > 0 ? self.places : 3
    let text = NumberText.decimal(shown, places: places).replacing(NumberText.minus, with: "-")
    return isPercentage ? text + "%" : text
  }
}

extension String {
  /// The full-width forms of ASCII are those of the same keys.
  var halfWidthWithoutBlanks: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      text.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(text)
  }
}

/// Numbers as people read them, the same on every machine.
public enum NumberText {
  /// A true minus, as wide as a plus.
  public static let minus = "\u{2212}"

  /// `12,345`
  public static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return (number < 0 ? minus : "") + result
  }

  /// A difference of rates in points with its sign, by default to one decimal: `+1.6`, `−0.4`, `0.0`.
  public static func points(_ points: Double, places: Int = 1) -> String {
    let text = decimal(points.magnitude, places: places)
    guard text.contains(where: { $0 != "0" && $0 != "." }) else { return text }
    return (points < 0 ? minus : "+") + text
  }

  /// Half away from zero. `places` is 0 or more.
  ///
  /// A half that the binary fraction just misses counts as one: 0.145 is 0.15.
  public static func decimal(_ number: Double, places: Int) -> String {
    var power = 1
    for _ in 0..<places { power *= 10 }
    let scaled = Int((number.magnitude * Double(power) + 1e-9).rounded())
    var text = String(scaled / power)
    if places > 0 {
      let fraction = String(scaled % power)
      text += "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return (number < 0 && scaled > 0 ? minus : "") + text
  }

  /// A rate that is a round figure by itself, a line or a tick: no decimal that says nothing.
  public static func roundPercent(_ rate: Double, _ language: Language) -> String {
    var text = decimal(rate * 100, places: 1)
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text + percentSign(language)
  }

  /// A rate that has no two integers behind it, an estimate or a limit: one decimal.
  public static func rate(_ rate: Double, _ language: Language) -> String {
    decimal(rate * 100, places: 1) + percentSign(language)
  }

  public static func percentSign(_ language: Language) -> String {
    Phrase(zh: "%", en: " %")(language)
  }
}

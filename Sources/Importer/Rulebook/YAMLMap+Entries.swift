import Model

/// What entries of a rulebook hold: names, exact numbers, amounts, days of the year.
extension YAMLMap {
  func allow(_ entry: EntryKeys) throws(Diagnostic) { try allow(entry.names) }

  /// A name without the blanks around it; `nil` where the key is absent.
  func name(_ key: String) throws(Diagnostic) -> String? {
    guard let text = try text(key) else { return nil }
    let name = CellText.cleaned(text)
    if name.isEmpty { throw wrong(key, expected: .text) }
    return name
  }

  func requiredName(_ key: String) throws(Diagnostic) -> String {
    guard let name = try name(key) else { throw missing(key) }
    return name
  }

  /// Names, at least one where the key is there; a single text is a list of one.
  func names(_ key: String) throws(Diagnostic) -> [String] {
    guard has(key) else { return [] }
    let names = try texts(key).map(CellText.cleaned)
    if names.isEmpty || names.contains(where: \.isEmpty) { throw wrong(key, expected: .texts) }
    return names
  }

  /// - Parameter expected: What the range is called.
  func whole(
    _ key: String, in range: ClosedRange<Int>, expected: Expected
  ) throws(Diagnostic) -> Int? {
    guard let text = try numeral(key) else { return nil }
    guard let value = Int(text), range.contains(value) else { throw wrong(key, expected: expected) }
    return value
  }

  func yesOrNo(_ key: String) throws(Diagnostic) -> Bool? {
    guard let text = try numeral(key) else { return nil }
    switch text.lowercased() {
    case "yes", "true", "是": return true
    case "no", "false", "否": return false
    default: throw wrong(key, expected: .yesOrNo)
    }
  }

  /// An exact number of points, of either sign.
  func points(_ key: String) throws(Diagnostic) -> Points? {
    guard let text = try numeral(key) else { return nil }
    guard let points = Points(decimal: text) else { throw wrong(key, expected: .decimal) }
    return points
  }

  func requiredPoints(_ key: String) throws(Diagnostic) -> Points {
    guard let points = try points(key) else { throw missing(key) }
    return points
  }

  /// A whole number, as 12 of 1.
  func count(_ key: String) throws(Diagnostic) -> Proportion {
    guard let count = try whole(key, in: 0...Self.largest, expected: .wholeFromZero) else {
      throw missing(key)
    }
    return Proportion(count, of: 1)
  }

  /// A number, 0 or more: `7.5` is 75 of 10 and `12` is 12 of 1.
  func fraction(_ key: String) throws(Diagnostic) -> Proportion {
    guard let text = try numeral(key) else { throw missing(key) }
    guard let fraction = Self.fraction(text, decimals: 3) else {
      throw wrong(key, expected: .decimalFromZero)
    }
    return fraction
  }

  /// `35%` is 35 of 100 and `12.5%` 125 of 1000: exact, never through a floating-point number.
  func rate(_ key: String) throws(Diagnostic) -> Proportion {
    guard let text = try numeral(key) else { throw missing(key) }
    guard text.hasSuffix("%"), let percent = Self.fraction(String(text.dropLast()), decimals: 6)
    else { throw wrong(key, expected: .rate) }
    return Proportion(percent.numerator, of: percent.denominator * 100)
  }

  /// `1-1` or 1月1日.
  func yearDay(_ key: String) throws(Diagnostic) -> Rulebook.YearDay? {
    guard let text = try numeral(key) else { return nil }
    let numbers = text.split(omittingEmptySubsequences: true) { "-月日".contains($0) }
      .map { Int($0) }
    // A leap year has every day.
    guard numbers.count == 2, let month = numbers[0], let day = numbers[1],
      CivilDate(year: 2024, month: month, day: day) != nil
    else { throw wrong(key, expected: .yearDay) }
    return Rulebook.YearDay(month: month, day: day)
  }

  func requiredChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(Diagnostic) -> Choice where Choice.RawValue == String {
    guard let choice = try choice(key, type) else { throw missing(key) }
    return choice
  }

  /// Several of an enumeration's raw values; a single one is a list of one.
  func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(Diagnostic) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for name in try names(key) {
      guard let choice = Choice(rawValue: name) else {
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw Diagnostic(.error, .yamlValueWrong, at: place(of: key), found: [key, name, words])
      }
      choices.append(choice)
    }
    return choices
  }

  /// The largest amount that exact arithmetic is sure to hold.
  static let largest = 999_999_999

  /// Half-width and without blanks around it.
  private func numeral(_ key: String) throws(Diagnostic) -> String? {
    try text(key).map { CellText.cleaned(CellText.halfWidth($0)) }
  }

  private static func fraction(_ text: String, decimals: Int) -> Proportion? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count <= 9, parts.count == 1 || parts[1].utf8.count <= decimals,
      let digits = Int(parts.joined())
    else { return nil }
    var denominator = 1
    if parts.count == 2 { for _ in parts[1] { denominator *= 10 } }
    return Proportion(digits, of: denominator)
  }
}

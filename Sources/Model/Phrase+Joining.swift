extension Phrase {
  public static let empty = Phrase("")
  /// Between the parts of a sentence.
  public static let comma = Phrase(zh: "，", en: ", ")
  /// Between names of one list.
  public static let pause = Phrase(zh: "、", en: ", ")
  public static let or = Phrase(zh: "或", en: " or ")
  public static let semicolon = Phrase(zh: "；", en: "; ")
  public static let fullStop = Phrase(zh: "。", en: ".")

  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(zh: left.zh + right.zh, en: left.en + right.en)
  }

  public var isEmpty: Bool { zh.isEmpty && en.isEmpty }
}

extension [Phrase] {
  /// All of them as one, with `separator` between; empty ones are left out.
  public func joined(by separator: Phrase) -> Phrase {
    let parts = filter { !$0.isEmpty }
    return Phrase(
      zh: parts.map(\.zh).joined(separator: separator.zh),
      en: parts.map(\.en).joined(separator: separator.en))
  }
}

extension [String] {
  /// The same texts in both languages, with `separator` between.
  public func joined(by separator: Phrase) -> Phrase { map { Phrase($0) }.joined(by: separator) }
}

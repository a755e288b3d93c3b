import Model

/// What the charts of a run have in common.
public struct ChartSubject: Sendable {
  /// How January and February are shown.
  public enum NewYearMonths: Sendable {
    /// Shaded: the Lunar New Year moves between them.
    case readTogether
    case apart
  }

  /// The dataset's title.
  public var title: String
  public var period: Period
  public var language: Language
  public var newYearMonths: NewYearMonths
  /// By which the period has months.
  public var calendar = PeriodCalendar.usual
  /// The whole office, or one part of it.
  public var focus = ChartFocus.office

  public init(
    title: String, period: Period, language: Language, newYearMonths: NewYearMonths
  ) {
    self.title = title
    self.period = period
    self.language = language
    self.newYearMonths = newYearMonths
  }

  var periodPhrase: Phrase { Words.Charts.period(period) }

  /// The dataset and the period: all that can be said of a chart without data.
  var naming: Phrase { Words.Charts.naming(title, periodPhrase) }
}

extension Phrase {
  /// The same text in both languages, made for each from what differs between them.
  init(_ text: (Language) -> String) {
    self.init(zh: text(.chinese), en: text(.english))
  }
}

extension Phrase {
  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

extension Proportion {
  /// The rate for people in both languages; empty where the denominator is 0.
  var percent: Phrase { Phrase { percentText($0) ?? "" } }
}

extension NumberText {
  static func roundPercent(_ rate: Double) -> Phrase { Phrase { roundPercent(rate, $0) } }
}

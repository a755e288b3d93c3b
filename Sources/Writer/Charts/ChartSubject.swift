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
  /// The last day whose events count; `nil`: the period is over.
  public var asOf: CivilDate?
  /// Of whom the chart speaks.
  public var focus = ChartFocus.office

  public init(
    title: String, period: Period, language: Language, newYearMonths: NewYearMonths
  ) {
    self.title = title
    self.period = period
    self.language = language
    self.newYearMonths = newYearMonths
  }

  /// In the chart's language.
  func text(_ phrase: Phrase) -> String { phrase(language) }

  /// The outside of a chart of this subject.
  func frame(_ name: String, _ words: ChartWords) -> Frame {
    Frame(
      name: name + focus.suffix, language: language, title: text(words.title),
      subtitle: words.subtitle.map(text), notes: words.notes.map(text),
      description: text(words.description))
  }

  /// A chart for which the tables hold nothing.
  func nothing(_ name: String, _ sentence: Phrase) -> Chart {
    let words = ChartWords(
      title: Words.Charts.nothingToDraw, subtitle: [naming], description: sentence)
    return frame(name, words).sentence(text(sentence))
  }

  /// The period as far as it is known.
  var periodPhrase: Phrase {
    Words.Charts.period(asOf.map { [period] in period.cut(at: $0) } ?? period)
  }

  /// The dataset and the period: all that can be said of a chart without data.
  var naming: Phrase { Words.Charts.naming(title, periodPhrase) }
}

/// Of whom a chart speaks: of all units together, or of one unit or outlet alone.
public enum ChartFocus: Hashable, Sendable {
  case office
  /// By the name that tables have.
  case unit(String)
  case outlet(String)

  /// What a focus other than the office names.
  public enum Entity: String, CaseIterable, Sendable {
    case unit
    case outlet
  }

  public var entity: Entity? {
    switch self {
    case .office: nil
    case .unit: .unit
    case .outlet: .outlet
    }
  }

  /// Behind a chart's name: nothing for the office, else a number made from the name, so that many such charts
  /// can stand in one page (the hash FNV-1a, 32 bits).
  var suffix: String {
    switch self {
    case .office: ""
    case .unit(let name), .outlet(let name):
      "-"
        + String(
          name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }, radix: 16)
    }
  }
}

/// What a chart says.
struct ChartWords: Sendable {
  /// The finding.
  var title: Phrase
  /// Measure, period, how many, definition.
  var subtitle: [Phrase]
  /// How the drawing is to be read.
  var notes: [Phrase] = []
  /// For who cannot see it.
  var description: Phrase
}

extension Phrase {
  /// The same text in both languages, made for each from what differs between them.
  init(_ text: (Language) -> String) {
    self.init(zh: text(.chinese), en: text(.english))
  }
}

extension Proportion {
  /// The rate for people in both languages; empty where the denominator is 0.
  var percent: Phrase { Phrase { percentText($0) ?? "" } }
}

extension NumberText {
  static func roundPercent(_ rate: Double) -> Phrase { Phrase { roundPercent(rate, $0) } }
}

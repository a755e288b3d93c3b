import Model

/// A rulebook as plain numbered sentences, for the person who signs it.
///
/// Every key of the rulebook shows in a sentence; what it leaves open is said too, with how it is read. Numbers run
/// through the whole text, so that a sentence can be cited.
public struct RulebookText: Sendable {
  private let title: String
  private let sections: [RulebookSection]

  public init(_ rulebook: Rulebook) {
    title = rulebook.title
    sections = RulebookSection.all(of: rulebook)
  }

  /// The whole text, each line with its line feed.
  public func text(_ language: Language) -> String {
    var lines = title.isEmpty ? [] : [title]
    var number = 0
    for section in sections {
      if !lines.isEmpty { lines.append("") }
      lines.append(section.heading(language))
      for sentence in section.sentences {
        number += 1
        lines += Self.lines(sentence, number: number, language)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(
    _ sentence: RulebookSentence, number: Int, _ language: Language
  ) -> [String] {
    let count = sentence.items.count
    let end = count == 0 ? Phrase.fullStop : Phrase(zh: "：", en: ":")
    let first = Self.number(number)(language) + (sentence.text + end)(language).capitalisedFirst
    return [first]
      + sentence.items.enumerated().map { index, item in
        let end = index + 1 == count ? Phrase.fullStop : Phrase(zh: "；", en: ";")
        return Self.letter(index + 1)(language) + (item + end)(language)
      }
  }

  private static func number(_ number: Int) -> Phrase {
    Phrase(zh: ChineseNumeral.text(number) + "、", en: "\(number). ")
  }

  private static func letter(_ number: Int) -> Phrase {
    Phrase(zh: "　　（\(ChineseNumeral.text(number))）", en: "   (\(number)) ")
  }
}

/// A part of a rulebook's text under its heading.
struct RulebookSection: Sendable {
  var heading: Phrase
  var sentences: [RulebookSentence]
}

/// One sentence, with the list that it introduces, if any.
struct RulebookSentence: Sendable {
  var text: Phrase
  var items: [Phrase] = []
}

extension String {
  /// With a capital where it begins with a small letter of ASCII.
  fileprivate var capitalisedFirst: String {
    guard let first = utf8.first, (97...122).contains(first) else { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}

import Model

/// Reads whether an item was adopted.
struct StatusWords: Sendable {
  private var outcomes: [String: Outcome]

  /// - Parameter stated: Words of the dataset file; they win over the usual ones.
  init(stated: [Outcome: [String]]) {
    outcomes = Self.usual
    for outcome in Outcome.allCases {
      for word in stated[outcome] ?? [] { outcomes[Self.key(word)] = outcome }
    }
  }

  enum Reading: Sendable, Equatable {
    case empty
    case outcome(Outcome)
    case unknown
  }

  func read(_ cell: String) -> Reading {
    let key = Self.key(cell)
    if let outcome = outcomes[key] { return .outcome(outcome) }
    return CellText.isNothing(key) ? .empty : .unknown
  }

  private static func key(_ word: String) -> String {
    CellText.withoutInnerBlanks(CellText.cleaned(CellText.halfWidth(CellText.cleaned(word))))
      .lowercased()
  }

  private static let usual: [String: Outcome] = {
    var words: [String: Outcome] = [:]
    for word in [
      "采用", "已采用", "是", "√", "✓", "✔", "1", "录用", "已录用", "已定版", "已采编", "刊用", "已刊用", "adopted",
      "yes", "y",
      "true", "accepted",
    ] {
      words[word] = .adopted
    }
    for word in [
      "未采用", "否", "0", "×", "退稿", "不予采用", "不采用", "未录用", "未用", "未刊用", "declined", "no", "n", "false",
      "rejected",
    ] {
      words[word] = .declined
    }
    for word in ["待审", "审核中", "预采用", "待定", "pending"] { words[word] = .pending }
    return words
  }()
}

/// Reads how many items a row stands for: `12`, `12条`, `１２ 篇`; nothing else, and no lower bounds (`110多`).
enum WeightCell {
  enum Reading: Equatable, Sendable {
    case empty
    case weight(Int)
    case unreadable
  }

  static func read(_ cell: String) -> Reading {
    var text = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if text.isEmpty { return .empty }
    if let last = text.last, "条件篇个次".contains(last) {
      text = CellText.cleaned(String(text.dropLast()))
    }
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      return .unreadable
    }
    return Int(text).map { .weight($0) } ?? .unreadable
  }
}

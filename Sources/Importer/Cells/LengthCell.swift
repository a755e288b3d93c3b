/// Reads how long a text is: `1200`, `1,200`, `１２００字`; nothing else, and no lower bounds (`500字以上`) and no
/// estimates (`约五百`), because a rule asks on which side of a number it lies.
enum LengthCell {
  enum Reading: Equatable, Sendable {
    case empty
    /// Characters, 1 or more.
    case length(Int)
    case unreadable
  }

  static func read(_ cell: String) -> Reading {
    var text = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if CellText.isNothing(text) { return .empty }
    for unit in ["个字", "字"] where text.hasSuffix(unit) {
      text = CellText.cleaned(String(text.dropLast(unit.count)))
    }
    guard let length = number(text) else { return .unreadable }
    return length == 0 ? .empty : .length(length)
  }

  /// Up to nine digits, in groups of three where they are parted.
  private static func number(_ text: String) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let areGrouped =
      groups.count == 1
      || (1...3).contains(groups[0].utf8.count)
        && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let digits = groups.joined()
    guard areGrouped, (1...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(digits)
  }
}

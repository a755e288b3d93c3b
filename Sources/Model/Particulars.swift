/// What some logs say of a row beside what is always counted: what a rulebook may ask for.
///
/// Rows with the same particulars share them: an item and an adoption name theirs by a code, and code 0
/// says nothing.
public struct Particulars: Hashable, Sendable {
  /// 信息类型: 要情, 简讯, 调研…; one spelling for all that mean the same. So are the next three. Empty: not said.
  public var kind = ""
  public var track = ""
  /// How far an adoption went: 录用, 转报, 刊发.
  public var stage = ""
  /// Where it was printed: 头版头条, 二版.
  public var position = ""
  /// In the order of the cell.
  public var authors: [String] = []
  /// Characters.
  public var length: Int?
  public var isRepost = false
  public var isUrgent = false
  /// When the adoption was filed with the office, with its proof.
  public var filed: CivilDate?

  public init() {}
}

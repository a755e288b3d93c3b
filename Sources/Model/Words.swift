/// Everything that a person reads, in both languages; each area's texts stand in its own file.
public enum Words {
  /// Between several texts in one cell.
  public static let listSeparator = Phrase(zh: "；", en: "; ")
}

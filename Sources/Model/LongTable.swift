/// A table of up to millions of rows, made a piece at a time when they are asked for: no thread holds all of it.
///
/// Its cells are whole numbers: those of a column of texts are places among its different ones.
public struct LongTable: Sendable {
  /// One column without its cells.
  public struct Column: Sendable {
    /// Stays the same in every language: programs rely on it.
    public let name: String
    public let definition: Definition
    /// The different texts; `nil` where the cells are the numbers themselves.
    public let texts: [String]?

    public init(_ name: String, _ definition: Definition, texts: [String]? = nil) {
      self.name = name
      self.definition = definition
      self.texts = texts
    }
  }

  public let name: String
  /// In the order of writing.
  public let columns: [Column]
  public let pieceCount: Int
  /// The rows of a piece, 0 ..< `pieceCount`: per column its cells, all of one length.
  public let piece: @Sendable (Int) -> [[Int]]

  public init(
    name: String, columns: [Column], pieceCount: Int, piece: @escaping @Sendable (Int) -> [[Int]]
  ) {
    self.name = name
    self.columns = columns
    self.pieceCount = pieceCount
    self.piece = piece
  }

  /// All of it, for readers who need it whole.
  public var whole: Table {
    let pieces = (0..<pieceCount).map(piece)
    return Table(
      name: name,
      columns: columns.indices.map { index in
        let cells = pieces.flatMap { $0[index] }
        let column = columns[index]
        return Model.Column(
          column.name, column.definition,
          column.texts.map { texts in .texts(cells.map { texts[$0] }) } ?? .integers(cells))
      })
  }
}

import Model

/// A count as a table: the dimensions in the order in which they were asked for, then items and adopted.
public func countTable(_ pivot: Pivot) -> LongTable {
  let dimensions = zip(pivot.dimensions, pivot.names).map { dimension, names in
    LongTable.Column(dimension.rawValue, Words.definition(of: dimension), texts: names)
  }
  return LongTable(
    name: "count",
    columns: dimensions + [
      LongTable.Column("items", Words.countedItems),
      LongTable.Column("adopted", Words.countedAdopted),
    ],
    pieceCount: pivot.pieceCount, piece: pivot.piece)
}

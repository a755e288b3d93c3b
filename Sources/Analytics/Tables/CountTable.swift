import Model

/// A count as a table: the dimensions in the order in which they were asked for, then items and adopted.
public func countTable(_ pivot: Pivot) -> Table {
  let dimensions = pivot.dimensions.indices.map { index in
    let dimension = pivot.dimensions[index]
    return Column(
      dimension.rawValue, Words.definition(of: dimension),
      .coded(pivot.cells.codes[index], of: pivot.names[index]))
  }
  return Table(
    name: "count",
    columns: dimensions + [
      Column("items", Words.countedItems, .integers(optional(pivot.cells.items))),
      Column("adopted", Words.countedAdopted, .integers(optional(pivot.cells.adopted))),
    ])
}

/// Written out, because the compiler's own conversion asks for the type of every number.
private func optional(_ numbers: [Int]) -> [Int?] {
  var cells: [Int?] = []
  cells.reserveCapacity(numbers.count)
  for number in numbers { cells.append(number) }
  return cells
}

import Model

extension SubmissionBatches {
  /// All items in one batch, in the order of their addresses.
  public var collected: Submissions {
    var all = Submissions()
    for batch in 0..<batchCount { append(batch, to: &all) }
    let order = (0..<all.count).sorted { all.addresses[$0] < all.addresses[$1] }
    var sorted = Submissions()
    for item in order {
      let first = item == 0 ? 0 : Int(all.items[item - 1].instructionEnd)
      sorted.append(
        key: all.items[item].key, address: all.items[item].address,
        weight: Int(all.items[item].weight),
        submitted: CivilDate(code: all.items[item].submittedCode),
        isLogged: all.items[item].isLogged, units: all.units(of: item),
        edges: all.edges(of: item).map { all.adoptions.edges[$0] },
        instructions: Array(all.instructions[first..<Int(all.items[item].instructionEnd)]),
        particulars: all.items[item].particulars)
    }
    return sorted
  }
}

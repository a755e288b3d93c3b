import Model

/// Accounts for every record of every file exactly once.
struct Balance {
  /// In the order of the plan.
  private(set) var sources: [SourceSummary]

  init(_ reader: LogReader, chooser: Chooser, shapes: ShapeDetection) {
    sources = reader.sources.map { source in
      SourceSummary(
        path: source.file.name, encoding: source.encodingName,
        delimiter: source.dialect.delimiterName, shape: shapes.shape(of: source).rawValue)
    }
    for index in sources.indices {
      sources[index].records = reader.recordCounts[index]
      sources[index].frame = reader.frameCounts[index]
      sources[index].superseded = reader.mendedCounts[index]
    }
    for rejection in reader.rejections { sources[rejection.address.source].rejected += 1 }
    for (row, fate) in chooser.fates.enumerated() {
      let source = reader.rows.addresses[row].source
      switch fate {
      case .used: sources[source].used += 1
      case .superseded: sources[source].superseded += 1
      case .duplicate: sources[source].duplicates += 1
      }
    }
    precondition(sources.allSatisfy(\.balances), "every record is accounted for exactly once")
  }
}

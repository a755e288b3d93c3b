import Model

/// Accounts for every record of every file exactly once.
struct Balance {
  /// In the order of the plan.
  private(set) var sources: [SourceSummary]

  init(_ reader: LogReader, _ chosen: Chosen) {
    let ends = FollowUp.ends(of: reader.sources)
    sources = reader.sources.map { source in
      SourceSummary(
        path: source.file.name, encoding: source.encodingName,
        delimiter: source.dialect.delimiterName, shape: chosen.shapes.shape(of: source).rawValue)
    }
    for index in sources.indices {
      let fates = chosen.marks.fates[index]
      sources[index].followedTo = ends[index]
      sources[index].records = reader.yields[index].records
      sources[index].frame = reader.yields[index].frames
      sources[index].used = fates.used
      sources[index].superseded = fates.superseded + reader.mendedCounts[index]
      sources[index].duplicates = fates.duplicate
    }
    for rejection in reader.rejections { sources[rejection.address.source].rejected += 1 }
    precondition(sources.allSatisfy(\.balances), "every record is accounted for exactly once")
  }
}

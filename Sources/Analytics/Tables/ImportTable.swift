import Model

/// The balance of each input file, in the order of the plan; sums close over every column of counts.
func importTable(_ study: Study) -> Table {
  let sources = study.importSummary.sources
  return Table(
    name: "import",
    columns: [
      Column("file", Words.Columns.file, .texts(sources.map(\.path))),
      Column("encoding", Words.Columns.encoding, .texts(sources.map(\.encoding))),
      Column("delimiter", Words.Columns.delimiter, .texts(sources.map(\.delimiter))),
      Column("shape", Words.Columns.shape, .texts(sources.map(\.shape))),
      Column("records", Words.Columns.records, .integers(sources.map(\.records))),
      Column("frame", Words.Columns.frame, .integers(sources.map(\.frame))),
      Column("used", Words.Columns.used, .integers(sources.map(\.used))),
      Column("superseded", Words.Columns.superseded, .integers(sources.map(\.superseded))),
      Column("duplicates", Words.Columns.duplicates, .integers(sources.map(\.duplicates))),
      Column("rejected", Words.Columns.rejected, .integers(sources.map(\.rejected))),
    ])
}

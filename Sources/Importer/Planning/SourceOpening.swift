import Model

/// Opens the sources of a dataset and looks at their heads.
struct SourceOpening {
  private(set) var sources: [OpenSource] = []

  /// What a former reading of the whole found otherwise than the heads had promised; by source.
  struct Corrections {
    var paddings: [Int: Int] = [:]
    var encodings: [Int: TextEncoding] = [:]
  }

  /// The padding is looked for in so many records.
  private static let depth = 100

  /// - Throws: What keeps a source from being read at all.
  init(
    _ folder: DatasetFolder, _ options: ReadingOptions, _ corrections: Corrections
  ) throws(Diagnostic) {
    for (ordinal, file) in folder.files.enumerated() {
      let configuration = folder.configuration.logs[file.entry]
      var content = try SourceContent.open(
        file, stated: configuration.encoding, encoding: corrections.encodings[ordinal],
        wholeLength: options.wholeLength)
      func plan() throws(Diagnostic) -> SourcePlan {
        try SourcePlan.detect(
          content.head, file: file, ordinal: ordinal, configuration: configuration,
          outlets: folder.outlets, asked: options.count == nil ? folder.askedColumns : [])
      }
      do {
        add(try plan(), content, corrections)
      } catch {
        // What cannot be understood by its head is looked at as a whole, to say what is wrong with it.
        if content.isValidated { throw error }
        content = try SourceContent.whole(file, stated: configuration.encoding)
        add(try plan(), content, corrections)
      }
    }
  }

  private mutating func add(
    _ plan: SourcePlan, _ content: SourceContent, _ corrections: Corrections
  ) {
    let head = content.head
    let end = plan.headerBytes.upperBound
    let line = 1 + LineEnds.count(in: head.bytes, from: head.markLength, to: end)
    sources.append(
      OpenSource(
        plan: plan, content: content, dataStart: ChunkChain.Link(offset: end, line: line),
        padding: corrections.paddings[plan.ordinal] ?? Self.padding(head, plan)))
  }

  /// Empty fields that every full record has behind the header's last one, as some systems write them.
  ///
  /// One record with a field too many is none: an unquoted delimiter has shifted its cells, and an
  /// empty last cell only hides it.
  private static func padding(_ head: SourceBytes, _ plan: SourcePlan) -> Int {
    let batch = CSVParser(dialect: plan.dialect).records(
      of: head.bytes, from: plan.headerBytes.upperBound, limit: depth)
    let expected = plan.header.names.count
    let counts = (0..<batch.count).map { batch.fieldCount(of: $0) }.filter { $0 >= expected }
    return (counts.min() ?? expected) - expected
  }
}

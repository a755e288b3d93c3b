import Model

/// Looks for the remains of a wrong conversion in cells that no figure depends on: titles, remarks, names of people.
struct SuspiciousTexts {
  private let stages: Import.Stages
  /// A longer cell is shown by its beginning.
  private static let shownLength = 40

  init(_ stages: Import.Stages) { self.stages = stages }

  /// - Throws: Where a log can no longer be read the second time.
  func add(to findings: inout FindingCollection) throws(Diagnostic) {
    for source in stages.reader.sources {
      let content = try SourceBytes.read(source.file, stated: source.configuration.encoding)
      guard Self.mayBeLost(content.bytes[...]) else { continue }
      read(content, source, starts: usedOffsets(of: source), &findings)
    }
  }

  private func usedOffsets(of source: SourcePlan) -> Set<Int> {
    var offsets: Set<Int> = []
    let chosen = stages.chosen.rows
    var scratch: [Row] = []
    for partition in 0..<chosen.count {
      chosen.forEachBlock(partition, scratch: &scratch) { rows in
        for row in rows where row.address.source == source.ordinal {
          offsets.insert(row.address.offset)
        }
      }
    }
    return offsets
  }

  private func read(
    _ content: SourceBytes, _ source: SourcePlan, starts: Set<Int>,
    _ findings: inout FindingCollection
  ) {
    let batch = CSVParser(dialect: source.dialect).records(
      of: content.bytes, from: content.markLength)
    let decoder = CharacterDecoder(encoding: source.encoding)
    for record in 0..<batch.count where starts.contains(batch.starts[record]) {
      for column in 0..<batch.fieldCount(of: record) {
        let field = batch.field(column, of: record)
        guard Self.mayBeLost(field) else { continue }
        let text = CellText.cleaned(decoder.text(field))
        guard CellText.isLost(text) else { continue }
        findings.add(.warning, .textSuspicious) {
          Diagnostic(
            .warning, .textSuspicious,
            at: source.place(line: batch.lines[record], column: column),
            found: [Self.shortened(text)])
        }
      }
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > shownLength ? text.prefix(shownLength) + "…" : text
  }

  /// True where the bytes hold three question marks or what begins one of the other remains, in any
  /// encoding; few sound texts do, so that only few cells need a closer look.
  private static func mayBeLost(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    for index in bytes.startIndex..<(bytes.endIndex - 2) {
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0x3F, 0x3F, 0x3F), (0xEF, 0xBF, 0xBD), (0x84, 0x31, 0xA4), (0xE9, 0x94, 0x9F),
        (0xE7, 0x83, 0xAB), (0xCC, 0xCC, 0xCC):
        return true
      default: break
      }
    }
    return false
  }
}

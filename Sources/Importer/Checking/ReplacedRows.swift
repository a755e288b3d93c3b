import Model

/// Rows that were read and stand behind no figure, each with the row that stands in its place.
struct ReplacedRows {
  private let marks: ChosenMarks
  private let reader: LogReader

  init(_ stages: Import.Stages) {
    marks = stages.chosen.marks
    reader = stages.reader
  }

  func add(to findings: inout FindingCollection) {
    add(marks.superseded, .rowSuperseded, to: &findings)
    add(marks.duplicates, .rowDuplicate, to: &findings)
  }

  private func add(
    _ replaced: FirstByAddress<ChosenMarks.Replacement>, _ code: Diagnostic.Code,
    to findings: inout FindingCollection
  ) {
    var places = RowPlaces(reader)
    var otherPlaces = RowPlaces(reader)
    for pair in replaced.first {
      let other = otherPlaces.place(of: pair.by)
      let diagnostic = Diagnostic(
        .note, code, at: places.place(of: pair.row),
        found: [other.file, other.line.map(String.init) ?? ""])
      findings.add(.note, code) { diagnostic }
    }
    findings.add(.note, code, leftOut: replaced.count - replaced.first.count)
  }
}

import Model

/// A register: a CSV file with fixed headers, in any order, read strictly.
struct RegisterFile {
  /// One header with the ways to write it.
  struct Field: Sendable {
    var name: String
    var synonyms: [String]
    var isRequired = false
  }

  /// One row with its place.
  struct Row: Sendable {
    var place: Diagnostic.Place
    fileprivate var cells: [String: String]
    fileprivate var columns: [String: Int]

    /// The cell, cleaned; empty where the column or the text is absent.
    subscript(_ field: String) -> String { cells[field] ?? "" }

    func date(_ field: String) throws(Diagnostic) -> CivilDate? {
      switch DateCell.read(self[field]) {
      case .empty: return nil
      case .date(let date): return date
      default: throw wrong(field, expected: "2025-06-30")
      }
    }

    /// A date that is known to the day.
    func day(_ field: String) throws(Diagnostic) -> CivilDate? {
      guard let date = try date(field) else { return nil }
      guard date.day != nil else { throw wrong(field, expected: "2025-06-30") }
      return date
    }

    /// The days from which and to which a row holds; `nil` is open.
    func span() throws(Diagnostic) -> (from: CivilDate?, to: CivilDate?) {
      let (from, to) = (try date("from"), try date("to"))
      if let from, let to, to.lastDay.dayNumber < from.dayNumber {
        throw wrong("to", expected: "\(from)…")
      }
      return (from, to)
    }

    func integer(_ field: String) throws(Diagnostic) -> Int? {
      if self[field].isEmpty { return nil }
      guard let value = Int(CellText.halfWidth(self[field])), value >= 0 else {
        throw wrong(field, expected: "0, 1, 2…")
      }
      return value
    }

    /// Names parted by `;`, `；`, `、` or `|`.
    func names(_ field: String) -> [String] {
      self[field].split(whereSeparator: { ";；、|".contains($0) })
        .map { CellText.cleaned(String($0)) }.filter { !$0.isEmpty }
    }

    func place(of field: String) -> Diagnostic.Place {
      var place = place
      place.column = columns[field].map { $0 + 1 }
      place.header = field
      return place
    }

    func wrong(_ field: String, expected: String) -> Diagnostic {
      Diagnostic(
        .error, .registerValueWrong, at: place(of: field), found: [field, self[field], expected])
    }
  }

  /// The rows of a register, in file order; blank ones are left out.
  ///
  /// - Throws: The first thing in the file that is not understood.
  static func read(_ bytes: [UInt8], file: String, fields: [Field]) throws(Diagnostic) -> [Row] {
    let place = Diagnostic.Place(file: file)
    let source = try SourceBytes.of(bytes, named: file)
    let decoder = CharacterDecoder(encoding: source.encoding)
    let batch = CSVParser(dialect: .comma).records(of: source.bytes, from: source.markLength)
    guard batch.count > 0 else { throw Diagnostic(.error, .fileEmpty, at: place) }
    func cells(_ record: Int) -> [String] {
      (0..<batch.fieldCount(of: record)).map {
        CellText.cleaned(decoder.text(batch.field($0, of: record)))
      }
    }
    let columns = try columns(of: cells(0), fields: fields, file: file)
    let width = batch.fieldCount(of: 0)
    var rows: [Row] = []
    for record in 1..<max(1, batch.count) {
      let place = Diagnostic.Place(file: file, line: batch.lines[record])
      if let damage = batch.damages[record] {
        throw Diagnostic(.error, damage == .strayQuote ? .quoteStray : .quoteOpen, at: place)
      }
      let values = cells(record)
      if values.allSatisfy(\.isEmpty) { continue }
      // A comma too many shifts every cell behind it under the wrong header.
      guard values.dropFirst(width).allSatisfy(\.isEmpty) else {
        throw Diagnostic(
          .error, .fieldCount, at: place, found: [String(values.count), String(width)])
      }
      var named: [String: String] = [:]
      for (field, column) in columns where column < values.count { named[field] = values[column] }
      rows.append(Row(place: place, cells: named, columns: columns))
    }
    return rows
  }

  private static func columns(
    of header: [String], fields: [Field], file: String
  ) throws(Diagnostic) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (column, name) in header.enumerated() where !name.isEmpty {
      let key = ColumnRole.key(name)
      let field = fields.first { field in
        ([field.name] + field.synonyms).contains { ColumnRole.key($0) == key }
      }
      guard let field, columns[field.name] == nil else {
        let known = fields.map(\.name)
        throw Diagnostic(
          .error, .registerColumnUnknown,
          at: .init(file: file, line: 1, column: column + 1, header: name),
          found: [name, NearestName.of(name, among: known) ?? known.joined(separator: ", ")])
      }
      columns[field.name] = column
    }
    for field in fields where field.isRequired && columns[field.name] == nil {
      throw Diagnostic(
        .error, .registerColumnMissing, at: .init(file: file, line: 1),
        found: [field.name, header.joined(separator: ", ")])
    }
    return columns
  }
}

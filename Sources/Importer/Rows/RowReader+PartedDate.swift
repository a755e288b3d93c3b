import Model

// A submitted date whose year and month stand in columns of their own.
extension RowReader {
  /// The date's code, precise to the month, or to the year where no month is said; 0 where nothing is.
  @inline(never)
  mutating func partedDate(_ scanner: inout RecordScanner) throws(Problem) -> Int32 {
    let stated = try year(&scanner)
    guard let month = try month(&scanner) else {
      return stated.flatMap { CivilDate(year: $0) }?.code ?? 0
    }
    guard let year = stated ?? plan.configuration.year else {
      throw problem(.dateNeedsYear, columns.month, &scanner)
    }
    return CivilDate(year: year, month: month)?.code ?? 0
  }

  /// Whether the record has such a date that can be read.
  mutating func hasPartedDate(_ scanner: inout RecordScanner) -> Bool {
    do throws(Problem) {
      return try partedDate(&scanner) != 0
    } catch {
      return false
    }
  }

  private mutating func year(_ scanner: inout RecordScanner) throws(Problem) -> Int? {
    guard columns.year >= 0 else { return nil }
    let range = scanner.field(columns.year)
    switch cells.year(range, in: scanner.bytes.span) {
    case .empty: return nil
    case .number(let year): return year
    case .unreadable: throw problem(.yearUnreadable, columns.year, &scanner)
    }
  }

  private mutating func month(_ scanner: inout RecordScanner) throws(Problem) -> Int? {
    guard columns.month >= 0 else { return nil }
    let range = scanner.field(columns.month)
    switch cells.month(range, in: scanner.bytes.span) {
    case .empty: return nil
    case .number(let month): return month
    case .unreadable: throw problem(.monthUnreadable, columns.month, &scanner)
    }
  }
}

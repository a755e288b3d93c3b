import Model

/// Where a source has the cells of a row; -1 where it has none.
struct RowColumns: Sendable {
  let count: Int
  let id: Int
  let title: Int
  let unit: Int
  let unitClass: Int
  let author: Int
  let submitted: Int
  let year: Int
  let month: Int
  let status: Int
  let outlet: Int
  let level: Int
  let adopted: Int
  let issue: Int
  let kind: Int
  let track: Int
  let stage: Int
  let position: Int
  let length: Int
  let repost: Int
  let urgent: Int
  let filed: Int
  let instruction: Int
  let instructed: Int
  let weight: Int
  /// Whether a column bears on `RowDetails`.
  let hasDetails: Bool
  /// Whether a column bears on `SharedTables.Facets`; `hasWholeFacets` where others do than kind and author.
  let hasFacets: Bool
  let hasWholeFacets: Bool

  /// Whether the submitted date stands in columns of its year and its month.
  var hasPartedDate: Bool { year >= 0 || month >= 0 }

  init(_ header: HeaderMap, facets: FacetColumns) {
    func column(_ role: ColumnRole) -> Int { header.columns[role] ?? -1 }
    func column(_ role: ColumnRole, ifAsked facet: FacetColumns) -> Int {
      facets.contains(facet) ? column(role) : -1
    }
    count = header.names.count
    id = column(.id)
    title = column(.title)
    unit = column(.unit)
    unitClass = column(.unitClass)
    author = column(.author, ifAsked: .author)
    submitted = column(.submitted)
    year = column(.year)
    month = column(.month)
    status = column(.status)
    outlet = column(.outlet)
    level = column(.level)
    adopted = column(.adopted)
    issue = column(.issue)
    kind = column(.kind, ifAsked: .kind)
    track = column(.track, ifAsked: .track)
    stage = column(.stage, ifAsked: .stage)
    position = column(.position, ifAsked: .position)
    length = column(.length, ifAsked: .length)
    repost = column(.repost, ifAsked: .repost)
    urgent = column(.urgent, ifAsked: .urgent)
    filed = column(.filed, ifAsked: .filed)
    instruction = column(.instruction)
    instructed = column(.instructed)
    weight = column(.weight)
    hasDetails = [unitClass, issue, instruction, instructed, weight].contains { $0 >= 0 }
    hasWholeFacets = [track, stage, position, length, repost, urgent, filed].contains { $0 >= 0 }
    hasFacets = hasWholeFacets || author >= 0 || kind >= 0
  }
}

/// Keys of rows without ids, made from what they say.
enum ContentKey {
  struct Texts {
    var unit: String
    var outlet: String
    var level: String
  }

  /// Unit, title and submitted date.
  static func key(_ texts: Texts, title: String, _ row: Row) -> ItemKey {
    key(parts(texts, title, row))
  }

  /// For a register of adoptions or instructions also what tells one of its rows from another.
  static func registerKey(
    _ texts: Texts, title: String, _ row: Row, leader: String, _ instructed: CivilDate?
  ) -> ItemKey {
    key(
      parts(texts, title, row) + [
        CellText.nameKey(texts.outlet), CellText.nameKey(texts.level), text(row.adopted),
        CellText.nameKey(leader), instructed?.description ?? "",
      ])
  }

  private static func parts(_ texts: Texts, _ title: String, _ row: Row) -> [String] {
    [CellText.nameKey(texts.unit), CellText.nameKey(title), text(row.submitted)]
  }

  private static func text(_ code: Int32) -> String { CivilDate(code: code)?.description ?? "" }

  private static func key(_ parts: [String]) -> ItemKey {
    ItemKey(.content, Array(parts.joined(separator: "\u{1F}").utf8))
  }
}

extension ItemKey {
  /// The key of the id in a cell; `nil` where it says that there is none.
  init?(id cell: String) {
    let id = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if CellText.isNothing(id) { return nil }
    self.init(.id, id.utf8)
  }

  /// The key of an id in plain ASCII without dress; `nil` for any other, which needs a closer look.
  @inline(__always)
  static func plainID(_ range: Range<Int>, in bytes: Span<UInt8>) -> ItemKey? {
    // Shorter texts may say that there is nothing: 0, -, null.
    guard range.count > 4, bytes[range.lowerBound] > 0x20, bytes[range.lowerBound] != 0x27,
      bytes[range.upperBound - 1] > 0x20
    else { return nil }
    if range.count <= ItemKey.longestExact {
      let words = ByteWords.packed(range, in: bytes)
      guard (words.0 | words.1) & 0x8080_8080_8080_8080 == 0 else { return nil }
      return ItemKey(.id, count: range.count, words: words)
    }
    let id = range.map { bytes[$0] }
    return id.allSatisfy { $0 < 0x80 } ? ItemKey(.id, id) : nil
  }
}

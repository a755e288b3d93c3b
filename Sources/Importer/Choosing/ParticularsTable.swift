import Model

/// The particulars of all chosen rows, numbered: what items and adoptions name by a code.
///
/// The numbers depend on what the rows say and on nothing else.
struct ParticularsTable: Sendable {
  /// The first says nothing.
  let particulars: [Particulars]
  let kinds: Spelling
  let tracks: Spelling
  let stages: Spelling
  let positions: Spelling
  private let found: ChosenFacets
  /// By the code of `SharedTables.facets`; 0 for those that no item has.
  private let codes: [Int32]
  private let joints: [ChosenFacets.Joint: Int32]

  /// - Parameter requestKinds: Kinds that requests ask for, to be spelt as those of the logs.
  init(
    _ found: ChosenFacets, _ texts: TextTables, authors: AuthorNames, requestKinds: [String]
  ) {
    self.found = found
    let used = found.isUsed.indices.filter { found.isUsed[$0] }
    let joints = Array(found.joints)
    let facets = used.map { texts.facets[$0] } + joints.map { $0.facets(texts.facets) }
    var kinds = Spelling(facets.lazy.map(\.kind), texts)
    for kind in requestKinds { kinds.note(kind) }
    self.kinds = kinds
    tracks = Spelling(facets.lazy.map(\.track), texts)
    stages = Spelling(facets.lazy.map(\.stage), texts)
    positions = Spelling(facets.lazy.map(\.position), texts)
    let ranks = Ranks(
      kinds: SpeltTexts(facets.lazy.map(\.kind), texts) { kinds.spelling(of: $0) },
      tracks: SpeltTexts(facets.lazy.map(\.track), texts) { [tracks] in tracks.spelling(of: $0) },
      stages: SpeltTexts(facets.lazy.map(\.stage), texts) { [stages] in stages.spelling(of: $0) },
      positions: SpeltTexts(facets.lazy.map(\.position), texts) { [positions] in
        positions.spelling(of: $0)
      },
      authors: SpeltLists(facets.lazy.map(\.author), texts, authors))
    let spelt = facets.map { SpeltFacets($0, ranks) }
    let sorted = Set(spelt + [SpeltFacets(SharedTables.Facets(), ranks)]).sorted()
    var numbers: [SpeltFacets: Int32] = [:]
    for (number, facets) in sorted.enumerated() { numbers[facets] = Int32(number) }
    particulars = sorted.map { ranks.particulars(of: $0) }
    var codes = [Int32](repeating: 0, count: found.isUsed.count)
    for (code, facets) in zip(used, spelt) { codes[code] = numbers[facets] ?? 0 }
    self.codes = codes
    self.joints = Dictionary(
      uniqueKeysWithValues: zip(joints, spelt[used.count...].map { numbers[$0] ?? 0 }))
  }

  /// Of the row that gives an item its fields.
  @inline(__always)
  func code(of row: Row) -> Int { row.facets == 0 ? 0 : Int(codes[Int(row.facets)]) }

  /// Of an edge's row: its own particulars, completed by those of the row that gives the item its fields.
  func code(of row: Row, in fields: Row) -> Int {
    if row.givesFields { return code(of: row) }
    if row.facets == 0 && fields.facets == 0 { return 0 }
    return Int(joints[found.joint(of: row, in: fields)] ?? 0)
  }
}

/// Facets with ranks of spellings in place of codes of texts; nothing said comes first.
private struct SpeltFacets: Hashable, Comparable {
  var kind: Int32
  var track: Int32
  var stage: Int32
  var position: Int32
  var authors: Int32
  var length: Int32
  var filed: Int32
  /// 1: a repost, 2: urgent.
  var marks: Int32

  init(_ facets: SharedTables.Facets, _ ranks: Ranks) {
    kind = ranks.kinds.rank(of: facets.kind)
    track = ranks.tracks.rank(of: facets.track)
    stage = ranks.stages.rank(of: facets.stage)
    position = ranks.positions.rank(of: facets.position)
    authors = ranks.authors.rank(of: facets.author)
    length = facets.length
    filed = facets.filed
    marks = (facets.isRepost ? 1 : 0) + (facets.isUrgent ? 2 : 0)
  }

  static func < (one: SpeltFacets, other: SpeltFacets) -> Bool {
    let left = (one.kind, one.track, one.stage, one.position, one.authors)
    let right = (other.kind, other.track, other.stage, other.position, other.authors)
    if left != right { return left < right }
    return (one.length, one.filed, one.marks) < (other.length, other.filed, other.marks)
  }
}

private struct Ranks {
  var kinds: SpeltTexts
  var tracks: SpeltTexts
  var stages: SpeltTexts
  var positions: SpeltTexts
  var authors: SpeltLists

  func particulars(of facets: SpeltFacets) -> Particulars {
    var particulars = Particulars()
    particulars.kind = kinds.spellings[Int(facets.kind)]
    particulars.track = tracks.spellings[Int(facets.track)]
    particulars.stage = stages.spellings[Int(facets.stage)]
    particulars.position = positions.spellings[Int(facets.position)]
    particulars.authors = authors.lists[Int(facets.authors)]
    particulars.length = facets.length == 0 ? nil : Int(facets.length)
    particulars.filed = CivilDate(code: facets.filed)
    particulars.isRepost = facets.marks & 1 != 0
    particulars.isUrgent = facets.marks & 2 != 0
    return particulars
  }
}

/// Texts of one column by the ranks of their spellings.
private struct SpeltTexts {
  /// In code point order, the empty one first.
  let spellings: [String]
  /// By the code of the text.
  private let ranks: [UInt32: Int32]

  init(
    _ codes: some Sequence<UInt32>, _ texts: TextTables, spelling: (String) -> String
  ) {
    let spelt = Set(codes).map { (code: $0, text: $0 == 0 ? "" : spelling(texts.text($0))) }
    spellings = Set(spelt.map(\.text) + [""]).sorted()
    let ranks = Dictionary(
      uniqueKeysWithValues: spellings.enumerated().map { ($1, Int32($0)) })
    self.ranks = Dictionary(
      uniqueKeysWithValues: spelt.map { ($0.code, ranks[$0.text] ?? 0) })
  }

  func rank(of code: UInt32) -> Int32 { ranks[code] ?? 0 }
}

/// Cells of authors by the ranks of the names in them.
private struct SpeltLists {
  /// In code point order of the names, the empty list first.
  let lists: [[String]]
  private let ranks: [UInt32: Int32]

  init(_ codes: some Sequence<UInt32>, _ texts: TextTables, _ authors: AuthorNames) {
    let cells = Set(codes).subtracting([0]).map {
      (code: $0, names: authors.names(in: texts.text($0)))
    }
    var spelling = Spelling()
    for name in cells.flatMap(\.names) { spelling.note(name) }
    let spelt = cells.map { (code: $0.code, names: authors.spelt($0.names, as: spelling)) }
    lists = Set(spelt.map(\.names) + [[]]).sorted { $0.lexicographicallyPrecedes($1) }
    let ranks = Dictionary(uniqueKeysWithValues: lists.enumerated().map { ($1, Int32($0)) })
    self.ranks = Dictionary(
      uniqueKeysWithValues: spelt.map { ($0.code, ranks[$0.names] ?? 0) })
  }

  func rank(of code: UInt32) -> Int32 { ranks[code] ?? 0 }
}

extension Spelling {
  fileprivate init(_ codes: some Sequence<UInt32>, _ texts: TextTables) {
    self.init()
    for code in Set(codes) where code != 0 { note(texts.text(code)) }
  }
}

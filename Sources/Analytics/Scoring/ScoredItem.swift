import Model

/// An item as the rules look at it: where its parts stand, and what several accounts ask of it.
struct ScoredItem: Sendable {
  let item: Submissions.Item
  /// Places in `unitCodes`, `adoptions` and `instructions`.
  let units: Range<Int>
  let edges: Range<Int>
  let instructions: Range<Int>
  let isRepost: Bool
  let isRequested: Bool
  /// The code of the particulars that name its authors; 0 where nobody does.
  let byline: Int
  /// The places of its people in `ScoredBatch.people`.
  var people = 0..<0
  private let authors: Int

  init(_ place: Int, of submissions: Submissions, isRequested: Bool, _ codes: MatchCodes) {
    item = submissions.items[place]
    units = submissions.unitRange(of: place)
    edges = submissions.edges(of: place)
    let first = place == 0 ? 0 : submissions.items[place - 1].instructionEnd
    instructions = Int(first)..<Int(item.instructionEnd)
    self.isRequested = isRequested
    let table = codes.table
    let own = item.particulars
    // Where each row is an adoption, the row that gives the item its fields may be a repost and another
    // one the original.
    let address = item.address
    isRepost =
      table.isRepost[own]
      && edges.allSatisfy { place in
        let edge = submissions.adoptions.edges[place]
        return edge.address.source != address.source || table.isRepost[edge.particulars]
      }
    let authored =
      table.authorCounts[own] > 0
      ? own
      : edges.lazy.map { submissions.adoptions.edges[$0].particulars }
        .first { table.authorCounts[$0] > 0 } ?? 0
    byline = authored
    authors = Int(table.authorCounts[authored])
  }

  var isLogged: Bool { item.isLogged }

  func holderCount(_ holder: Rulebook.Holder) -> Int {
    holder == .unit ? units.count : authors
  }

  /// An adoption is a repost where its own row says so or its item is one as a whole.
  func isRepost(_ edge: Adoption, _ codes: MatchCodes) -> Bool {
    isRepost || codes.table.isRepost[edge.particulars]
  }
}

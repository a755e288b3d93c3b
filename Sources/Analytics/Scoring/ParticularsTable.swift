import Model

/// What rows say beside what is always counted, column by column of the particulars' codes.
struct ParticularsTable: Sendable {
  let isRepost: [Bool]
  let isUrgent: [Bool]
  /// `CivilDate.code`, 0 where nothing was filed.
  let filed: [Int32]
  let authorCounts: [Int32]
  /// Who may be meant by each author, in the order of the cell.
  private let authors: [[[Candidate]]]

  /// A person of the register with an author's name.
  private struct Candidate: Sendable {
    var person: Int32
    /// -1 where the register names none.
    var unit: Int32
  }

  init(_ particulars: [Particulars], people: [Person]) {
    isRepost = particulars.map(\.isRepost)
    isUrgent = particulars.map(\.isUrgent)
    filed = particulars.map { $0.filed?.code ?? 0 }
    authorCounts = particulars.map { Int32($0.authors.count) }
    let named = Dictionary(grouping: people.indices, by: { people[$0].name })
    authors = particulars.map { said in
      said.authors.map { name in
        (named[name] ?? []).map { person in
          Candidate(person: Int32(person), unit: people[person].unit.map(Int32.init) ?? -1)
        }
      }
    }
  }

  /// The people who wrote an item, in the order of the cell; -1 for an author whom the register does not know.
  ///
  /// Of several people of one name the one of the item's units is meant; one for whom the register names
  /// no unit is meant wherever no other is.
  func people(_ code: Int, of units: ArraySlice<Int32>) -> [Int32] {
    authors[code].map { candidates in
      let own = candidates.first { units.contains($0.unit) }
      return (own ?? candidates.first { $0.unit < 0 })?.person ?? -1
    }
  }
}

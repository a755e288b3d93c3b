import Model

/// The records behind the figures of the period that one worker found, in no order.
struct EvidenceList: Sendable {
  /// What one record adds to one unit's figures, in 32 bytes.
  private struct Mark: Sendable {
    var address: RecordAddress
    var adoptions: Int
    var unit: Int32
    var submitted: Int32
    var adoptedItems: Int32
  }

  private var marks: [Mark] = []

  /// - Parameters:
  ///   - submitted: The item's weight where it was submitted in the period, else 0.
  ///   - adoptedItems: The same where it was also adopted.
  mutating func add(
    item address: RecordAddress, of unit: Int32, submitted: Int32, adoptedItems: Int32
  ) {
    marks.append(
      Mark(
        address: address, adoptions: 0, unit: unit, submitted: submitted,
        adoptedItems: adoptedItems))
  }

  /// - Parameter adoptions: The edge's printings where they count in the period, else 0.
  mutating func add(edge address: RecordAddress, of unit: Int32, adoptions: Int) {
    marks.append(
      Mark(address: address, adoptions: adoptions, unit: unit, submitted: 0, adoptedItems: 0))
  }

  /// Per unit, what all workers found, in order of address: a record that is both an item and its
  /// adoption, or several adoptions, is one entry that adds to each figure.
  static func entries(of lists: [EvidenceList], units: Int) -> [[Selection.Entry]] {
    var counts = [Int](repeating: 0, count: units)
    for list in lists { for mark in list.marks { counts[Int(mark.unit)] += 1 } }
    var marks = counts.map { count in
      var marks: [Mark] = []
      marks.reserveCapacity(count)
      return marks
    }
    for list in lists { for mark in list.marks { marks[Int(mark.unit)].append(mark) } }
    return marks.map(merged)
  }

  private static func merged(_ marks: [Mark]) -> [Selection.Entry] {
    var entries: [Selection.Entry] = []
    entries.reserveCapacity(marks.count)
    for mark in marks.sorted(by: { $0.address < $1.address }) {
      let last = entries.count - 1
      if last < 0 || entries[last].address != mark.address {
        entries.append(
          Selection.Entry(
            address: mark.address, submitted: Int(mark.submitted),
            adoptedItems: Int(mark.adoptedItems), adoptions: mark.adoptions))
      } else {
        entries[last].submitted += Int(mark.submitted)
        entries[last].adoptedItems += Int(mark.adoptedItems)
        entries[last].adoptions += mark.adoptions
      }
    }
    return entries
  }
}

extension Tallying {
  /// Lists the records behind the figures of the period.
  ///
  /// An item submitted in the period brings all its records, its refusals included; an item
  /// submitted at another time brings itself and the adoptions that fall into the period.
  func list(_ submissions: Submissions, in evidence: inout EvidenceList) {
    for place in 0..<submissions.count {
      let item = submissions.items[place]
      let isInPeriod = isSubmitted(item) && dates[item.submittedCode].isIn(.period)
      var isBehind = isInPeriod
      for edge in submissions.edges(of: place) {
        let adoption = submissions.adoptions.edges[edge]
        let counts = isEvent(adoption) && dates[adoption.eventDateCode].isIn(.period)
        guard counts || isInPeriod else { continue }
        isBehind = true
        for unit in submissions.unitRange(of: place) {
          evidence.add(
            edge: adoption.address, of: submissions.unitCodes[unit],
            adoptions: counts ? adoption.weight : 0)
        }
      }
      guard isBehind else { continue }
      let weight = isInPeriod ? item.weight : 0
      let isAdopted = isInPeriod && fate(of: place, in: submissions).isAdopted
      for unit in submissions.unitRange(of: place) {
        evidence.add(
          item: item.address, of: submissions.unitCodes[unit], submitted: weight,
          adoptedItems: isAdopted ? weight : 0)
      }
    }
  }
}

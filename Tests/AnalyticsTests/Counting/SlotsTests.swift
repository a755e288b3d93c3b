import Model
import Support
import Testing

@testable import Analytics

struct SlotsTests {
  private let slots = Slots(
    years: [2023, 2024, 2025], cuts: [date("2024-06-16"), date("2024-02-29"), date("2024-03-01")])

  @Test func `a date counts in a period exactly when the period contains it`() {
    let periods = [
      "2024", "2024-Q1", "2024-02", "2024-01-01..2024-06-15", "2024-02-29..2024-02-29", "2023",
      "2023-01-01..2025-12-31",
    ].map { Period(parsing: $0)! }
    let first = date("2023").dayNumber
    let days = (0..<1096).map { CivilDate(dayNumber: first + $0) }
    let months = (0..<36).map { date("2023-01").adding(months: $0) }
    for period in periods {
      let codes = Set(slots.codes(of: period))
      for day in days + months + [date("2023"), date("2024"), date("2025")] {
        #expect(
          codes.contains(slots.code(of: day)) == period.contains(day), "\(day) in \(period.label)")
      }
    }
  }

  @Test func `only everything holds what has no date`() {
    #expect(slots.codes(of: .all) == Array(0..<slots.count))
    #expect(!slots.codes(of: .year(2024)).contains(slots.code(of: nil)))
    #expect(slots.code(of: nil) == slots.undated)
  }

  @Test func `a distant year costs no slots for the years between`() {
    let distant = Slots(
      years: [1900, 2023, 2024, 2025],
      cuts: [date("2024-06-16"), date("2024-02-29"), date("2024-03-01")])
    // 12 months of days, 12 of months, the year, and the days between 1900 and 2023.
    #expect(distant.count == slots.count + 12 + 12 + 1 + 1)
    for text in ["1900", "2023", "2024-Q1", "1900-12..2023-01", "1901-05-01..2024-02-28"] {
      let period = Period(parsing: text)!
      let codes = Set(distant.codes(of: period))
      let days = [
        "1900-01-01", "1900-12-31", "2023-01-01", "2024-02-29", "1900-12", "1900", "2024",
      ]
      for day in days.map(date) {
        #expect(codes.contains(distant.code(of: day)) == period.contains(day), "\(day) in \(text)")
      }
    }
    #expect(distant.yearOnly(1950) == nil && distant.yearOnly(1899) == nil)
  }

  @Test func `the last day of a year and the first of the next lie in their own years`() {
    #expect(slots.codes(of: .year(2024)).contains(slots.code(of: date("2024-12-31"))))
    #expect(!slots.codes(of: .year(2024)).contains(slots.code(of: date("2025-01-01"))))
    #expect(slots.codes(of: .month(12, of: 2024)).contains(slots.code(of: date("2024-12-31"))))
  }
}

struct CubeTests {
  @Test(arguments: [[7, 5, 3], [900, 1000, 3]])
  func `a cube counts as a dictionary does, dense or hashed`(_ extents: [Int]) {
    var random = SeededGenerator(seed: 11)
    var cube = Cube(extents[0], extents[1], extents[2])
    var expected: [Int: Int] = [:]
    for _ in 0..<5000 {
      let cell = cube.cell(
        Int.random(in: 0..<extents[0], using: &random),
        Int.random(in: 0..<extents[1], using: &random),
        Int.random(in: 0..<extents[2], using: &random))
      let amount = Int.random(in: 0...3, using: &random)
      cube.add(amount, at: cell)
      expected[cell, default: 0] += amount
    }
    let filled = expected.filter { $0.value != 0 }
    #expect(cube.filledCells == filled.keys.sorted())
    #expect(filled.allSatisfy { cube[$0.key] == $0.value })
    for cell in stride(from: 0, to: extents.reduce(1, *), by: 3 * 97) {
      let block = (0..<3).map { filled[cell + $0] ?? 0 }
      let found = cube.block(at: cell).map(Int.init)
      #expect(found == block || found.isEmpty && block == [0, 0, 0])
    }
    let twice = cube + cube
    #expect(filled.allSatisfy { twice[$0.key] == 2 * $0.value })
    #expect(twice != cube)
  }

  @Test func `cells and indices are inverse`() {
    let cube = Cube(4, 5, 6, 7)
    #expect(cube.indices(of: cube.cell(3, 2, 1, 6)) == [3, 2, 1, 6])
  }
}

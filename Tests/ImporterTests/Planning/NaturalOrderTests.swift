import Support
import Testing

@testable import Importer

@Suite struct NaturalOrderTests {
  @Test func `numbers in names count as numbers`() {
    let sorted = [
      "log", "log1.csv", "log2.csv", "log10.csv", "log010x.csv", "log11.csv", "log2023-1-9.csv",
      "log2023-1-10.csv", "logs.csv", "一月.csv",
    ]
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let shuffled = sorted.shuffled(using: &generator)
      #expect(shuffled.sorted(by: NaturalOrder.precedes) == sorted)
    }
  }

  @Test(arguments: [("a1", "a01"), ("1", "01"), ("a", "a"), ("", "")])
  func `of equal numbers at most one comes first`(one: String, other: String) {
    #expect(!(NaturalOrder.precedes(one, other) && NaturalOrder.precedes(other, one)))
    #expect(NaturalOrder.precedes(one, other) != NaturalOrder.precedes(other, one) || one == other)
  }

  @Test func `the order is an order`() {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("019ab-")
    func name() -> String {
      let length = Int.random(in: 0...5, using: &generator)
      return String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
    }
    for _ in 0..<20_000 {
      let (a, b, c) = (name(), name(), name())
      #expect(a == b || NaturalOrder.precedes(a, b) != NaturalOrder.precedes(b, a))
      if NaturalOrder.precedes(a, b), NaturalOrder.precedes(b, c) {
        #expect(NaturalOrder.precedes(a, c), "\(a) \(b) \(c)")
      }
    }
  }
}

import Model
import Testing

struct PointsTests {
  @Test(arguments: [
    ("12", 12, 1), ("-0.5", -1, 2), ("+3", 3, 1), ("0.125", 1, 8), ("007.50", 15, 2), ("0", 0, 1),
  ])
  func `a decimal is read exactly`(_ text: String, _ numerator: Int64, _ denominator: Int64) throws
  {
    let points = try #require(Points(decimal: text))
    #expect(points.parts * denominator == numerator * Points.partsOfOne)
  }

  @Test(arguments: ["", ".5", "5.", "1.2345", "1,5", "--1", "1e3", "１", "1234567890", "1.2.3", "+"])
  func `what is no decimal of three places is refused`(_ text: String) {
    #expect(Points(decimal: text) == nil)
  }

  @Test(arguments: 1...16)
  func `shares of a thousandth add up to the whole`(_ holders: Int) throws {
    let whole = try #require(Points(decimal: "0.001"))
    let sum = (0..<holders).reduce(Points.zero) { sum, _ in sum + whole.shared(among: holders) }
    #expect(sum == whole)
  }

  @Test(arguments: [
    ("3.333", Points(parts: Points.partsOfOne * 10 / 3)), ("-12", Points(-12)),
    ("0.5", Points(parts: Points.partsOfOne / 2)), ("0", Points(0)),
    ("0.001", Points(parts: Points.partsOfOne / 2000)),
    ("-0.001", Points(parts: -Points.partsOfOne / 2000)),
  ])
  func `it prints up to three decimals, halves away from zero`(_ text: String, _ points: Points) {
    #expect(points.description == text)
  }

  // 30 × 100 / 120 = 25; 3 × 7 / 120 = 0.175 → 0.18; 1 × 1 / 3 = 0.333 → 0.3.
  @Test(arguments: [
    (30, 100, 120, 2, "25"), (3, 7, 120, 2, "0.18"), (3, 7, 120, 3, "0.175"), (1, 1, 3, 1, "0.3"),
    (-3, 7, 120, 2, "-0.18"),
  ])
  func `a share is rounded to so many decimals`(
    _ worth: Int, _ part: Int, _ whole: Int, _ decimals: Int, _ text: String
  ) {
    let share = Points(worth).share(Points(part), of: Points(whole), decimals: decimals)
    #expect(share.description == text)
  }

  @Test func `products and factors are exact where they can be`() {
    #expect(Points(3).scaled(by: Proportion(3, of: 2)).description == "4.5")
    #expect(Points(parts: -Points.partsOfOne / 2).times(Points(7)).description == "-3.5")
    #expect(Points(2).proportion == Proportion(2, of: 1))
    #expect(Points(parts: Points.partsOfOne * 5 / 2).proportion == Proportion(5, of: 2))
    #expect(Points(parts: Points.partsOfOne / 3).roundedUp == Points(1))
    #expect(Points(parts: -Points.partsOfOne / 3).roundedUp == Points(0))
  }
}

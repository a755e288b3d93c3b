import Model
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "−12,345"),
  ])
  func `a count has separators`(count: Int, text: String) {
    #expect(NumberText.count(count) == text)
  }

  @Test(
    arguments: [
      (1.6, "+1.6"), (-1.4, "−1.4"), (0, "0.0"), (-0.04, "0.0"), (0.05, "+0.1"), (-12.25, "−12.3"),
    ] as [(Double, String)])
  func `points have a sign unless they are none`(points: Double, text: String) {
    #expect(NumberText.points(points) == text)
  }

  @Test(
    arguments: [
      (0.35, "35 %"), (0.355, "35.5 %"), (0, "0 %"), (1, "100 %"), (0.07, "7 %"),
    ] as [(Double, String)])
  func `a round percentage has no decimal that says nothing`(rate: Double, text: String) {
    #expect(NumberText.roundPercent(rate, .english) == text)
  }

  @Test(arguments: [
    (0, 5, "0.0%"), (5, 5, "100.0%"), (1, 100_000, "不足0.1%"), (99_999, 100_000, "99.9%以上"),
    (1, 16, "6.3%"), (1, 8, "12.5%"), (85, 551, "15.4%"), (2, 3, "66.7%"), (1, 2000, "0.1%"),
  ])
  func `a percentage is made from its integers, half away from zero`(
    numerator: Int, denominator: Int, text: String
  ) {
    #expect(Proportion(numerator, of: denominator).percentText(.chinese) == text)
  }
}

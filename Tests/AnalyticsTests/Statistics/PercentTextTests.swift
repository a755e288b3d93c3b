import Model
import Testing

@testable import Analytics

struct PercentTextTests {
  @Test(arguments: [
    (1, 3, "33.3 %"), (1, 2000, "0.1 %"), (1, 2001, "under 0.1 %"), (0, 9, "0.0 %"),
    (9999, 10_000, "over 99.9 %"), (9, 9, "100.0 %"), (85, 551, "15.4 %"), (0, 0, nil),
  ])
  func `a percentage never rounds to all or nothing`(
    _ numerator: Int, _ denominator: Int, _ text: String?
  ) {
    #expect(Proportion(numerator, of: denominator).percentText(.english) == text)
  }
}

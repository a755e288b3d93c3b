import Testing

@testable import Writer

@Suite struct ScaleTests {
  struct TickFile: Decodable {
    struct Case: Decodable {
      var start: Double
      var stop: Double
      var count: Double
      var ticks: [Double]
      var nice: [Double]
      /// `nil` where the nice domain has no end.
      var niceTicks: [Double?]

      enum CodingKeys: String, CodingKey {
        case start
        case stop
        case count
        case ticks
        case nice
        case niceTicks = "nice_ticks"
      }
    }

    var cases: [Case]
  }

  @Test func `ticks and nice domains are d3's, to the last bit`() {
    let cases = ReferenceFile.read("d3_ticks.json", as: TickFile.self).cases
    #expect(cases.count == 200)
    var endless = 0
    for example in cases {
      let label = "\(example.start) \(example.stop) \(example.count)"
      let ticks = Ticks(from: example.start, to: example.stop, count: example.count).values
      #expect(ticks == example.ticks, "\(label)")
      // d3-array widens such a domain without end.
      if example.nice[1] > 1e300 {
        endless += 1
        continue
      }
      let nice = Ticks.nice(example.start...example.stop, count: example.count)
      #expect([nice.lowerBound, nice.upperBound] == example.nice, "\(label)")
      let niceTicks = Ticks(from: nice.lowerBound, to: nice.upperBound, count: example.count)
      #expect(niceTicks.values == example.niceTicks.compactMap { $0 }, "\(label)")
    }
    #expect(endless == 2)
  }

  struct Bands: Decodable {
    var n: Int
    var range: [Double]
    var paddingInner: Double
    var paddingOuter: Double
    var round: Bool
    var bandwidth: Double
    var step: Double
    var x: [Double]
  }

  @Test func `bands are d3's`() {
    let cases = ReferenceFile.read("d3_band.json", as: [Bands].self).filter { !$0.round }
    // The other half of the 48 is moved to whole pixels, which these bands never are.
    #expect(cases.count == 24)
    for bands in cases {
      let scale = BandScale(
        start: bands.range[0], end: bands.range[1], count: bands.n,
        innerPadding: bands.paddingInner, outerPadding: bands.paddingOuter)
      #expect((scale.step - bands.step).magnitude < 1e-9)
      #expect((scale.bandwidth - bands.bandwidth).magnitude < 1e-9)
      for (band, x) in bands.x.enumerated() { #expect((scale(band) - x).magnitude < 1e-9) }
    }
  }

  @Test func `a linear scale maps ends to ends`() {
    let scale = LinearScale(domain: 0.2...0.6, start: 300, end: 100)
    #expect([scale(0.2), scale(0.6)] == [300, 100])
    #expect((scale(0.4) - 200).magnitude < 1e-9)
  }

  @Test(
    arguments: [
      ([0.42, 0.44], 0.36...0.5), ([0.1, 0.9], 0...1), ([0.5], 0.44...0.56),
      ([0.35, 0.55], 0.3...0.55),
      ([0, 0.3], 0...0.3), ([0.07, 0.28], 0...0.3), ([1], 0.95...1),
    ] as [([Double], ClosedRange<Double>)])
  func `an axis of rates is whole or round, and never starts on a value`(
    values: [Double], domain: ClosedRange<Double>
  ) {
    #expect(ChartDomain.ofRates(values) == domain)
  }
}

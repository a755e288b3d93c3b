import Foundation
import Testing

@testable import Analytics

struct RateMixTests {
  private struct File: Decodable { var cases: [Case] }

  private struct Case: Decodable {
    var name: String
    var nBefore: [Double]
    var xBefore: [Double]
    var nNow: [Double]
    var xNow: [Double]
    var rateBefore: Double
    var rateNow: Double
    var delta: Double
    var rateEffectByGroup: [Double]
    var mixEffectByGroup: [Double]
    var mixEffectCentredByGroup: [Double]
    var rateEffect: Double
    var mixEffect: Double
  }

  private static func cases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "reference/rate_mix_decomposition.json")
    return try JSONDecoder.ofReferences.decode(File.self, from: Data(contentsOf: file)).cases
  }

  private func groups(_ successes: [Double], _ trials: [Double]) -> [RateMix.Group] {
    zip(successes, trials).map { RateMix.Group(successes: Int($0), trials: Int($1)) }
  }

  private func expectSame(_ found: [Double], _ expected: [Double], _ name: String) {
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      #expect(abs(found - expected) < 1e-12, "\(name): \(found) is not \(expected)")
    }
  }

  @Test func `effects agree with the reference, and sum to the change`() throws {
    let cases = try Self.cases()
    #expect(cases.count == 8)
    for expected in cases {
      let mix = try #require(
        RateMix(
          before: groups(expected.xBefore, expected.nBefore),
          now: groups(expected.xNow, expected.nNow)))
      let name = expected.name
      expectSame(
        [mix.rates.before, mix.rates.now, mix.change, mix.rateEffect, mix.mixEffect],
        [
          expected.rateBefore, expected.rateNow, expected.delta, expected.rateEffect,
          expected.mixEffect,
        ], name)
      expectSame(mix.rateEffects, expected.rateEffectByGroup, name)
      expectSame(mix.plainMixEffects, expected.mixEffectByGroup, name)
      expectSame(mix.mixEffects, expected.mixEffectCentredByGroup, name)
      expectSame([mix.rateEffect + mix.mixEffect], [mix.change], name)
    }
  }

  @Test func `a reversal is where the whole goes one way and every part the other`() throws {
    let found = try Self.cases().map { one in
      RateMix.reversal(
        before: groups(one.xBefore, one.nBefore), now: groups(one.xNow, one.nNow))
    }
    #expect(found == [.simpson, .simpson, nil, nil, nil, nil, nil, nil])
  }

  @Test func `parts that go both ways are no reversal, but may be outweighed by mix`() {
    typealias Group = RateMix.Group
    let before = [Group(successes: 50, trials: 100), Group(successes: 10, trials: 100)]
    // The good group falls from 50 to 40 % and grows threefold, the other rises from 10 to 12 %.
    let now = [Group(successes: 120, trials: 300), Group(successes: 12, trials: 100)]
    #expect(RateMix.reversal(before: before, now: now) == .mixOutweighs)
    #expect(RateMix.reversal(before: before, now: before) == nil)
  }

  @Test func `nothing can be divided where one time has nothing`() {
    let some = [RateMix.Group(successes: 1, trials: 2)]
    let none = [RateMix.Group(successes: 0, trials: 0)]
    #expect(RateMix(before: none, now: some) == nil && RateMix(before: some, now: none) == nil)
    #expect(RateMix.reversal(before: none, now: some) == nil)
  }
}

import Foundation
import Testing

@testable import Writer

/// The measures themselves, held to figures computed by others.
@Suite struct ColourTests {
  struct Palette: Decodable {
    var palette: String
    var k: Int
    var whiteContrast: Double
    var darkContrast: Double
    var protan: Double
    var deutan: Double
    var tritan: Double
    var normal: Double
    var worstPair: [String: [String]]

    enum CodingKeys: String, CodingKey {
      case palette
      case k
      case whiteContrast = "min_contrast_white"
      case darkContrast = "min_contrast_dark_1e1e1e"
      case protan = "min_dE_protan"
      case deutan = "min_dE_deutan"
      case tritan = "min_dE_tritan"
      case normal = "min_dE_normal"
      case worstPair = "worst_pair"
    }

    func least(_ sight: Colour.Sight) -> Double {
      switch sight {
      case .normal: normal
      case .protan: protan
      case .deutan: deutan
      case .tritan: tritan
      }
    }
  }

  static let palettes = ReferenceFile.read("colour_palettes_cvd.json", as: [Palette].self)

  /// Palette, colour, contrast with white, contrast with #1e1e1e, lightness.
  static func contrastRows() throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../reference/colour_contrast.csv")
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",").map(String.init) }
  }

  @Test func `contrast and lightness are the reference's, to its printed digits`() throws {
    let rows = try Self.contrastRows()
    let (white, dark) = (try #require(Colour("#ffffff")), try #require(Colour("#1e1e1e")))
    #expect(rows.count == 60)
    for row in rows {
      let colour = try #require(Colour(row[1]))
      #expect(Self.isPrinted(colour.contrast(white), row[2], digits: 3), "\(row)")
      #expect(Self.isPrinted(colour.contrast(dark), row[3], digits: 3), "\(row)")
      #expect(Self.isPrinted(colour.lab.l, row[4], digits: 2), "\(row)")
    }
  }

  @Test(arguments: palettes.map(\.palette), Colour.Sight.allCases)
  func `the closest pair of a palette is the reference's, as far apart as printed`(
    name: String, sight: Colour.Sight
  ) throws {
    let palette = try #require(Self.palettes.first { $0.palette == name })
    let colours = try Self.contrastRows().filter { $0[0] == name }.map { $0[1] }.prefix(palette.k)
    var closest = (difference: Double.infinity, pair: [""])
    for (place, one) in colours.enumerated() {
      for two in colours.dropFirst(place + 1) {
        let difference = try #require(Colour(one)).difference(#require(Colour(two)), sight)
        if difference < closest.difference { closest = (difference, [one, two]) }
      }
    }
    #expect(closest.pair == palette.worstPair[sight.rawValue])
    #expect(Self.isPrinted(closest.difference, String(palette.least(sight)), digits: 1))
  }

  /// The first pairs of the test data of Sharma, Wu and Dalal, and those that turn the hue round.
  @Test(
    arguments: [
      ([50, 2.6772, -79.7751, 50, 0, -82.7485], 2.0425),
      ([50, -1, 2, 50, 0, 0], 2.3669), ([50, 2.49, -0.001, 50, -2.49, 0.0011], 7.2195),
      ([50, -0.001, 2.49, 50, 0.0011, -2.49], 4.7461), ([50, 2.5, 0, 73, 25, -18], 27.1492),
      ([60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387], 1.2644),
      ([90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239], 1.5381),
    ] as [([Double], Double)])
  func `the difference is the one that its authors print`(labs: [Double], difference: Double) {
    let ours = CIEDE2000.difference((labs[0], labs[1], labs[2]), (labs[3], labs[4], labs[5]))
    #expect((ours - difference).magnitude < 0.00005)
  }

  private static func isPrinted(_ value: Double, _ text: String, digits: Int) -> Bool {
    guard let printed = Double(text) else { return false }
    return (value - printed).magnitude <= 0.5000001 / pow(10, Double(digits))
  }
}

/// Divides a length into equal bands with room between them, as d3-scale does (M. Bostock, ISC).
struct BandScale: Scale {
  /// Pixels.
  var start: Double
  var end: Double
  /// At least 1.
  var count: Int
  /// The room between two bands and at either end, as shares of a step.
  var innerPadding = 0.1
  var outerPadding = 0.1

  /// From the start of one band to the start of the next.
  var step: Double { (end - start) / max(1, Double(count) - innerPadding + 2 * outerPadding) }

  var bandwidth: Double { step * (1 - innerPadding) }

  /// The start of a band, 0..<count.
  func callAsFunction(_ band: Int) -> Double {
    let used = step * (Double(count) - innerPadding)
    return start + (end - start - used) / 2 + step * Double(band)
  }

  func centre(_ band: Int) -> Double { self(band) + bandwidth / 2 }

  /// The centre of a band; between two, in proportion.
  func position(_ value: Double) -> Double { self(0) + bandwidth / 2 + step * value }
}

/// The q-values of Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57:289.
///
/// Those at most 0.05 are the findings of which at most 5 % are expected to be false:
/// q₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j, at most 1.
/// - Parameter pValues: Each 0…1, of all tests made, in any order.
/// - Returns: One for each, in the order given.
func falseDiscoveryRates(_ pValues: [Double]) -> [Double] {
  var rates = [Double](repeating: 1, count: pValues.count)
  var least = 1.0
  let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  for (place, index) in order.enumerated().reversed() {
    least = min(least, pValues[index] * Double(pValues.count) / Double(place + 1))
    rates[index] = least
  }
  return rates
}

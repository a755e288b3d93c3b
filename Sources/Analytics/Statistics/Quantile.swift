/// The quantile of numbers, interpolated between the two nearest.
///
/// Type 7 of Hyndman & Fan (1996), The American Statistician 50:361.
/// - Parameters:
///   - numbers: In any order.
///   - chance: 0…1; ½ is the median.
/// - Returns: `nil` where there are no numbers.
func quantile(_ numbers: [Double], _ chance: Double) -> Double? {
  guard !numbers.isEmpty else { return nil }
  let sorted = numbers.sorted()
  let place = chance * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

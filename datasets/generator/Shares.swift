/// Whole numbers that sum to exactly the total, in proportion to the weights (largest remainders, the
/// first of equal ones).
func shares(of total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  var shares = weights.map { total * $0 / sum }
  let order = weights.indices.sorted { left, right in
    let (one, other) = (total * weights[left] % sum, total * weights[right] % sum)
    return one == other ? left < right : one > other
  }
  for place in order.prefix(total - shares.reduce(0, +)) { shares[place] += 1 }
  return shares
}

extension SplitMix64 {
  /// The list in another order (Fisher and Yates).
  mutating func shuffled<T>(_ list: [T]) -> [T] {
    var list = list
    for place in list.indices.reversed() { list.swapAt(place, below(place + 1)) }
    return list
  }

  /// A day from Monday to Friday, both ends included.
  mutating func workday(_ first: Int, _ last: Int) -> Int {
    while true {
      let day = first + below(last - first + 1)
      // 1970-01-01, day 0, was a Thursday.
      if (day + 3) % 7 < 5 { return day }
    }
  }
}

/// As a Chinese office writes a month: 2013年1月.
func month(_ year: Int, _ month: Int) -> String { "\(year)年\(month)月" }

/// Titles of which no two are equal.
struct Titles {
  let subjects: [String]
  let endings: [String]
  private var used: [String: Int] = [:]

  init(_ subjects: String, _ endings: String) {
    self.subjects = subjects.split(separator: " ").map(String.init)
    self.endings = endings.split(separator: " ").map(String.init)
  }

  mutating func next(_ unit: String, _ chance: inout SplitMix64) -> String {
    let title = unit + chance.pick(subjects) + chance.pick(endings)
    used[title, default: 0] += 1
    let number = used[title, default: 1]
    return number == 1 ? title : "\(title)（\(number)）"
  }
}

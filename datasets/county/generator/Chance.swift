/// SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix64 {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func chance(_ permille: Int) -> Bool { below(1000) < permille }
  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}

/// Days since 1970-01-01 (Howard Hinnant, days_from_civil).
func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Int {
  let y = month <= 2 ? year - 1 : year
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
  return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468
}

func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
  let z = day + 719_468
  let era = z / 146_097
  let e = z - era * 146_097
  let y = (e - e / 1460 + e / 36_524 - e / 146_096) / 365
  let n = e - (365 * y + y / 4 - y / 100)
  let m = (5 * n + 2) / 153
  let month = m < 10 ? m + 3 : m - 9
  return (y + era * 400 + (month <= 2 ? 1 : 0), month, n - (153 * m + 2) / 5 + 1)
}

func digits(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

func iso(_ day: Int) -> String {
  let d = civil(day)
  return "\(digits(d.year, 4))-\(digits(d.month, 2))-\(digits(d.day, 2))"
}

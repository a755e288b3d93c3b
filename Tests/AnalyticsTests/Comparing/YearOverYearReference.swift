import Foundation

/// What another implementation found for the same months of two years, `reference/year_over_year.json`.
struct YearOverYearReference: Decodable {
  struct Count: Decodable {
    var cur: Int?
    var prev: Int?
    var diff: Int?
    var pct: Double?
    var log_ratio: Double?
    var label: String
  }

  struct Rate: Decodable {
    var x: Int
    var n: Int
    var x_prev: Int
    var n_prev: Int
    var rate: Double?
    var rate_prev: Double?
    var pp: Double?
  }

  struct Unit: Decodable {
    var start: String?
    var end: String?
    var this: [Int]
    var prev: [Int]
  }

  struct ToDate: Decodable {
    var cutoff: String
    var this: [Int]
    var prev: [Int]
    var units: [String: Unit]
    var ytd: Int
    var prev_ytd: Int
    var ytd_pct: Double
    var naive_full_prev_year: Int
    var naive_pct: Double
    var annualised: [String: Double]
    /// Sums of twelve months, the first ending with December of the year before.
    var rolling12: [Int]
    var like_for_like_months: [String: [Int]]
    var lfl_this: Int
    var lfl_prev: Int
    var lfl_pct: Double
    var panel_units_only: [String]
    var panel_pct: Double
    var bridge: Bridge
  }

  struct Bridge: Decodable {
    var like_for_like: Int
    var opened: Int
    var closed: Int
    var total: Int
  }

  struct NewYear: Decodable {
    var this: [Int]
    var prev: [Int]
    var jan_pct: Double
    var feb_pct: Double
    var jan_feb_pct: Double
  }

  var counts: [Count]
  var rates: [Rate]
  var ytd: ToDate
  var lunar_new_year: NewYear

  static func read() throws -> YearOverYearReference {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Statistics/reference/year_over_year.json")
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}

import Foundation

/// What another implementation found for the same months of two years, `reference/year_over_year.json`.
struct YearOverYearReference: Decodable {
  struct Count: Decodable {
    var cur: Int?
    var prev: Int?
    var diff: Int?
    var pct: Double?
    var logRatio: Double?
    var label: String
  }

  struct Rate: Decodable {
    var x: Int
    var n: Int
    var xPrev: Int
    var nPrev: Int
    var rate: Double?
    var ratePrev: Double?
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
    var prevYtd: Int
    var ytdPct: Double
    var naiveFullPrevYear: Int
    var naivePct: Double
    var annualised: [String: Double]
    /// Sums of twelve months, the first ending with December of the year before.
    var rolling12: [Int]
    var likeForLikeMonths: [String: [Int]]
    var lflThis: Int
    var lflPrev: Int
    var lflPct: Double
    var panelUnitsOnly: [String]
    var panelPct: Double
    var bridge: Bridge
  }

  struct Bridge: Decodable {
    var likeForLike: Int
    var opened: Int
    var closed: Int
    var total: Int
  }

  struct NewYear: Decodable {
    var this: [Int]
    var prev: [Int]
    var janPct: Double
    var febPct: Double
    var janFebPct: Double
  }

  var counts: [Count]
  var rates: [Rate]
  var ytd: ToDate
  var lunarNewYear: NewYear

  static func read() throws -> YearOverYearReference {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Statistics/reference/year_over_year.json")
    return try JSONDecoder.ofReferences.decode(Self.self, from: Data(contentsOf: file))
  }
}

import Model

/// One unit of the table `units` with its rates of both years.
struct SlopeRow: Sendable {
  /// In the table.
  var row: Int
  var name: String
  /// 0…1.
  var before: Double
  var now: Double
  var figure: ComparedFigure

  var isBeyondChance: Bool { figure.isBeyondChance }
  var rises: Bool { (figure.change ?? 0) > 0 }
  var rate: Phrase { figure.rate?.percent ?? .empty }
  var previousRate: Phrase { figure.previousRate?.percent ?? .empty }
}

/// The units that can be compared with the year before, and those that cannot.
struct SlopeRows: Sendable {
  struct LeftOut: Sendable {
    var name: String
    /// Why, for people.
    var note: String?
  }

  /// The largest change first; then by name.
  private(set) var compared: [SlopeRow] = []
  /// In the order of the table.
  private(set) var leftOut: [LeftOut] = []

  /// Up to so many units, each has its name.
  static let mostAllNamed = 12
  /// Of more, so many of those beyond chance.
  static let mostNamed = 12
  /// With so few names there is room for some within chance, too.
  private static let roomForExtremes = 9

  init(_ units: Table, language: Language) {
    for row in units["unit"].texts.indices {
      // The line that closes the sum, with its negative counts, is no unit.
      guard (units["submitted"].integers[row] ?? 0) >= 0 else { continue }
      let text = units["unit"].texts[row] ?? ""
      let name = text.isEmpty ? Words.Charts.blankName(language) : text
      let figure = ComparedFigure(unit: row, in: units)
      if figure.isComparable, let now = figure.rate?.rate, let before = figure.previousRate?.rate {
        compared.append(SlopeRow(row: row, name: name, before: before, now: now, figure: figure))
      } else {
        leftOut.append(LeftOut(name: name, note: figure.note))
      }
    }
    func size(_ row: SlopeRow) -> Double { (row.figure.change ?? 0).magnitude }
    compared.sort { (size($1), $0.name) < (size($0), $1.name) }
  }

  /// The range of all rates, with room around where they are equal.
  var domain: ClosedRange<Double> {
    let rates = compared.flatMap { [$0.before, $0.now] }
    let (low, high) = (rates.min() ?? 0, rates.max() ?? 1)
    return high - low < 0.1 ? max(0, low - 0.05)...min(1, high + 0.05) : low...high
  }

  var beyond: [SlopeRow] { compared.filter(\.isBeyondChance) }
  var within: [SlopeRow] { compared.filter { !$0.isBeyondChance } }
  var rose: Int { beyond.count(where: \.rises) }
  var fell: Int { beyond.count - rose }

  /// Those whose names stand beside the plot.
  var named: [SlopeRow] {
    guard compared.count > Self.mostAllNamed else { return compared }
    let named = Array(beyond.prefix(Self.mostNamed))
    return named.count < Self.roomForExtremes ? named + extremes : named
  }

  /// Of those within chance, the highest and the lowest rate of this year, the largest rise and the largest fall.
  private var extremes: [SlopeRow] {
    let within = within
    let byRate = within.indices.sorted { (within[$0].now, $1) < (within[$1].now, $0) }
    let rises = within.firstIndex { ($0.figure.change ?? 0) > 0 }
    let falls = within.firstIndex { ($0.figure.change ?? 0) < 0 }
    let chosen = Set([byRate.last, byRate.first, rises, falls].compactMap { $0 })
    return chosen.sorted().map { within[$0] }
  }
}

import Model

/// The columns that are read only where a count, a rulebook or a register asks for them.
struct FacetColumns: OptionSet, Hashable, Sendable {
  let rawValue: Int
  static let kind = FacetColumns(rawValue: 1)
  static let author = FacetColumns(rawValue: 2)
  static let track = FacetColumns(rawValue: 4)
  static let stage = FacetColumns(rawValue: 8)
  static let position = FacetColumns(rawValue: 16)
  static let length = FacetColumns(rawValue: 32)
  static let repost = FacetColumns(rawValue: 64)
  static let urgent = FacetColumns(rawValue: 128)
  static let filed = FacetColumns(rawValue: 256)

  /// Each with its column, in the order of `ColumnRole`.
  static let all: [(facet: FacetColumns, role: ColumnRole)] = [
    (.author, .author), (.kind, .kind), (.track, .track), (.stage, .stage),
    (.position, .position), (.length, .length), (.repost, .repost), (.urgent, .urgent),
    (.filed, .filed),
  ]

  /// Those of them that a header has.
  func had(by header: HeaderMap) -> FacetColumns {
    FacetColumns(
      Self.all.filter { contains($0.facet) && header.columns[$0.role] != nil }.map(\.facet))
  }
}

// What a rulebook needs of the logs.
extension FacetColumns {
  /// The columns without which a rulebook cannot be reckoned by.
  init(askedBy rulebook: Rulebook) {
    self = []
    for version in rulebook.versions {
      for match in version.matches { formUnion(FacetColumns(match)) }
      if version.holders.contains(.person) { insert(.author) }
      if version.allPolicies.contains(where: { $0.reposts == .leaveOut }) { insert(.repost) }
      if version.filing != nil { insert(.filed) }
    }
  }

  private init(_ match: Rulebook.Match) {
    self = []
    if !match.kinds.isEmpty { insert(.kind) }
    if !match.tracks.isEmpty { insert(.track) }
    if !match.stages.isEmpty { insert(.stage) }
    if !match.positions.isEmpty { insert(.position) }
    if match.length != nil { insert(.length) }
    if match.isRepost != nil { insert(.repost) }
    if match.isUrgent != nil { insert(.urgent) }
  }
}

extension Rulebook {
  /// Whether what a leader's instruction brings depends on the leader.
  var namesLeaders: Bool {
    versions.contains { version in version.matches.contains { !$0.leaders.isEmpty } }
  }
}

extension Rulebook.Version {
  /// Every matcher in it.
  fileprivate var matches: [Rulebook.Match] {
    let ofScores = scores.flatMap { score in
      [score.submission, score.adoption, score.instruction, score.requests, score.extra]
        .joined().map(\.matching) + score.times.map(\.matching)
    }
    let ofQuotas = (quotas + thresholds).map(\.indicator.matching)
    let ofCommendations = commendations.flatMap { commendation in
      [commendation.rankBy.matching] + commendation.conditions.map(\.indicator.matching)
    }
    return invalid + ofScores + ofQuotas + ofCommendations
  }

  fileprivate var holders: [Rulebook.Holder] {
    (quotas + thresholds).map(\.holder) + commendations.map(\.holder)
  }

  /// Its own policies, and those that its parts state themselves.
  fileprivate var allPolicies: [Rulebook.Policies] {
    [policies] + scores.map(\.policies) + (quotas + thresholds).map(\.policies)
      + commendations.map(\.policies)
  }
}

import Model

/// Finds scores that would need themselves first: through `from`, or through what missing a threshold is worth.
enum ScoreLoops {
  static func check(_ version: PlacedVersion) throws(Diagnostic) {
    for score in version.scores {
      var path: [String] = []
      if let loop = loop(from: score.part.name, &path, in: version) {
        throw Diagnostic(
          .error, .scoreLoop, at: score.entry.place(of: "name"),
          found: [loop.joined(separator: " → ")])
      }
    }
  }

  /// The names on the way from a score back to itself.
  private static func loop(
    from name: String, _ path: inout [String], in version: PlacedVersion
  ) -> [String]? {
    if name == path.first { return path + [name] }
    // A loop that the first of the path is no part of is found from one of its own scores.
    if path.contains(name) { return nil }
    path.append(name)
    defer { path.removeLast() }
    for need in needs(of: name, in: version) {
      path += need.through
      defer { path.removeLast(need.through.count) }
      if let loop = loop(from: need.score, &path, in: version) { return loop }
    }
    return nil
  }

  /// The scores that must be known after limits before this one can be, and the clause through which.
  private static func needs(
    of name: String, in version: PlacedVersion
  ) -> [(through: [String], score: String)] {
    guard let score = version.version.score(named: name) else { return [] }
    let clauses = score.quotas.map(\.clause)
    let thresholds = version.version.thresholds.filter { clauses.contains($0.clause) }
    return score.from.map { ([], $0) } + thresholds.map { ([$0.clause], $0.indicator.key) }
  }
}

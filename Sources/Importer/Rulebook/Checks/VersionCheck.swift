import Model

/// Looks at a rulebook's versions beside each other: no day under two of them, and what they leave open.
enum VersionCheck {
  static func check(_ versions: [PlacedVersion]) throws(Diagnostic) {
    for (earlier, later) in zip(versions, versions.dropFirst()) {
      let end = earlier.version.to?.lastDay.dayNumber ?? .max
      if end >= later.version.from?.dayNumber ?? .min {
        throw Diagnostic(
          .error, .versionsOverlap, at: later.entry.place,
          found: [later.version.from?.description ?? "", earlier.version.to?.description ?? ""])
      }
    }
  }

  /// Days between versions under none of them, and versions that decide nothing beside some that do.
  ///
  /// A rulebook of which nothing decides anything is a draft, of which nothing is said.
  static func notes(_ versions: [PlacedVersion]) -> [Diagnostic] {
    guard versions.contains(where: { !$0.version.isEmpty }) else { return [] }
    let empty = versions.filter(\.version.isEmpty).map {
      Diagnostic(.warning, .versionEmpty, at: $0.entry.place)
    }
    return zip(versions, versions.dropFirst()).compactMap(gap) + empty
      + versions.flatMap(quotasBeforeLimits)
  }

  /// Quotas on scores that begin with a base or have the worth of quotas: a pass mark is usually meant after these.
  private static func quotasBeforeLimits(_ placed: PlacedVersion) -> [Diagnostic] {
    placed.quotas.compactMap { quota in
      guard case .score(let name) = quota.part.indicator.measure,
        let score = placed.version.score(named: name),
        score.limits.base != nil || !score.quotas.isEmpty
      else { return nil }
      return Diagnostic(
        .warning, .quotaBeforeLimits, at: quota.entry.place, found: [quota.part.clause, name])
    }
  }

  private static func gap(_ earlier: PlacedVersion, _ later: PlacedVersion) -> Diagnostic? {
    guard let end = earlier.version.to?.lastDay, let start = later.version.from?.firstDay,
      end.dayNumber + 1 < start.dayNumber
    else { return nil }
    return Diagnostic(
      .note, .versionsGap, at: later.entry.place(of: "from"),
      found: [end.dayNumber + 1, start.dayNumber - 1].map {
        CivilDate(dayNumber: $0).description
      })
  }
}

import Model

/// Finds versions that hold on the same day.
enum VersionCheck {
  static func check(_ versions: [PlacedVersion]) throws(Diagnostic) {
    for (earlier, later) in zip(versions, versions.dropFirst()) {
      let end = earlier.version.to?.dayNumber ?? .max
      if end >= later.version.from?.dayNumber ?? .min {
        throw Diagnostic(
          .error, .versionsOverlap, at: later.entry.place,
          found: [later.version.from?.description ?? "", earlier.version.to?.description ?? ""])
      }
    }
  }
}

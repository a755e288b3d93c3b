import Model

/// The levels and the media of outlets: what an item may have reached, each as a bit of 64.
struct OutletGroups: Sendable {
  /// In the order in which outlets first have them; the empty name stands for none.
  let levels: [String]
  let media: [String]
  /// Per outlet, the bits of its level and its medium.
  let bits: [UInt64]

  /// Levels are bits from 0, media from 32 on. What is named beyond 31 different ones is counted together, in the last.
  static let most = 32

  init(_ directory: Directory) {
    let levels = Self.distinct(directory.outlets.map(\.level))
    let media = Self.distinct(directory.outlets.map(\.medium))
    bits = directory.outlets.map { outlet in
      1 << UInt64(Self.place(of: outlet.level, in: levels))
        | 1 << UInt64(Self.most + Self.place(of: outlet.medium, in: media))
    }
    self.levels = levels
    self.media = media
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func place(of name: String, in names: [String]) -> Int {
    min(names.firstIndex(of: name) ?? 0, most - 1)
  }
}

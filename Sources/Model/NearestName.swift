/// The known name that a mistyped one most likely means.
public enum NearestName {
  /// The name at the smallest edit distance, if that is at most a third of the longer length (and
  /// at least one letter is shared); of equals the first in code point order.
  public static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name)
    var best: (distance: Int, name: String)?
    for candidate in known where candidate != name {
      let other = Array(candidate)
      let limit = allowance(letters, other)
      let distance = self.distance(letters, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// A short form (国土局 for 国土资源局) may leave out more than a third, if its letters keep their order.
  private static func allowance(_ one: [Character], _ other: [Character]) -> Int {
    let long = max(one.count, other.count)
    let short = min(one.count, other.count)
    let isShortForm = short >= 2 && distance(one, other) == long - short
    return isShortForm ? long / 2 : long / 3
  }

  /// Levenshtein (1966): insertions, deletions and substitutions.
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, otherLetter) in other.enumerated() {
        let substitution = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}

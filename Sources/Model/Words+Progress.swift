/// The one line that shows how far a long reading is.
extension Words {
  /// `42%，每秒 3,100,000 行，还需 0:07`
  ///
  /// - Parameters:
  ///   - share: Of the bytes, 0…1.
  ///   - rows: How many have been read.
  ///   - seconds: Since the reading began; more than 0.
  public static func progress(share: Double, rows: Int, seconds: Double) -> Phrase {
    let percent = Int(share * 100)
    let rowsPerSecond = NumberText.count(Int(Double(rows) / seconds))
    guard share > 0 else {
      return Phrase(
        zh: "已读\(percent)%，每秒 \(rowsPerSecond) 行", en: "\(percent)% read, \(rowsPerSecond) rows/s")
    }
    let left = clock(seconds: Int((seconds / share - seconds).rounded(.up)))
    return Phrase(
      zh: "已读\(percent)%，每秒 \(rowsPerSecond) 行，还需 \(left)",
      en: "\(percent)% read, \(rowsPerSecond) rows/s, \(left) left")
  }

  /// `0:07`, `12:30`, `1:05:00`
  private static func clock(seconds: Int) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    let shown = parts[0] > 0 ? parts : Array(parts.dropFirst())
    return shown.enumerated().map { place, part in
      place > 0 && part < 10 ? "0\(part)" : String(part)
    }.joined(separator: ":")
  }
}

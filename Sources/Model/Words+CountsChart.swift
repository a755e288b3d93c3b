// What the chart of counts by unit says.

extension Words.Charts {
  public static let adoptedColumn = Phrase(zh: "采用", en: "Adopted")

  public static let submittedKey = Phrase(zh: "报送", en: "Submitted")
  public static let adoptedKey = Phrase(zh: "已采用", en: "Adopted")
  public static let pendingKey = Phrase(zh: "待定", en: "Pending")
  public static let declinedKey = Phrase(zh: "未采用", en: "Not adopted")
  public static let notAdoptedKey = Phrase(zh: "尚未采用", en: "Not adopted so far")
  public static let previousSubmittedKey = Phrase(zh: "上年同期报送", en: "Submitted the year before")

  // MARK: Title

  /// The fewest units that submitted half of everything.
  ///
  /// - Parameter share: Theirs where it is well over a half.
  public static func half(of units: Int, _ count: Int, _ share: Phrase?) -> Phrase {
    let part = Phrase(
      zh: share.map { "全部报送的 \($0.zh)" } ?? "全部报送的一半",
      en: share.map { "\($0.en) of all items" } ?? "half of all items")
    return Phrase(
      zh: "\(units) 个单位中 \(count) 个报送了\(part.zh)",
      en: "\(count) of \(units) units submitted \(part.en)")
  }

  public static func submittedShare(_ unit: String, _ share: Phrase) -> Phrase {
    Phrase(
      zh: "\(unit)报送了全部的 \(share.zh)",
      en: "\(unit) submitted \(share.en) of all items")
  }

  public static func allSubmitted(_ unit: String, items: Int) -> Phrase {
    Phrase(
      zh: "全部 \(NumberText.count(items)) 件均由\(unit)报送",
      en: items == 1
        ? "The only item is by \(unit)" : "All \(NumberText.count(items)) items are by \(unit)")
  }

  public static let nothingSubmitted = Phrase(zh: "没有报送", en: "Nothing was submitted")

  /// - Parameter adopted: `nil` where it is not known.
  public static func submittedBy(_ unit: String, items: Int, adopted: Int?) -> Phrase {
    let count = NumberText.count(items)
    let noun = items == 1 ? "item" : "items"
    guard let adopted, items > 0 else {
      return Phrase(zh: "\(unit)报送 \(count) 件", en: "\(unit) submitted \(count) \(noun)")
    }
    let taken = NumberText.count(adopted)
    return Phrase(
      zh: "\(unit)报送 \(count) 件，采用 \(taken) 件",
      en: "\(unit) submitted \(count) \(noun), \(taken) adopted")
  }

  public static func andSilent(_ units: Int) -> Phrase {
    Phrase(zh: "，\(units) 个无报送", en: "; \(units) submitted nothing")
  }

  // MARK: Subtitle and notes

  public static func countsSubtitle(dataset: String, period: Phrase, items: Int, units: Int)
    -> Phrase
  {
    let count = NumberText.count(items)
    return Phrase(
      zh: "\(dataset)，\(period.zh)：\(units) 个单位报送 \(count) 件",
      en: "\(dataset), \(period.en): \(count) \(items == 1 ? "item" : "items") submitted by "
        + "\(units) \(units == 1 ? "unit" : "units")")
  }

  /// What nothing came to is not said.
  public static func outcomes(adopted: Int, pending: Int, declined: Int) -> Phrase {
    let parts = [
      (adoptedKey, "采用", adopted), (pendingKey, "待定", pending), (declinedKey, "未采用", declined),
    ]
    .filter { $0.2 > 0 }
    guard !parts.isEmpty else { return .fullStop }
    return Phrase(
      zh: parts.map { "，\($0.1) \(NumberText.count($0.2)) 件" }.joined() + "。",
      en: ": "
        + parts.map { "\(NumberText.count($0.2)) \($0.0.en.lowercased())" }
        .joined(separator: ", ") + ".")
  }

  public static func adoptedOf(_ adopted: Int) -> Phrase {
    let count = NumberText.count(adopted)
    return Phrase(zh: "，采用 \(count) 件。", en: ", \(count) adopted so far.")
  }

  public static func submittedBefore(_ items: Int) -> Phrase {
    let count = NumberText.count(items)
    return Phrase(zh: "上年同期报送 \(count) 件。", en: "\(count) in the year before.")
  }

  public static let jointNote = Phrase(
    zh: "联合报送在各单位各计一次，合计只计一次。",
    en: "A joint item counts in each of its units, and once in the total.")

  public static func outcomeOf(_ unit: String, _ outcome: Phrase, items: String) -> Phrase {
    Phrase(
      zh: "\(unit)：\(outcome.zh) \(items) 件", en: "\(unit): \(items) \(outcome.en.lowercased())")
  }

  public static func countsDescription(_ title: Phrase, rows: Phrase) -> Phrase {
    Phrase(
      zh: "堆叠条形图，每行一个单位。\(title.zh)。\(rows.zh)。",
      en: "Stacked bars, a row a unit. \(title.en). \(rows.en).")
  }
}

// Published figures against recomputed ones.

extension Words {
  public static func noTable(_ name: String, nearest: String?) -> Phrase {
    Phrase(zh: "没有表\(name)", en: "no table \(name)").with(nearest: nearest)
  }

  public static func noColumn(_ name: String, in table: String, nearest: String?) -> Phrase {
    Phrase(zh: "表\(table)没有\(name)", en: "no \(name) in \(table)").with(nearest: nearest)
  }

  public static func noRow(_ key: String, in table: String, nearest: String?) -> Phrase {
    Phrase(zh: "表\(table)没有“\(key)”这一行", en: "no row “\(key)” in \(table)").with(nearest: nearest)
  }

  public static func ofOtherPeriod(_ period: String) -> Phrase {
    Phrase(
      zh: "属于另一时段，请以 --period \(period) 再统计一次",
      en: "of another period: run the report with --period \(period)")
  }

  public static let noNumber = Phrase(
    zh: "公布的不是确数", en: "what was published is not an exact number")
  public static let notKnownHere = Phrase(zh: "本报告中为空", en: "n/a in this report")
  public static let noUsualReading = Phrase(zh: "换用各种常见口径仍不相符", en: "no usual reading explains it")
  public static let digitsCutOff = Phrase(
    zh: "公布数字舍去尾数而未四舍五入", en: "digits were cut off, not rounded")
  public static let readAsPercentage = Phrase(
    zh: "公布的是百分数，漏写百分号", en: "equal as a percentage: the sign is missing")
  public static let withSupplements = Phrase(zh: "计入补录则相符", en: "equal with supplements")
  public static let withoutSupplements = Phrase(zh: "不计补录则相符", en: "equal without supplements")
  public static let withoutJoint = Phrase(zh: "不计合稿则相符", en: "equal without joint items")
  public static let jointInEach = Phrase(
    zh: "合稿在各单位各计一次则相符", en: "equal if joint items count once in each unit")
  public static let bySubmittedDate = Phrase(
    zh: "采用按报送日期归入时段则相符", en: "equal if adoptions go by the submitted date")
  public static let byAdoptedDate = Phrase(
    zh: "按采用日期计件则相符", en: "equal if items go by the adopted date")
  public static let eventsForItems = Phrase(
    zh: "公布的是采用次数", en: "equal to the adoption events, not the items")
  public static let itemsForEvents = Phrase(
    zh: "公布的是采用件数", en: "equal to the adopted items, not the events")

  public static func otherRate(_ rate: String) -> Phrase {
    Phrase(zh: "公布的是 \(rate)", en: "equal to \(rate)")
  }

  /// - Parameter since: How many have come since; `nil` for rates.
  public static func knownAtPeriodEnd(_ day: CivilDate, since: Int?) -> Phrase {
    guard let since else {
      return Phrase(zh: "截至\(day)相符，其后又有采用", en: "equal as known on \(day), before later adoptions")
    }
    return Phrase(
      zh: "截至\(day)相符，其后又采用\(since)", en: "equal as known on \(day); adopted since: \(since)")
  }

  public static func sumDiffers(_ sum: Int, printed: Int) -> Phrase {
    Phrase(
      zh: "公布的各行之和为\(sum)，公布的合计为\(printed)",
      en: "the publication's rows sum to \(sum), it prints \(printed)")
  }

  public static func sumWithJoint(_ sum: Int, printed: Int, overlap: Int) -> Phrase {
    Phrase(
      zh: "公布的各行之和为\(sum)，公布的合计为\(printed)，差额正是合稿重复\(overlap)",
      en:
        "the publication's rows sum to \(sum), it prints \(printed): joint items are \(overlap) of the rows"
    )
  }

  /// - Parameter names: At least one.
  public static func differsByParts(_ names: [String]) -> Phrase {
    Phrase(
      zh: "差额来自\(names.joined(separator: "、"))",
      en: "differs by as much as: \(names.joined(separator: ", "))")
  }

  /// - Parameters:
  ///   - names: At least two.
  ///   - value: As printed.
  public static func publishedTie(_ names: [String], at value: String) -> Phrase {
    Phrase(
      zh: "\(names.count)个单位同为\(value)：\(names.joined(separator: "、"))",
      en: "\(names.count) units at \(value): \(names.joined(separator: ", "))")
  }
}

extension Phrase {
  fileprivate func with(nearest: String?) -> Phrase {
    guard let nearest else { return self }
    return Phrase(zh: zh + "，最接近的是“\(nearest)”", en: en + "; the nearest is “\(nearest)”")
  }
}

extension Words.Columns {
  public static let publishedPeriod = Definition(
    meaning: Phrase(zh: "公布数字的时段", en: "the period of the published figure"),
    unit: Words.Measures.textual)
  public static let publishedTable = Definition(
    meaning: Phrase(zh: "对应的表", en: "the table that has it"), unit: Words.Measures.textual)
  public static let publishedKey = Definition(
    meaning: Phrase(
      zh: "对应的行：单位、类别、刊物；total 为全部", en: "its row: a unit, a class, an outlet; total for the office"
    ),
    unit: Words.Measures.textual)
  public static let publishedMeasure = Definition(
    meaning: Phrase(zh: "对应的列；积分为积分名称", en: "its column; of a score its name"),
    unit: Words.Measures.textual)
  public static let published = Definition(
    meaning: Phrase(zh: "公布的数字，照原样", en: "the figure as it was published"),
    unit: Words.Measures.textual)
  public static let recomputed = Definition(
    meaning: Phrase(
      zh: "本报告的数字，写法与公布的相同；没有的为空",
      en: "this report's figure in the form of the published one; n/a where it has none"),
    unit: Words.Measures.textual)
  public static let differenceToPublished = Definition(
    meaning: Phrase(
      zh: "本报告的数减去公布的数，按公布的小数位比较；百分数为百分点",
      en:
        "this report's figure less the published one, at the decimals that were published; of percentages, points"
    ), unit: Words.Measures.countOrPoints, dateBasis: Words.Measures.byMeasure,
    formula: Phrase("recomputed − published"))
  public static let stateOfPublished = Definition(
    meaning: Phrase(zh: "是否相符", en: "whether the two agree"),
    unit: Phrase(
      zh: "equal、differs、not in this report", en: "equal, differs, not in this report"))
  public static let causeOfDifference = Definition(
    meaning: Phrase(
      zh: "可能的原因：公布的各行与合计是否相符，换用哪种口径相符；不是结论",
      en:
        "what may be the cause: rows that do not make the published total, other readings that would give the published figure; a hint, no finding"
    ), unit: Words.Measures.textual)
  public static let publication = Definition(
    meaning: Phrase(zh: "公布的文件", en: "where it was published"), unit: Words.Measures.textual)
}

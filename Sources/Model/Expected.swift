/// What a value of a YAML file must be, where it is none of a few words.
///
/// The raw value stands among what a diagnostic found; its text for people is made from it.
public enum Expected: String, CaseIterable, Sendable {
  case text = "a text"
  case texts = "a text or a list of texts"
  case list = "a list"
  case listOfTexts = "a list of texts"
  case keysAndValues = "keys and values"
  case whole = "a whole number"
  case wholeFromZero = "a whole number, 0 or more"
  case wholeFromOne = "a whole number, 1 or more"
  case sharers = "a whole number from 1 to 16"
  case decimals = "0, 1, 2 or 3"
  case decimal = "a number with at most three decimals"
  case decimalFromZero = "a number, 0 or more, with at most three decimals"
  case decimalAboveZero = "a number above 0 with at most three decimals"
  case best = "best, or a number above 0"
  case rate = "a rate such as 35%"
  case rateUpToAll = "a rate such as 35%, at most 100%"
  case yesOrNo = "yes or no"
  case length = "a length such as \"< 100\", \">= 100\" or \"> 500, <= 1000\""
  case day = "a date such as 2025-06-30"
  case dayFromStart = "a day on or after from:"
  case yearDay = "a day of the year such as 1-1"
  case amounts = "an amount, or one for each class"
  case classOnce = "each class once"
  case closingDay = "a day from 1 to 27; nothing where months end on their last day"
  case window = "days such as 2011-03-01..2011-06-30"
  case windowName = "another name, one that is no period and no path"

  public var phrase: Phrase { Phrase(zh: chinese, en: rawValue) }

  private var chinese: String {
    switch self {
    case .text: "一段文字"
    case .texts: "一段文字，或几段文字的列表"
    case .list: "列表"
    case .listOfTexts: "文字的列表"
    case .keysAndValues: "若干“键: 值”"
    case .whole: "整数"
    case .wholeFromZero: "不小于 0 的整数"
    case .wholeFromOne: "不小于 1 的整数"
    case .sharers: "1 至 16 的整数"
    case .decimals: "0、1、2 或 3"
    case .decimal: "最多三位小数的数"
    case .decimalFromZero: "不小于 0、最多三位小数的数"
    case .decimalAboveZero: "大于 0、最多三位小数的数"
    case .best: "best，或大于 0 的数"
    case .rate: "百分率，如 35%"
    case .rateUpToAll: "不超过 100% 的百分率，如 35%"
    case .yesOrNo: "yes 或 no（是、否）"
    case .length: "字数，如 \"< 100\"、\">= 100\" 或 \"> 500, <= 1000\""
    case .day: "日期，如 2025-06-30"
    case .dayFromStart: "不早于 from 的日期"
    case .yearDay: "一年中的某一天，如 1-1"
    case .amounts: "一个数，或每个类别一个数"
    case .classOnce: "每个类别只写一次"
    case .closingDay: "1 至 27 的日子；月末截止就不写"
    case .window: "起止日期，如 2011-03-01..2011-06-30"
    case .windowName: "另一个名称：不能是时期，也不能是路径"
    }
  }
}

/// Whole numbers as Chinese paragraphs are numbered: 一, 十, 二十三, 一百零五.
enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// From 1 to 999; what lies beyond stands in figures.
  static func text(_ number: Int) -> String {
    guard (1...999).contains(number) else { return String(number) }
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var text = hundreds > 0 ? digits[hundreds] + "百" : ""
    if tens > 0 {
      text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
    } else if hundreds > 0 && ones > 0 {
      text += digits[0]
    }
    return ones > 0 ? text + digits[ones] : text
  }
}

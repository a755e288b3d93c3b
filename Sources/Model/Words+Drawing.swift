extension Words {
  /// What `chart` says, besides the chart.
  public enum Drawing {
    public static let imageOnTerminal = Phrase(
      zh: "终端不能显示 PNG", en: "a terminal cannot show a PNG")

    public static let writeImage = Phrase(
      zh: "加 --output chart.png，或用管道交给别的程序",
      en: "write it with --output chart.png, or pipe it to a program")

    public static let converterMissing = Phrase(
      zh: "找不到这个程序，没有它画不了 PNG", en: "this program, which makes the PNG, is not installed")

    public static let installConverter = Phrase(
      zh: "apt-get install librsvg2-bin fonts-noto-cjk；不装就去掉 --png，画 SVG",
      en: "apt-get install librsvg2-bin fonts-noto-cjk, or leave out --png and take the SVG")

    public static func converterFailed(_ reason: Phrase) -> Phrase {
      Phrase(zh: "没有画成 PNG：\(reason.zh)", en: "it made no PNG: \(reason.en)")
    }

    public static func exitCode(_ code: Int) -> Phrase {
      Phrase(zh: "退出码 \(code)", en: "exit code \(code)")
    }

    public static func signal(_ number: Int) -> Phrase {
      Phrase(zh: "被信号 \(number) 终止", en: "ended by signal \(number)")
    }

    public static let leaveOutImage = Phrase(
      zh: "去掉 --png，画 SVG", en: "leave out --png and take the SVG")

    /// - Parameter reason: The system's words.
    public static func unwritten(_ reason: String) -> Phrase {
      Phrase(zh: "写不进去：\(reason)", en: "it cannot be written: \(reason)")
    }

    public static let anotherFile = Phrase(
      zh: "用 --output 另选一个能写的文件", en: "choose a file that you may write to with --output")

    public static let outletUnknown = Phrase(
      zh: "日志和刊物名册里都没有这个刊物", en: "neither the log nor the register of outlets has this outlet")

    /// - Parameter name: The outlet that is most likely meant.
    public static func nearest(_ name: String?) -> Phrase {
      guard let name else {
        return Phrase(
          zh: "核对名称；全部刊物：tongbao count DATASET --by outlet",
          en: "check the name; to see all outlets: tongbao count DATASET --by outlet")
      }
      return Phrase(zh: "是否指“\(name)”", en: "write \(name), if that is meant")
    }
  }
}

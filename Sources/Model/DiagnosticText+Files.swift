typealias DiagnosticWords = (message: Phrase, remedy: Phrase?)

/// Texts about files that cannot be read at all.
enum WorldText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .fileMissing:
      (
        Phrase(zh: "没有这个文件或文件夹", en: "there is no such file or folder"),
        Phrase(zh: "核对路径的拼写", en: "check how the path is spelt")
      )
    case .fileIsFolder:
      (
        Phrase(zh: "这是文件夹，不是 CSV 文件", en: "this is a folder, not a CSV file"),
        Phrase(
          zh: "写明其中的文件，或只给一个数据文件夹", en: "name the files in it, or give one dataset folder alone")
      )
    case .fileUnreadable:
      (
        Phrase(zh: "文件无法读取：\(found[0])", en: "the file cannot be read: \(found[0])"),
        Phrase(zh: "检查文件的读取权限", en: "check that you may read the file")
      )
    case .fileEmpty:
      (
        Phrase(zh: "文件是空的", en: "the file is empty"),
        Phrase(zh: "重新导出一次", en: "export it again")
      )
    case .noLogs:
      (
        Phrase(
          zh: "文件夹里没有日志：既无 log/*.csv，也无 dataset.yaml 的 logs",
          en: "the folder has no logs: neither log/*.csv nor logs in dataset.yaml"),
        Phrase(zh: "把导出的 CSV 放进 log 文件夹", en: "put the exported CSV files into a folder named log")
      )
    case .runForeign:
      (
        Phrase(
          zh: "这不是 tongbao report 写出的文件夹：没有它的 manifest.json",
          en: "tongbao report did not write this folder: it has no manifest.json of its making"),
        Phrase(
          zh: "给出 tongbao report 写出的文件夹，如 notebooks-out/county-2025",
          en: "name a folder that tongbao report wrote, such as notebooks-out/county-2025")
      )
    default: encoding(code, found)
    }
  }

  private static func encoding(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .gzipUnnamed:
      (
        Phrase(
          zh: "这是 gzip 压缩文件，文件名却没有说明",
          en: "this is compressed by gzip, though its name does not say so"),
        Phrase(zh: "改名为 .csv.gz", en: "name it .csv.gz")
      )
    case .notCSV:
      (
        Phrase(zh: "这是 \(found[0]) 文件，不是 CSV", en: "this is an \(found[0]) file, not CSV"),
        Phrase(
          zh: "用电子表格软件打开，另存为“CSV UTF-8”",
          en: "open it in a spreadsheet program and save it as \"CSV UTF-8\"")
      )
    case .encodingUnknown:
      (
        Phrase(
          zh: "第 \(found[0]) 字节起既不是 UTF-8 也不是 GB18030",
          en: "from byte \(found[0]) on this is neither UTF-8 nor GB18030"),
        Phrase(zh: "另存为“CSV UTF-8”后再试", en: "save it as \"CSV UTF-8\" and try again")
      )
    case .encodingBroken:
      (
        Phrase(
          zh: "声明的编码是 \(found[0])，但第 \(found[1]) 字节不符",
          en: "the encoding is to be \(found[0]), but byte \(found[1]) does not fit it"),
        Phrase(zh: "另存为“CSV UTF-8”后再试", en: "save it as \"CSV UTF-8\" and try again")
      )
    default:
      (
        Phrase(
          zh: "压缩文件从第 \(found[0]) 字节的一段起损坏或不完整",
          en: "the compressed file is damaged or cut short in the part from byte \(found[0]) on"),
        Phrase(zh: "重新复制或导出一次", en: "copy or export it again")
      )
    }
  }
}

/// Texts about a log's header.
enum HeaderText {
  private static func column(_ role: String) -> Phrase {
    role == "status"
      ? Phrase(zh: "采用情况（status）", en: "status") : Phrase(zh: "单位（unit）", en: "unit")
  }

  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .headerMissing:
      (
        Phrase(
          zh: "前 50 行里找不到表头；第一行是“\(found[0])”",
          en: "no header was found in the first 50 rows; the first row is \"\(found[0])\""),
        Phrase(
          zh: "表头应有“报送单位”“标题”“报送时间”这类列名，或在 dataset.yaml 的 columns 里写明",
          en:
            "name the columns (unit, title, submitted…) in the header, or under columns: in dataset.yaml"
        )
      )
    case .columnMissing:
      (
        Phrase(
          zh: "表头里没有\(column(found[0]).zh)列；现有：\(found[1])",
          en: "the header has no \(column(found[0]).en) column; it has: \(found[1])"),
        Phrase(
          zh: "在 dataset.yaml 写 columns: { \(found[0]): 列名 }",
          en: "write columns: { \(found[0]): its header } in dataset.yaml")
      )
    case .gridRefused:
      (
        Phrase(
          zh: "这是已经汇总的表，单元格里是“报送/采用”（如“\(found[0])”）；表格软件会把它们变成日期，无法还原",
          en:
            "this is a sheet of totals whose cells pack submitted/adopted (\"\(found[0])\"); spreadsheets turn those into dates, which cannot be undone"
        ),
        Phrase(zh: "导出逐条记录的台账", en: "export the log itself, one row an item")
      )
    case .columnTwice:
      (
        Phrase(
          zh: "“\(found[0])”和“\(found[1])”都可以是 \(found[2])",
          en: "\"\(found[0])\" and \"\(found[1])\" could both be \(found[2])"),
        Phrase(
          zh: "在 dataset.yaml 写明：columns: { \(found[2]): \(found[1]) }",
          en: "choose one in dataset.yaml: columns: { \(found[2]): \(found[1]) }")
      )
    case .headerTwice:
      (
        Phrase(
          zh: "表头里有两个“\(found[0])”，只读前一个",
          en: "the header has \"\(found[0])\" twice; only the first of them is read"),
        Phrase(zh: "删去其中一列，或给它改名", en: "take one of the two columns out, or rename it")
      )
    default:
      (
        Phrase(
          zh: "columns 里 \(found[1]) 指定的“\(found[0])”不在表头；现有：\(found[2])",
          en:
            "columns: gives \(found[1]) as \"\(found[0])\", which is not in the header; it has: \(found[2])"
        ),
        Phrase(zh: "照表头原样写列名", en: "write the header as it stands in the file")
      )
    }
  }
}

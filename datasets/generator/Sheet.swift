import Foundation

/// One CSV file while it is being written.
struct Sheet {
  enum Encoding { case utf8, utf8WithMark, gb18030, utf16 }

  let encoding: Encoding
  var delimiter = ","
  var lineEnd = "\r\n"
  /// Title lines and sums are filled up with empty cells to this width, as spreadsheets do.
  var width = 0
  private(set) var text = ""

  init(_ encoding: Encoding, delimiter: String = ",", lineEnd: String = "\r\n", width: Int = 0) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.width = width
  }

  mutating func add(_ fields: String...) { add(fields) }

  mutating func add(_ fields: [String]) {
    precondition(
      !fields.contains { $0.contains("\"") || $0.contains(delimiter) }, "no field is quoted")
    let missing = max(0, width - fields.count)
    text += (fields + Array(repeating: "", count: missing)).joined(separator: delimiter) + lineEnd
  }

  private var bytes: Data {
    switch encoding {
    case .utf8: Data(text.utf8)
    case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .gb18030: text.data(using: String.Encoding(rawValue: 0x8000_0632))!
    case .utf16:
      Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    }
  }

  func write(to path: String) {
    let file = URL(filePath: folder).appending(path: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    } catch {
      print("\(path): \(error)")
      exit(1)
    }
  }
}

/// A unit of a register; `from` is empty for one that has always been.
struct Unit {
  var name: String
  var unitClass: String
  var from = ""
}

func writeUnits(_ units: [Unit], of dataset: String) {
  var sheet = Sheet(.utf8, lineEnd: "\n")
  sheet.add("unit", "class", "from", "status")
  for unit in units { sheet.add(unit.name, unit.unitClass, unit.from, "assessed") }
  sheet.write(to: dataset + "/units.csv")
}

/// - Parameter lines: outlet, level, medium, from, to, renamed_to.
func writeOutlets(_ lines: [[String]], of dataset: String) {
  var sheet = Sheet(.utf8, lineEnd: "\n")
  sheet.add("outlet", "level", "medium", "from", "to", "renamed_to")
  for line in lines { sheet.add(line) }
  sheet.write(to: dataset + "/outlets.csv")
}

import Support

@testable import Importer

/// The files of a random dataset, as bytes: exports of every shape in every dress, sound and broken.
///
/// Nothing is known of what it says: it serves to compare one reading of it with another.
struct RandomDataset {
  private(set) var files: [String: [UInt8]] = [:]

  private var generator: SeededGenerator
  private let seed: UInt64
  private let shape: RandomTable.Shape

  init(seed: UInt64) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    shape = RandomTable.Shape.allCases[Int(seed % 3)]
    var entries: [String] = []
    for export in 0..<number(1...3) {
      let name = "log/\(export).csv"
      // The next export holds what the one before it held, or something else.
      let table = RandomTable(shape, seed: seed &* 31 &+ UInt64(chance(2) ? 0 : export))
      files.merge(table.registers) { one, _ in one }
      files[name] = bytes(of: table.records)
      entries.append("path: '\(name)', exported: 2026-0\(export + 1)-28" + settings())
    }
    if chance(3) { addRegisters(&entries) }
    if chance(2) {
      let lines = entries.map { "  - { \($0) }\n" }
      files["dataset.yaml"] = Array(("logs:\n" + lines.joined()).utf8)
    }
  }

  private mutating func settings() -> String {
    (chance(3) ? ", exports: incremental" : "")
      + (chance(4) ? ", identity: " + pick(["content", "row", "content"]) : "")
      + (chance(4) && shape != .outletColumns
        ? ", shape: " + pick(["per-submission", "per-adoption"]) : "")
  }

  private mutating func addRegisters(_ entries: inout [String]) {
    let ids = (0..<12).map { _ in pick(["", "A-", "信"]) + "\(number(1...12))" }
    files["adoptions.csv"] = bytes(
      of: [["编号", "采用刊物", "采用时间", "标题"]]
        + ids.map { [$0, pick(["市日报", "要情", "市日报、要情"]), "2025-01-0\(number(1...9))", "题\n\($0)"] })
    files["instructions.csv"] = bytes(
      of: [["编号", "领导批示", "批示时间"]]
        + ids.prefix(5).map { [$0, pick(["王副市长", "李\n县长"]), "2025-02-0\(number(1...9))"] })
    entries.append("path: adoptions.csv, role: adoptions")
    entries.append("path: instructions.csv, role: instructions")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &generator) ?? ""
  }
}

// How a log is written.
extension RandomDataset {
  /// Records as one file: all of them with one delimiter, and often with one line end.
  private mutating func bytes(of records: [[String]]) -> [UInt8] {
    var records = records
    // Often enough that more than a hundred of a kind are found.
    if chance(6) { for _ in 0..<40 { records += records.dropFirst().prefix(12) } }
    if chance(4) { records = records.map { $0 + [""] } }
    addOddRows(&records)
    let delimiter = pick([",", ",", ";", "\t"])
    let end = pick(["\n", "\r\n", "\r", ""])
    let quoting = number(0...2)
    var text = ""
    for record in records {
      let fields = record.map { field($0, delimiter: delimiter, quoting: quoting) }
      // Without an end of its own, a file has all of them.
      text +=
        fields.joined(separator: delimiter) + (end.isEmpty ? pick(["\n", "\r\n", "\r"]) : end)
    }
    return damaged(encoded(text))
  }

  private mutating func addOddRows(_ records: inout [[String]]) {
    let width = records[0].count
    for _ in 0..<number(0...4) {
      let row = [
        [""], ["合计", "12"] + Array(repeating: "", count: max(0, width - 2)), records[0],
        ["制表人：张三"], Array(repeating: "", count: width), ["多", "少"],
        Array(repeating: "x", count: width + 1),
      ].randomElement(using: &generator)
      records.insert(row ?? [], at: number(1...records.count))
    }
    for _ in 0..<number(0...3) where records.count > 1 {
      let row = number(1...records.count - 1)
      let column = number(0...records[row].count - 1)
      records[row][column] = pick(["201*年3月5日", "2024-13-45", "锟斤拷", "\u{FFFD}"])
    }
  }

  private mutating func field(_ text: String, delimiter: String, quoting: Int) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\r" || $0 == "\n" || String($0) == delimiter
    }
    guard needsQuotes || quoting == 1 || quoting == 2 && chance(2) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private mutating func encoded(_ text: String) -> [UInt8] {
    switch number(1...8) {
    case 1...3: Array(text.utf8)
    case 4: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 5: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: text.gb18030
    }
  }

  /// A wrong byte here and there, mostly behind the header; then what some systems put behind a file.
  private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if chance(2), bytes[0] != 0xFF {
      for _ in 0..<number(1...4) where bytes.count > 300 {
        let place = number(200...bytes.count - 1)
        // Only between characters, in any encoding.
        guard bytes[place] < 0x30 else { continue }
        let wrong: [UInt8] = [0x22, 0x22, 0x0A, 0x0D, 0x2C, 0x00, 0x20]
        bytes[place] = wrong.randomElement(using: &generator) ?? 0
        if chance(2) { bytes.insert(0x22, at: place + 1) }
      }
    }
    if chance(4) { while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() } }
    if chance(6) { bytes.append(0x1A) }
    if chance(6) { bytes += [UInt8](repeating: 0, count: number(1...200)) }
    return bytes
  }
}

import Model

/// Files that are no text at all, whatever their name says.
enum FileKind {
  /// - Throws: `notCSV` for a spreadsheet, a page or a binary file, naming what it is.
  static func refuseOthers(_ bytes: [UInt8], at place: Diagnostic.Place) throws(Diagnostic) {
    if let kind = kind(of: bytes) {
      throw Diagnostic(.error, .notCSV, at: place, found: [kind])
    }
  }

  private static func kind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "XLSX" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return "XLS" }
    if bytes.starts(with: Array("%PDF-".utf8)) { return "PDF" }
    if isMarkup(bytes) { return "HTML" }
    return nil
  }

  /// Pages that systems offer as "Excel": the first thing in them is a tag.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let head = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(64)
    let start = String(decoding: head, as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<?xml", "<table", "<meta", "<head", "<style", "<script"]
      .contains { start.hasPrefix($0) }
  }
}

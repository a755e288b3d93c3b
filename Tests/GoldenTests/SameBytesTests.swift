import Foundation
import Support
import Testing

/// The same rows make the same tables and charts, whatever files and encodings they come in.
struct SameBytesTests {
  @Test func `two runs write the same bytes`() throws {
    try Workplace.with { work in
      let dataset = try work.copyCase("per-adoption-en")
      let one = try work.report(dataset, to: "one")
      let two = try work.report(dataset, to: "two")
      #expect(one == two)
      #expect(one.keys.contains("manifest.json"))
    }
  }

  @Test func `an export split over several files of one day makes the same tables and charts`()
    throws
  {
    try Workplace.with { work in
      let whole = try work.copyCase("per-adoption-en")
      let before = try work.report(whole, to: "whole")
      let split = try work.copyCase("per-adoption-en", as: "split/per-adoption-en")
      try splitNewestExport(of: split)
      let after = try work.report(split, to: "pieces")
      #expect(work.figures(before) == work.figures(after))
    }
  }

  /// One row a file, in an order that is not that of the rows.
  private func splitNewestExport(of dataset: URL) throws {
    let log = dataset.appending(path: "log/2024-12.csv")
    let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
    try FileManager.default.removeItem(at: log)
    var entries = ""
    for (index, line) in lines.dropFirst().enumerated() {
      let name = "log/part-\(9 - index).csv"
      try "\(lines[0])\n\(line)\n".write(
        to: dataset.appending(path: name), atomically: true, encoding: .utf8)
      entries += "  - { path: \(name), exported: 2024-12-31 }\n"
    }
    let file = dataset.appending(path: "dataset.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    let old = "  - { path: log/2024-12.csv, exported: 2024-12-31 }\n"
    #expect(yaml.contains(old))
    try yaml.replacingOccurrences(of: old, with: entries)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  /// CFStringEncoding 0x0632 is GB 18030.
  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  @Test(arguments: ["gb18030", "bom", "crlf", "semicolon", "tab"])
  func `another encoding, line end or delimiter makes the same tables and charts`(form: String)
    throws
  {
    try Workplace.with { work in
      let plain = try work.copyCase("per-submission-zh").appending(path: "日志.csv")
      let before = try work.report(plain, to: "plain")
      let text = try String(contentsOf: plain, encoding: .utf8)
      try bytes(of: text, in: form).write(to: plain)
      let after = try work.report(plain, to: "other")
      #expect(work.figures(before) == work.figures(after))
    }
  }

  private func bytes(of text: String, in form: String) throws -> Data {
    switch form {
    case "gb18030": try #require(text.data(using: Self.gb18030))
    case "bom": Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case "crlf": Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    case "semicolon": Data(text.replacingOccurrences(of: ",", with: ";").utf8)
    default: Data(text.replacingOccurrences(of: ",", with: "\t").utf8)
    }
  }
}

/// A temporary folder in which the program is run on datasets.
struct Workplace {
  let folder: URL

  static func with(_ body: (Workplace) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tongbao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(Workplace(folder: folder))
  }

  func copyCase(_ name: String, as copy: String? = nil) throws -> URL {
    try copyFolder(GoldenCase.folder.appending(path: name), as: copy ?? name)
  }

  func copyFolder(_ source: URL, as name: String) throws -> URL {
    let target = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: target)
    return target
  }

  /// Runs a report and returns the bytes of every file it wrote, by path.
  func report(_ dataset: URL, to name: String, options: String = "") throws -> [String: Data] {
    let end = try Program.shell(
      "tongbao report '\(dataset.path(percentEncoded: false))' --output '\(name)' \(options)",
      in: folder)
    #expect(end.code <= 1, "\(end.messages)")
    let output = folder.appending(path: name)
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(
      atPath: output.path(percentEncoded: false)) ?? .init()
    {
      let file = output.appending(path: path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// Tables and charts: all but what names the input's files.
  func figures(_ files: [String: Data]) -> [String: Data] {
    files.filter {
      ($0.key.hasPrefix("tables/") || $0.key.hasPrefix("charts/")) && $0.key != "tables/import.csv"
    }
  }
}

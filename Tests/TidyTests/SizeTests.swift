import Support
import Testing

/// Limits that hold: one that must move is moved here, in the same commit as its reason.
struct SizeTests {
  static let longestFile = 400
  static let longestFunction = 70

  @Test(arguments: ["Sources", "Tests"])
  func `no file is longer than 400 lines`(folder: String) throws {
    for path in Repository.files(below: folder, suffix: ".swift") {
      let lines = try Repository.text(of: path).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(
        lines.count - 1 <= Self.longestFile,
        "\(path) has \(lines.count - 1) lines: split it by topic")
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `no function is longer than 70 lines`(folder: String) throws {
    for path in Repository.files(below: folder, suffix: ".swift") {
      for function in Self.functions(in: try Repository.text(of: path)) {
        #expect(
          function.length <= Self.longestFunction,
          "\(path):\(function.line): the function has \(function.length) lines: divide it")
      }
    }
  }

  /// The functions of formatted source: from a line with `func` or `init` to the closing brace at its indentation.
  static func functions(in source: String) -> [(line: Int, length: Int)] {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.compactMap { start in
      let code = lines[start].drop { $0 == " " }
      guard code.contains(#/(^|\s)(func\s|init[?<(])/#), !code.hasPrefix("//"),
        !code.hasPrefix("#"),
        !code.contains("}")
      else { return nil }
      let indentation = lines[start].prefix { $0 == " " }
      let end = lines[start...].dropFirst().firstIndex { $0 == indentation + "}" }
      return end.map { (start + 1, $0 - start + 1) }
    }
  }

  @Test func `a function's length counts from its first line to its brace`() {
    let source =
      "struct A {\n  func one(\n    a: Int\n  ) {\n    b()\n  }\n\n  func two() { c() }\n}\n"
    #expect(Self.functions(in: source).map(\.length) == [5])
  }
}

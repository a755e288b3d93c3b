import Foundation
import Model
import Testing

@testable import Importer

struct SourceBytesTests {
  static let text = "编号,单位\r\n1,教育局𠮷\r\n"

  private func read(_ bytes: [UInt8], _ stated: StatedEncoding? = nil) throws(Diagnostic)
    -> SourceBytes
  {
    try SourceBytes.read(
      LogFile(path: "", held: bytes, name: "log.csv", entry: 0, rank: 0), stated: stated)
  }

  private func encoded(_ encoding: String.Encoding, mark: [UInt8] = []) -> [UInt8] {
    mark + Array(Self.text.data(using: encoding) ?? Data())
  }

  @Test func `UTF-16 is converted, and its records come back as they stood`() throws {
    for (form, encoding, mark) in [
      (WideText.Form.utf16LittleEndian, String.Encoding.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, .utf16BigEndian, [0xFE, 0xFF]),
      (.utf32LittleEndian, .utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
      (.utf32BigEndian, .utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ] as [(WideText.Form, String.Encoding, [UInt8])] {
      let file = encoded(encoding, mark: mark)
      let source = try read(file)
      #expect(source.bytes == Array(Self.text.utf8) && source.wide == form)
      #expect(source.originalMark + source.original(0..<source.bytes.count) == file)
    }
  }

  @Test func `half a unit and a lone surrogate are refused with their offset`() {
    #expect(throws: Diagnostic.self) { try read([0xFF, 0xFE, 0x61]) }
    let lone = refusal { () throws(Diagnostic) in
      _ = try read([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00])
    }
    #expect(lone?.code == .encodingBroken && lone?.found == ["utf-16le", "2"])
  }

  @Test func `Big5 is read where it is stated`() throws {
    let big5: [UInt8] = [0xBD, 0x73, 0xB8, 0xB9, 0x2C, 0xB3, 0xE6, 0xA6, 0xEC, 0x0A]
    let source = try read(big5, .big5)
    #expect(CharacterDecoder(encoding: source.encoding).text(source.bytes) == "編號,單位\n")
  }

  @Test func `zeros behind the last record are padding`() throws {
    #expect(try read(Array("a,b\n".utf8) + [0, 0, 0]).bytes == Array("a,b\n".utf8))
  }

  @Test func `a compressed log of two members is one text, and one cut short is refused`() throws {
    let members = try gzip("编号,单位\r\n") + gzip("1,教育局𠮷\r\n")
    let source = try read(members)
    #expect(source.bytes == Array(Self.text.utf8) && source.encodingName == "utf-8+gzip")
    let cut = refusal { () throws(Diagnostic) in _ = try read(Array(members.dropLast(9))) }
    #expect(cut?.code == .gzipBroken)
  }

  private func gzip(_ text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf '%s' \"$0\" | gzip -c", text]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "XLSX"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "XLS"),
      (Array("\u{FEFF}\n <HTML><table>".utf8), "HTML"), (Array("%PDF-1.7".utf8), "PDF"),
    ] as [([UInt8], String)])
  func `what is no text is recognised and refused`(bytes: [UInt8], kind: String) {
    let found = refusal { () throws(Diagnostic) in _ = try read(bytes) }
    #expect(found?.code == .notCSV && found?.found == [kind])
  }
}

import Foundation
import Model
import Support
import Testing

@testable import Importer

/// Whatever the bytes are, an import ends with a balance or with an error, never otherwise.
@Suite struct BadBytesTests {
  private static let log = #"""
    某县信息报送情况表,,,,,
    编号,报送单位,标题,报送时间,采用情况,采用刊物,件数
    1,财政局,“双减”落地,2024-01-05,采用,《市日报》:2,1
    2,教育局、甲,李𠮷的一天,2024年2月,未采用,"市日报、要情(第3期)",2
    3,办公室,"两
    行 ""引号""",2024/3/7,,,12条
    合计,3,,,,,

    """#

  private func check(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "1.csv")
    guard let found = try? Import.read([path]) else { return }
    #expect(found.summary.sources.allSatisfy { $0.balances })
    let texts = try found.records.texts(of: found.rejects)
    #expect(texts.count == found.rejects.count)
    let kept = try found.records.logs(of: found.rejects).flatMap(\.bytes)
    #expect(kept.isEmpty == found.rejects.isEmpty)
    let records = try found.records.records(at: found.submissions.collected.items.map(\.address))
    #expect(records.count == Set(found.submissions.collected.items.map(\.address)).count)
  }

  @Test(arguments: [false, true])
  func `a log with some bytes changed, lost or doubled`(isGB18030: Bool) throws {
    var generator = SeededGenerator(seed: 31)
    let sound = isGB18030 ? Self.log.gb18030 : Array(Self.log.utf8)
    let odd: [UInt8] = [0x00, 0x0A, 0x0D, 0x1A, 0x22, 0x2C, 0x30, 0x3B, 0x81, 0xEF, 0xFF]
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = odd.randomElement(using: &generator) ?? 0
        case 2: bytes.insert(odd.randomElement(using: &generator) ?? 0, at: place)
        default: bytes.replaceSubrange(place..., with: bytes[place...] + bytes[place...])
        }
      }
      try check(bytes)
    }
  }

  @Test(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
  func `malformed and binary files, as they are and under a header`() throws {
    let folder = (Reference.folder ?? "") + "/csv-bad"
    let header = Array("编号,单位,标题,报送时间,采用刊物\n".utf8)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let bytes = try Reference.bytes("csv-bad/" + name)
      guard bytes.count < 1 << 20 else { continue }
      try check(bytes)
      try check(header + bytes)
    }
  }
}

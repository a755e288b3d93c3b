import Foundation
import Model
import Support
import Testing

@testable import Writer

@Suite struct ContentDigestTests {
  /// Bytes that differ from block to block.
  private func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 7, count: count)
    for place in stride(from: 0, to: count, by: 1 << 20) { bytes[place] = UInt8(place >> 20) }
    return bytes
  }

  private func plain(_ bytes: [UInt8]) -> ContentDigest {
    guard bytes.count > 64 << 20 else { return .whole(SHA256.hex(of: bytes)) }
    var digests: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 4 << 20) {
      var digest = SHA256()
      digest.update(Array(bytes[start..<min(bytes.count, start + 4 << 20)]).span)
      digests += digest.finish()
    }
    return .blocks(SHA256.hex(of: digests))
  }

  @Test(arguments: [1, 3])
  func `small contents are hashed whole and large ones by blocks, in files as in memory`(
    _ workers: Int
  ) throws {
    let folder = try TemporaryFolder()
    let contents = [0, 5, 300_000, 64 << 20, (64 << 20) + 1, 70 << 20].map(bytes)
    var hashed: [HashedContent] = []
    for (place, content) in contents.enumerated() {
      let path = try folder.write(content, to: "\(place).csv")
      hashed += [.bytes(content), .file(path: path, name: "x")]
    }
    let found = try HashedContent.digests(of: hashed, workers: workers)
    #expect(found.map(\.byteCount) == contents.flatMap { [$0.count, $0.count] })
    #expect(found.map(\.digest) == contents.flatMap { [plain($0), plain($0)] })
  }

  @Test func `the digest of blocks is what the stated command line says`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes(65 << 20), to: "big.csv")
    let end = try Program.shell(
      "split -b 4M --filter='openssl dgst -sha256 -binary' \(path) | sha256sum",
      in: URL(filePath: folder.path))
    let found = try HashedContent.digests(of: [.file(path: path, name: "x")], workers: 2)
    #expect(found[0].digest == .blocks(String(end.output.prefix(64))))
  }

  @Test func `a file that is gone is named`() throws {
    let failure = #expect(throws: Diagnostic.self) {
      try HashedContent.digests(of: [.file(path: "/gone", name: "log/1.csv")], workers: 1)
    }
    #expect(failure?.code == .fileUnreadable && failure?.place.file == "log/1.csv")
  }
}

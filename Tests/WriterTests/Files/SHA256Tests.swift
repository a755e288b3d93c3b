import Testing
import Writer

/// Messages and digests of FIPS 180-4's examples and of NIST's "Cryptographic Standards" page.
@Suite struct SHA256Tests {
  static let published: [(message: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: published)
  func `published digests are reproduced`(message: String, digest: String) {
    #expect(SHA256.hex(of: Array(message.utf8)) == digest)
  }

  @Test func `a million letters give the published digest, in pieces too`() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    let message = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(SHA256.hex(of: message) == digest)
    var pieces = SHA256()
    for start in stride(from: 0, to: message.count, by: 9973) {
      pieces.update(Array(message[start..<min(start + 9973, message.count)]).span)
    }
    #expect(SHA256.hex(digest: pieces.finish()) == digest)
  }
}

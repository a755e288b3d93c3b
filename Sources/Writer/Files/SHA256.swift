import CLibCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL, in one piece or piece by piece.
@safe public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let created = unsafe EVP_MD_CTX_new() else {
      preconditionFailure("there is memory for a digest")
    }
    unsafe context = created
    let started = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(started == 1, "libcrypto has SHA-256")
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Takes in the next bytes of the message.
  public mutating func update(_ bytes: Span<UInt8>) {
    let taken = unsafe bytes.withUnsafeBytes {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
    }
    precondition(taken == 1, "a digest under way takes any bytes")
  }

  /// The digest of all that was taken in, 32 bytes.
  public consuming func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let finished = unsafe EVP_DigestFinal_ex(context, &digest, nil)
    precondition(finished == 1, "a digest under way can be finished")
    return digest
  }

  /// The digest of a whole message as 64 lower-case hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes.span)
    return hex(digest: digest.finish())
  }

  /// Bytes as lower-case hexadecimal digits, two a byte.
  public static func hex(digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

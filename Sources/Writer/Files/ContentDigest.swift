import Model

/// What a file holds, as one number.
public enum ContentDigest: Hashable, Sendable {
  /// SHA-256 of all its bytes, as 64 hexadecimal digits.
  case whole(String)
  /// Of a file over 64 MiB: SHA-256 of the SHA-256 digests, 32 bytes each, of its blocks of 4 MiB, so
  /// that several threads can make it. On a command line:
  ///
  ///     split -b 4M --filter='openssl dgst -sha256 -binary' FILE | sha256sum
  case blocks(String)
  /// Nobody wanted it.
  case none

  static let longestWhole = 64 << 20
  static let blockLength = 4 << 20
}

/// Where bytes to be hashed are.
public enum HashedContent: Sendable {
  case bytes([UInt8])
  /// - Parameters:
  ///   - path: As the system opens it.
  ///   - name: As people know it, for messages.
  case file(path: String, name: String)
  /// A file whose digest nobody wants, only its length.
  case unread(path: String, name: String)
}

extension HashedContent {
  /// How long the contents are and their digests, in their order.
  ///
  /// - Throws: `fileUnreadable`, where a file cannot be read, or not to the end that it had.
  static func digests(
    of contents: [HashedContent], workers: Int
  ) throws(Diagnostic) -> [(byteCount: Int, digest: ContentDigest)] {
    var pieces: [Piece] = []
    var places: [Range<Int>] = []
    for content in contents {
      let first = pieces.count
      pieces += try content.pieces
      places.append(first..<pieces.count)
    }
    let done = Parallel.run(pieces.count, workers: workers) {
      HashedPieces()
    } job: {
      [pieces] worker, place in
      worker.hash(pieces[place], at: place)
    }
    var digests = [[UInt8]](repeating: [], count: pieces.count)
    for worker in done {
      if let failure = worker.failure { throw failure }
      for digest in worker.digests { digests[digest.place] = digest.bytes }
    }
    return try zip(contents, places).map { (content, places) throws(Diagnostic) in
      if case .unread = content { return (try content.byteCount, .none) }
      let byteCount = pieces[places].reduce(0) { $0 + $1.bytes.count }
      guard byteCount > ContentDigest.longestWhole else {
        return (byteCount, .whole(SHA256.hex(digest: digests[places.lowerBound])))
      }
      return (byteCount, .blocks(SHA256.hex(of: Array(digests[places].joined()))))
    }
  }

  /// What is hashed by itself: the whole, or its blocks.
  fileprivate struct Piece: Sendable {
    var content: HashedContent
    var bytes: Range<Int>
  }

  private var pieces: [Piece] {
    get throws(Diagnostic) {
      if case .unread = self { return [] }
      let count = try byteCount
      guard count > ContentDigest.longestWhole else {
        return [Piece(content: self, bytes: 0..<count)]
      }
      return stride(from: 0, to: count, by: ContentDigest.blockLength).map { start in
        Piece(content: self, bytes: start..<min(count, start + ContentDigest.blockLength))
      }
    }
  }

  private var byteCount: Int {
    get throws(Diagnostic) {
      switch self {
      case .bytes(let bytes): return bytes.count
      case .file(let path, let name), .unread(let path, let name):
        do throws(ReadFile.Failure) {
          return try ReadFile(path).byteCount
        } catch {
          throw unreadable(name, error.reason)
        }
      }
    }
  }
}

private func unreadable(_ name: String, _ reason: String) -> Diagnostic {
  Diagnostic(.error, .fileUnreadable, at: Diagnostic.Place(file: name), found: [reason])
}

/// What one thread hashes.
private struct HashedPieces: Sendable {
  private(set) var digests: [(place: Int, bytes: [UInt8])] = []
  private(set) var failure: Diagnostic?
  /// As much as stays in a processor's cache between reading and hashing.
  private var buffer = [UInt8](repeating: 0, count: 256 << 10)

  mutating func hash(_ piece: HashedContent.Piece, at place: Int) {
    var digest = SHA256()
    switch piece.content {
    case .bytes(let bytes): digest.update(bytes.span.extracting(piece.bytes))
    case .unread: return
    case .file(let path, let name):
      do throws(ReadFile.Failure) {
        try read(path, piece.bytes, into: &digest)
      } catch {
        failure = unreadable(name, error.reason)
        return
      }
    }
    digests.append((place, digest.finish()))
  }

  private mutating func read(
    _ path: String, _ bytes: Range<Int>, into digest: inout SHA256
  ) throws(ReadFile.Failure) {
    let file = try ReadFile(path)
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      let limit = min(buffer.count, bytes.upperBound - offset)
      let count = try file.read(&buffer, from: offset, limit: limit)
      guard count > 0 else {
        throw .endedEarly
      }
      digest.update(buffer.span.extracting(0..<count))
      offset += count
    }
  }
}

import Glibc

/// A file to read from at any place, by several threads at once.
struct ReadFile: ~Copyable {
  private let descriptor: Int32
  let byteCount: Int

  /// - Throws: The system's words.
  init(_ path: String) throws(Failure) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(reason: FileTree.reason()) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let reason = FileTree.reason()
      close(descriptor)
      throw Failure(reason: reason)
    }
    byteCount = Int(status.st_size)
  }

  deinit { close(descriptor) }

  struct Failure: Error {
    /// The system's words.
    var reason: String

    /// There is less than there was when the file was opened.
    static let endedEarly = Failure(reason: unsafe String(cString: strerror(ENODATA)))
  }

  /// Reads into a buffer from its start.
  ///
  /// - Parameter limit: Bytes at most, no more than the buffer has.
  /// - Returns: How many were read; 0 at the end of the file.
  func read(_ buffer: inout [UInt8], from offset: Int, limit: Int) throws(Failure) -> Int {
    precondition(limit <= buffer.count, "there is room for what is read")
    while true {
      let got = unsafe pread(descriptor, &buffer, limit, offset)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Failure(reason: FileTree.reason()) }
      return got
    }
  }
}

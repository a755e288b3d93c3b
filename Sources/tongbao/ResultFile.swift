import Glibc

/// One file of results: whole or not at all. What is no file, such as a device or a pipe, is written into.
enum ResultFile {
  struct Failure: Error {
    /// The system's words.
    var reason: String
  }

  /// Puts a file in place, 0644, over one that stands there.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard isReplaceable(path) else {
      let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw Failure(reason: reason()) }
      return try fill(file, with: bytes)
    }
    // Where a link leads, so that it stays a link.
    let target = end(of: path)
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    var template = Array("\(target[..<slash]).\(target[slash...]).XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    guard file >= 0 else { throw Failure(reason: reason()) }
    let temporary = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    fchmod(file, 0o644)
    do throws(Failure) {
      try fill(file, with: bytes)
      guard unsafe rename(temporary, target) == 0 else { throw Failure(reason: reason()) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private static func end(of path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether nothing stands at a path, or a file, or a folder, over which no file can be put.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return true }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func fill(
    _ file: Int32, with bytes: [UInt8]
  ) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let reason = reason()
        close(file)
        throw Failure(reason: reason)
      }
      rest = rest.dropFirst(written)
    }
    // Some file systems report a full disk only here.
    guard close(file) == 0 else { throw Failure(reason: reason()) }
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}

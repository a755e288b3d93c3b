import Glibc
import Model

/// The whole of one file, read in one go.
struct FileBytes {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: As the system opens it.
  ///   - name: As people know it, for messages.
  /// - Throws: `fileMissing`, `fileIsFolder` or `fileUnreadable`.
  static func read(_ path: String, named name: String) throws(Diagnostic) -> [UInt8] {
    let place = Diagnostic.Place(file: name)
    let descriptor = try descriptor(of: path, named: name)
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw Diagnostic(.error, .fileUnreadable, at: place, found: [systemMessage(errno)])
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic(.error, .fileIsFolder, at: place)
    }
    return try readAll(descriptor, expecting: Int(status.st_size), at: place)
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `fileMissing` or `fileUnreadable`.
  static func descriptor(of path: String, named name: String) throws(Diagnostic) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let place = Diagnostic.Place(file: name)
      throw errno == ENOENT
        ? Diagnostic(.error, .fileMissing, at: place)
        : Diagnostic(.error, .fileUnreadable, at: place, found: [systemMessage(errno)])
    }
    return descriptor
  }

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, at place: Diagnostic.Place
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than the file claims, so that its end is seen without a second, growing turn.
    var room = max(size, 65_536) + 1
    while true {
      let start = bytes.count
      var failure: Int32 = 0
      bytes.append(
        contentsOf: unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          let got = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
          failure = got < 0 ? errno : 0
          count = max(0, got)
        })
      if failure != 0 {
        throw Diagnostic(.error, .fileUnreadable, at: place, found: [systemMessage(failure)])
      }
      if bytes.count == start { return bytes }
      room = max(65_536, room - (bytes.count - start))
    }
  }

  /// What the system says of an error number, in its own words.
  static func systemMessage(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}

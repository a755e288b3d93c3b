import Glibc
import Synchronization

/// A file without a name for rows that memory is not to hold; it goes with the process.
final class SpillFile: Sendable {
  /// Rows in the file.
  struct Place: Sendable {
    var offset: Int
    var count: Int
  }

  private struct State: Sendable {
    /// `nil` until something is spilled; negative where no file could be made.
    var descriptor: Int32?
    var end = 0
  }

  private let state = Mutex(State())

  deinit {
    if let descriptor = state.withLock({ $0.descriptor }), descriptor >= 0 { close(descriptor) }
  }

  /// - Returns: `nil` where the file cannot be made or is full: then memory has to hold the rows after all.
  func append(_ rows: [Row]) -> Place? {
    let length = rows.count * MemoryLayout<Row>.stride
    let (descriptor, offset) = state.withLock { state in
      let descriptor = state.descriptor ?? Self.open()
      state.descriptor = descriptor
      state.end += length
      return (descriptor, state.end - length)
    }
    guard descriptor >= 0 else { return nil }
    let isWritten = unsafe rows.withUnsafeBytes { bytes in
      var done = 0
      while done < length {
        let written = unsafe pwrite(
          descriptor, bytes.baseAddress! + done, length - done, off_t(offset + done))
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return false }
        done += written
      }
      return true
    }
    return isWritten ? Place(offset: offset, count: rows.count) : nil
  }

  func read(_ place: Place, into rows: inout [Row]) {
    guard let descriptor = state.withLock({ $0.descriptor }) else { return }
    rows.append(addingCapacity: place.count) { (room: inout OutputSpan<Row>) in
      unsafe room.withUnsafeMutableBufferPointer { buffer, count in
        let bytes = UnsafeMutableRawBufferPointer(buffer)
        let length = place.count * MemoryLayout<Row>.stride
        var done = 0
        while done < length {
          let got = unsafe pread(
            descriptor, bytes.baseAddress! + done, length - done, off_t(place.offset + done))
          if got < 0, errno == EINTR { continue }
          precondition(got > 0, "what was written to the temporary file can be read again")
          done += got
        }
        count = place.count
      }
    }
  }

  /// In the folder that `TMPDIR` names, else in `/tmp`; the name is taken away at once.
  private static func open() -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tongbao.XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    if descriptor >= 0 { _ = unsafe unlink(template) }
    return descriptor
  }
}

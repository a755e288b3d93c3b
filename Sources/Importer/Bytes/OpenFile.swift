import Glibc
import Model

/// A file that is read in pieces, by several threads at once.
///
/// A class, because the descriptor is closed when the last reader is done.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let name: String
  /// Bytes, when it was opened.
  let length: Int

  /// - Returns: `nil` for what has no length of its own: pipes, devices, folders.
  /// - Throws: `fileMissing` or `fileUnreadable`.
  init?(_ path: String, named name: String) throws(Diagnostic) {
    let descriptor = try FileBytes.descriptor(of: path, named: name)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.name = name
    length = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Appends bytes of a range; fewer where the file ends before it does.
  ///
  /// Into memory that the array has already: mapped pages or new ones would cost as much as the reading.
  /// - Throws: `fileUnreadable`.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) throws(Diagnostic) {
    var failure: Int32 = 0
    bytes.append(addingCapacity: range.count) { (room: inout OutputSpan<UInt8>) in
      unsafe room.withUnsafeMutableBufferPointer { buffer, count in
        while count < range.count {
          let got = unsafe pread(
            descriptor, buffer.baseAddress! + count, range.count - count,
            off_t(range.lowerBound + count))
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = errno }
          if got <= 0 { break }
          count += got
        }
      }
    }
    if failure != 0 {
      throw Diagnostic(
        .error, .fileUnreadable, at: .init(file: name), found: [FileBytes.systemMessage(failure)])
    }
  }
}

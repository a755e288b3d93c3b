import Glibc
import Model

/// Standard output carries results, standard error everything else.
enum Streams {
  enum Stream {
    case results
    case messages
  }

  static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream == .results ? STDOUT_FILENO : STDERR_FILENO) == 1
  }

  static func print(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)
    bytes.append(0x0A)
    write(bytes[...], to: stream)
  }

  /// A reader that went away (`| head`) is no error: the program then ends by the system's signal.
  static func write(_ bytes: ArraySlice<UInt8>, to stream: Stream) {
    let descriptor = stream == .results ? STDOUT_FILENO : STDERR_FILENO
    var rest = bytes
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  static func print(_ diagnostic: Diagnostic, in language: Language) {
    print(DiagnosticText.rendered(diagnostic, in: language), to: .messages)
  }
}

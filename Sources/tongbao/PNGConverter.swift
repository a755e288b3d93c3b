import Glibc
import Model

/// `rsvg-convert`, which makes a PNG of an SVG.
///
/// A program of its own, so that the library and all that it draws text with is no part of this one.
struct PNGConverter {
  static let program = "rsvg-convert"

  /// Two pixels for each of the drawing's: sharp on paper and on dense screens.
  private static let arguments = [program, "--zoom", "2", "--format", "png"]

  /// Why there is no image.
  enum Failure: Error {
    /// The system's words.
    case system(String)
    case exit(Int32)
    case signal(Int32)

    var reason: Phrase {
      switch self {
      case .system(let words): Phrase(words)
      case .exit(let code): Words.Drawing.exitCode(Int(code))
      case .signal(let number): Words.Drawing.signal(Int(number))
      }
    }
  }

  private let path: String

  /// The one on the search path; `nil` where there is none.
  init?() {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
    let candidates = folders.split(separator: ":").map { "\($0)/\(Self.program)" }
    guard let found = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else { return nil }
    path = found
  }

  /// What it says of the drawing goes to standard error.
  func png(of svg: String) throws(Failure) -> [UInt8] {
    // Files, not pipes: with a pipe either side could wait for the other.
    let input = try file()
    defer { close(input) }
    let output = try file()
    defer { close(output) }
    try fill(input, with: Array(svg.utf8))
    try run(from: input, to: output)
    return try contents(of: output)
  }

  /// A file without a name, gone when it is closed.
  private func file() throws(Failure) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/tongbao.XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    guard file >= 0 else { throw .system(Self.reason()) }
    _ = unsafe unlink(template)
    return file
  }

  private func fill(_ file: Int32, with bytes: [UInt8]) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes[offset...].withUnsafeBytes {
        unsafe pwrite(file, $0.baseAddress, $0.count, offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .system(Self.reason()) }
      offset += written
    }
  }

  private func run(from input: Int32, to output: Int32) throws(Failure) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    let arguments = unsafe Self.arguments.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var process = pid_t()
    let refused = unsafe posix_spawn(&process, path, &actions, nil, arguments, environ)
    guard refused == 0 else { throw .system(unsafe String(cString: strerror(refused))) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .system(Self.reason()) }
    }
    // The low seven bits are the signal that ended it, if one did; the next byte is its exit code.
    if status & 0x7F != 0 { throw .signal(status & 0x7F) }
    if status >> 8 & 0xFF != 0 { throw .exit(status >> 8 & 0xFF) }
  }

  private func contents(of file: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let taken = unsafe pread(file, &piece, piece.count, bytes.count)
      if taken < 0, errno == EINTR { continue }
      guard taken >= 0 else { throw .system(Self.reason()) }
      if taken == 0 { return bytes }
      bytes += piece.prefix(taken)
    }
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}

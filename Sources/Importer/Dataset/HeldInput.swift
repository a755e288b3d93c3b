import Glibc
import Model

/// Standard input and pipes: they give their bytes once, so the bytes are kept in memory for the second reading.
enum HeldInput {
  /// How standard input is named on the command line.
  static let argument = "-"
  /// How it is named everywhere else.
  static let name = "stdin"

  /// - Throws: Where standard input or a pipe cannot be read.
  static func holdingPipes(_ files: [LogFile]) throws(Diagnostic) -> [LogFile] {
    try files.map { (file) throws(Diagnostic) in try holdingPipe(file) }
  }

  /// The log, with its bytes where its path can be read only once.
  static func holdingPipe(_ file: LogFile) throws(Diagnostic) -> LogFile {
    var file = file
    if file.path == argument {
      file.name = name
      file.held = try standardInput()
    } else if isPipe(file.path) {
      file.held = try FileBytes.read(file.path, named: file.name)
    }
    return file
  }

  /// A pipe, a device such as `/dev/stdin`, a socket: what is there, but neither a file nor a folder.
  private static func isPipe(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// By its descriptor, because the system cannot open a socket by name.
  private static func standardInput() throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 {
        let reason = FileBytes.systemMessage(errno)
        throw Diagnostic(.error, .fileUnreadable, at: .init(file: name), found: [reason])
      }
      if got == 0 { return bytes }
      bytes += piece[..<got]
    }
  }
}

import Glibc

/// The few things that an output folder asks of a file system.
enum FileTree {
  enum Kind {
    case absent
    case folder
    /// A file, a link, a device.
    case other
  }

  /// What stands at a path; a link is not followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .absent }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// The system's words for what just went wrong.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }

  /// The path without slashes at its end; `/` stays.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The folder of a path and its last component; `.` is the folder of a bare name.
  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = trimmed(String(path[..<slash]))
    return (parent.isEmpty ? "/" : parent, String(path[path.index(after: slash)...]))
  }

  /// Writes a new file, 0644. Returns the system's words where that fails, else `nil`.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return reason() }
    fchmod(file, 0o644)
    let problem = append(bytes, to: file)
    // Some file systems report a full disk only here.
    guard close(file) == 0 || problem != nil else { return reason() }
    return problem
  }

  private static func append(_ bytes: [UInt8], to file: Int32) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return reason() }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  /// The first bytes of a file, fewer where it is shorter; empty where it cannot be read.
  static func start(of path: String, byteCount: Int) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: byteCount)
    let taken = unsafe read(file, &bytes, byteCount)
    return Array(bytes.prefix(max(0, taken)))
  }

  /// Removes a file or a folder with all in it, as far as the system lets; links are not followed.
  static func remove(_ path: String) {
    guard kind(of: path) == .folder else {
      _ = unsafe unlink(path)
      return
    }
    for name in names(in: path) { remove(path + "/" + name) }
    _ = unsafe rmdir(path)
  }

  /// The names in a folder, in no order.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

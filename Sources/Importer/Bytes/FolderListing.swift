import Glibc

/// Names in folders, by the C library's `glob`.
enum FolderListing {
  /// The names, relative to `folder`, that a pattern matches, in no order.
  ///
  /// A pattern without `*`, `?` and `[` is a name, whether such a file exists or not; with them it
  /// is one where such a file does (`报送[1].csv`, as browsers number downloads).
  static func names(matching pattern: String, in folder: String) -> [String] {
    let isWild = pattern.contains { "*?[".contains($0) }
    guard isWild, !exists(folder + pattern) else { return [pattern] }
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(escaped(folder) + pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    let count = unsafe Int(found.gl_pathc)
    return (0..<count).compactMap { index in
      guard let path = unsafe found.gl_pathv[index] else { return nil }
      return String(unsafe String(cString: path).dropFirst(folder.count))
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Only the pattern's own characters are wild, not those of the folder's name.
  private static func escaped(_ folder: String) -> String {
    folder.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

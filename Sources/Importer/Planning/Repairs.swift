import Model

/// Rejected records that were mended by hand and given back: `rejects/<log>` in the dataset's folder.
///
/// Such a file stands for the rejected records of its log: it has the log's rank and is read after it.
enum Repairs {
  /// The logs, each followed by its mended records where there are any.
  ///
  /// - Parameter folder: With a slash at its end.
  static func included(in files: [LogFile], folder: String) -> [LogFile] {
    let names = RejectedLog.fileNames(of: files.map(\.name))
    return zip(files, names).flatMap { file, name in
      let path = "rejects/" + name
      guard FolderListing.exists(folder + path), file.name != path else { return [file] }
      var repair = file
      repair.path = folder + path
      repair.name = path
      repair.held = nil
      repair.repairs = file.name
      return [file, repair]
    }
  }
}

extension RejectedLog {
  /// What the logs are called in `rejects/`: each by its own name; where two logs share one, by their
  /// whole paths, without `..`, `.` and a slash in front. What was compressed no longer is.
  public static func fileNames(of logs: [String]) -> [String] {
    let steps = logs.map { name in
      (name.hasSuffix(".gz") ? String(name.dropLast(3)) : name).split(separator: "/")
        .filter { $0 != "." && $0 != ".." }.map(String.init)
    }
    let own = steps.map { $0.last ?? "log" }
    return Set(own).count == own.count ? own : steps.map { $0.joined(separator: "/") }
  }
}

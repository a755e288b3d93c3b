import Model

extension Import {
  /// Reads one rulebook alone, without the logs and registers of the dataset that it is for.
  ///
  /// - Parameter path: A `rulebook.yaml`, or a dataset folder that has one. How time is cut is taken from the
  ///   `dataset.yaml` beside it, where there is one, because the rules may name its windows.
  /// - Throws: The first thing in it that is not understood, or `fileMissing` where the folder has none.
  public static func rulebook(at path: String) throws(Diagnostic) -> Rulebook {
    var folder = path
    while folder.hasSuffix("/") && folder.count > 1 { folder.removeLast() }
    guard FolderListing.isFolder(folder) else {
      let beside = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      let calendar = try configuration(in: beside)?.reading.calendar
      return try rulebook(file: path, calendar)
    }
    let configuration = try configuration(in: folder)
    let name = configuration?.rulebook ?? "rulebook.yaml"
    return try rulebook(file: folder + "/" + name, configuration?.reading.calendar)
  }

  private static func rulebook(
    file: String, _ calendar: PeriodCalendar?
  ) throws(Diagnostic) -> Rulebook {
    let bytes = try FileBytes.read(file, named: file)
    return try RulebookFile.read(bytes, file: file, calendar: calendar ?? .usual).rulebook
  }

  /// What the dataset file of a folder states; `nil` where there is none.
  private static func configuration(in folder: String) throws(Diagnostic) -> DatasetConfiguration? {
    let path = folder + "/dataset.yaml"
    guard FolderListing.exists(path) else { return nil }
    return try DatasetFile.read(try FileBytes.read(path, named: path), file: path)
  }
}

import Model

extension Import {
  /// Reads one rulebook alone, without the dataset that it is for.
  ///
  /// - Parameter path: A `rulebook.yaml`, or a dataset folder that has one.
  /// - Throws: The first thing in it that is not understood, or `fileMissing` where the folder has none.
  public static func rulebook(at path: String) throws(Diagnostic) -> Rulebook {
    guard FolderListing.isFolder(path) else {
      return try RulebookFile.read(try FileBytes.read(path, named: path), file: path).rulebook
    }
    var folder = path
    while folder.hasSuffix("/") && folder.count > 1 { folder.removeLast() }
    let name = try rulebookName(in: folder)
    let file = folder + "/" + name
    return try RulebookFile.read(try FileBytes.read(file, named: file), file: file).rulebook
  }

  /// The one that the dataset file names, else the one of the usual name.
  private static func rulebookName(in folder: String) throws(Diagnostic) -> String {
    let path = folder + "/dataset.yaml"
    guard FolderListing.exists(path) else { return "rulebook.yaml" }
    let bytes = try FileBytes.read(path, named: path)
    return try DatasetFile.read(bytes, file: path).rulebook ?? "rulebook.yaml"
  }
}

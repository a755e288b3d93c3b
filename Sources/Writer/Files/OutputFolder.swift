import Glibc

/// A folder of results that appears whole or not at all.
///
/// Everything is written into a sibling folder with a temporary name, which is renamed last.
public struct OutputFolder: Sendable {
  /// One file of the folder.
  public struct File: Sendable {
    /// Relative to the folder: `tables/units.csv`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    public init(path: String, text: String) {
      self.init(path: path, bytes: Array(text.utf8))
    }
  }

  /// What to do where the destination exists.
  public enum Replacement: Sendable {
    case refuse
    /// Replaces a folder whose manifest says that this program wrote it, with all that it holds by now.
    case replaceOwnOutput
  }

  /// Why a folder was not written. Nothing is left behind.
  public enum Failure: Error, Hashable, Sendable {
    /// There is something at the destination, and no leave to replace it.
    case exists(path: String)
    /// There is something at the destination that this program did not write.
    case existsButIsNotOurs(path: String)
    /// The folder in which the destination would stand, and the system's words.
    case parentNotWritable(path: String, reason: String)
    /// A file or folder that could not be written, and the system's words.
    case disk(path: String, reason: String)
  }

  /// What a run that is cut short leaves on the disk; to be removed when a signal ends the program.
  public struct Residue: Sendable {
    public let temporaryFolder: String
    /// Folders above the destination that did not exist before, outermost first.
    public let madeParents: [String]
    let destination: String

    /// Where the old folder stands for the moment in which it is replaced.
    var aside: String { temporaryFolder + ".old" }

    /// Removes all of it; a parent only where it is empty. Leaves a folder that is in place alone.
    public func remove() {
      // An old folder goes back where no new one has taken its place: else this rename fails.
      _ = unsafe rename(aside, destination)
      FileTree.remove(aside)
      FileTree.remove(temporaryFolder)
      for parent in madeParents.reversed() { _ = unsafe rmdir(parent) }
    }
  }

  public let destination: String
  public let replacement: Replacement

  /// - Parameter destination: A path whose last component names the folder; its parents need not exist.
  public init(destination: String, replacement: Replacement) {
    self.destination = FileTree.trimmed(destination)
    self.replacement = replacement
  }

  /// Writes the files and puts the folder in place: files 0644, folders 0755, whatever the umask.
  ///
  /// - Parameters:
  ///   - files: With paths that stay inside the folder and differ.
  ///   - willWrite: Called once before the first file, with what a signal handler would have to remove.
  public func write(_ files: [File], willWrite: (Residue) -> Void = { _ in }) throws(Failure) {
    precondition(Set(files.map(\.path)).count == files.count, "the files differ in path")
    try checkDestination()
    let residue = try makeTemporaryFolder()
    willWrite(residue)
    do {
      for file in files { try write(file, in: residue.temporaryFolder) }
      try putInPlace(residue)
    } catch {
      residue.remove()
      throw error
    }
  }

  /// What would refuse the destination before any work is done; called again by `write`.
  public func checkDestination() throws(Failure) {
    guard FileTree.kind(of: destination) != .absent else { return }
    guard case .replaceOwnOutput = replacement else { throw .exists(path: destination) }
    let start = FileTree.start(
      of: destination + "/manifest.json", byteCount: Manifest.signature.utf8.count)
    guard FileTree.kind(of: destination) == .folder, start == Array(Manifest.signature.utf8) else {
      throw .existsButIsNotOurs(path: destination)
    }
  }

  private func makeTemporaryFolder() throws(Failure) -> Residue {
    let (parent, name) = FileTree.split(destination)
    let made = try makeParents(parent)
    var template = Array("\(parent)/.\(name).XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      let reason = FileTree.reason()
      for folder in made.reversed() { _ = unsafe rmdir(folder) }
      throw .parentNotWritable(path: parent, reason: reason)
    }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = unsafe chmod(path, 0o755)
    return Residue(temporaryFolder: path, madeParents: made, destination: destination)
  }

  /// Makes what is missing of the way to a folder, and returns it, outermost first.
  private func makeParents(_ path: String) throws(Failure) -> [String] {
    var missing: [String] = []
    var folder = path
    while FileTree.kind(of: folder) == .absent {
      missing.insert(folder, at: 0)
      folder = FileTree.split(folder).parent
    }
    var made: [String] = []
    for folder in missing {
      guard unsafe mkdir(folder, 0o755) == 0 else {
        let reason = FileTree.reason()
        for folder in made.reversed() { _ = unsafe rmdir(folder) }
        throw .parentNotWritable(path: FileTree.split(folder).parent, reason: reason)
      }
      _ = unsafe chmod(folder, 0o755)
      made.append(folder)
    }
    return made
  }

  private func write(_ file: File, in folder: String) throws(Failure) {
    let steps = file.path.split(separator: "/", omittingEmptySubsequences: false)
    precondition(
      steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }, "a file stays in its folder")
    var path = folder
    for step in steps.dropLast() {
      path += "/" + step
      guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw .disk(path: shown(path, in: folder), reason: FileTree.reason())
      }
      _ = unsafe chmod(path, 0o755)
    }
    if let reason = FileTree.write(file.bytes, to: folder + "/" + file.path) {
      throw .disk(path: destination + "/" + file.path, reason: reason)
    }
  }

  /// The path as it would be in place: the temporary name would tell a person nothing.
  private func shown(_ path: String, in folder: String) -> String {
    destination + path.dropFirst(folder.count)
  }

  private func putInPlace(_ residue: Residue) throws(Failure) {
    try checkDestination()
    if FileTree.kind(of: destination) == .folder {
      // Not in one step, because not every file system can exchange two folders.
      try move(destination, to: residue.aside)
    }
    try move(residue.temporaryFolder, to: destination)
    FileTree.remove(residue.aside)
  }

  private func move(_ path: String, to newPath: String) throws(Failure) {
    guard unsafe rename(path, newPath) == 0 else {
      throw .disk(path: destination, reason: FileTree.reason())
    }
  }
}

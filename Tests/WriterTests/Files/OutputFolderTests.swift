import Glibc
import Support
import Testing

@testable import Writer

/// Each test has an empty folder of its own, which goes with it.
@Suite struct OutputFolderTests {
  typealias Failure = OutputFolder.Failure

  private let folder: TemporaryFolder
  var room: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  static let ours = [
    OutputFolder.File(path: "manifest.json", text: Manifest.signature + "\n}\n"),
    OutputFolder.File(path: "tables/units.csv", text: "unit\n"),
  ]

  func folder(_ path: String, _ replacement: OutputFolder.Replacement = .refuse) -> OutputFolder {
    OutputFolder(destination: room + "/" + path, replacement: replacement)
  }

  func text(_ path: String) -> String {
    String(decoding: FileTree.start(of: room + "/" + path, byteCount: 4096), as: UTF8.self)
  }

  func permissions(_ path: String) -> UInt32 {
    var status = stat()
    unsafe lstat(room + "/" + path, &status)
    return status.st_mode & 0o777
  }

  @Test func `a folder appears whole, with its parents`() throws {
    let before = umask(0o077)
    defer { umask(before) }
    try folder("a/b/run").write(Self.ours)
    #expect(text("a/b/run/tables/units.csv") == "unit\n")
    #expect(permissions("a/b/run/tables/units.csv") == 0o644)
    #expect(permissions("a/b/run/tables") == 0o755)
    #expect(permissions("a/b/run") == 0o755)
    #expect(FileTree.names(in: room + "/a/b") == ["run"])
  }

  @Test func `what exists is not overwritten`() throws {
    try folder("run").write(Self.ours)
    #expect(throws: Failure.exists(path: room + "/run")) {
      try self.folder("run/").write([.init(path: "other", bytes: [])])
    }
    #expect(text("run/tables/units.csv") == "unit\n")
    #expect(FileTree.names(in: room) == ["run"])
  }

  @Test func `our own output is replaced when asked, and only it`() throws {
    try folder("run").write(Self.ours)
    try folder("run", .replaceOwnOutput).write([.init(path: "new.txt", text: "new")])
    #expect(text("run/new.txt") == "new")
    #expect(FileTree.names(in: room + "/run") == ["new.txt"])
    #expect(FileTree.names(in: room) == ["run"])
    #expect(throws: Failure.existsButIsNotOurs(path: room + "/run")) {
      try self.folder("run", .replaceOwnOutput).write(Self.ours)
    }
    #expect(text("run/new.txt") == "new")
  }

  @Test func `a file in the way is not ours`() {
    #expect(FileTree.write([], to: room + "/run") == nil)
    #expect(throws: Failure.existsButIsNotOurs(path: room + "/run")) {
      try self.folder("run", .replaceOwnOutput).write(Self.ours)
    }
  }

  @Test func `a failure leaves nothing behind, made parents included`() throws {
    let long = String(repeating: "长", count: 100)
    let failure = #expect(throws: Failure.self) {
      try self.folder("a/run").write(Self.ours + [.init(path: "tables/\(long)", bytes: [1])])
    }
    #expect(
      failure == .disk(path: room + "/a/run/tables/\(long)", reason: "File name too long"))
    #expect(FileTree.names(in: room) == [])
  }

  @Test func `a parent that is a file is named`() {
    #expect(FileTree.write([], to: room + "/file") == nil)
    #expect(
      throws: Failure.parentNotWritable(path: room + "/file", reason: "Not a directory")
    ) { try self.folder("file/run").write(Self.ours) }
  }

  @Test func `what a signal would leave is known before the first file, and can be removed`() throws
  {
    var residue: OutputFolder.Residue?
    try folder("deep/run").write(Self.ours) { announced in
      #expect(FileTree.kind(of: announced.temporaryFolder) == .folder)
      #expect(announced.madeParents == [self.room + "/deep"])
      residue = announced
    }
    residue?.remove()
    #expect(FileTree.names(in: room + "/deep") == ["run"])
    #expect(throws: Failure.self) {
      try self.folder("other/run").write(Self.ours) { $0.remove() }
    }
    #expect(FileTree.names(in: room) == ["deep"])
  }

  @Test func `an old folder goes back where its successor never arrived`() throws {
    try folder("run").write(Self.ours)
    #expect(throws: Failure.self) {
      try self.folder("run", .replaceOwnOutput).write([]) { residue in
        FileTree.remove(residue.temporaryFolder)
      }
    }
    #expect(text("run/tables/units.csv") == "unit\n")
    #expect(FileTree.names(in: room) == ["run"])
  }

  @Test(arguments: [
    ("run", ".", "run"), ("a/run", "a", "run"), ("/run", "/", "run"), ("a//run", "a", "run"),
  ])
  func `a path has a folder and a name`(path: String, parent: String, name: String) {
    #expect(FileTree.split(path) == (parent, name))
  }
}

import Foundation
import Model
import Support
import Testing

@testable import Importer

@Suite struct HeldInputTests {
  private static let log = "编号,单位,标题\n1,甲,a\n"

  @Test func `a symbolic link is followed, to a log and to a folder`() throws {
    let folder = try TemporaryFolder(["data/log/1.csv": Self.log])
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "data")
    #expect(try Import.read([link]).submissions.collected.count == 1)
    let file = folder.path + "/link.csv"
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "data/log/1.csv")
    #expect(try Import.read([file]).submissions.collected.count == 1)
  }

  @Test func `a link to nowhere and a path under a file are no files`() throws {
    let folder = try TemporaryFolder(["1.csv": Self.log])
    let link = folder.path + "/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "gone.csv")
    for path in [link, folder.path + "/1.csv/2.csv"] {
      let refused = refusal { () throws(Diagnostic) in _ = try Import.read([path]) }
      #expect(refused == Diagnostic(.error, .fileMissing, at: .init(file: path)))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file that may not be read is named with the system's reason`() throws {
    let folder = try TemporaryFolder(["1.csv": Self.log])
    let path = folder.path + "/1.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let refused = refusal { () throws(Diagnostic) in _ = try Import.read([path]) }
    #expect(refused?.code == .fileUnreadable)
    #expect(refused?.found == ["Permission denied"])
  }

  @Test func `a folder among logs is refused by name`() throws {
    let folder = try TemporaryFolder(["1.csv": Self.log, "log/2.csv": Self.log])
    let refused = refusal { () throws(Diagnostic) in
      _ = try Import.read([folder.path + "/1.csv", folder.path + "/log"])
    }
    #expect(
      refused == Diagnostic(.error, .fileIsFolder, at: .init(file: folder.path + "/log")))
  }
}

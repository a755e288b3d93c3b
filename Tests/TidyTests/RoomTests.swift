import Support
import Testing

/// What may stand only in few places, or nowhere.
struct RoomTests {
  /// Every file that talks to C, those that compare bytes eight at a time, and `CSVRows`, where tables of a
  /// million cells are written, may say `unsafe`; no other.
  static let unsafeRooms: Set<String> = [
    "Sources/Importer/Bytes/Big5.swift",
    "Sources/Importer/Bytes/FileBytes.swift",
    "Sources/Importer/Bytes/FolderListing.swift",
    "Sources/Importer/Bytes/GB18030.swift",
    "Sources/Importer/Bytes/Gzip.swift",
    "Sources/Importer/Bytes/OpenFile.swift",
    "Sources/Importer/Bytes/TextEncoding+Offence.swift",
    "Sources/Importer/Dataset/HeldInput.swift",
    "Sources/Importer/Records/CSVMachine.swift",
    "Sources/Importer/Records/RecordScanner.swift",
    "Sources/Importer/Rows/ByteWords.swift",
    "Sources/Importer/Rows/LargePages.swift",
    "Sources/Importer/Rows/SpillFile.swift",
    "Sources/Writer/Files/CSVRows.swift",
    "Sources/Writer/Files/FileTree.swift",
    "Sources/Writer/Files/OutputFolder.swift",
    "Sources/Writer/Files/ReadFile.swift",
    "Sources/Writer/Files/RealText.swift",
    "Sources/Writer/Files/SHA256.swift",
    "Sources/tongbao/Interruption.swift",
    "Sources/tongbao/PNGConverter.swift",
    "Sources/tongbao/ResultFile.swift",
    "Sources/tongbao/Streams.swift",
  ]

  @Test func `unsafe stands only in its rooms`() throws {
    let users = try Repository.files(below: "Sources", suffix: ".swift").filter {
      try Repository.text(of: $0).contains(#/\bunsafe \w/#)
    }
    #expect(Set(users) == Self.unsafeRooms)
  }

  @Test(arguments: ["Sources", "Tests"])
  func `nothing is left unfinished`(folder: String) throws {
    for path in Repository.files(below: folder, suffix: ".swift") where !path.contains("TidyTests")
    {
      let text = try Repository.text(of: path)
      #expect(!text.contains(#/\b(TODO|FIXME|XXX)\b/#), "\(path) has an unfinished spot")
      #expect(!text.contains("fatalError("), "\(path) ends the program without a reason")
    }
  }

  @Test func `no type has a name that says nothing`() throws {
    for path in Repository.files(below: "Sources", suffix: ".swift") {
      let types = try Repository.text(of: path).matches(
        of: #/(?:struct|class|enum|protocol) (\w+)/#)
      for type in types {
        #expect(!type.1.contains(#/Manager|Helper|Utils?$|Processor/#), "\(path): \(type.1)")
      }
    }
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    let expected: Set<String> = [
      ".ci", ".gitignore", "LICENSE", "Makefile", "Package.swift", "README.md", "Sources", "Tests",
      "datasets", "notebooks-out",
    ]
    #expect(try Repository.trackedTopLevel() == expected)
  }
}

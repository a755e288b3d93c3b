import Support
import Testing

/// The flow: Importer, Analytics and Writer know Model and never each other; the program joins them.
struct ArrowTests {
  /// What the files of each folder of Sources may import.
  static let arrows: [String: Set<String>] = [
    "Model": ["Dispatch", "Synchronization"],
    "Importer": [
      "Model", "CByteScan", "CLibCSV", "CZlib", "Yams", "Glibc", "Synchronization",
    ],
    "Analytics": ["Model"],
    "Writer": ["Model", "CLibCrypto", "Glibc", "Synchronization"],
    "tongbao": [
      "Model", "Importer", "Analytics", "Writer", "ArgumentParser", "Glibc", "Synchronization",
    ],
  ]

  @Test(arguments: arrows.keys.sorted())
  func `a stage imports only what the flow allows`(stage: String) throws {
    for path in Repository.files(below: "Sources/" + stage, suffix: ".swift") {
      for module in Self.imports(in: try Repository.text(of: path)) {
        #expect(Self.arrows[stage]?.contains(module) == true, "\(path) imports \(module)")
      }
    }
  }

  @Test func `the import graph has no circle`() throws {
    var remaining = Self.arrows.mapValues { $0.filter { Self.arrows[$0] != nil } }
    while let leaf = remaining.filter({ $0.value.isEmpty }).keys.min() {
      remaining[leaf] = nil
      remaining = remaining.mapValues { $0.subtracting([leaf]) }
    }
    #expect(remaining.isEmpty, "these import each other: \(remaining.keys.sorted())")
  }

  @Test func `every folder of Sources has its arrows stated here`() {
    let folders = Set(
      Repository.files(below: "Sources", suffix: ".swift").map {
        String($0.split(separator: "/")[1])
      })
    #expect(folders == Set(Self.arrows.keys))
  }

  /// A library is used in one file, so that it can be changed in one file.
  static let rooms = [
    "Dispatch": "Sources/Model/Parallel.swift",
    "CLibCSV": "Sources/Importer/Records/CSVMachine.swift",
    "CZlib": "Sources/Importer/Bytes/Gzip.swift",
    "Yams": "Sources/Importer/Dataset/YAMLMap.swift",
    "CLibCrypto": "Sources/Writer/Files/SHA256.swift",
  ]

  @Test(arguments: rooms.keys.sorted())
  func `a library has one room`(library: String) throws {
    let users = try Repository.files(below: "Sources", suffix: ".swift").filter {
      Self.imports(in: try Repository.text(of: $0)).contains(library)
    }
    #expect(users == [Self.rooms[library]])
  }

  static func imports(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^(?:@testable )?(?:public )?import (\w+)/#).map { String($0.1) }
    }
  }
}

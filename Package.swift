// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: no unsafe construct without the word, no warning.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "tongbao",
  products: [
    .executable(name: "tongbao", targets: ["tongbao"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),

    .target(name: "CByteScan"),

    // The flow: Importer, Analytics and Writer know Model and never each other.
    .target(name: "Model", swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "Importer",
      dependencies: [
        "Model", "CByteScan", "CLibCSV", "CZlib", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Analytics", dependencies: ["Model"], swiftSettings: strict),
    .target(name: "Writer", dependencies: ["Model", "CLibCrypto"], swiftSettings: strict),
    .executableTarget(
      name: "tongbao",
      dependencies: [
        "Model", "Importer", "Analytics", "Writer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "Support", dependencies: ["Model"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model", "Support"], swiftSettings: strict),
    .testTarget(
      name: "ImporterTests", dependencies: ["Importer", "Model", "CByteScan", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "AnalyticsTests", dependencies: ["Analytics", "Model", "Support"],
      exclude: ["Statistics/reference"], swiftSettings: strict),
    .testTarget(
      name: "WriterTests", dependencies: ["Writer", "Model", "Support"],
      exclude: ["golden", "reference"],
      swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: ["tongbao", "Importer", "Analytics", "Writer", "Model", "Support"],
      exclude: ["cases", "charts", "diagnostics", "real", "reference-charts", "rulebooks"],
      swiftSettings: strict),
    .testTarget(name: "TidyTests", dependencies: ["Support"], swiftSettings: strict),
  ]
)

// `make fuzz` builds a library that clang links with libFuzzer; no other build knows of it.
if Context.environment["TONGBAO_FUZZ"] != nil {
  package.products.append(.library(name: "Fuzz", type: .static, targets: ["Fuzz"]))
  package.targets.append(
    .target(
      name: "Fuzz", dependencies: ["Importer", "Model", "CByteScan", "CLibCSV"], path: "Tests/Fuzz",
      exclude: ["corpus", "dictionary.txt"], swiftSettings: strict))
}

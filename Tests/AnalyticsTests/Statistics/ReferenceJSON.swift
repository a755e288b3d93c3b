import Foundation

/// The content of `reference/NAME.json`.
func referenceJSON<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "reference/\(name).json")
  return try JSONDecoder.ofReferences.decode(type, from: Data(contentsOf: file))
}

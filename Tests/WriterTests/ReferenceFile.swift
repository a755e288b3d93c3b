import Foundation

/// Published or independently computed figures that the tests hold the code to.
enum ReferenceFile {
  static func read<Value: Decodable>(_ name: String, as type: Value.Type) -> Value {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "reference/" + name)
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("\(file.path): \(error)")
    }
  }
}

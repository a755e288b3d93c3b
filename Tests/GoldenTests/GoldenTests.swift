import Support
import Testing

struct GoldenTests {
  @Test(arguments: GoldenCase.names)
  func `the program does what the case says`(name: String) throws {
    let (now, expected) = try GoldenCase(name: name).run()
    let differences = now.differences(from: expected)
    #expect(differences.isEmpty, "\(name):\n\(differences.joined(separator: "\n"))")
  }
}

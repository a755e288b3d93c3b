import Foundation
import Model
import Testing

@testable import Importer

/// The schema that editors read holds the keys that the reader allows, no more and no fewer.
struct RulebookSchemaTests {
  private let entries = RulebookSchema.entries(RulebookFile.keys)

  private func schema() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(RulebookSchema.text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `it is JSON of the stated draft, and its entries are the reader's`() throws {
    let schema = try schema()
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(Set(definitions.keys) == Set(entries.map(\.entry)))
    for name in references(in: schema) {
      #expect(definitions[name] != nil, "\(name) is referred to and not defined")
    }
  }

  private func references(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap(references) }
    guard let object = value as? [String: Any] else { return [] }
    let own = (object["$ref"] as? String).map { [String($0.dropFirst("#/$defs/".count))] } ?? []
    return own + object.values.flatMap(references)
  }

  @Test func `every key has a line in both languages, and entries of one name have the same keys`()
    throws
  {
    let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
    for entry in entries {
      let properties = try #require(
        definitions[entry.entry]?["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(entry.names) && entry.names.count == properties.count)
      #expect(definitions[entry.entry]?["additionalProperties"] as? Bool == false)
      for key in entry.keys {
        let description = properties[key.name]?["description"] as? String
        #expect(description == "\(key.meaning.zh) · \(key.meaning.en)")
        #expect(!key.meaning.zh.isEmpty && !key.meaning.en.isEmpty)
        #expect(description?.contains("\n") == false)
        if let inner = key.value.entry {
          #expect(entries.first { $0.entry == inner.entry }?.names == inner.names)
        }
      }
    }
  }

  /// The way to an entry, as YAML in which `%` stands for the entry.
  private static let ways: [String: String] = [
    "rulebook": "%",
    "periods": "periods: %\nversions: [{}]",
    "version": "versions: [%]",
    "filing": "versions: [{ filing: % }]",
    "invalid": "versions: [{ invalid: [%] }]",
    "score": "versions: [{ scores: [%] }]",
    "submission_row": "versions: [{ scores: [{ name: 分, submission: [%] }] }]",
    "adoption_row": "versions: [{ scores: [{ name: 分, adoption: [%] }] }]",
    "factor_row": "versions: [{ scores: [{ name: 分, times: [%] }] }]",
    "instruction_row": "versions: [{ scores: [{ name: 分, instruction: [%] }] }]",
    "request_row": "versions: [{ scores: [{ name: 分, requests: [%] }] }]",
    "reason_row": "versions: [{ scores: [{ name: 分, adjustments: [%] }] }]",
    "quota_row": "versions: [{ scores: [{ name: 分, quotas: [%] }] }]",
    "limits": "versions: [{ scores: [{ name: 分, limits: % }] }]",
    "converted": "versions: [{ scores: [{ name: 分, converted: % }] }]",
    "quota": "versions: [{ quotas: [%] }]",
    "where":
      "versions: [{ quotas: [{ clause: 一, indicator: adoptions, per: year, at_least: 1, where: % }] }]",
    "threshold": "versions: [{ scores: [{ name: 分 }], thresholds: [%] }]",
    "consequence": "versions: [{ consequences: [%] }]",
    "commendation": "versions: [{ commendations: [%] }]",
    "condition":
      "versions: [{ commendations: [{ clause: 一, title: 二, rank_by: submissions, top: 1, conditions: [%] }] }]",
  ]

  /// What an entry must say for the reader to come to its other keys.
  private static let begun: [String: String] = [
    "rulebook": "versions: [{}]", "filing": "each: month, within_days: 3", "score": "name: 分",
    "submission_row": "points: 1", "adoption_row": "points: 1", "factor_row": "times: 1",
    "instruction_row": "points: 1", "request_row": "points: 1",
    "reason_row": "reason: 一, points: 1", "quota_row": "clause: 一",
    "converted": "worth: 1, full_at: best",
    "quota": "clause: 一, indicator: adoptions, per: year, at_least: 1",
    "threshold": "clause: 一, indicator: 分, per: year, at_least: 1",
    "consequence": "clause: 一, effect: criticised",
    "commendation": "clause: 一, title: 二, rank_by: submissions, top: 1",
    "condition": "indicator: adoptions, at_least: 1",
  ]

  @Test(
    arguments: RulebookSchema.entries(RulebookFile.keys).flatMap { entry in
      entry.names.map { [entry.entry, $0] }
    })
  func `every key that is allowed is read: what cannot stand behind it is refused there`(
    path: [String]
  ) throws {
    let (entry, key) = (path[0], path[1])
    let way = try #require(Self.ways[entry])
    let begun = (Self.begun[entry] ?? "").components(separatedBy: ", ").filter {
      !$0.isEmpty && !$0.hasPrefix(key + ":")
    }
    // Neither a text, nor keys, nor a list of texts or entries.
    let text = "{ " + (begun + ["\(key): [[]]"]).joined(separator: ", ") + " }"
    let found = refusal { () throws(Diagnostic) in
      let yaml = way.replacingOccurrences(of: "%", with: text)
      _ = try RulebookFile.read(Array(yaml.utf8), file: "rulebook.yaml")
    }
    #expect(found?.code == .yamlValueWrong, "\(found?.brief ?? "nothing is said")")
  }
}

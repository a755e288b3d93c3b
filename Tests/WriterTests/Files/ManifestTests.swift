import Model
import Testing

@testable import Writer

@Suite struct ManifestTests {
  @Test func `a manifest states what went in and what came out`() throws {
    var balance = SourceSummary(
      path: "log/1.csv", encoding: "gb18030", delimiter: ",", shape: "per-adoption")
    balance.records = 5
    balance.frame = 1
    balance.used = 4
    let files = try Manifest.File.all(
      [("log/1.csv", .bytes(Array("abc".utf8))), ("units.csv", .bytes([]))], workers: 2)
    let big = Manifest.File(path: "log/2.csv", byteCount: 70_000_000, digest: .blocks("12ab"))
    let manifest = Manifest(
      version: "1.0.0", command: "report", options: [.init(name: "period", value: "2025")],
      title: "某县\"信息\"", period: .year(2025), asOf: CivilDate(year: 2025, month: 12, day: 31),
      inputs: [
        .init(file: files[0], balance: balance), .init(file: files[1], balance: nil),
        .init(file: big, balance: nil),
      ], rulebook: nil, outputs: [])
    #expect(
      manifest.json == """
        {
          "program": "tongbao",
          "version": "1.0.0",
          "command": "report",
          "options": {
            "period": "2025"
          },
          "dataset": "某县\\"信息\\"",
          "period": {
            "label": "2025",
            "first": "2025-01-01",
            "last": "2025-12-31"
          },
          "as_of": "2025-12-31",
          "inputs": [
            {
              "path": "log/1.csv",
              "bytes": 3,
              "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              "encoding": "gb18030",
              "delimiter": ",",
              "shape": "per-adoption",
              "records": 5,
              "frame": 1,
              "used": 4,
              "superseded": 0,
              "duplicates": 0,
              "rejected": 0
            },
            {
              "path": "units.csv",
              "bytes": 0,
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            },
            {
              "path": "log/2.csv",
              "bytes": 70000000,
              "sha256_blocks": "12ab"
            }
          ],
          "rulebook": null,
          "outputs": []
        }

        """)
    #expect(manifest.json.hasPrefix(Manifest.signature))
  }

  @Test(arguments: [
    ("a\\b", "\"a\\\\b\""), ("\u{1}\t\r\n", "\"\\u0001\\t\\r\\n\""), ("《要情》", "\"《要情》\""),
  ])
  func `a JSON text is escaped`(text: String, written: String) {
    #expect(JSONText.text(text).indented == written)
  }

  @Test func `a number, a truth and what is not known stand in JSON without quotes`() {
    let value = JSONText.object([
      ("a", .integer(-3)), ("b", .boolean(true)), ("c", .boolean(false)),
      ("d", .optional(nil as Int?)), ("e", .optional(7)),
    ])
    #expect(value.singleLine == #"{"a":-3,"b":true,"c":false,"d":null,"e":7}"#)
    #expect(value.indented.contains("\"b\": true,"))
  }
}

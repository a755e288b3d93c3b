import Model
import Support
import Testing

@Suite struct ItemKeyTests {
  private func key(_ text: String, _ kind: ItemKey.Kind = .id) -> ItemKey {
    ItemKey(kind, text.utf8)
  }

  @Test(arguments: [0, 1, 6, 7, 8, 13, 14, 15, 16, 17, 31, 32, 33, 64])
  func `texts of any length are told apart at every byte`(length: Int) {
    var keys: Set<ItemKey> = [key(String(repeating: "a", count: length))]
    for place in 0..<length {
      var bytes = [UInt8](repeating: 0x61, count: length)
      bytes[place] = 0x62
      keys.insert(ItemKey(.id, bytes))
    }
    keys.insert(key(String(repeating: "a", count: length + 1)))
    #expect(keys.count == length + 2)
  }

  @Test(arguments: ["", "a", "12345678901234", "123456789012345", "湖信〔2023〕12号"])
  func `a key says what it was made from, and kinds are never equal`(text: String) {
    #expect(key(text, .id).kind == .id && key(text, .content).kind == .content)
    #expect(key(text, .id) != key(text, .content))
    #expect(key(text) == key(text))
  }

  @Test func `a zero byte is a byte like any other`() {
    #expect(ItemKey(.id, [0]) != ItemKey(.id, []) && ItemKey(.id, [0, 1]) != ItemKey(.id, [1]))
  }

  @Test func `no two addresses share a key`() {
    let addresses = [(0, 0), (0, 1), (1, 0), (1, 1), ((1 << 20) - 1, (1 << 44) - 1)]
    let keys = Set(addresses.map { ItemKey(RecordAddress(source: $0.0, offset: $0.1)) })
    #expect(keys.count == addresses.count && keys.allSatisfy { $0.kind == .row })
  }

  @Test func `random ids do not collide`() {
    var generator = SeededGenerator(seed: 11)
    var ids: Set<String> = []
    for _ in 0..<20_000 {
      let length = Int.random(in: 10...20, using: &generator)
      ids.insert(String((0..<length).map { _ in "01".randomElement(using: &generator) ?? "0" }))
    }
    #expect(Set(ids.map { key($0) }).count == ids.count)
  }
}

import Model
import Testing

@testable import Importer

struct NULByteTests {
  @Test func `a NUL byte inside a record costs that record and no other`() throws {
    let test = try TestDataset(
      log: "id,unit,submitted\nA,North,2024-01-05\nB,Sou\0th,2024-01-06\nC,East,2024-01-07\n")
    #expect(test.fates("log/1.csv") == [1, 2, 0, 0, 1])
    #expect(test.dataset.rejects.map(\.diagnostic.brief) == ["log/1.csv:3:2 nul-byte []"])
  }

  @Test func `a block of NUL bytes is a rejected record, not a blank row`() throws {
    let test = try TestDataset(
      log: "id,unit,submitted\nA,North,2024-01-05\n\0\0\0\0\nC,East,2024-01-07\n")
    #expect(test.fates("log/1.csv") == [1, 2, 0, 0, 1])
    #expect(test.rejected == [.nulByte])
  }
}

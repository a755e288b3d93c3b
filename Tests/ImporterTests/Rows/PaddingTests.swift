import Model
import Testing

@testable import Importer

struct PaddingTests {
  @Test func `empty fields that every record has behind the header are padding`() throws {
    let test = try TestDataset(
      log: "id,unit,submitted\nA,North,2024-01-05,,\nB,South,2024-01-06,,\n")
    #expect(test.fates("log/1.csv") == [1, 2, 0, 0, 0])
  }

  @Test func `a stray comma is not hidden by an empty last cell`() throws {
    let test = try TestDataset(
      log:
        "id,unit,title,submitted,remarks\nA,North,Roads,2024-01-05,\nB,South,Schools, new,2024-01-06,\n"
    )
    #expect(test.rejected == [.fieldCount])
  }
}

import CByteScan
import Support
import Testing

@testable import Importer

/// What `scan_records` finds, as values.
private struct Found: Equatable {
  var marks: [UInt32]
  var recordEnds: [UInt32]
  var oddities: [UInt32]
  var reached: Int
  var isIrregular: Bool
  var isQuoted: Bool
  var hasNUL: Bool

  init(_ lane: scan_lane, _ bytes: ArraySlice<UInt8>, capacity: Int) {
    var marks = [UInt32](repeating: 7, count: capacity)
    var recordEnds = marks
    var oddities = marks
    let found = unsafe marks.withUnsafeMutableBufferPointer { marks in
      unsafe recordEnds.withUnsafeMutableBufferPointer { recordEnds in
        unsafe oddities.withUnsafeMutableBufferPointer { oddities in
          unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe scan_records(
              lane, bytes.baseAddress, bytes.count, 0x2C, 0x22,
              scan_room(
                marks: marks.baseAddress, record_ends: recordEnds.baseAddress,
                oddities: oddities.baseAddress, capacity: capacity))
          }
        }
      }
    }
    self.marks = Array(marks.prefix(found.marks))
    self.recordEnds = Array(recordEnds.prefix(found.record_ends))
    self.oddities = Array(oddities.prefix(found.oddities))
    reached = found.reached
    isIrregular = found.is_irregular
    isQuoted = found.is_quoted
    hasNUL = found.has_nul
  }
}

@Suite struct ScanLaneTests {
  private let others = RecordScanner.lanes.filter { $0 != scan_lane_plain }

  private func noise(_ alphabet: [UInt8], _ count: Int, _ generator: inout SeededGenerator)
    -> [UInt8]
  {
    (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
  }

  @Test(
    arguments: [
      "abcdefgh,\n", "abcdefghijklmnopqrs\",\n", ",\n\r", "\"\",\n\r", "\"\"\"\"\"ab,\r\n\u{0}",
    ])
  func `every lane finds the same at every offset and length`(alphabet: String) {
    var generator = SeededGenerator(seed: 9)
    let bytes = noise(Array(alphabet.utf8), 264, &generator)
    for offset in 0..<64 {
      for length in 0...200 {
        let part = bytes[offset..<offset + length]
        let expected = Found(scan_lane_plain, part, capacity: 300)
        for lane in others { #expect(Found(lane, part, capacity: 300) == expected) }
      }
    }
  }

  @Test func `where the room is full every lane stops at the same place`() {
    var generator = SeededGenerator(seed: 10)
    let bytes = noise(Array("ab,,\n".utf8), 2_000, &generator)[...]
    for capacity in 64...200 {
      let expected = Found(scan_lane_plain, bytes, capacity: capacity)
      #expect(expected.reached < bytes.count && expected.marks.count <= capacity)
      for lane in others { #expect(Found(lane, bytes, capacity: capacity) == expected) }
    }
  }
}

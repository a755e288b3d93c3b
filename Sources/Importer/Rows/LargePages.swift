import Glibc

/// Memory for tables that are read and written all over.
///
/// In pages of 4 KiB nearly every such access makes the processor look up the page first, which takes
/// longer than the access; the system is asked for pages of 2 MiB.
enum LargePages {
  private static let pageLength = 1 << 21

  static func zeros(_ count: Int) -> [UInt16] {
    unsafe [UInt16](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe advise(UnsafeMutableRawBufferPointer(buffer))
      unsafe buffer.update(repeating: 0)
      initialized = count
    }
  }

  /// Advice that the system may not take; then it is only slower.
  private static func advise(_ memory: UnsafeMutableRawBufferPointer) {
    guard let base = memory.baseAddress else { return }
    let start = (Int(bitPattern: base) + pageLength - 1) / pageLength * pageLength
    let end = (Int(bitPattern: base) + memory.count) / pageLength * pageLength
    guard end > start else { return }
    _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
  }
}

import Glibc
import Synchronization

/// Where the chunks of all sources end, one after the other.
///
/// A chunk begins where the one before it ends, and only the reading of that one tells where: a line
/// end may stand inside a quoted field. So every chunk is read from a guessed beginning, and what was
/// read counts only if the chunk before ended there; else the chunk is read again. The rows are thus
/// those of a reading from front to back, whatever was guessed.
final class ChunkChain: Sendable {
  /// The place behind a chunk's last record.
  struct Link: Sendable {
    var offset: Int
    /// The physical line that begins there, from 1.
    var line: Int
  }

  /// A hundredth of what a chunk takes.
  private static let pauseMicroseconds: UInt32 = 30

  private let links: Mutex<[Link?]>

  init(count: Int) { links = Mutex(Array(repeating: nil, count: count)) }

  func end(_ chunk: Int, at link: Link) { links.withLock { $0[chunk] = link } }

  /// Waits until a chunk has been read: its worker began before whoever asks, so it is nearly done.
  func end(of chunk: Int) -> Link {
    while true {
      if let link = links.withLock({ $0[chunk] }) { return link }
      usleep(Self.pauseMicroseconds)
    }
  }
}

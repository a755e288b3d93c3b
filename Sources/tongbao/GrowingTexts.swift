import Synchronization

/// What one piece of the work adds to several texts.
struct TextParts: Sendable {
  /// All of it, text by text.
  var bytes: [UInt8] = []
  /// The texts that get anything, ascending, and where their parts end in `bytes`.
  fileprivate var ends: [(text: Int, end: Int)] = []

  /// Says that what stands before `end` and behind the part before it belongs to a text.
  mutating func end(_ text: Int, at end: Int) {
    if end > ends.last?.end ?? 0 { ends.append((text, end)) }
  }
}

/// Several texts that grow by pieces; whichever piece is ready first, they end up in the order of their numbers.
///
/// A class, because several threads add to it.
final class GrowingTexts: Sendable {
  private struct Content: Sendable {
    var texts: [[UInt8]]
    /// The number of the piece that comes next.
    var next = 0
    /// Pieces that were ready before their turn: as many as there are threads, at most for a moment.
    var early: [Int: TextParts] = [:]
  }

  private let content: Mutex<Content>

  /// - Parameter beginnings: What each text begins with.
  init(_ beginnings: [[UInt8]]) { content = Mutex(Content(texts: beginnings)) }

  /// Adds a piece; every number from 0 on must come once.
  func add(_ parts: TextParts, piece number: Int) {
    content.withLock { content in
      content.early[number] = parts
      while let parts = content.early.removeValue(forKey: content.next) {
        content.next += 1
        var start = 0
        for (text, end) in parts.ends {
          content.texts[text] += parts.bytes[start..<end]
          start = end
        }
      }
    }
  }

  /// The texts; they are empty afterwards.
  var taken: [[UInt8]] {
    content.withLock { content in
      let texts = content.texts
      content.texts = []
      return texts
    }
  }
}

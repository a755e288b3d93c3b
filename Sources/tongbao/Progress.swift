import Glibc
import Model
import Synchronization

/// One line on standard error that says how far a long reading is, rewritten in place and erased at the end.
///
/// A class, because all threads that read report to it.
final class Progress: Sendable {
  private struct State: Sendable {
    var bytes = 0
    var rows = 0
    /// When the line was last written; `nil` before the first time.
    var shown: Duration?
  }

  /// What ends sooner needs no progress.
  private static let delay = Duration.seconds(2)
  private static let interval = Duration.milliseconds(200)
  /// To the line's beginning, and nothing behind the cursor (ECMA-48, EL).
  private static let erasing = "\r\u{1B}[K"

  private let language: Language
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Returns: `nil` where nobody would see it: standard error is no terminal.
  init?(language: Language) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.language = language
  }

  /// Takes note of what one thread has read.
  ///
  /// - Parameter total: Bytes of all that is to be read, at least 1.
  func add(bytes: Int, of total: Int, rows: Int) {
    let now = ContinuousClock.now - start
    let line = state.withLock { state -> String? in
      state.bytes += bytes
      state.rows += rows
      // What was not what its head promised is read again from the start.
      if state.bytes > total { state = State(bytes: bytes, rows: rows, shown: state.shown) }
      guard now >= Self.delay, now - (state.shown ?? .zero) >= Self.interval else { return nil }
      state.shown = now
      let share = Double(state.bytes) / Double(total)
      return Words.progress(share: share, rows: state.rows, seconds: now / .seconds(1))(language)
    }
    if let line { Streams.write(Array((Self.erasing + line).utf8)[...], to: .messages) }
  }

  /// Erases the line, if there is one.
  func end() {
    let isShown = state.withLock { state in
      defer { state.shown = nil }
      return state.shown != nil
    }
    guard isShown else { return }
    Streams.write(Array(Self.erasing.utf8)[...], to: .messages)
  }
}

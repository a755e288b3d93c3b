/// How reading is divided; none of it changes a figure.
public struct ReadingOptions: Sendable {
  /// Threads, at least 1.
  var workers: Int
  /// Bytes of a file that one worker reads at a time: as many as stay in the cache of its core.
  var chunkLength = 1 << 19
  /// A file up to so many bytes is read in one go.
  var wholeLength = 1 << 20
  /// Bytes of rows in memory; what goes beyond is spilled to a temporary file. `nil`: no bound.
  public var memory: Int?
  /// What is counted while it is read; `nil` where the rows are kept.
  var count: CountQuery?
  /// Told of every chunk that has been read, from any thread: its bytes, those of all logs, its rows.
  public var progress: (@Sendable (_ bytes: Int, _ total: Int, _ rows: Int) -> Void)?

  public init(workers: Int) { self.workers = workers }
}

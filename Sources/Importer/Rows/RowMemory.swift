import Synchronization

/// The memory in which rows are kept: blocks that are used again and again, and beyond a stated bound a
/// temporary file.
final class RowMemory: Sendable {
  /// Rows of one block: 48 KiB, so that the lock is hardly ever met.
  static let blockLength = 1024

  private let limit: Int
  private let state: Mutex<State>
  private let spill = SpillFile()

  private struct State: Sendable {
    var free: [[Row]] = []
    /// Blocks that have been made.
    var count = 0
  }

  /// - Parameter limit: Blocks in memory; `nil` for as many as are needed.
  init(limit: Int?) {
    self.limit = limit ?? Int.max
    state = Mutex(State())
  }

  /// An empty block with room for `blockLength` rows.
  func block() -> [Row] {
    let free = state.withLock { state -> [Row]? in
      if let block = state.free.popLast() { return block }
      state.count += 1
      return nil
    }
    if let free { return free }
    var block: [Row] = []
    block.reserveCapacity(Self.blockLength)
    return block
  }

  /// Keeps the rows of a full block, and gives an empty one for it.
  func exchange(_ block: inout [Row]) -> KeptRows {
    let isTooMuch = state.withLock { $0.free.isEmpty && $0.count >= limit }
    if isTooMuch, let place = spill.append(block) {
      block.removeAll(keepingCapacity: true)
      return .file(place)
    }
    let kept = KeptRows.memory(block)
    block = self.block()
    return kept
  }

  /// Appends kept rows, which are kept no longer.
  func take(_ kept: consuming [KeptRows], into rows: inout [Row]) {
    var free: [[Row]] = []
    // In the order in which they were kept, and taken out one by one: a block that something else still
    // holds would be copied.
    kept.reverse()
    while let last = kept.popLast() {
      switch consume last {
      case .memory(var block):
        rows += block
        block.removeAll(keepingCapacity: true)
        if block.capacity >= Self.blockLength { free.append(block) }
      case .file(let place): spill.read(place, into: &rows)
      }
    }
    state.withLock { $0.free += free }
  }

  /// Shows kept rows block by block.
  ///
  /// - Parameter scratch: Memory for those that stand in the file.
  func forEachBlock(
    of kept: [KeptRows], scratch: inout [Row], _ body: ([Row]) -> Void
  ) {
    for kept in kept {
      switch kept {
      case .memory(let block): body(block)
      case .file(let place):
        scratch.removeAll(keepingCapacity: true)
        spill.read(place, into: &scratch)
        body(scratch)
      }
    }
  }
}

/// Rows where they are kept.
enum KeptRows: Sendable {
  case memory([Row])
  case file(SpillFile.Place)
}

/// Whole submissions in batches that are made when they are asked for, so that they never stand in memory all at once.
///
/// Neither the order of the batches nor that of the items in one means anything.
public protocol SubmissionBatches: Sendable {
  var batchCount: Int { get }

  /// Appends the items of a batch, the same ones at every call. Several threads may call it at once.
  func append(_ batch: Int, to submissions: inout Submissions)
}

extension SubmissionBatches {
  /// Shows every batch in turn.
  public func forEach(_ body: (Submissions) -> Void) {
    var submissions = Submissions()
    for batch in 0..<batchCount {
      submissions.removeAll(keepingCapacity: true)
      append(batch, to: &submissions)
      body(submissions)
    }
  }
}

extension Submissions: SubmissionBatches {
  public var batchCount: Int { 1 }

  public func append(_ batch: Int, to submissions: inout Submissions) {
    submissions.append(contentsOf: self)
  }
}

import Model

/// What one pass over all submissions finds.
struct PassResult: Sendable {
  var tally: Tally
  /// Per unit, the records behind its figures; `nil` where evidence was left out.
  var evidence: [[Selection.Entry]]?
}

extension Tallying {
  /// What a worker keeps from batch to batch.
  private struct Worker: Sendable {
    var tally: Tally
    var evidence: EvidenceList?
    /// The memory for one batch after another.
    var submissions = Submissions()
  }

  /// Counts every batch once; batches and threads may be as many as they like, the sums are the same.
  func pass(
    over batches: any SubmissionBatches, evidence: AnalysisRequest.Evidence, workers: Int
  ) -> PassResult {
    let done = Parallel.run(batches.batchCount, workers: workers) {
      Worker(tally: emptyTally, evidence: evidence == .listed ? EvidenceList() : nil)
    } job: { worker, batch in
      worker.submissions.removeAll(keepingCapacity: true)
      batches.append(batch, to: &worker.submissions)
      count(worker.submissions, into: &worker.tally)
      if worker.evidence != nil { list(worker.submissions, in: &worker.evidence!) }
    }
    let tally = done.dropFirst().reduce(done[0].tally) { $0 + $1.tally }
    guard evidence == .listed else { return PassResult(tally: tally, evidence: nil) }
    let lists = done.compactMap(\.evidence)
    return PassResult(tally: tally, evidence: EvidenceList.entries(of: lists, units: unitCount))
  }
}

import Model

/// What one pass over all submissions finds.
struct PassResult: Sendable {
  var tally: Tally
  var ledger: Ledger
  /// Per unit, the records behind its figures; `nil` where evidence was left out.
  var evidence: [[Selection.Entry]]?
}

extension Tallying {
  /// What a worker keeps from batch to batch.
  private struct Worker: Sendable {
    var usual: UsualItems?
    /// Counts of all other items.
    var tally: Tally
    var ledger: Ledger
    var evidence: EvidenceList?
    /// The memory for one batch after another.
    var submissions = Submissions()
    /// Places of items in it.
    var others: [Int] = []
  }

  /// Counts every batch once; batches and threads may be as many as they like, the sums are the same.
  func pass(
    over batches: any SubmissionBatches, evidence: AnalysisRequest.Evidence, workers: Int
  ) -> PassResult {
    let done = Parallel.run(batches.batchCount, workers: workers) {
      Worker(
        usual: UsualItems(self), tally: emptyTally, ledger: scoring.emptyLedger,
        evidence: evidence == .listed ? EvidenceList() : nil)
    } job: { worker, batch in
      worker.submissions.removeAll(keepingCapacity: true)
      batches.append(batch, to: &worker.submissions)
      count(&worker)
      if !parts.isEmpty { countParts(of: worker.submissions, into: &worker.tally) }
      scoring.book(worker.submissions, into: &worker.ledger, evidence: evidence)
      if worker.evidence != nil { list(worker.submissions, in: &worker.evidence!) }
    }
    let tally = sum(done)
    let ledger = done.dropFirst().reduce(done[0].ledger) { $0 + $1.ledger }
    guard evidence == .listed else {
      return PassResult(tally: tally, ledger: ledger, evidence: nil)
    }
    let lists = done.compactMap(\.evidence)
    return PassResult(
      tally: tally, ledger: ledger,
      evidence: EvidenceList.entries(of: lists, units: unitCount))
  }

  private func count(_ worker: inout Worker) {
    guard worker.usual != nil else {
      for item in 0..<worker.submissions.count {
        count(item, of: worker.submissions, into: &worker.tally)
      }
      return
    }
    worker.others.removeAll(keepingCapacity: true)
    worker.usual!.count(worker.submissions, by: self, others: &worker.others)
    for item in worker.others { count(item, of: worker.submissions, into: &worker.tally) }
  }

  private func sum(_ workers: [Worker]) -> Tally {
    var tally = workers.dropFirst().reduce(workers[0].tally) { $0 + $1.tally }
    guard var usual = workers[0].usual else { return tally }
    for worker in workers.dropFirst() { if let other = worker.usual { usual.add(other) } }
    usual.add(to: &tally, classes: classes.constant)
    return tally
  }
}

// The one library that Model uses: every stage shares the machine's threads.
import Dispatch
import Synchronization

/// Work that several threads share, with one answer however many they are.
public enum Parallel {
  /// Runs jobs 0 ..< `count`, each once, begun in ascending order.
  ///
  /// - Parameters:
  ///   - workers: Threads, at least 1; with 1 everything runs on the calling thread.
  ///   - state: Makes what a worker keeps from job to job.
  ///   - job: Does one job; which jobs share a state depends on the clock.
  /// - Returns: The states of all workers, in an order that means nothing: they must add up to the
  ///   same in any.
  public static func run<State: Sendable>(
    _ count: Int, workers: Int, state: @Sendable () -> State,
    job: @Sendable (inout State, Int) -> Void
  ) -> [State] {
    precondition(workers >= 1, "somebody has to do the work")
    let next = Atomic(0)
    let finished = Mutex<[State]>([])
    DispatchQueue.concurrentPerform(iterations: min(workers, max(1, count))) { _ in
      var own = state()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        job(&own, index)
      }
      finished.withLock { $0.append(own) }
    }
    return finished.withLock { $0 }
  }

  /// The answers of a function to some values, in the order of the values.
  ///
  /// - Parameter workers: Threads, at least 1.
  public static func map<Value: Sendable, Answer: Sendable>(
    _ values: [Value], workers: Int, _ answer: @Sendable (Value) -> Answer
  ) -> [Answer] {
    run(values.count, workers: workers) {
      [(place: Int, answer: Answer)]()
    } job: { answers, place in
      answers.append((place, answer(values[place])))
    }.joined().sorted { $0.place < $1.place }.map(\.answer)
  }
}

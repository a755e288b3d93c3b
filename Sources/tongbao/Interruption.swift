import Glibc

/// Keeps Ctrl-C from leaving half a folder.
enum Interruption {
  /// Runs `body` with interrupting signals held back; one that came in ends the program afterwards.
  static func deferred<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    var signals = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    unsafe sigprocmask(SIG_BLOCK, &signals, &former)
    defer { unsafe sigprocmask(SIG_SETMASK, &former, nil) }
    try body()
  }
}

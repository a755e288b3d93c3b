import Glibc

/// What the program asks of the machine that it runs on.
enum Machine {
  /// Threads that can run at once, at least 1.
  static var threads: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

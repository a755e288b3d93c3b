import Glibc

/// Ends the fuzzer's run with a find where something does not hold that should.
///
/// In an optimised build a precondition ends without its text.
func require(_ condition: Bool, _ text: StaticString) {
  if condition { return }
  print("find: it does not hold that \(text)")
  fflush(nil)
  preconditionFailure()
}

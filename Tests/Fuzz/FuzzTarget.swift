/// What the fuzzer calls with every input.
///
/// - Returns: 0, which lets the fuzzer keep an input that reached new code.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  RecordsCheck.check(bytes)
  ImportCheck.check(bytes)
  return 0
}

import Model

/// A record that could not be used.
public struct RejectedRecord: Sendable {
  public var diagnostic: Diagnostic
  public var address: RecordAddress
  var length: Int

  init(_ rejection: Rejection, source: SourcePlan) {
    diagnostic = rejection.diagnostic
    address = rejection.address
    length = rejection.length
  }

  /// Where its bytes lie in the source.
  var range: Range<Int> { address.offset..<(address.offset + length) }
}

import Model

/// An item to which the rules as stated give no exact amount: then nothing is published.
public struct RefusedItem: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// Equal shares of so many units or authors are not exact.
    case tooManySharers(Int)
    /// It would be worth more than any record can be.
    case tooMuch
  }

  public var reason: Reason
  /// The record that brought it.
  public var address: RecordAddress

  /// For a person, behind the record's file and line: what is wrong, and what to do.
  public var phrase: Phrase {
    switch reason {
    case .tooManySharers(let count):
      Words.sharersTooMany(count, most: Division.mostSharers)
    case .tooMuch: Words.amountTooLarge(Int(Claim.tooMuch / Points.partsOfOne))
    }
  }
}

/// One printed figure with everything that makes it, so that a person can work it out again.
public struct Explanation: Sendable {
  /// Of what a figure is one.
  public enum Kind: String, CaseIterable, Sendable {
    /// A column of the table of units.
    case count
    /// Where the unit stands with a quota or threshold in one of its periods.
    case quota
    /// What a score came to over a span.
    case score
  }

  /// A number put into the formula, under the name that it has there.
  public struct Input: Hashable, Sendable {
    public var name: String
    /// As the tables print it; `nil` is n/a.
    public var value: String?

    public init(name: String, value: String?) {
      self.name = name
      self.value = value
    }
  }

  /// One record with what it adds.
  public struct Row: Hashable, Sendable {
    public var address: RecordAddress
    /// Parallel to `addends`.
    public var amounts: [Points]
    /// Which rules gave it; `nil` where the record simply counts.
    public var reason: Phrase?

    public init(address: RecordAddress, amounts: [Points], reason: Phrase? = nil) {
      self.address = address
      self.amounts = amounts
      self.reason = reason
    }
  }

  public var kind: Kind
  /// What `--measure` calls it: a column's name, a clause, a score's name.
  public var measure: String
  /// Of quotas and scores the period that is judged, where it is not the whole of what is explained.
  public var period: String?
  public var meaning: Phrase
  /// In the names of the inputs; `nil` where the figure is counted straight from rows.
  public var formula: Phrase?
  public var inputs: [Input]
  /// `nil` is n/a.
  public var result: Phrase?
  /// The inputs, or the figure itself, that are sums over rows; empty where rows cannot show it.
  public var addends: [String]
  /// In order of address, each address once; every one adds to some addend.
  public var rows: [Row]

  public init(
    kind: Kind, measure: String, period: String? = nil, meaning: Phrase, formula: Phrase?,
    inputs: [Input], result: Phrase?, addends: [String] = [], rows: [Row] = []
  ) {
    self.kind = kind
    self.measure = measure
    self.period = period
    self.meaning = meaning
    self.formula = formula
    self.inputs = inputs
    self.result = result
    self.addends = addends
    self.rows = rows
  }

  /// What the rows add to an addend, all together.
  public func total(of addend: String) -> Points {
    guard let place = addends.firstIndex(of: addend) else { return .zero }
    return rows.reduce(.zero) { $0 + $1.amounts[place] }
  }
}

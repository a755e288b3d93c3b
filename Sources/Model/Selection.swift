/// The records behind one unit's figures in a period: the 核对表 that people check before publishing.
///
/// Each figure of the unit is the sum of its column over the records.
public struct Selection: Hashable, Sendable {
  /// One record with what it adds to the unit's figures; all may be 0 for an item that only explains one
  /// of its adoptions.
  public struct Entry: Hashable, Sendable {
    public var address: RecordAddress
    /// Items submitted in the period.
    public var submitted: Int
    /// Those of them that were adopted by the as-of day.
    public var adoptedItems: Int
    /// Adoption events in the period, supplements included.
    public var adoptions: Int
    /// What it brought to each score, before quotas and limits; parallel to the names of the scores, empty where the
    /// record brought nothing to any.
    public var points: [Points] = []

    public init(address: RecordAddress, submitted: Int, adoptedItems: Int, adoptions: Int) {
      self.address = address
      self.submitted = submitted
      self.adoptedItems = adoptedItems
      self.adoptions = adoptions
    }
  }

  /// The unit's code in the directory.
  public var unit: Int
  /// Relative to the output folder: `evidence/007-办公室.csv`.
  public var path: String
  /// In order of address, each address once.
  public var entries: [Entry]

  public init(unit: Int, path: String, entries: [Entry]) {
    self.unit = unit
    self.path = path
    self.entries = entries
  }
}

/// Choices about what the figures mean, as the dataset file states them.
public struct Reading: Sendable {
  /// Which outlets make an item "adopted", as `reading:` states it.
  public enum RateOutlets: Sendable, Hashable {
    case all
    /// Names of outlets or of levels.
    case named([String])
  }

  public var rateOutlets: RateOutlets
  /// `periods:` of the dataset file.
  public var calendar = PeriodCalendar.usual

  public init(rateOutlets: RateOutlets) { self.rateOutlets = rateOutlets }

  /// Whether an adoption by `outlet` makes its item count as adopted.
  public func rates(_ outlet: Outlet) -> Bool {
    switch rateOutlets {
    case .all: true
    case .named(let names): names.contains(outlet.name) || names.contains(outlet.level)
    }
  }
}

/// Everything that was counted, once, as cubes keyed by slot; every measure reads this and no rows.
///
/// A tally adds: the tally of two batches of whole items is the sum of theirs, in any order. All
/// counts are weighted: an item's by its weight, an adoption's by its printings. An item with
/// several units counts once in each unit, once in each of their classes and once in the office.
public struct Tally: Equatable, Sendable {
  /// What is counted for a unit, a class or the office; the last axis of their cubes.
  public enum Measure: Int, CaseIterable, Sendable {
    /// Logged items, in the slot of their submitted date, as are the seven that follow.
    case submitted
    /// Adopted by the as-of day.
    case adopted
    /// Adopted by the same day of the year before.
    case adoptedYearBefore
    case declined
    case pending
    /// Items of several units.
    case joint
    /// Adoption events by the as-of day, of the items submitted in the slot.
    case eventsOfItems
    /// Leaders' instructions on the items submitted in the slot.
    case instructions
    /// Adoption events, in the slot of their event date; supplements included.
    case adoptions
    /// Those of them that have no logged submission.
    case supplements
  }

  /// What is counted for an outlet, alone or with a unit; the last axis of their cubes.
  public enum OutletMeasure: Int, CaseIterable, Sendable {
    /// Adoption events, in the slot of their event date; supplements included.
    case adoptions
    case supplements
    /// Decisions of any outcome on logged items, in the slot of the submitted date.
    case offered
    /// Adoptions among `offered` by the as-of day.
    case taken
    /// Those of them by the same day of the year before.
    case takenYearBefore
    /// Among `offered`, what the log records as declined or pending.
    case notTaken
  }

  /// A span for which distinct items are counted, because slots cannot add those up, and pairs of
  /// unit and outlet, which are too many to be counted slot by slot.
  public enum Window: Int, CaseIterable, Sendable {
    case period
    case yearBefore
  }

  /// What sums over units or over classes hold more than once.
  public enum Overlap: Int, CaseIterable, Sendable {
    /// An item of n units stands here n − 1 times.
    case units
    /// One whose units are of n classes, n − 1 times.
    case classes
  }

  /// What is counted of the adopted items of the 24 months before the last day known, day by day; the last
  /// axis of `delays`. An item's age is the days from its submission to the last day on which it was followed.
  public enum DelayMeasure: Int, CaseIterable, Sendable {
    /// Logged items whose submission and first adoption are known to the day, the latter not before the
    /// former nor after the last day on which the item was followed, by their age.
    case adopted
    /// The same items, by the days from their submission to their first adoption.
    case delays
    /// First adopted before they were submitted, by their age.
    case early
    /// Adopted, but the first time on a day that is not known, by their age.
    case undated
    /// First adopted, by the date, after the last day on which they were followed, by their age.
    case beyond
  }

  /// The most days that 24 months have: ages and delays are 0 ..< `delayDays`.
  public static let delayDays = 731

  /// What is counted for a level or a medium of outlets; the last axis of `groups`.
  public enum GroupMeasure: Int, CaseIterable, Sendable {
    /// Logged items adopted at one of its outlets by the as-of day.
    case adopted
    /// By the same day of the year before.
    case adoptedYearBefore
  }

  /// What is counted for a kind of items or for a person; the last axis of `kinds` and of `people`.
  public enum ItemMeasure: Int, CaseIterable, Sendable {
    /// Logged items, in the slot of their submitted date, as are the two that follow.
    case submitted
    /// Adopted by the as-of day.
    case adopted
    /// Adopted by the same day of the year before.
    case adoptedYearBefore
    /// Adoption events, in the slot of their event date; supplements included.
    case adoptions
    /// Those of them that have no logged submission.
    case supplements
  }

  /// Levels of outlets, then media, half as many of each.
  public static let groupCount = 64

  /// unit × slot × `Measure`.
  public var units: Cube
  /// class × slot × `Measure`.
  public var classes: Cube
  /// slot × `Measure`.
  public var office: Cube
  /// `Overlap` × slot × `Measure`: what joint items add to a sum beyond the office's, counted by itself.
  public var overlaps: Cube
  /// outlet × slot × `OutletMeasure`.
  public var outlets: Cube
  /// unit × outlet × `Window` × `OutletMeasure`.
  public var unitOutlets: Cube
  /// level or medium × slot of the submitted date × `GroupMeasure`.
  public var groups: Cube
  /// kind × slot × `ItemMeasure`: every item once. Without cells where no row states a kind.
  public var kinds: Cube
  /// person × slot × `ItemMeasure`: an item once for each of its authors. Without cells where nobody is registered.
  public var people: Cube
  /// `Window`: distinct logged items with an adoption event in it.
  public var reached: Cube
  /// days × `DelayMeasure`.
  public var delays: Cube
  /// last day followed × days: logged items whose submitted date is known to the day, by their age.
  public var followed: Cube

  /// - Parameter ends: Different last days on which items were followed.
  public init(
    units: Int, classes: Int, outlets: Int, slots: Int, ends: Int, kinds: Int, people: Int
  ) {
    let measures = Measure.allCases.count
    let outletMeasures = OutletMeasure.allCases.count
    self.units = Cube(units, slots, measures)
    self.classes = Cube(classes, slots, measures)
    office = Cube(slots, measures)
    overlaps = Cube(Overlap.allCases.count, slots, measures)
    self.outlets = Cube(outlets, slots, outletMeasures)
    unitOutlets = Cube(units, outlets, Window.allCases.count, outletMeasures)
    groups = Cube(Self.groupCount, slots, GroupMeasure.allCases.count)
    self.kinds = Cube(kinds, slots, ItemMeasure.allCases.count)
    self.people = Cube(people, slots, ItemMeasure.allCases.count)
    reached = Cube(Window.allCases.count)
    delays = Cube(Self.delayDays, DelayMeasure.allCases.count)
    followed = Cube(ends, Self.delayDays)
  }

  /// - Precondition: Both were taken over the same units, classes, outlets, kinds, people and slots.
  public static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.units = left.units + right.units
    sum.classes = left.classes + right.classes
    sum.office = left.office + right.office
    sum.overlaps = left.overlaps + right.overlaps
    sum.outlets = left.outlets + right.outlets
    sum.unitOutlets = left.unitOutlets + right.unitOutlets
    sum.groups = left.groups + right.groups
    sum.kinds = left.kinds + right.kinds
    sum.people = left.people + right.people
    sum.reached = left.reached + right.reached
    sum.delays = left.delays + right.delays
    sum.followed = left.followed + right.followed
    return sum
  }
}

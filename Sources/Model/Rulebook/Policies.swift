extension Rulebook {
  /// How one item counts where it has several units, outlets or dates; `nil` is unstated.
  ///
  /// What a score or a quota states goes before what its version states. What neither states is read in the usual
  /// way: adoptions and scores by the adopted date, adopted items by the submitted one, and of all else the first
  /// case. Rates say themselves which date is meant: of `cohort_rate` and `decided_rate` the submitted one, of
  /// `period_rate` each event's own. A unit for which another basis or another share of joint items would decide
  /// otherwise is contested.
  public struct Policies: Hashable, Sendable {
    public var basis: Basis?
    public var joint: Joint?
    /// Of a joint item's units (or authors), only so many count, in the order of the log; `nil`: all.
    public var jointAtMost: Int?
    public var severalOutlets: SeveralOutlets?
    public var severalInstructions: SeveralInstructions?
    public var reposts: Reposts?
    public var carryOver: CarryOver?
    public var credit: Credit?
    public var mergers: Mergers?

    public init() {}

    /// These, and where they say nothing, the others.
    public func over(_ others: Policies) -> Policies {
      var policies = self
      policies.basis = basis ?? others.basis
      policies.joint = joint ?? others.joint
      policies.jointAtMost = jointAtMost ?? others.jointAtMost
      policies.severalOutlets = severalOutlets ?? others.severalOutlets
      policies.severalInstructions = severalInstructions ?? others.severalInstructions
      policies.reposts = reposts ?? others.reposts
      policies.carryOver = carryOver ?? others.carryOver
      policies.credit = credit ?? others.credit
      policies.mergers = mergers ?? others.mergers
      return policies
    }
  }

  /// The date that puts an adoption and its points into a period and under a version of the rules.
  public enum Basis: String, CaseIterable, Sendable {
    case adopted
    case submitted

    public var other: Basis { self == .adopted ? .submitted : .adopted }
  }

  /// What an item of several units is for each of them.
  public enum Joint: String, CaseIterable, Sendable {
    /// One for each.
    case each
    /// An equal share for each.
    case split
    /// One for the first named, none for the others.
    case first
  }

  /// What several adoptions of one item come to.
  public enum SeveralOutlets: String, CaseIterable, Sendable {
    case sum
    /// The one worth most; in a count, one.
    case highest
    /// The one worth most at each outlet, medium or level; in a count, one at each.
    case oncePerOutlet = "once_per_outlet"
    case oncePerMedium = "once_per_medium"
    case oncePerLevel = "once_per_level"
  }

  /// What several leaders' instructions on one item come to.
  public enum SeveralInstructions: String, CaseIterable, Sendable {
    case each
    /// Those with the same points (the same level of leader) once.
    case oncePerLevel = "once_per_level"
    /// The one worth most.
    case highest
  }

  public enum Reposts: String, CaseIterable, Sendable {
    case count
    case leaveOut = "leave_out"
  }

  /// What an item that scored in one year brings in a later one, where only its highest adoption counts.
  public enum CarryOver: String, CaseIterable, Sendable {
    /// The later year's highest, whatever the earlier one brought.
    case full
    /// What the later one is worth more.
    case difference
    /// Nothing.
    case none
  }

  /// Who has what a unit with `credit_to` in the register earns.
  public enum Credit: String, CaseIterable, Sendable {
    case own
    case passedOn = "passed_on"
  }

  /// Where the items of a unit that was merged into another count.
  public enum Mergers: String, CaseIterable, Sendable {
    case stay
    case withSuccessor = "with_successor"
  }
}

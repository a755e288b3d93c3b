import Model

/// What two runs were made from and how, as far as it differs: where causes are looked for.
struct RunCircumstances {
  let sameInputs: Int
  let inputs: [RunComparison.InputChange]
  let circumstances: [RunComparison.Change]
  let isOtherPeriod: Bool
  private let isOtherDay: Bool
  private let isOtherVersion: Bool

  init(_ before: FinishedRun, _ after: FinishedRun) {
    let older = Dictionary(before.inputs.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let newer = Set(after.inputs.map(\.path))
    var same = 0
    var changes: [RunComparison.InputChange] = []
    for file in after.inputs {
      let kind = older[file.path].map { Self.change(from: $0, to: file) } ?? .added
      if let kind {
        changes.append(.init(path: file.path, role: file.role, kind: kind))
      } else {
        same += 1
      }
    }
    for file in before.inputs where !newer.contains(file.path) {
      changes.append(.init(path: file.path, role: file.role, kind: .removed))
    }
    sameInputs = same
    inputs = changes
    circumstances = Self.changes(before, after)
    isOtherPeriod = before.period != after.period
    isOtherDay = before.asOf != after.asOf
    isOtherVersion = before.version != after.version
  }

  /// `nil`: the same file.
  private static func change(
    from before: FinishedRun.File, to after: FinishedRun.File
  ) -> RunComparison.InputChange.Kind? {
    guard before.byteCount == after.byteCount else { return .changed }
    guard let old = before.digest, let new = after.digest else { return .undecided }
    return old == new ? nil : .changed
  }

  private static func changes(
    _ before: FinishedRun, _ after: FinishedRun
  ) -> [RunComparison.Change] {
    var pairs: [(name: String, before: String, after: String)] = [
      ("dataset", before.title, after.title), ("version", before.version, after.version),
      ("period", before.period, after.period), ("as_of", before.asOf ?? "", after.asOf ?? ""),
      ("language", before.language.rawValue, after.language.rawValue),
    ]
    // What was asked for is told by what is in force; the other options stand as they are.
    let told: Set = ["period", "as-of", "language"]
    for option in after.options where !told.contains(option.name) {
      let old = before.options.first { $0.name == option.name }?.value ?? ""
      pairs.append((option.name, old, option.value))
    }
    return pairs.filter { $0.before != $0.after }.map {
      RunComparison.Change(name: $0.name, before: $0.before, after: $0.after)
    }
  }

  func changed(_ role: FinishedRun.Role) -> Bool { inputs.contains { $0.role == role } }

  /// Why a count that comes from rows is another one.
  ///
  /// - Parameter fromLogs: What it is where the logs changed, which goes before all else.
  func cause(ofRows fromLogs: RunComparison.Cause) -> RunComparison.Cause {
    if changed(.log) { return fromLogs }
    if isOtherDay { return .asOf }
    return cause(ofRules: [.register, .settings, .rulebook])
  }

  /// Why something else is another one: the first of these files that changed.
  func cause(ofRules roles: [FinishedRun.Role]) -> RunComparison.Cause {
    for role in roles where changed(role) { return Self.cause(of: role) }
    if isOtherDay { return .asOf }
    if isOtherVersion { return .version }
    return changed(.log) ? .corrections : .unknown
  }

  private static func cause(of role: FinishedRun.Role) -> RunComparison.Cause {
    switch role {
    case .log: .corrections
    case .rulebook: .rulebook
    case .register: .register
    case .settings: .settings
    }
  }
}

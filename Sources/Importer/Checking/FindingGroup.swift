import Model

/// The findings of one code: all counted, the first hundred kept.
public struct FindingGroup: Sendable {
  public static let kept = 100

  public let code: Diagnostic.Code
  public let severity: Diagnostic.Severity
  public internal(set) var number = 0
  /// In the order of their addresses.
  public internal(set) var first: [Diagnostic] = []
}

/// Findings as they come in, by code.
struct FindingCollection {
  private var groups: [Diagnostic.Code: FindingGroup] = [:]

  /// - Parameter diagnostic: Made only while it is one of the first hundred.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ diagnostic: () -> Diagnostic
  ) {
    var group = groups[code] ?? FindingGroup(code: code, severity: severity)
    group.number += 1
    if group.first.count < FindingGroup.kept { group.first.append(diagnostic()) }
    groups[code] = group
  }

  /// Findings that are counted and not kept.
  mutating func add(_ severity: Diagnostic.Severity, _ code: Diagnostic.Code, leftOut count: Int) {
    if count > 0 {
      groups[code, default: FindingGroup(code: code, severity: severity)].number += count
    }
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic.severity, diagnostic.code) { diagnostic } }
  }

  /// Notes first, errors last; of one severity in the order of the codes.
  var all: [FindingGroup] {
    let order: [Diagnostic.Severity] = [.note, .warning, .error]
    return order.flatMap { severity in
      Diagnostic.Code.allCases.compactMap { groups[$0] }.filter { $0.severity == severity }
    }
  }
}

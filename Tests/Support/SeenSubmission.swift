import Model

/// A submission as people see it, without codes and addresses, so that two imports can be compared.
public struct SeenSubmission: Hashable, Sendable, CustomStringConvertible {
  public var key: ItemKey
  /// In the cell's order.
  public var units: [String]
  public var submitted: String
  public var weight: Int
  public var isLogged: Bool
  /// `outlet/level outcome date eventDate ×weight`, in code point order.
  public var edges: [String]

  public init(
    key: ItemKey, units: [String], submitted: String, weight: Int, isLogged: Bool, edges: [String]
  ) {
    self.key = key
    self.units = units
    self.submitted = submitted
    self.weight = weight
    self.isLogged = isLogged
    self.edges = edges
  }

  public var description: String {
    let dress = (isLogged ? "" : "supplement ") + (weight == 1 ? "" : "×\(weight) ")
    return "\(dress)\(units.joined(separator: "+")) \(submitted) [\(edges.joined(separator: "; "))]"
  }

  /// Every submission, in the order of the batch.
  public static func all(_ submissions: Submissions, _ directory: Directory) -> [SeenSubmission] {
    (0..<submissions.count).map { item in
      SeenSubmission(
        key: submissions.keys[item],
        units: submissions.units(of: item).map { directory.units[$0].name },
        submitted: submissions.submitted[item]?.description ?? "undated",
        weight: submissions.weights[item], isLogged: submissions.isLogged[item],
        edges: submissions.edges(of: item)
          .map { edge($0, of: submissions.adoptions, directory) }.sorted())
    }
  }

  private static func edge(_ edge: Int, of adoptions: Adoptions, _ directory: Directory) -> String {
    let outlet = directory.outlets[adoptions.outlets[edge]]
    let name = outlet.level.isEmpty ? outlet.name : "\(outlet.name)/\(outlet.level)"
    let date = adoptions.dates[edge]?.description ?? "-"
    let event = adoptions.eventDates[edge]?.description ?? "-"
    let dates = date == event ? date : "\(date) (\(event))"
    let weight = adoptions.weights[edge] == 1 ? "" : " ×\(adoptions.weights[edge])"
    return "\(name) \(adoptions.outcomes[edge]) \(dates)\(weight)"
  }
}

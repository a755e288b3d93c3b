import Model

/// Reads `people.csv`: persons with targets of their own, each with dated rows.
enum PeopleRegister {
  /// - Returns: In the order of their first rows.
  static func read(
    _ rows: [RegisterFile.Row], _ known: KnownToRegisters
  ) throws(Diagnostic) -> [Person] {
    var people: [PersonRows] = []
    var positions: [String: Int] = [:]
    for row in rows {
      let name = row["person"]
      if name.isEmpty { throw row.wrong("person", expected: "…") }
      let (from, to) = try row.span()
      let unit = row["unit"].isEmpty ? nil : try known.unit(of: row)
      let membership = Person.Membership(
        group: CellText.nameKey(row["group"]), from: from, to: to)
      let position = positions[Spelling.key(name)] ?? people.count
      positions[Spelling.key(name)] = position
      if position == people.count { people.append(PersonRows(name: name)) }
      if let other = people[position].rows.first(where: { overlap($0.membership, membership) }) {
        throw Diagnostic(
          .error, .registerRowTwice, at: row.place(of: "person"),
          found: [name, other.line.map(String.init) ?? ""])
      }
      people[position].rows.append((membership, unit, row.place.line))
    }
    return people.map(\.person)
  }

  private struct PersonRows {
    var name: String
    var rows: [(membership: Person.Membership, unit: Int?, line: Int?)] = []

    /// Who moved from one unit to another belongs to the last.
    var person: Person {
      let sorted = rows.sorted {
        ($0.membership.from?.dayNumber ?? .min) < ($1.membership.from?.dayNumber ?? .min)
      }
      return Person(
        name: name, unit: sorted.last { $0.unit != nil }?.unit,
        memberships: sorted.map(\.membership))
    }
  }

  private static func overlap(_ one: Person.Membership, _ other: Person.Membership) -> Bool {
    (one.from?.dayNumber ?? .min) <= (other.to?.lastDay.dayNumber ?? .max)
      && (other.from?.dayNumber ?? .min) <= (one.to?.lastDay.dayNumber ?? .max)
  }

  static let fields: [RegisterFile.Field] = [
    .init(name: "person", synonyms: ["姓名", "人员", "信息员", "作者"], isRequired: true),
    .init(name: "unit", synonyms: ["单位", "单位名称", "所在单位"]),
    .init(name: "group", synonyms: ["组别", "类别", "分组"]),
    .init(name: "from", synonyms: ["起", "起始"]),
    .init(name: "to", synonyms: ["止", "截止"]),
  ]
}

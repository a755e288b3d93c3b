import Model

/// What rules and registers make of the logs: the particulars of rows, the registers with their units, the
/// rulebook with the names that the logs and registers use.
struct AskedNames {
  let particulars: ParticularsTable
  let registers: Registers
  let rulebook: Rulebook?
  /// Columns and names that are asked for and stand nowhere, then requests that no item answers.
  private(set) var findings: [Diagnostic] = []
  /// How many more there are of a code.
  private(set) var leftOut: [Diagnostic.Code: Int] = [:]

  /// - Throws: The first cell of a register that names what there is not.
  init(
    _ folder: DatasetFolder, _ reader: LogReader, _ chosen: Chosen, _ resolver: EntityResolver,
    workers: Int
  ) throws(Diagnostic) {
    let asked = ChosenFacets.Asked(
      columns: folder.askedColumns,
      leaders: folder.rulebook?.namesLeaders == true ? .named : .notNamed,
      items: folder.registers.namedItems)
    let found = ChosenFacets.found(in: chosen, reader, asked, workers: workers)
    particulars = ParticularsTable(
      found, reader.texts, authors: AuthorNames(folder.registers.people),
      requestKinds: folder.registers.requestKinds)
    var known = folder.knownToRegisters
    known.items = found.items
    known.kinds = particulars.kinds
    if folder.units == nil {
      known.unit = resolver.unit(named:)
      known.unitNames = resolver.directory.units.map(\.name)
    }
    if folder.registers.has(.published) {
      let outlets = resolver.outletNames
      known.outlet = { outlets.names(of: $0).first }
    }
    let read = try folder.registers.registers(known)
    registers = read.registers
    let columns = Set(reader.sources.flatMap { $0.header.columns.keys })
    let people = registers.people
    let settled = folder.rulebook.map { [particulars] rulebook in
      let leaders = found.instructing.map {
        reader.texts.text(reader.texts.details[Int($0)].leader)
      }
      let names = KnownNames(
        resolver, particulars, people: people, leaders: leaders, columns: columns)
      return RulebookNames(rulebook, folder.rulebookPlaces, names)
    }
    rulebook = settled?.rulebook
    findings = Self.missing(columns, folder) + (settled?.warnings ?? [])
    add(read.findings)
  }

  /// Columns that are asked for and that no log has.
  private static func missing(
    _ columns: Set<ColumnRole>, _ folder: DatasetFolder
  ) -> [Diagnostic] {
    var roles: [(role: ColumnRole, file: String)] = []
    if let rulebook = folder.rulebook, let file = folder.rulebookName {
      let asked = FacetColumns(askedBy: rulebook)
      roles += FacetColumns.all.filter { asked.contains($0.facet) }.map { ($0.role, file) }
      if rulebook.namesLeaders { roles.append((.instruction, file)) }
    }
    if folder.registers.has(.people), !roles.contains(where: { $0.role == .author }) {
      let file = folder.configuration.registers[.people] ?? DatasetRegister.people.usualName
      roles.append((.author, file))
    }
    return roles.filter { !columns.contains($0.role) }.map {
      Diagnostic(.warning, .columnNotLogged, at: .init(file: $0.file), found: [$0.role.rawValue])
    }
  }

  private mutating func add(_ more: [Diagnostic]) {
    findings += more.prefix(FindingGroup.kept)
    if more.count > FindingGroup.kept {
      leftOut[more[0].code] = more.count - FindingGroup.kept
    }
  }
}

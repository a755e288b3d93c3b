import Model

/// A unit or a person of whom a rulebook asks something.
struct Holder: Hashable, Sendable {
  var kind: Rulebook.Holder
  /// Of the unit or the person.
  var code: Int
}

extension Study {
  /// Registered units, and without a register every unit that has a name; then the people, each in the order of
  /// their register.
  var holders: [Holder] {
    let units = directory.units.indices.filter { unit in
      directory.hasUnitRegister
        ? directory.units[unit].isRegistered : !directory.units[unit].name.isEmpty
    }
    return units.map { Holder(kind: .unit, code: $0) }
      + registers.people.indices.map { Holder(kind: .person, code: $0) }
  }

  func name(of holder: Holder) -> String {
    switch holder.kind {
    case .unit: name(ofUnit: holder.code)
    case .person: registers.people[holder.code].name
    }
  }

  /// The unit itself, or that of the person; `nil` for a person of none.
  func unit(of holder: Holder) -> Int? {
    switch holder.kind {
    case .unit: holder.code
    case .person: registers.people[holder.code].unit
    }
  }

  /// The class of a unit or the group of a person, as the register has it last by a day.
  func group(of holder: Holder, on day: CivilDate) -> String {
    switch holder.kind {
    case .unit: directory.units[holder.code].latestTenure(by: day).unitClass
    case .person: registers.people[holder.code].latestMembership(by: day).group
    }
  }

  /// How far the rules reach a holder at the end of a span: a person as far as all who are assessed.
  func reach(of holder: Holder, on day: CivilDate) -> Unit.Standing {
    switch holder.kind {
    case .unit: directory.units[holder.code].latestTenure(by: day).standing
    case .person: .assessed
    }
  }

  /// Open on the first day of a month or week.
  func isOpen(_ holder: Holder, on firstDay: CivilDate) -> Bool {
    switch holder.kind {
    case .unit: directory.units[holder.code].isOpen(inMonthOf: firstDay)
    case .person: registers.people[holder.code].isMember(inMonthOf: firstDay)
    }
  }

  /// Whose entries count as the holder's by a span's end: its own, and with `mergers: with_successor` those of the
  /// units that were merged into it by then, directly or by way of others. None of a unit that was itself merged.
  func sources(of holder: Holder, _ policies: Rulebook.Policies, by end: CivilDate) -> [Int] {
    guard holder.kind == .unit, policies.mergers == .withSuccessor else { return [holder.code] }
    if isMerged(holder, policies, by: end) { return [] }
    var found = [holder.code]
    var next = 0
    while next < found.count {
      let name = directory.units[found[next]].name
      for unit in directory.units.indices
      where !found.contains(unit) && hasMerged(unit, by: end)
        && directory.units[unit].tenures.last?.mergedInto == name
      {
        found.append(unit)
      }
      next += 1
    }
    return found
  }

  /// Whether another unit answers for this one in a span that ends on a day: then nothing is asked of it.
  func isMerged(_ holder: Holder, _ policies: Rulebook.Policies, by end: CivilDate) -> Bool {
    holder.kind == .unit && policies.mergers == .withSuccessor && hasMerged(holder.code, by: end)
  }

  private func hasMerged(_ unit: Int, by end: CivilDate) -> Bool {
    guard let last = directory.units[unit].tenures.last, !last.mergedInto.isEmpty, let to = last.to,
      directory.units.contains(where: { $0.name == last.mergedInto })
    else { return false }
    return to.lastDay.dayNumber < end.dayNumber
  }
}

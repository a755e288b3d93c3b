import Model

/// One selection a unit of the report, in the order of the directory; of a silent unit an empty one.
func selections(_ entries: [[Selection.Entry]], of study: Study) -> [Selection] {
  let reported = Set(study.reportedUnits)
  let units = study.directory.units.indices.filter {
    reported.contains($0) || !entries[$0].isEmpty
  }
  return units.map { unit in
    Selection(
      unit: unit, path: evidencePath(ofUnit: unit, named: study.directory.units[unit].name),
      entries: entries[unit])
  }
}

extension Study {
  /// `nil` where evidence was left out.
  func evidencePath(ofUnit unit: Int) -> String? {
    listsEvidence ? Analytics.evidencePath(ofUnit: unit, named: directory.units[unit].name) : nil
  }
}

/// `evidence/007-name.csv`: the unit's position in the directory from 1, and as much of its name as a
/// file name can hold on every system.
func evidencePath(ofUnit unit: Int, named name: String) -> String {
  let digits = String(unit + 1)
  let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  var stem = ""
  for scalar in name.unicodeScalars.prefix(40) {
    stem.unicodeScalars.append(fileNameScalar(scalar))
  }
  return stem.isEmpty ? "evidence/\(number).csv" : "evidence/\(number)-\(stem).csv"
}

/// Characters that some system forbids in names, and blanks, become `_`.
private func fileNameScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let isForbidden =
    scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|.".unicodeScalars.contains(scalar)
    || scalar.properties.isWhitespace
  return isForbidden ? "_" : scalar
}

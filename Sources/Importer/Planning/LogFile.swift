import Model

/// One log to be read: where it lies, which entry of the dataset file it belongs to, and its place among the others.
struct LogFile: Sendable {
  /// As the system opens it.
  var path: String
  /// What standard input or a pipe held, which cannot be read twice; `nil` for a file.
  var held: [UInt8]?
  /// Relative to the dataset's folder, or as typed.
  var name: String
  /// The position of its entry in `logs:`.
  var entry: Int
  /// Newer exports rank higher; files of one `exported` day share a rank.
  var rank: Int
  /// The name of the log whose rejected records this file holds, mended by hand.
  var repairs: String?

  /// The file's bytes.
  func contents() throws(Diagnostic) -> [UInt8] {
    if let held { return held }
    return try FileBytes.read(path, named: name)
  }
}

/// Which files a dataset has, in reading order.
enum LogList {
  /// The files of all entries, ranked: first those without `exported`, each a rank of its own in
  /// natural order of names, then the others by that day.
  ///
  /// - Parameter folder: With a slash at its end, or empty where patterns are paths as typed.
  /// - Throws: `logPatternEmpty` where an entry matches nothing, `logTwice` where two match one file.
  static func files(
    of entries: [LogConfiguration], in folder: String, file: String
  ) throws(Diagnostic) -> [LogFile] {
    var files: [(file: LogFile, exported: CivilDate?)] = []
    for (index, entry) in entries.enumerated() {
      let names = FolderListing.names(matching: entry.pattern, in: folder)
      if names.isEmpty {
        throw Diagnostic(.error, .logPatternEmpty, at: .init(file: file), found: [entry.pattern])
      }
      for name in names {
        if files.contains(where: { $0.file.name == name }) {
          throw Diagnostic(.error, .logTwice, at: .init(file: file), found: [name])
        }
        files.append(
          (LogFile(path: folder + name, name: name, entry: index, rank: 0), entry.exported))
      }
    }
    return ranked(files)
  }

  private static func ranked(
    _ files: [(file: LogFile, exported: CivilDate?)]
  ) -> [LogFile] {
    let sorted = files.sorted { one, other in
      switch (one.exported, other.exported) {
      case (nil, nil): NaturalOrder.precedes(one.file.name, other.file.name)
      case (nil, _): true
      case (_, nil): false
      case (let day?, let otherDay?):
        day == otherDay ? NaturalOrder.precedes(one.file.name, other.file.name) : day < otherDay
      }
    }
    var result: [LogFile] = []
    var rank = 0
    for (index, item) in sorted.enumerated() {
      if index > 0, item.exported == nil || item.exported != sorted[index - 1].exported {
        rank += 1
      }
      var file = item.file
      file.rank = rank
      result.append(file)
    }
    return result
  }
}

/// The order in which people number files: `log2` before `log10`.
enum NaturalOrder {
  static func precedes(_ one: String, _ other: String) -> Bool {
    var left = Array(one.utf8)[...]
    var right = Array(other.utf8)[...]
    while let a = left.first, let b = right.first {
      if isDigit(a) && isDigit(b) {
        let (number, otherNumber) = (digits(&left), digits(&right))
        if number.count != otherNumber.count { return number.count < otherNumber.count }
        if number != otherNumber { return number.lexicographicallyPrecedes(otherNumber) }
        continue
      }
      if a != b { return a < b }
      left.removeFirst()
      right.removeFirst()
    }
    if left.isEmpty != right.isEmpty { return left.isEmpty }
    return one < other
  }

  /// Takes a run of digits, without the zeros in front.
  private static func digits(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let run = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(run.count)
    return run.drop { $0 == 0x30 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

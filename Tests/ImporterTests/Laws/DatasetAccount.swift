import Model
import Support

@testable import Importer

extension Import {
  /// All that an import says, as lines, so that two imports can be compared and what differs has a name; the
  /// refusal, where it is none.
  static func account(of paths: [String], _ options: ReadingOptions) -> [String] {
    do throws(Diagnostic) {
      return try read(paths, options).account
    } catch {
      return ["refused: \(error.severity) \(error.brief)"]
    }
  }
}

extension ImportedDataset {
  fileprivate var account: [String] {
    [
      "\(title) \(language) \(reading) \(datesSeen) newest export \(String(describing: summary.newestExport))"
    ]
      + itemLines + directoryLines + balanceLines + findingLines + rejectLines
      + layouts.map { "layout \($0)" }
  }

  private var itemLines: [String] {
    let items = submissions.collected
    let seen = SeenSubmission.all(items, directory)
    return seen.indices.map { item in
      let edges = items.edges(of: item).map { place(items.adoptions.addresses[$0]) }
      let first = item == 0 ? 0 : Int(items.items[item - 1].instructionEnd)
      let said = items.instructions[first..<Int(items.items[item].instructionEnd)].map {
        "\($0.leader) \($0.date?.description ?? "-") \(place($0.address))"
      }
      return "item \(place(items.addresses[item])) \(seen[item].key) \(seen[item])"
        + " edges \(edges) instructions \(said)"
    }
  }

  private func place(_ address: RecordAddress) -> String { "\(address.source):\(address.offset)" }

  private var directoryLines: [String] {
    directory.units.map { "unit \($0)" } + directory.outlets.map { "outlet \($0)" }
  }

  private var balanceLines: [String] {
    summary.sources.map { "balance \($0) \($0.balances)" }
  }

  private var findingLines: [String] {
    diagnostics.map { "\($0.severity) \($0.brief) \($0.place.header ?? "")" }
      + diagnosticsLeftOut.map { "left out: \($0.value) of \($0.key)" }.sorted()
  }

  private var rejectLines: [String] {
    let texts = (try? records.texts(of: rejects)) ?? [:]
    return rejects.map { reject in
      "rejected \(place(reject.address)) \(reject.diagnostic.brief) \(texts[reject.address] ?? "")"
    }
  }
}

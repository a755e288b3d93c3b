import Analytics
import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao chart`: one chart.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draws one chart of a dataset, as SVG or PNG.",
    discussion: """
      EXAMPLES
        tongbao chart datasets/county units --period 2025 > units.svg
        tongbao chart datasets/county trend --unit 城关镇 --output trend.svg
        tongbao chart datasets/county outlets --language en --png --output outlets.png

      KINDS
        \(ChartArgument.kinds)
        With --unit: \(ChartArgument.kinds(with: .unit)). With --outlet: \(ChartArgument.kinds(with: .outlet)).

      The chart goes to standard output, or into a file that appears whole or not at all and takes the \
      place of one of its name. A PNG has two pixels for each of the drawing's and is made by rsvg-convert \
      (apt-get install librsvg2-bin fonts-noto-cjk).
      """)

  @Argument(
    help: ArgumentHelp("A dataset folder or a CSV log.", valueName: "dataset"),
    completion: .file())
  var dataset: String

  @Argument(
    help: ArgumentHelp("What to draw: \(ChartArgument.kinds).", valueName: "kind"),
    completion: .list(ChartKind.allCases.map(\.rawValue)), transform: ChartArgument.kind)
  var kind: ChartKind

  @Option(
    help: ArgumentHelp("Only this unit, by its name or an alias.", valueName: "unit"))
  var unit: String?

  @Option(
    help: ArgumentHelp("Only this outlet, by its name or an alias.", valueName: "outlet"))
  var outlet: String?

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var span: SpanArguments

  @Option(
    help: ArgumentHelp("The file to write; by default standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Draw a PNG instead of an SVG.")
  var png = false

  func validate() throws {
    if unit != nil, outlet != nil {
      throw ValidationError("a chart is of one unit or of one outlet: leave out --unit or --outlet")
    }
    if unit != nil { try ChartArgument.check(kind, takes: .unit) }
    if outlet != nil { try ChartArgument.check(kind, takes: .outlet) }
    try span.validate(for: [dataset])
  }

  func run() throws {
    let converter = png ? try converter() : nil
    let period = try span.statedPeriod(of: [dataset], reading)
    let imported = try reading.read([dataset], Import.read)
    let language = reading.language ?? imported.language
    let focus = try focus(in: imported, language)
    let analysis = try span.analysis(of: imported, over: period, in: language, evidence: .leftOut)
    var subject = ChartSubject(imported, analysis)
    subject.focus = focus
    let chart = kind.draw(ChartTables(analysis.tables), subject: subject)
    let bytes =
      try converter.map { try image(of: chart, by: $0, language) } ?? Array(chart.svg.utf8)
    Preamble(imported, analysis, path: dataset).print(reading.findingsShown)
    try write(bytes, language)
    if !imported.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }

  /// The program that makes the PNG, known to be there before anything is read.
  private func converter() throws(RunEnd) -> PNGConverter {
    let language = reading.language ?? Import.likelyLanguage(of: [dataset], nil)
    let words = Words.Drawing.self
    if output == nil, Streams.isTerminal(.results) {
      let refusal = Refusal(
        place: "--png", message: words.imageOnTerminal, remedy: words.writeImage)
      throw refusal.print(language, code: .usage)
    }
    guard let converter = PNGConverter() else {
      throw Refusal(
        place: PNGConverter.program, message: words.converterMissing,
        remedy: words.installConverter
      ).print(language)
    }
    return converter
  }

  private func focus(
    in imported: ImportedDataset, _ language: Language
  ) throws(RunEnd) -> ChartFocus {
    if let unit {
      if let code = imported.unitNames.code(of: unit) {
        return .unit(imported.directory.units[code].name)
      }
      throw Refusal(
        place: unit, message: Words.Explaining.unitUnknown,
        remedy: Words.Explaining.nearest(imported.unitNames.nearest(to: unit))
      ).print(language)
    }
    guard let outlet else { return .office }
    if let code = imported.outletNames.code(of: outlet) {
      return .outlet(imported.directory.outlets[code].name)
    }
    throw Refusal(
      place: outlet, message: Words.Drawing.outletUnknown,
      remedy: Words.Drawing.nearest(imported.outletNames.nearest(to: outlet))
    ).print(language)
  }

  private func image(
    of chart: Chart, by converter: PNGConverter, _ language: Language
  ) throws(RunEnd) -> [UInt8] {
    do throws(PNGConverter.Failure) {
      return try converter.png(of: chart.svg)
    } catch {
      throw Refusal(
        place: PNGConverter.program, message: Words.Drawing.converterFailed(error.reason),
        remedy: Words.Drawing.leaveOutImage
      ).print(language)
    }
  }

  private func write(_ bytes: [UInt8], _ language: Language) throws(RunEnd) {
    guard let output else { return Streams.write(bytes[...], to: .results) }
    do throws(ResultFile.Failure) {
      try Interruption.deferred { () throws(ResultFile.Failure) in
        try ResultFile.write(bytes, to: output)
      }
    } catch {
      throw Refusal(
        place: output, message: Words.Drawing.unwritten(error.reason),
        remedy: Words.Drawing.anotherFile
      ).print(language)
    }
    Streams.print(output, to: .results)
  }
}

/// Reads what `chart` is asked for.
enum ChartArgument {
  static let kinds = names(ChartKind.allCases)

  static func kinds(with entity: ChartFocus.Entity) -> String {
    names(ChartKind.allCases.filter { $0.focuses.contains(entity) })
  }

  private static func names(_ kinds: [ChartKind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }

  static func kind(_ text: String) throws -> ChartKind {
    // heat-map is as good as heat_map.
    guard let kind = ChartKind(rawValue: text.replacing("-", with: "_")) else {
      throw ValidationError("\"\(text)\" is no chart: write one of \(kinds)")
    }
    return kind
  }

  static func check(_ kind: ChartKind, takes entity: ChartFocus.Entity) throws {
    if kind.focuses.contains(entity) { return }
    throw ValidationError(
      "\(kind.rawValue) takes no --\(entity.rawValue); these do: \(kinds(with: entity))"
    )
  }
}

extension ChartSubject {
  /// What the charts of a run have in common; of the whole office.
  init(_ dataset: ImportedDataset, _ analysis: Analysis) {
    let calendar = dataset.reading.calendar
    self.init(
      title: dataset.title, period: analysis.period, language: analysis.language,
      newYearMonths: calendar.readsNewYearTogether(analysis.language) ? .readTogether : .apart)
    self.calendar = calendar
    asOf = analysis.asOf
  }
}

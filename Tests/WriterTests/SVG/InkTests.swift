import Testing

@testable import Writer

/// The palette, in each way of showing a chart.
@Suite struct InkTests {
  enum Mode: CaseIterable {
    case light
    case dark
    case print

    func colour(_ ink: Ink) throws -> Colour {
      switch self {
      case .light: try #require(Colour(ink.colours.light))
      case .dark: try #require(Colour(ink.colours.dark))
      case .print: try #require(Colour(ink.colours.print))
      }
    }
  }

  @Test(arguments: Ink.texts, Mode.allCases)
  func `text is told from paper and shade by 4.5 to 1`(ink: Ink, mode: Mode) throws {
    for ground in [Ink.paper, .shade] {
      #expect(try mode.colour(ink).contrast(mode.colour(ground)) >= 4.5, "\(ground)")
    }
  }

  @Test(arguments: Ink.marks, Mode.allCases)
  func `marks are told from paper and shade by 3 to 1`(ink: Ink, mode: Mode) throws {
    for ground in [Ink.paper, .shade] {
      #expect(try mode.colour(ink).contrast(mode.colour(ground)) >= 3, "\(ground)")
    }
  }

  /// The year before runs through the band around this year's line, which lies on the shade.
  @Test(arguments: Mode.allCases)
  func `the context is told from a band on shade by 3 to 1`(mode: Mode) throws {
    let (blue, shade) = (try mode.colour(.blue), try mode.colour(.shade))
    let context = try mode.colour(.context)
    #expect(context.contrast(blue.laid(over: shade, opacity: 0.15)) >= 3)
  }

  /// Limits, dots and lines run through bands of 0.15 on paper; categories only through a lighter one.
  @Test(arguments: Ink.marks, Mode.allCases)
  func `marks are told from the band they run through by 3 to 1`(ink: Ink, mode: Mode) throws {
    let opacity = [.green, .purple].contains(ink) ? Ink.shadeUnderCategories : 0.15
    let band = try mode.colour(.blue).laid(over: mode.colour(.paper), opacity: opacity)
    #expect(try mode.colour(ink).contrast(band) >= 3)
  }

  @Test(arguments: Mode.allCases)
  func `categories are told from one another, whatever colours the eye sees`(mode: Mode) throws {
    for (place, one) in Ink.categories.enumerated() {
      for two in Ink.categories.dropFirst(place + 1) {
        let difference = try mode.colour(one).leastDifference(mode.colour(two))
        #expect(difference >= 12, "\(one) and \(two)")
      }
    }
  }

  /// Amber and vermilion become one colour to some: there the diamond and the triangle tell them apart.
  @Test(arguments: Mode.allCases)
  func `status is told by colour where it can be, and by shape where not`(mode: Mode) throws {
    let status: [Ink] = [.blue, .amber, .vermilion, .context]
    for (place, one) in status.enumerated() {
      for two in status.dropFirst(place + 1) {
        let (first, second) = (try mode.colour(one), try mode.colour(two))
        let isCarriedByShape = [one, two] == [.amber, .vermilion]
        #expect(first.difference(second) >= 12, "\(one) and \(two)")
        #expect(isCarriedByShape || first.leastDifference(second) >= 12, "\(one) and \(two)")
      }
    }
    let glyphs: [Glyph] = [.circle, .ring, .diamond, .triangle, .square]
    let paths = glyphs.map { glyph in
      let look = Look(glyph: glyph, ink: .blue)
      return glyph.path(Point(x: 0, y: 0), radius: 5) + look.paint.map(\.value).joined()
    }
    #expect(Set(paths).count == glyphs.count)
  }

  /// Green and purple come near to grey for some: what is grey is also thinner, and each line bears its name.
  @Test(arguments: Ink.categories, Mode.allCases)
  func `a category is not the grey of the context`(ink: Ink, mode: Mode) throws {
    #expect(try mode.colour(ink).difference(mode.colour(.context)) >= 12)
  }

  @Test(arguments: Mode.allCases)
  func `the ramp rises in steps that are seen, the first from paper and shade`(mode: Mode) throws {
    let ramp = try Ink.ramp.map(mode.colour)
    for (low, high) in zip(ramp, ramp.dropFirst()) { #expect(low.leastDifference(high) >= 6) }
    for ground in [Ink.paper, .shade] {
      #expect(try ramp[0].leastDifference(mode.colour(ground)) >= 6, "\(ground)")
    }
    let paper = try mode.colour(.paper)
    let contrasts = ramp.map { $0.contrast(paper) }
    #expect(contrasts == contrasts.sorted(), "low is near to paper, high far from it")
  }

  @Test(arguments: Ink.ramp.indices, Mode.allCases)
  func `text on the ramp has 4.5 to 1`(step: Int, mode: Mode) throws {
    let text = try mode.colour(Ink.onRamp(step))
    #expect(try text.contrast(mode.colour(Ink.ramp[step])) >= 4.5)
  }

  @Test func `the style sheet speaks of the inks in use, where they change`() {
    let sheet = Ink.styleSheet(for: [.paper, .blue, .axis])
    #expect(
      sheet == ".tongbao-chart{font-variant-numeric:tabular-nums}"
        + "@media screen and (prefers-color-scheme:dark){*.tf-paper{fill:#1e1e1e}"
        + "*.ts-paper{stroke:#1e1e1e}*.tf-axis{fill:#9a9da1}*.ts-axis{stroke:#9a9da1}"
        + "*.tf-blue{fill:#4aa3df}*.ts-blue{stroke:#4aa3df}}"
        + "@media print{*.tf-axis{fill:#666666}*.ts-axis{stroke:#666666}}")
    #expect(Ink.styleSheet(for: []) == ".tongbao-chart{font-variant-numeric:tabular-nums}")
  }

  @Test func `no two inks share a class`() {
    #expect(Set(Ink.allCases.map(\.rawValue)).count == Ink.allCases.count)
  }
}

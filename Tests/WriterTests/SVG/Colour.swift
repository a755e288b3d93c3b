import Foundation

/// A colour as eyes see it: contrast by WCAG 2.2, colour deficiency by Machado, Oliveira and Fernandes (2009),
/// difference by CIEDE2000 (Sharma, Wu and Dalal 2005).
struct Colour: Hashable {
  enum Sight: String, CaseIterable {
    case normal
    case protan
    case deutan
    case tritan

    /// Machado's matrices of severity 1.0, on linear channels; rows.
    fileprivate var matrix: [[Double]] {
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protan:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deutan:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritan:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  /// Red, green, blue in proportion to light, each 0…1.
  let linear: [Double]

  /// - Parameter hex: `#rrggbb`; `nil` for any other text.
  init?(_ hex: String) {
    guard hex.count == 7, hex.first == "#", let value = Int(hex.dropFirst(), radix: 16) else {
      return nil
    }
    linear = [16, 8, 0].map { Self.light(Double(value >> $0 & 255) / 255) }
  }

  private init(linear: [Double]) { self.linear = linear }

  var luminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

  /// 1…21.
  func contrast(_ other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// What is seen where this colour lies half through over another; channels mix as they are stored.
  func laid(over ground: Colour, opacity: Double) -> Colour {
    func stored(_ part: Double) -> Double {
      part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055
    }
    return Colour(
      linear: zip(linear, ground.linear).map { own, below in
        Self.light(stored(own) * opacity + stored(below) * (1 - opacity))
      })
  }

  private static func light(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  func seen(_ sight: Sight) -> Colour {
    Colour(
      linear: sight.matrix.map { row in min(1, max(0, zip(row, linear).map(*).reduce(0, +))) })
  }

  /// CIELAB under D65.
  var lab: (l: Double, a: Double, b: Double) {
    let matrix = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let f = zip(matrix, [0.95047, 1, 1.08883]).map { row, white -> Double in
      let t = zip(row, linear).map(*).reduce(0, +) / white
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return (116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]))
  }

  /// CIEDE2000: about 1 is just seen side by side.
  func difference(_ other: Colour, _ sight: Sight = .normal) -> Double {
    CIEDE2000.difference(seen(sight).lab, other.seen(sight).lab)
  }

  /// The smallest difference over all kinds of sight.
  func leastDifference(_ other: Colour) -> Double {
    Sight.allCases.map { difference(other, $0) }.min() ?? 0
  }
}

enum CIEDE2000 {
  typealias Lab = (l: Double, a: Double, b: Double)

  static func difference(_ one: Lab, _ two: Lab) -> Double {
    let chroma = (hypot(one.a, one.b) + hypot(two.a, two.b)) / 2
    let stretch = 1 + 0.5 * (1 - saturation(chroma))
    let (first, second) = (polar(one, stretch), polar(two, stretch))
    let isGrey = first.chroma * second.chroma == 0

    var turn = isGrey ? 0 : second.hue - first.hue
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var hue = first.hue + second.hue
    if !isGrey {
      hue /= 2
      if abs(first.hue - second.hue) > 180 { hue += hue < 180 ? 180 : -180 }
    }
    let meanL = (one.l + two.l) / 2
    let meanC = (first.chroma + second.chroma) / 2
    let t =
      1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6)
      - 0.2 * cosine(4 * hue - 63)
    let offset = (meanL - 50) * (meanL - 50)
    let l = (two.l - one.l) / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let c = (second.chroma - first.chroma) / (1 + 0.045 * meanC)
    let h =
      2 * (first.chroma * second.chroma).squareRoot() * sin(turn / 2 * .pi / 180)
      / (1 + 0.015 * meanC * t)
    let bend = 30 * exp(-pow((hue - 275) / 25, 2))
    let rotation = -sin(2 * bend * .pi / 180) * 2 * saturation(meanC)
    return (l * l + c * c + h * h + rotation * c * h).squareRoot()
  }

  private static func saturation(_ chroma: Double) -> Double {
    (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
  }

  private static func polar(_ lab: Lab, _ stretch: Double) -> (chroma: Double, hue: Double) {
    let a = lab.a * stretch
    let hue = a == 0 && lab.b == 0 ? 0 : atan2(lab.b, a) * 180 / .pi
    return (hypot(a, lab.b), hue < 0 ? hue + 360 : hue)
  }

  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}

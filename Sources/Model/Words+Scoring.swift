/// Why an item cannot be scored.
extension Words {
  /// - Parameter most: Among how many shares are exact.
  public static func sharersTooMany(_ count: Int, most: Int) -> Phrase {
    Phrase(
      zh:
        "这篇稿件由 \(count) 家合写，按 joint: split 最多在 \(most) 家之间平分；在 rulebook.yaml 写明 joint_at_most，或另定 joint",
      en:
        "\(count) share this item, and joint: split divides among \(most) at most; state joint_at_most, or another joint, in rulebook.yaml"
    )
  }

  public static func amountTooLarge(_ most: Int) -> Phrase {
    Phrase(
      zh: "这一行所得超过 \(most)；核对件数和 rulebook.yaml 的分值",
      en:
        "this record would be worth more than \(most); check its weight and the points in rulebook.yaml"
    )
  }
}

import Model

extension Rulebook.Match {
  /// What it asks of an item, whatever outlets took it: for the items of which a rate is one.
  var ofItems: Rulebook.Match {
    var match = self
    match.outlets = []
    match.levels = []
    match.media = []
    match.stages = []
    match.positions = []
    return match
  }
}

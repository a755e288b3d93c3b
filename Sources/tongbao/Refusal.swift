import Model

/// Why a command does not do what it is asked, where no file is at fault.
struct Refusal {
  /// The folder, the dataset or the name that it is about.
  var place: String
  /// No full stop.
  var message: Phrase
  var remedy: Phrase

  /// As diagnostics are written.
  func rendered(_ language: Language) -> String {
    """
    \(place): \(Diagnostic.Severity.error.word(language)): \(message(language))
      \(DiagnosticText.remedyWord(language)): \(remedy(language))
    """
  }

  /// Says it.
  ///
  /// - Parameter code: How the run ends.
  func print(_ language: Language, code: RunEnd.Code = .failed) -> RunEnd {
    Streams.print(rendered(language), to: .messages)
    return RunEnd(code: code)
  }
}

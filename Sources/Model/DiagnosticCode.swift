extension Diagnostic {
  /// The kinds of finding. A raw value never changes: it stands in outputs and in golden cases.
  public enum Code: String, CaseIterable, Sendable {
    case fileMissing = "file-missing"
  }
}

import Model
import Writer

/// The words for a folder that could not be written.
enum OutputText {
  /// Whether the command can replace a folder of its own.
  enum Replacing {
    case withForce
    case never
  }

  static func rendered(
    _ failure: OutputFolder.Failure, in language: Language, replacing: Replacing = .withForce
  ) -> String {
    let (place, message, remedy) = words(failure, replacing)
    return Refusal(place: place, message: message, remedy: remedy).rendered(language)
  }

  private static let another = Phrase(
    zh: "用 --output 另选文件夹", en: "choose another folder with --output")

  private static func words(
    _ failure: OutputFolder.Failure, _ replacing: Replacing
  ) -> (place: String, message: Phrase, remedy: Phrase) {
    switch failure {
    case .exists(let path):
      (
        path, Phrase(zh: "输出文件夹已经存在", en: "the output folder exists already"),
        replacing == .withForce
          ? Phrase(
            zh: "加 --force 替换它，或用 --output 另选文件夹",
            en: "replace it with --force, or choose another with --output") : another
      )
    case .existsButIsNotOurs(let path):
      (
        path,
        Phrase(
          zh: "这里有不是通报生成的内容，--force 也不会覆盖",
          en: "what stands here was not written by tongbao, so even --force leaves it alone"),
        another
      )
    case .parentNotWritable(let path, let reason):
      (
        path, Phrase(zh: "这里不能新建文件夹：\(reason)", en: "no folder can be made here: \(reason)"),
        Phrase(zh: "用 --output 选一个可写的位置", en: "choose a place that you may write to with --output")
      )
    case .disk(let path, let reason):
      (
        path,
        Phrase(
          zh: "写不进去：\(reason)；什么也没有留下", en: "writing failed: \(reason); nothing was left behind"),
        Phrase(
          zh: "检查磁盘空间和权限后重试", en: "check the disk's free space and your permissions, then run again"
        )
      )
    }
  }
}

import Model
import Testing

@Suite struct ProgressTests {
  @Test(arguments: [
    (0.42, 6_200_000, 2.0, "42% read, 3,100,000 rows/s, 0:03 left"),
    (0.999, 10, 4.0, "99% read, 2 rows/s, 0:01 left"),
    (1, 10, 4.0, "100% read, 2 rows/s, 0:00 left"),
    (0.01, 0, 7.6, "1% read, 0 rows/s, 12:33 left"),
    (0.001, 7, 3.6, "0% read, 1 rows/s, 59:57 left"),
    (0.0005, 7, 2.0, "0% read, 3 rows/s, 1:06:38 left"),
    (0, 0, 2.0, "0% read, 0 rows/s"),
  ])
  func `a line of progress`(share: Double, rows: Int, seconds: Double, text: String) {
    #expect(Words.progress(share: share, rows: rows, seconds: seconds)(.english) == text)
  }

  @Test func `a line of progress in Chinese`() {
    let words = Words.progress(share: 0.5, rows: 3000, seconds: 3)
    #expect(words(.chinese) == "已读50%，每秒 1,000 行，还需 0:03")
  }
}

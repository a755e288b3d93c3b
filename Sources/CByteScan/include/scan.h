/// Byte kernels of the importer: where records and fields end, and whether bytes are characters.
///
/// Each kernel exists in several lanes that give the same answer; `scan_best_lane` names the fastest one that
/// the processor has, and tests call every one by name.
#ifndef TONGBAO_SCAN_H
#define TONGBAO_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum scan_lane {
  /// Plain C, a byte at a time.
  scan_lane_plain,
  /// 16 bytes at a time: SSSE3 on x86-64, NEON on ARM.
  scan_lane_16,
  /// 32 bytes at a time: AVX2 with BMI and carry-less multiplication.
  scan_lane_32,
  /// 64 bytes at a time: AVX-512 with VBMI2. Characters are validated as in `scan_lane_32`.
  scan_lane_64,
} scan_lane;

bool scan_has_lane(scan_lane lane);
scan_lane scan_best_lane(void);

/// Positions that `scan_records` fills in; each array has room for `capacity` (at least 64) of them.
typedef struct scan_room {
  /// Offsets of the delimiters and of the line ends outside quotes: where fields end. CR LF counts as its CR.
  uint32_t *marks;
  /// For each record that ends, the index of its last mark.
  uint32_t *record_ends;
  /// Offsets inside quotes of line ends and of the second quotation mark of each pair.
  uint32_t *oddities;
  size_t capacity;
} scan_room;

typedef struct scan_found {
  size_t marks;
  size_t record_ends;
  size_t oddities;
  /// How many bytes were looked at: fewer than there are where the room became full or the quotes irregular.
  size_t reached;
  /// A quotation mark stands where RFC 4180 allows none; what was found ends before it.
  bool is_irregular;
  /// The bytes that were looked at end inside quotes.
  bool is_quoted;
  /// A NUL stands in the bytes that were looked at.
  bool has_nul;
} scan_found;

/// Finds where fields and records end.
///
/// - bytes: the first one begins a record; fewer than 2^32 - 64.
/// - quote: 0xFF for a dialect without quotes.
scan_found scan_records(scan_lane lane, const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                        scan_room room);

/// The offset of the first byte of what is no character of UTF-8; `count` where all are sound.
size_t scan_utf8_offence(scan_lane lane, const uint8_t *bytes, size_t count);

/// The same for GB18030.
size_t scan_gb18030_offence(const uint8_t *bytes, size_t count);

/// Writes the text of GB18030 as UTF-8, up to the first offence, and returns its length.
///
/// - utf8: Has room for 2 * count bytes.
size_t scan_gb18030_utf8(const uint8_t *bytes, size_t count, uint8_t *utf8);

#endif

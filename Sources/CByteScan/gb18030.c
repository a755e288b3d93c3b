// GB18030: whether bytes are that, and their text in UTF-8.
//
// ASCII; or a lead byte 81...FE and a trail byte 40...7E, 80...FE, each pair of which is a character; or a lead, a
// digit, a lead and a digit. What bounds it: byte by byte a branch that is guessed wrongly wherever Chinese begins or
// ends; so 64 bytes are looked at together where they are ASCII and pairs of two bytes above 7F, as nearly all are.
#include "gb18030_table.h"
#include "lanes.h"
#include <string.h>

enum {
  run_count = sizeof code_runs / sizeof code_runs[0],
  beyond_count = sizeof beyond_basic_plane / sizeof beyond_basic_plane[0],
  codes_per_second = 1260,
  /// The code of U+10000 and how many follow it.
  first_beyond = 189000,
  beyond_length = 0x100000,
};

ALWAYS_INLINE bool is_ascii_8(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080) == 0;
}

ALWAYS_INLINE bool is_lead(uint8_t byte) { return (uint8_t)(byte - 0x81) < 0x7E; }

ALWAYS_INLINE bool is_trail(uint8_t byte) { return (uint8_t)(byte - 0x40) < 0xBF && byte != 0x7F; }

/// The character of a code of four bytes; 0 where it has none.
static uint32_t character_of_four(const uint8_t *bytes) {
  uint8_t second = (uint8_t)(bytes[1] - 0x30), fourth = (uint8_t)(bytes[3] - 0x30);
  if (second > 9 || !is_lead(bytes[2]) || fourth > 9) return 0;
  uint32_t code =
      ((uint32_t)(bytes[0] - 0x81) * 10 + second) * codes_per_second + (uint32_t)(bytes[2] - 0x81) * 10 + fourth;
  if (code >= first_beyond) return code - first_beyond < beyond_length ? code - first_beyond + 0x10000 : 0;
  size_t low = 0, high = run_count;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (code_runs[middle].code <= code) low = middle;
    else high = middle;
  }
  uint32_t place = code - code_runs[low].code;
  return place < code_runs[low].length ? code_runs[low].character + place : 0;
}

static uint32_t character_beyond(uint8_t lead, uint8_t trail) {
  for (size_t i = 0; i < beyond_count; i++) {
    if (beyond_basic_plane[i].pair == (lead << 8 | trail)) return beyond_basic_plane[i].character;
  }
  return 0xFFFD;
}

#if defined(__x86_64__)

/// Of 64 bytes at which a character begins, how many are surely ASCII and pairs of two bytes 81...FE; 0 where a closer
/// look is needed.
///
/// Bytes above 7F that follow each other are pairs exactly if they are even in number, which an addition tells: it
/// carries from the first to behind the last (after Langdale & Lemire 2019, on backslashes).
ALWAYS_INLINE size_t plain_pairs_64(const uint8_t *bytes) {
  const uint64_t even = 0x5555555555555555;
  const __m128i lowest = _mm_set1_epi8((char)0x80), highest = _mm_set1_epi8((char)0xFF);
  uint64_t high = 0, wrong = 0;
  for (int i = 0; i < 4; i++) {
    __m128i part = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(part, lowest), _mm_cmpeq_epi8(part, highest));
    high |= (uint64_t)(uint32_t)_mm_movemask_epi8(part) << (16 * i);
    wrong |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * i);
  }
  if (wrong) return 0;
  if (high == ~(uint64_t)0) return 64;
  // What reaches the end may go on behind it.
  size_t length = 64 - (size_t)__builtin_clzll(~high);
  high = length == 64 ? high : high & (((uint64_t)1 << length) - 1);
  uint64_t starts = high & ~(high << 1);
  uint64_t behind_even = (high + (starts & even)) & ~high;
  uint64_t behind_odd = (high + (starts & ~even)) & ~high;
  return (behind_even & ~even) | (behind_odd & even) ? 0 : length;
}

#else

ALWAYS_INLINE size_t plain_pairs_64(const uint8_t *bytes) {
  (void)bytes;
  return 0;
}

#endif

size_t scan_gb18030_offence(const uint8_t *bytes, size_t count) {
  size_t at = 0, looked_at = 0;
  while (at < count) {
    if (at >= looked_at && count - at >= 64) {
      size_t plain = plain_pairs_64(bytes + at);
      at += plain;
      if (plain) continue;
      looked_at = at + 64;
    }
    if (bytes[at] < 0x80) {
      at += count - at >= 8 && is_ascii_8(bytes + at) ? 8 : 1;
    } else if (!is_lead(bytes[at]) || count - at < 2) {
      return at;
    } else if (is_trail(bytes[at + 1])) {
      at += 2;
    } else {
      if (count - at < 4 || character_of_four(bytes + at) == 0) return at;
      at += 4;
    }
  }
  return count;
}

ALWAYS_INLINE uint8_t *write_utf8(uint8_t *out, uint32_t character) {
  if (character < 0x800) {
    *out++ = (uint8_t)(0xC0 | character >> 6);
  } else {
    if (character < 0x10000) {
      *out++ = (uint8_t)(0xE0 | character >> 12);
    } else {
      *out++ = (uint8_t)(0xF0 | character >> 18);
      *out++ = (uint8_t)(0x80 | (character >> 12 & 0x3F));
    }
    *out++ = (uint8_t)(0x80 | (character >> 6 & 0x3F));
  }
  *out++ = (uint8_t)(0x80 | (character & 0x3F));
  return out;
}

size_t scan_gb18030_utf8(const uint8_t *bytes, size_t count, uint8_t *utf8) {
  uint8_t *out = utf8;
  size_t at = 0;
  while (at < count) {
    if (bytes[at] < 0x80) {
      size_t taken = count - at >= 8 && is_ascii_8(bytes + at) ? 8 : 1;
      memcpy(out, bytes + at, taken);
      out += taken;
      at += taken;
      continue;
    }
    if (!is_lead(bytes[at]) || count - at < 2) break;
    uint32_t character;
    if (is_trail(bytes[at + 1])) {
      uint32_t place = (uint32_t)(bytes[at + 1] - 0x40 - (bytes[at + 1] > 0x7F));
      character = pair_characters[(uint32_t)(bytes[at] - 0x81) * pairs_per_lead + place];
      if (character == 0xFFFD) character = character_beyond(bytes[at], bytes[at + 1]);
      at += 2;
    } else {
      character = count - at < 4 ? 0 : character_of_four(bytes + at);
      if (character == 0) break;
      at += 4;
    }
    out = write_utf8(out, character);
  }
  return (size_t)(out - utf8);
}

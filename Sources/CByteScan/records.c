// Where fields and records end, 64 bytes at a time (after Langdale & Lemire 2019, "Parsing Gigabytes of JSON per
// Second"): each kind of byte becomes a mask of 64 bits, and quotes are followed by arithmetic on the masks.
//
// A lane only makes the masks and the running parity of the quotes; what follows is one code for all of them.
// What bounds it: a block costs about 20 operations to classify, and the end of each field about 3 to write down.
#include "lanes.h"
#include <string.h>

/// Bit i is the block's byte i.
typedef struct masks {
  uint64_t quotes, delimiters, feeds, returns;
  /// Not 0 where the block has a NUL.
  uint64_t nul;
} masks;

typedef struct cursor {
  scan_room room;
  scan_found found;
  /// All ones where the byte before the block is inside quotes.
  uint64_t inside;
  /// 1 where the byte before the block is a CR; is one behind which a quote may open; is a closing quote.
  uint64_t after_return, after_opener, after_close;
} cursor;

typedef masks (*classify_fn)(const uint8_t *bytes, uint8_t delimiter, uint8_t quote);
/// Bit i of the result is the parity of bits 0...i.
typedef uint64_t (*parity_fn)(uint64_t bits);
/// Writes down the offsets of the bits that are set, from `base` on; may write up to 64 of which not all count.
typedef void (*write_fn)(uint32_t *out, uint64_t bits, uint32_t base);

/// What a lane does in its own way.
typedef struct lane_steps {
  classify_fn classify;
  parity_fn parity;
  write_fn write;
} lane_steps;

ALWAYS_INLINE uint32_t lowest(uint64_t bits) { return bits ? (uint32_t)__builtin_ctzll(bits) : 64; }

ALWAYS_INLINE size_t number(uint64_t bits) { return (size_t)__builtin_popcountll(bits); }

/// Offsets are written eight at a time without asking how many there are: a branch that depends on it is guessed
/// wrongly every other block.
ALWAYS_INLINE void write_by_eights(uint32_t *out, uint64_t bits, uint32_t base) {
  size_t count = number(bits);
  for (size_t done = 0; done < count; done += 8) {
    for (size_t i = 0; i < 8; i++) {
      out[done + i] = base + lowest(bits);
      bits &= bits - 1;
    }
  }
}

/// Goes through a block's quotes. Returns the bytes outside of quotes, up to the first irregular one.
ALWAYS_INLINE uint64_t follow_quotes(cursor *at, masks block, uint64_t line_ends, uint64_t parity, uint64_t valid,
                                     uint32_t base) {
  uint64_t inside = parity ^ at->inside;
  uint64_t opening = block.quotes & inside;
  uint64_t closing = block.quotes & ~inside;
  uint64_t parting = block.delimiters | block.feeds | block.returns;
  uint64_t openers = (parting & ~inside) | closing;
  uint64_t behind_close = closing << 1 | at->after_close;
  uint64_t irregular =
      ((opening & ~(openers << 1 | at->after_opener)) | (behind_close & ~(parting | block.quotes))) & valid;
  uint64_t regular = irregular ? (irregular & -irregular) - 1 : ~(uint64_t)0;
  uint64_t odd = ((line_ends & inside) | (opening & behind_close)) & regular;
  while (odd) {
    at->room.oddities[at->found.oddities++] = base + lowest(odd);
    odd &= odd - 1;
  }
  at->found.is_irregular = irregular != 0;
  at->inside = -(inside >> 63);
  at->after_opener = openers >> 63;
  at->after_close = closing >> 63;
  return ~inside & regular;
}

/// - valid: the bytes of the block that are there.
ALWAYS_INLINE void take_block(cursor *at, masks block, lane_steps steps, uint64_t valid, uint32_t base) {
  uint64_t line_ends = block.returns | (block.feeds & ~(block.returns << 1 | at->after_return));
  uint64_t outside = ~(uint64_t)0;
  at->after_return = block.returns >> 63;
  if (block.quotes | at->inside | at->after_close) {
    outside = follow_quotes(at, block, line_ends, steps.parity(block.quotes), valid, base);
  } else {
    at->after_opener = (block.delimiters | block.feeds | block.returns) >> 63;
  }
  line_ends &= outside;
  uint64_t marks = (block.delimiters & outside) | line_ends;
  steps.write(at->room.marks + at->found.marks, marks, base);
  // Most blocks have one record's end or none, so the first is written without asking.
  uint32_t *out = at->room.record_ends + at->found.record_ends;
  uint64_t ends = line_ends;
  do {
    *out++ = (uint32_t)(at->found.marks + number(marks & (ends ^ (ends - 1))) - 1);
    ends &= ends - 1;
  } while (ends);
  at->found.record_ends += number(line_ends);
  at->found.marks += number(marks);
}

ALWAYS_INLINE bool goes_on(const cursor *at) {
  size_t most = at->found.marks > at->found.oddities ? at->found.marks : at->found.oddities;
  return most + 64 <= at->room.capacity && !at->found.is_irregular;
}

ALWAYS_INLINE scan_found scan(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, scan_room room,
                              lane_steps steps) {
  cursor at = {.room = room, .after_opener = 1};
  uint64_t nul = 0;
  size_t offset = 0;
  while (count - offset >= 64 && goes_on(&at)) {
    masks block = steps.classify(bytes + offset, delimiter, quote);
    take_block(&at, block, steps, ~(uint64_t)0, (uint32_t)offset);
    nul |= block.nul;
    offset += 64;
  }
  if (offset < count && count - offset < 64 && goes_on(&at)) {
    uint8_t rest[64];
    uint64_t valid = ((uint64_t)1 << (count - offset)) - 1;
    memset(rest, 'x', sizeof rest);
    memcpy(rest, bytes + offset, count - offset);
    masks block = steps.classify(rest, delimiter, quote);
    block.quotes &= valid;
    block.delimiters &= valid;
    take_block(&at, block, steps, valid, (uint32_t)offset);
    nul |= block.nul;
    offset = count;
  }
  at.found.reached = offset;
  at.found.is_quoted = at.inside != 0;
  at.found.has_nul = nul != 0;
  return at.found;
}

ALWAYS_INLINE uint64_t parity_by_shifts(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

ALWAYS_INLINE masks classify_plain(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  masks block = {0};
  for (int i = 0; i < 64; i++) {
    block.quotes |= (uint64_t)(bytes[i] == quote) << i;
    block.delimiters |= (uint64_t)(bytes[i] == delimiter) << i;
    block.feeds |= (uint64_t)(bytes[i] == '\n') << i;
    block.returns |= (uint64_t)(bytes[i] == '\r') << i;
    block.nul |= (uint64_t)(bytes[i] == 0) << i;
  }
  return block;
}

static scan_found scan_plain(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, scan_room room) {
  return scan(bytes, count, delimiter, quote, room, (lane_steps){classify_plain, parity_by_shifts, write_by_eights});
}

#if defined(__x86_64__)

LANE_16 ALWAYS_INLINE uint64_t equal_16(const __m128i *parts, uint8_t byte) {
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    uint64_t part = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(parts[i], _mm_set1_epi8((char)byte)));
    bits |= part << (16 * i);
  }
  return bits;
}

LANE_16 ALWAYS_INLINE masks classify_16(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m128i parts[4];
  for (int i = 0; i < 4; i++) parts[i] = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
  masks block = {
      .quotes = equal_16(parts, quote),
      .delimiters = equal_16(parts, delimiter),
      .feeds = equal_16(parts, '\n'),
      .returns = equal_16(parts, '\r'),
      .nul = equal_16(parts, 0),
  };
  return block;
}

LANE_16 static scan_found scan_16(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                                  scan_room room) {
  return scan(bytes, count, delimiter, quote, room, (lane_steps){classify_16, parity_by_shifts, write_by_eights});
}

LANE_32 ALWAYS_INLINE uint64_t equal_32(__m256i low, __m256i high, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  uint64_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  uint64_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
  return first | second << 32;
}

LANE_32 ALWAYS_INLINE masks classify_32(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  __m256i lesser = _mm256_min_epu8(low, high);
  masks block = {
      .quotes = equal_32(low, high, quote),
      .delimiters = equal_32(low, high, delimiter),
      .feeds = equal_32(low, high, '\n'),
      .returns = equal_32(low, high, '\r'),
      .nul = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(lesser, _mm256_setzero_si256())),
  };
  return block;
}

/// A carry-less multiplication by all ones adds each bit to all those above it.
LANE_32 ALWAYS_INLINE uint64_t parity_by_multiplication(uint64_t bits) {
  __m128i all = _mm_set1_epi8(-1);
  return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), all, 0));
}

LANE_32 static scan_found scan_32(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                                  scan_room room) {
  return scan(bytes, count, delimiter, quote, room,
              (lane_steps){classify_32, parity_by_multiplication, write_by_eights});
}

LANE_64 ALWAYS_INLINE masks classify_64(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m512i all = _mm512_loadu_si512(bytes);
  masks block = {
      .quotes = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)quote)),
      .delimiters = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)delimiter)),
      .feeds = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n')),
      .returns = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r')),
      .nul = _mm512_testn_epi8_mask(all, all),
  };
  return block;
}

LANE_64 ALWAYS_INLINE uint64_t parity_by_multiplication_64(uint64_t bits) { return parity_by_multiplication(bits); }

/// The numbers 0...63 are pressed together where bits are set, and widened sixteen at a time.
LANE_64 ALWAYS_INLINE void write_by_sixteens(uint32_t *out, uint64_t bits, uint32_t base) {
  static const uint8_t numbers[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                      16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
                                      32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
                                      48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i pressed = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
  __m512i start = _mm512_set1_epi32((int)base);
  size_t count = number(bits);
  _mm512_storeu_si512(out, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(pressed))));
  if (count <= 16) return;
  __m128i second = _mm512_extracti32x4_epi32(pressed, 1), third = _mm512_extracti32x4_epi32(pressed, 2);
  __m128i fourth = _mm512_extracti32x4_epi32(pressed, 3);
  _mm512_storeu_si512(out + 16, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(second)));
  _mm512_storeu_si512(out + 32, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(third)));
  _mm512_storeu_si512(out + 48, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(fourth)));
}

LANE_64 static scan_found scan_64(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                                  scan_room room) {
  return scan(bytes, count, delimiter, quote, room,
              (lane_steps){classify_64, parity_by_multiplication_64, write_by_sixteens});
}

#elif defined(__aarch64__)

/// ARM has no instruction that gathers a bit of each byte: bits are singled out and added up in pairs.
ALWAYS_INLINE uint64_t equal_16(const uint8x16_t *parts, uint8_t byte) {
  const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t wanted = vdupq_n_u8(byte);
  uint8x16_t first = vpaddq_u8(vandq_u8(vceqq_u8(parts[0], wanted), bit), vandq_u8(vceqq_u8(parts[1], wanted), bit));
  uint8x16_t second = vpaddq_u8(vandq_u8(vceqq_u8(parts[2], wanted), bit), vandq_u8(vceqq_u8(parts[3], wanted), bit));
  uint8x16_t both = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}

ALWAYS_INLINE masks classify_16(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  uint8x16_t parts[4];
  for (int i = 0; i < 4; i++) parts[i] = vld1q_u8(bytes + 16 * i);
  uint8x16_t least = vminq_u8(vminq_u8(parts[0], parts[1]), vminq_u8(parts[2], parts[3]));
  masks block = {
      .quotes = equal_16(parts, quote),
      .delimiters = equal_16(parts, delimiter),
      .feeds = equal_16(parts, '\n'),
      .returns = equal_16(parts, '\r'),
      .nul = vminvq_u8(least) == 0,
  };
  return block;
}

static scan_found scan_16(const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, scan_room room) {
  return scan(bytes, count, delimiter, quote, room, (lane_steps){classify_16, parity_by_shifts, write_by_eights});
}

#endif

scan_found scan_records(scan_lane lane, const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote,
                        scan_room room) {
  switch (lane) {
#if defined(__x86_64__)
  case scan_lane_64:
    return scan_64(bytes, count, delimiter, quote, room);
  case scan_lane_32:
    return scan_32(bytes, count, delimiter, quote, room);
#endif
#if defined(__x86_64__) || defined(__aarch64__)
  case scan_lane_16:
    return scan_16(bytes, count, delimiter, quote, room);
#endif
  default:
    return scan_plain(bytes, count, delimiter, quote, room);
  }
}

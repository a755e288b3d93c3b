// Whether bytes are UTF-8, after Keiser & Lemire 2021, "Validating UTF-8 In Less Than One Instruction Per Byte".
//
// Every error but a missing third or fourth byte shows in two bytes that follow each other: three look-ups of 16
// entries each, by the half-bytes of the pair, give the errors that are possible, and what all three allow is one.
// What bounds it: some 12 operations for 16 or 32 bytes; blocks of ASCII behind blocks of ASCII are skipped.
#include "lanes.h"
#include <string.h>

enum {
  too_short = 1 << 0,
  too_long = 1 << 1,
  overlong_3 = 1 << 2,
  too_large = 1 << 3,
  surrogate = 1 << 4,
  overlong_2 = 1 << 5,
  too_large_1000 = 1 << 6,
  overlong_4 = 1 << 6,
  two_continuations = 1 << 7,
  carry = too_short | too_long | two_continuations,
};

/// What is possible by the upper half of the first byte of a pair.
static const uint8_t first_upper[16] = {
    too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long, //
    two_continuations, two_continuations, two_continuations, two_continuations,     //
    too_short | overlong_2, too_short, too_short | overlong_3 | surrogate,          //
    too_short | too_large | too_large_1000 | overlong_4,
};

/// By its lower half.
static const uint8_t first_lower[16] = {
    carry | overlong_2 | overlong_3 | overlong_4,
    carry | overlong_2,
    carry,
    carry,
    carry | too_large,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000 | surrogate,
    carry | too_large | too_large_1000,
    carry | too_large | too_large_1000,
};

/// By the upper half of the second byte.
static const uint8_t second_upper[16] = {
    too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short, //
    too_long | overlong_2 | two_continuations | overlong_3 | too_large_1000 | overlong_4,   //
    too_long | overlong_2 | two_continuations | overlong_3 | too_large,                     //
    too_long | overlong_2 | two_continuations | surrogate | too_large,                      //
    too_long | overlong_2 | two_continuations | surrogate | too_large,                      //
    too_short, too_short, too_short, too_short,
};

ALWAYS_INLINE bool continues(const uint8_t *bytes, size_t count, size_t offset) {
  return offset < count && (bytes[offset] & 0xC0) == 0x80;
}

/// The length of the character at an offset; 0 where there is none (Unicode 16, table 3-7).
ALWAYS_INLINE size_t character(const uint8_t *bytes, size_t count, size_t at) {
  uint8_t lead = bytes[at];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || !continues(bytes, count, at + 1)) return 0;
  if (lead < 0xE0) return 2;
  uint8_t second = bytes[at + 1];
  if (!continues(bytes, count, at + 2)) return 0;
  if (lead < 0xF0) return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3;
  if (lead > 0xF4 || !continues(bytes, count, at + 3)) return 0;
  return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4;
}

/// The offset of the first byte of what is no character, from an offset where a character may begin.
static size_t offence_plain(const uint8_t *bytes, size_t count, size_t at) {
  while (at < count) {
    size_t length = character(bytes, count, at);
    if (length == 0) return at;
    at += length;
  }
  return count;
}

/// The offence that a block has or that the one before it left: looked for from that one's last character on.
static size_t offence_near(const uint8_t *bytes, size_t count, size_t block) {
  size_t at = block < 3 ? 0 : block - 3;
  while (at < block && (bytes[at] & 0xC0) == 0x80) at++;
  return offence_plain(bytes, count, at);
}

/// Whether 64 bytes are sound, and what the three before them leave open.
typedef bool (*sound_fn)(const uint8_t *block);

/// The first block and the last one are looked at in a copy: zeros stand for what is not there.
ALWAYS_INLINE size_t walk(const uint8_t *bytes, size_t count, sound_fn is_sound) {
  uint8_t first[3 + 64] = {0};
  memcpy(first + 3, bytes, count < 64 ? count : 64);
  if (!is_sound(first + 3)) return offence_near(bytes, count, 0);
  if (count < 64) return count;
  size_t offset = 64;
  for (; count - offset >= 64; offset += 64) {
    if (!is_sound(bytes + offset)) return offence_near(bytes, count, offset);
  }
  uint8_t last[3 + 64] = {0};
  memcpy(last, bytes + offset - 3, count - offset + 3);
  return is_sound(last + 3) ? count : offence_near(bytes, count, offset);
}

#if defined(__x86_64__)

LANE_16 ALWAYS_INLINE __m128i upper_16(__m128i bytes) {
  return _mm_and_si128(_mm_srli_epi16(bytes, 4), _mm_set1_epi8(0x0F));
}

LANE_16 ALWAYS_INLINE __m128i look_up_16(const uint8_t *table, __m128i halves) {
  return _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)table), halves);
}

/// Not 0 where a byte and the three before it are wrong.
LANE_16 ALWAYS_INLINE __m128i offences_16(const uint8_t *at) {
  __m128i bytes = _mm_loadu_si128((const __m128i *)at);
  __m128i first = _mm_loadu_si128((const __m128i *)(at - 1));
  __m128i lower = _mm_and_si128(first, _mm_set1_epi8(0x0F));
  __m128i pairs = _mm_and_si128(look_up_16(first_upper, upper_16(first)),
                                _mm_and_si128(look_up_16(first_lower, lower),
                                              look_up_16(second_upper, upper_16(bytes))));
  __m128i third = _mm_subs_epu8(_mm_loadu_si128((const __m128i *)(at - 2)), _mm_set1_epi8(0xE0 - 0x80));
  __m128i fourth = _mm_subs_epu8(_mm_loadu_si128((const __m128i *)(at - 3)), _mm_set1_epi8((char)(0xF0 - 0x80)));
  return _mm_xor_si128(_mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8((char)0x80)), pairs);
}

LANE_16 ALWAYS_INLINE bool is_sound_16(const uint8_t *block) {
  __m128i all = _mm_setzero_si128();
  for (int i = 0; i < 64; i += 16) all = _mm_or_si128(all, _mm_loadu_si128((const __m128i *)(block + i)));
  if (_mm_movemask_epi8(all) == 0 && block[-1] < 0x80) return true;
  __m128i offences = _mm_setzero_si128();
  for (int i = 0; i < 64; i += 16) offences = _mm_or_si128(offences, offences_16(block + i));
  return _mm_movemask_epi8(_mm_cmpeq_epi8(offences, _mm_setzero_si128())) == 0xFFFF;
}

LANE_16 static size_t offence_16(const uint8_t *bytes, size_t count) { return walk(bytes, count, is_sound_16); }

LANE_32 ALWAYS_INLINE __m256i upper_32(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

LANE_32 ALWAYS_INLINE __m256i look_up_32(const uint8_t *table, __m256i halves) {
  __m128i entries = _mm_loadu_si128((const __m128i *)table);
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(entries), halves);
}

LANE_32 ALWAYS_INLINE __m256i offences_32(const uint8_t *at) {
  __m256i bytes = _mm256_loadu_si256((const __m256i *)at);
  __m256i first = _mm256_loadu_si256((const __m256i *)(at - 1));
  __m256i lower = _mm256_and_si256(first, _mm256_set1_epi8(0x0F));
  __m256i pairs = _mm256_and_si256(look_up_32(first_upper, upper_32(first)),
                                   _mm256_and_si256(look_up_32(first_lower, lower),
                                                    look_up_32(second_upper, upper_32(bytes))));
  __m256i third = _mm256_subs_epu8(_mm256_loadu_si256((const __m256i *)(at - 2)), _mm256_set1_epi8(0xE0 - 0x80));
  __m256i fourth =
      _mm256_subs_epu8(_mm256_loadu_si256((const __m256i *)(at - 3)), _mm256_set1_epi8((char)(0xF0 - 0x80)));
  return _mm256_xor_si256(_mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80)), pairs);
}

LANE_32 ALWAYS_INLINE bool is_sound_32(const uint8_t *block) {
  __m256i all = _mm256_or_si256(_mm256_loadu_si256((const __m256i *)block),
                                _mm256_loadu_si256((const __m256i *)(block + 32)));
  if (_mm256_movemask_epi8(all) == 0 && block[-1] < 0x80) return true;
  __m256i offences = _mm256_or_si256(offences_32(block), offences_32(block + 32));
  return _mm256_testz_si256(offences, offences);
}

LANE_32 static size_t offence_32(const uint8_t *bytes, size_t count) { return walk(bytes, count, is_sound_32); }

#elif defined(__aarch64__)

ALWAYS_INLINE uint8x16_t offences_16(const uint8_t *at) {
  uint8x16_t bytes = vld1q_u8(at);
  uint8x16_t first = vld1q_u8(at - 1);
  uint8x16_t pairs = vandq_u8(vqtbl1q_u8(vld1q_u8(first_upper), vshrq_n_u8(first, 4)),
                              vandq_u8(vqtbl1q_u8(vld1q_u8(first_lower), vandq_u8(first, vdupq_n_u8(0x0F))),
                                       vqtbl1q_u8(vld1q_u8(second_upper), vshrq_n_u8(bytes, 4))));
  uint8x16_t third = vqsubq_u8(vld1q_u8(at - 2), vdupq_n_u8(0xE0 - 0x80));
  uint8x16_t fourth = vqsubq_u8(vld1q_u8(at - 3), vdupq_n_u8(0xF0 - 0x80));
  return veorq_u8(vandq_u8(vorrq_u8(third, fourth), vdupq_n_u8(0x80)), pairs);
}

ALWAYS_INLINE bool is_sound_16(const uint8_t *block) {
  uint8x16_t all = vdupq_n_u8(0), offences = vdupq_n_u8(0);
  for (int i = 0; i < 64; i += 16) all = vorrq_u8(all, vld1q_u8(block + i));
  if (vmaxvq_u8(all) < 0x80 && block[-1] < 0x80) return true;
  for (int i = 0; i < 64; i += 16) offences = vorrq_u8(offences, offences_16(block + i));
  return vmaxvq_u8(offences) == 0;
}

static size_t offence_16(const uint8_t *bytes, size_t count) { return walk(bytes, count, is_sound_16); }

#endif

size_t scan_utf8_offence(scan_lane lane, const uint8_t *bytes, size_t count) {
  switch (lane) {
#if defined(__x86_64__)
  case scan_lane_64:
  case scan_lane_32:
    return offence_32(bytes, count);
#endif
#if defined(__x86_64__) || defined(__aarch64__)
  case scan_lane_16:
    return offence_16(bytes, count);
#endif
  default:
    return offence_plain(bytes, count, 0);
  }
}

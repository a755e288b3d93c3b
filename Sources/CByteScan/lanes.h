// What the lanes need of the compiler and the processor.
#ifndef TONGBAO_LANES_H
#define TONGBAO_LANES_H

#include "scan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#define LANE_32 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt,pclmul")))
#define LANE_64                                                                                                        \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi2,avx2,bmi,bmi2,popcnt,lzcnt,pclmul")))
#define LANE_16 __attribute__((target("ssse3,popcnt")))
#elif defined(__aarch64__)
#include <arm_neon.h>
#define LANE_16
#endif

#define ALWAYS_INLINE static inline __attribute__((always_inline))

#endif

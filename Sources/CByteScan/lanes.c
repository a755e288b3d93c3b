#include "lanes.h"

bool scan_has_lane(scan_lane lane) {
  switch (lane) {
  case scan_lane_plain:
    return true;
#if defined(__x86_64__)
  case scan_lane_16:
    return __builtin_cpu_supports("ssse3") && __builtin_cpu_supports("popcnt");
  case scan_lane_32:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
  case scan_lane_64:
    return scan_has_lane(scan_lane_32) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vbmi2");
#elif defined(__aarch64__)
  case scan_lane_16:
    return true;
#endif
  default:
    return false;
  }
}

scan_lane scan_best_lane(void) {
  if (scan_has_lane(scan_lane_64)) return scan_lane_64;
  if (scan_has_lane(scan_lane_32)) return scan_lane_32;
  return scan_has_lane(scan_lane_16) ? scan_lane_16 : scan_lane_plain;
}

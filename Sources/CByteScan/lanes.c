#include "lanes.h"

bool scan_has_lane(scan_lane lane) {
  switch (lane) {
  case scan_lane_plain:
    return true;
#if defined(__x86_64__)
  case scan_lane_16:
    return __builtin_cpu_supports("ssse3");
  case scan_lane_32:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
           __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
#elif defined(__aarch64__)
  case scan_lane_16:
    return true;
#endif
  default:
    return false;
  }
}

scan_lane scan_best_lane(void) {
  if (scan_has_lane(scan_lane_32)) return scan_lane_32;
  return scan_has_lane(scan_lane_16) ? scan_lane_16 : scan_lane_plain;
}

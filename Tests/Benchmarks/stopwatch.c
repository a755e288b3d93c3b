// Runs one program and writes what it took: stopwatch FIGURES PROGRAM [ARGUMENT...]
//
// FIGURES gets one line: seconds of wall time, of processor time, kibibytes of peak memory, exit code.
//
// Why not from Python: a child's peak memory counts from the fork, so that it would never be less than Python's own.

#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double secondsNow(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **argument) {
  if (count < 3) return 2;
  double start = secondsNow();
  pid_t child = fork();
  if (child < 0) return 3;
  if (child == 0) {
    execvp(argument[2], argument + 2);
    perror(argument[2]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return 3;
  double wall = secondsNow() - start;
  FILE *figures = fopen(argument[1], "w");
  if (!figures) return 3;
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  fprintf(figures, "%.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss, code);
  return fclose(figures) ? 3 : 0;
}

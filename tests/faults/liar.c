/* For LD_PRELOAD: a clock that is wrong by what the file KKR_CLOCK says (seconds), and a disk that writes half of what
   it is asked to at every KKR_SHORT-th call, and says so. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long long wrong_by(int monotonic) {
    const char *path = getenv("KKR_CLOCK");
    FILE *file = path ? fopen(path, "r") : NULL;
    long long realtime = 0, steady = 0;
    if (!file) return 0;
    if (fscanf(file, "%lld %lld", &realtime, &steady) < 1) realtime = 0;
    fclose(file);
    return monotonic ? steady : realtime;
}

int clock_gettime(clockid_t which, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(which, now);
    if (result == 0 && (which == CLOCK_REALTIME || which == CLOCK_MONOTONIC))
        now->tv_sec += wrong_by(which == CLOCK_MONOTONIC);
    return result;
}

static size_t short_of(size_t size) {
    static unsigned long calls;
    const char *every = getenv("KKR_SHORT");
    return every && size > 1 && ++calls % strtoul(every, NULL, 10) == 0 ? size / 2 : size;
}

ssize_t pwrite64(int number, const void *data, size_t size, off64_t at) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
    return real(number, data, short_of(size), at);
}

ssize_t pwrite(int number, const void *data, size_t size, off_t at) { return pwrite64(number, data, size, at); }

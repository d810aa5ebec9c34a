/* Adds SLOW_DISK_MS milliseconds to each fsync and fdatasync: a disk of the cheapest machines, on any machine.
   gcc -shared -fPIC -o slow_disk.so slow_disk.c -ldl ; LD_PRELOAD=./slow_disk.so … */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void wait_a_little(void) {
    const char *text = getenv("SLOW_DISK_MS");
    long ms = text ? atol(text) : 5;
    struct timespec pause = {ms / 1000, (ms % 1000) * 1000000L};
    nanosleep(&pause, NULL);
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    wait_a_little();
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    wait_a_little();
    return real(fd);
}

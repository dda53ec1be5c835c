// Notes in POWER_CUT_LOG what was written to the files of a database and what was flushed to the disk, so that a test
// can spoil what a power cut would: everything that was not flushed. Loaded with LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int notes = -1;

// The name of the file after the path of the database ("", "-wal"); NULL for a file that is none of its.
static const char *suffix(int fd, char *path, size_t size) {
  const char *database = getenv("DATABASE");
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (database == NULL || length <= 0) return NULL;
  path[length] = 0;
  size_t start = strlen(database);
  if (strncmp(path, database, start) != 0) return NULL;
  const char *rest = path + start;
  return strcmp(rest, "") == 0 || strcmp(rest, "-wal") == 0 ? rest : NULL;
}

static void note(int fd, char what, long long from, long long length) {
  char path[4096], line[128];
  const char *rest = suffix(fd, path, sizeof path);
  if (rest == NULL) return;
  if (notes < 0) {
    const char *log = getenv("POWER_CUT_LOG");
    if (log == NULL) return;
    notes = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  }
  int size = snprintf(line, sizeof line, "%c %s %lld %lld\n", what, *rest ? "wal" : "db", from, length);
  if (write(notes, line, size) != size) abort();
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t from) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  // Before the write: what may have been written counts as not flushed.
  note(fd, 'w', from, length);
  return real(fd, bytes, length, from);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  // After the flush: only what surely is on the disk counts as such.
  if (result == 0) note(fd, 'f', 0, 0);
  return result;
}

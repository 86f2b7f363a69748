// SPDX-License-Identifier: Apache-2.0
// measure_command FD COMMAND...: runs a command and writes what it took to a descriptor as JSON.
//
// Linux counts the pages that a process inherits until it calls exec into its peak. Started from an
// interpreter, every small command would seem as large as the interpreter; started from here, the
// floor is that of a program that does next to nothing.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fputs("usage: measure_command FD COMMAND...\n", stderr);
        return 2;
    }
    const int report = std::atoi(argv[1]);
    const double began = now();
    pid_t child = 0;
    if (const int error = posix_spawnp(&child, argv[2], nullptr, nullptr, argv + 2, environ)) {
        std::fprintf(stderr, "measure_command: %s: %s\n", argv[2], std::strerror(error));
        return 127;
    }
    int status = 0;
    rusage usage{};
    while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    const double seconds = now() - began;
    const int exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    dprintf(report,
            "{\"seconds\": %.6f, \"cpuSeconds\": %.6f, \"peakKiB\": %ld, \"exitCode\": %d}\n",
            seconds,
            secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
            usage.ru_maxrss,
            exitCode);
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interrupts.h"

#include "app/cli/invocation.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <poll.h>
#include <string_view>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

namespace plumbline::cli {
namespace {

constexpr std::array kStopping{SIGINT, SIGTERM, SIGHUP};
constexpr std::array kPassedOn{SIGQUIT, SIGUSR1, SIGUSR2};

sigset_t watchedSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : kStopping)
        sigaddset(&set, signal);
    for (const int signal : kPassedOn)
        sigaddset(&set, signal);
    return set;
}

bool isStopping(int signal)
{
    return std::find(kStopping.begin(), kStopping.end(), signal) != kStopping.end();
}

/// At once: other threads may be anywhere, so nothing of theirs is torn down.
[[noreturn]] void endWith(std::string_view words)
{
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, words.data(), words.size());
    _exit(kInterrupted);
}

} // namespace

Interrupts::Interrupts()
{
    const sigset_t set = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &set, &m_before);
    m_signals = signalfd(-1, &set, SFD_CLOEXEC);
    m_end = eventfd(0, EFD_CLOEXEC);
    m_thread = std::jthread([this] { watch(); });
}

Interrupts::~Interrupts()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(m_end, &one, sizeof(one));
    m_thread.join();
    close(m_signals);
    close(m_end);
}

std::stop_token Interrupts::token()
{
    m_isHeeded = true;
    return m_source.get_token();
}

std::shared_ptr<void> Interrupts::passOn(std::function<void(int)> take)
{
    {
        const std::lock_guard lock(m_mutex);
        m_take = std::move(take);
    }
    return {this, [](Interrupts* self) {
                const std::lock_guard lock(self->m_mutex);
                self->m_take = {};
            }};
}

void Interrupts::passOrEnd(int signal)
{
    const std::lock_guard lock(m_mutex);
    if (m_take) {
        m_take(signal);
        return;
    }
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    ::raise(signal);
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // somebody has it ignored
}

void Interrupts::letGo() const
{
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interrupts::watch()
{
    std::array<pollfd, 2> waited{{{.fd = m_signals, .events = POLLIN, .revents = 0},
                                  {.fd = m_end, .events = POLLIN, .revents = 0}}};
    while (true) {
        if (poll(waited.data(), waited.size(), -1) < 0 && errno != EINTR)
            return;
        if ((waited[1].revents & POLLIN) != 0)
            return;
        if ((waited[0].revents & POLLIN) == 0)
            continue;
        signalfd_siginfo signal{};
        if (read(m_signals, &signal, sizeof(signal)) != sizeof(signal))
            continue;
        if (const int number = static_cast<int>(signal.ssi_signo); !isStopping(number)) {
            passOrEnd(number);
            continue;
        }
        if (!m_isHeeded)
            endWith("plumbline: interrupted before anything was done\n");
        if (!m_source.request_stop()) // asked twice: what was let go is not waited for any more
            endWith("plumbline: interrupted again: not waiting for what is under way\n");
    }
}

} // namespace plumbline::cli

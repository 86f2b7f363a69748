// SPDX-License-Identifier: Apache-2.0
#include "app/cli/raw_terminal.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace plumbline::cli {
namespace {

/// What the signal's handler writes to: it may run on any thread, and may do nothing else.
std::atomic<int> resizeDescriptor = -1;

void noteResize(int /*signal*/)
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(resizeDescriptor, &one, sizeof(one));
}

} // namespace

RawTerminal::RawTerminal()
    : m_resized(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    resizeDescriptor = m_resized;

    struct sigaction action
    {};

    action.sa_handler = noteResize; // NOLINT(cppcoreguidelines-pro-type-union-access)
    action.sa_flags = SA_RESTART;
    sigaction(SIGWINCH, &action, nullptr);
    if (tcgetattr(STDIN_FILENO, &m_before) != 0)
        return;
    termios raw = m_before;
    cfmakeraw(&raw);
    m_isRaw = tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0;
}

RawTerminal::~RawTerminal()
{
    if (m_isRaw)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before);
    std::signal(SIGWINCH, SIG_DFL);
    resizeDescriptor = -1;
    close(m_resized);
}

engine::TerminalSize RawTerminal::size()
{
    winsize now{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) != 0 || now.ws_col == 0)
        return {};
    return {.columns = now.ws_col, .rows = now.ws_row};
}

void RawTerminal::seen() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = read(m_resized, &count, sizeof(count));
}

} // namespace plumbline::cli

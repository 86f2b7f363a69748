// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/duplex.h"

#include <termios.h>

namespace plumbline::cli {

/// The terminal of the standard input while a program elsewhere has it: every key goes there as it is,
/// Ctrl+C too. It is as before when this goes. One at a time.
class RawTerminal
{
public:
    RawTerminal();
    RawTerminal(const RawTerminal&) = delete;
    RawTerminal& operator=(const RawTerminal&) = delete;
    RawTerminal(RawTerminal&&) = delete;
    RawTerminal& operator=(RawTerminal&&) = delete;
    ~RawTerminal();

    /// As it is now.
    [[nodiscard]] static engine::TerminalSize size();

    /// Can be read once the size has changed.
    [[nodiscard]] int resized() const { return m_resized; }

    /// Reads it empty.
    void seen() const;

private:
    termios m_before{};
    bool m_isRaw = false;
    int m_resized = -1;
};

} // namespace plumbline::cli

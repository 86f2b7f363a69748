// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/raw_terminal.h"

#include <optional>

namespace plumbline::cli {

/// The standard streams as what a program elsewhere is connected to. Its bytes are written as they
/// are. While it has the terminal that is raw, until this goes.
class StandardStreams
{
public:
    struct Choices
    {
        bool hasInput = true;
        bool hasTerminal = false;
    };

    StandardStreams(const Invocation& invocation, Choices choices);

    /// Whether a program may have a terminal: where either end is none it must not write for one.
    [[nodiscard]] static bool areTerminal();

    /// Borrows this.
    [[nodiscard]] engine::DuplexStreams streams() const;

private:
    const Invocation& m_invocation;
    Choices m_choices;
    std::optional<RawTerminal> m_terminal;
};

} // namespace plumbline::cli

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/standard_streams.h"

#include <unistd.h>

namespace plumbline::cli {

StandardStreams::StandardStreams(const Invocation& invocation, Choices choices)
    : m_invocation(invocation)
    , m_choices(choices)
{
    if (m_choices.hasTerminal)
        m_terminal.emplace();
}

bool StandardStreams::areTerminal()
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
}

engine::DuplexStreams StandardStreams::streams() const
{
    engine::DuplexStreams streams{
        .input = m_choices.hasInput ? STDIN_FILENO : -1,
        .onInput = {},
        .onOutput = [this](engine::LogStream stream, std::string_view bytes) {
            const Terminal& to =
                stream == engine::LogStream::Output ? m_invocation.out : m_invocation.talk;
            to.write(bytes);
        }};
    if (m_terminal) {
        streams.resized = m_terminal->resized();
        streams.onResized = [this] { m_terminal->seen(); };
    }
    return streams;
}

} // namespace plumbline::cli

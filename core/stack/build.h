// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"
#include "core/stack/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::stack {

/// The request that has the engine's own builder build an image: the context folder as a tar, less
/// what .dockerignore leaves out.
/// **Errors:** NotFound (context or Dockerfile), Unsupported (a Dockerfile or setting that needs
/// BuildKit, a context that is no folder; the message says what), those of readFile.
Result<engine::Request> buildRequest(const BuildImage& action);

/// Reads the builder's answer, one JSON object a line.
class BuildLog
{
public:
    /// Takes the next bytes; gives back the lines of text for people that they complete.
    std::vector<std::string> feed(std::string_view bytes);
    /// After the end: success, or the error that the builder told inside its answer.
    [[nodiscard]] Result<> result() const;

private:
    void takeLine(std::string_view line, std::vector<std::string>& texts);

    std::string m_rest;
    std::string m_lastText;
    std::optional<Error> m_error;
};

} // namespace plumbline::stack

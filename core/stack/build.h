// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/ignore_rules.h"
#include "core/engine/transport.h"
#include "core/stack/child_process.h"
#include "core/stack/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::stack {

/// What a build needs, read from its Dockerfile.
struct BuildSource
{
    std::string dockerfile; ///< its text; empty for a remote context
    Phrase need;            ///< why only BuildKit can do it; empty: the engine's own builder can
};

/// **Errors:** NotFound (context or Dockerfile), those of readFile.
Result<BuildSource> readBuildSource(const BuildImage& action);

/// What a build leaves out of its context, which lies on this machine.
compose::IgnoreRules ignoreRulesOf(const compose::Build& build);

/// The request that has the engine's own builder build an image. The context is sent as it is read.
/// **Errors:** Denied (what lies in the context cannot be read).
Result<engine::Request> buildRequest(const BuildImage& action, const BuildSource& source);

/// `docker buildx build` for the same. Values of build arguments go by the environment: arguments of
/// a process are seen by everybody. `dockerHost` is the engine that is used; empty: as `variables` say.
ProcessStart
buildxCommand(const BuildImage& action, const Variables& variables, const std::string& dockerHost);

/// Whether what came out runs where the service shall: older engines' builders pass `platform` by.
/// **Errors:** Unsupported.
Result<> checkPlatform(const BuildImage& action, const engine::ImageDetails& image);

/// Reads the builder's answer, one JSON object a line.
class BuildLog
{
public:
    /// Takes the next bytes; gives back the lines of text for people that they complete.
    std::vector<std::string> feed(std::string_view bytes);
    /// After the end: success, or the error that the builder told inside its answer, with the step
    /// that failed and the last lines it wrote.
    [[nodiscard]] Result<> result(const std::string& service) const;

private:
    void takeLine(std::string_view line, std::vector<std::string>& texts);
    void takeText(std::string_view text, std::vector<std::string>& texts);

    std::string m_rest;
    std::string m_step;                   ///< "Step 2/5 : RUN make"
    std::vector<std::string> m_lastTexts; ///< of that step
    std::optional<std::string> m_error;
};

/// Lines out of bytes that come in pieces: what buildx writes.
class LineBuffer
{
public:
    std::vector<std::string> feed(std::string_view bytes);
    /// The last lines seen, what is left over included.
    [[nodiscard]] std::string tail() const;

private:
    std::string m_rest;
    std::vector<std::string> m_last;
};

} // namespace plumbline::stack

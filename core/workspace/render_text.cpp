// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/stack/readiness.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace plumbline::workspace {
namespace {

constexpr std::size_t kShownProbes = 2;

/// Text of a container, made safe to show: credentials in URLs masked, control bytes visible.
std::vector<std::string> shownLines(const std::string& text)
{
    std::vector<std::string> lines;
    for (const std::string& line : split(trimmed(text), '\n'))
        lines.push_back(printable(maskCredentials(line)));
    return lines;
}

void addProbes(const stack::Failure& failure, std::vector<std::string>& lines)
{
    if (!failure.probeCommand.empty())
        lines.push_back("probe: " + printable(maskCredentials(join(failure.probeCommand, " "))));
    // The last ones say it all: the engine keeps five, and they mostly repeat themselves.
    const std::size_t skipped =
        failure.probes.size() > kShownProbes ? failure.probes.size() - kShownProbes : 0;
    for (std::size_t i = skipped; i < failure.probes.size(); ++i) {
        const engine::HealthProbe& probe = failure.probes[i];
        lines.push_back(fmt::format(
            "probe {} of {}: exit code {}", i + 1, failure.probes.size(), probe.exitCode));
        if (trimmed(probe.output).empty())
            lines.emplace_back("  (no output)");
        else
            for (const std::string& line : shownLines(probe.output))
                lines.push_back("  " + line);
    }
}

std::string nextAction(const stack::Failure& failure, const std::string& project)
{
    if (!failure.error.hint.empty())
        return failure.error.hint.english();
    if (failure.service.empty())
        return {};
    return fmt::format("plumbline -p {} logs {}", project, failure.service);
}

} // namespace

std::vector<std::string> renderFailure(const stack::Failure& failure, const std::string& project)
{
    std::vector<std::string> lines{printable(failure.error.message)};
    if (!failure.container.empty())
        lines.push_back("container: " + failure.container);
    addProbes(failure, lines);
    if (failure.exitCode)
        lines.push_back("exit code: " +
                        stack::exitCodeText(*failure.exitCode, failure.oomKilled).english());
    if (!failure.logTail.empty()) {
        lines.emplace_back("last lines of its log:");
        for (const std::string& line : failure.logTail)
            lines.push_back("  " + printable(maskCredentials(line)));
    }
    if (!failure.likelyCause.empty())
        lines.push_back("likely cause: " + printable(failure.likelyCause));
    if (const std::string next = nextAction(failure, project); !next.empty())
        lines.push_back("next: " + next);
    return lines;
}

std::string renderPorts(const std::vector<engine::PublishedPort>& ports)
{
    std::vector<std::string> parts;
    for (const engine::PublishedPort& port : ports) {
        std::string text = fmt::format("{}/{}", port.privatePort, port.protocol);
        if (port.publicPort != 0) {
            // the engine lists a port that is open to everybody once for each address family
            const bool isAnyV6 = port.hostIp == "::";
            const bool hasTwin = std::any_of(ports.begin(), ports.end(), [&](const auto& other) {
                return other.hostIp == "0.0.0.0" && other.publicPort == port.publicPort &&
                       other.privatePort == port.privatePort && other.protocol == port.protocol;
            });
            if (isAnyV6 && hasTwin)
                continue;
            const bool isV6 = port.hostIp.find(':') != std::string::npos;
            text = fmt::format(
                "{}:{}->{}", isV6 ? "[" + port.hostIp + "]" : port.hostIp, port.publicPort, text);
        }
        if (std::find(parts.begin(), parts.end(), text) == parts.end())
            parts.push_back(std::move(text));
    }
    return join(parts, ", ");
}

std::string_view toString(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Passed:
        return "passed";
    case CheckStatus::Warned:
        return "warning";
    case CheckStatus::Failed:
        return "failed";
    case CheckStatus::Skipped:
        break;
    }
    return "skipped";
}

} // namespace plumbline::workspace

// SPDX-License-Identifier: Apache-2.0
#include "core/stack/dockerfile.h"

#include "core/compose/dockerfile.h"

#include <algorithm>
#include <array>
#include <vector>

namespace plumbline::stack {
namespace {

/// An instruction and the flags that the engine's own builder does not know.
struct NewFlags
{
    std::string_view instruction;
    std::vector<std::string_view> flags;
};

const std::array<NewFlags, 3>& newFlags()
{
    static const std::array<NewFlags, 3> table{
        {{"RUN", {"--mount", "--network", "--security", "--device"}},
         {"COPY", {"--link", "--chmod", "--parents", "--exclude"}},
         {"ADD", {"--link", "--chmod", "--checksum", "--keep-git-dir", "--exclude", "--unpack"}}}};
    return table;
}

/// The variables that BuildKit sets by itself; the engine's own builder leaves them empty.
constexpr std::array<std::string_view, 2> kPlatformVariables{"$BUILDPLATFORM", "${BUILDPLATFORM"};

Phrase needOf(const compose::DockerfileInstruction& instruction)
{
    if (instruction.hasHeredoc)
        return phrase("here-documents");
    if (instruction.name == "FROM") {
        const std::string platform = instruction.flag("platform");
        for (const std::string_view name : kPlatformVariables) {
            if (platform.starts_with(name) || instruction.arguments.find(name) != std::string::npos)
                return phrase("FROM --platform=$BUILDPLATFORM");
        }
    }
    for (const NewFlags& entry : newFlags()) {
        if (instruction.name != entry.instruction)
            continue;
        for (const std::string& written : instruction.flags) {
            const std::string flag = written.substr(0, written.find('='));
            if (std::find(entry.flags.begin(), entry.flags.end(), flag) != entry.flags.end())
                return phrase("{} {}", instruction.name, flag);
        }
    }
    return {};
}

Phrase needOfText(std::string_view text)
{
    const compose::Dockerfile dockerfile = compose::readDockerfile(text, "Dockerfile");
    // The frontends of docker/dockerfile are BuildKit's usual language: what the engine's builder
    // cannot do of it is found below. Others are languages of their own.
    if (!dockerfile.syntax.empty() &&
        dockerfile.syntax.find("docker/dockerfile") == std::string::npos)
        return phrase("# syntax={}", dockerfile.syntax);
    for (const compose::DockerfileInstruction& instruction : dockerfile.instructions) {
        if (Phrase need = needOf(instruction); !need.empty())
            return need;
    }
    return {};
}

} // namespace

Phrase buildKitNeed(const compose::Build& build, std::string_view dockerfile)
{
    if (!build.secrets.empty())
        return phrase("build secrets");
    if (!build.ssh.empty())
        return phrase("ssh forwarding");
    if (!build.additionalContexts.empty())
        return phrase("additional_contexts");
    if (!build.cacheTo.empty())
        return phrase("cache_to");
    if (!build.entitlements.empty())
        return phrase("entitlements");
    if (build.privileged)
        return phrase("a privileged build");
    if (!build.noCacheFilter.empty())
        return phrase("no_cache_filter");
    if (!build.provenance.empty() && build.provenance != "false")
        return phrase("provenance");
    if (!build.sbom.empty() && build.sbom != "false")
        return phrase("sbom");
    if (build.platforms.size() > 1)
        return phrase("several platforms");
    for (const std::string& cache : build.cacheFrom) {
        if (cache.find("type=") != std::string::npos)
            return phrase("cache_from {}", cache.substr(0, cache.find(',')));
    }
    return needOfText(dockerfile);
}

bool isRemoteContext(std::string_view context)
{
    return context.find("://") != std::string_view::npos || context.starts_with("git@") ||
           context.starts_with("github.com/");
}

} // namespace plumbline::stack

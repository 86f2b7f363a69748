// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build.h"
#include "core/stack/dockerfile.h"

#include <fmt/format.h>

#include <filesystem>

namespace plumbline::stack {
namespace {

/// Whether docker or the loader itself heeds a variable of this name: it is then no build argument's
/// to change.
bool isHeeded(const std::string& name)
{
    return name == "PATH" || name == "HOME" || name.starts_with("DOCKER_") ||
           name.starts_with("LD_") || name.starts_with("BUILDX_") || name.starts_with("BUILDKIT_");
}

class Arguments
{
public:
    void add(const std::string& option, const std::string& value)
    {
        if (!value.empty())
            m_words.insert(m_words.end(), {option, value});
    }

    void addAll(const std::string& option, const std::vector<std::string>& values)
    {
        for (const std::string& value : values)
            add(option, value);
    }

    void addFlag(const std::string& option, bool isSet)
    {
        if (isSet)
            m_words.push_back(option);
    }

    void addWord(const std::string& word) { m_words.push_back(word); }

    [[nodiscard]] std::vector<std::string> words() && { return std::move(m_words); }

private:
    std::vector<std::string> m_words;
};

std::string joinedPlatforms(const std::vector<std::string>& platforms)
{
    std::string text;
    for (const std::string& platform : platforms)
        text += (text.empty() ? "" : ",") + platform;
    return text;
}

void addSettings(const compose::Build& build, Arguments& arguments)
{
    for (const auto& [name, value] : build.labels)
        arguments.add("--label", fmt::format("{}={}", name, value));
    arguments.add("--target", build.target);
    arguments.add("--network", build.network);
    arguments.addAll("--cache-from", build.cacheFrom);
    arguments.addAll("--cache-to", build.cacheTo);
    arguments.addAll("--add-host", build.extraHosts);
    arguments.addAll("--allow", build.entitlements);
    arguments.addFlag("--allow=security.insecure", build.privileged);
    arguments.add("--platform", joinedPlatforms(build.platforms));
    if (build.shmSize)
        arguments.add("--shm-size", std::to_string(build.shmSize->bytes));
    for (const auto& [name, limit] : build.ulimits)
        arguments.add("--ulimit", fmt::format("{}={}:{}", name, limit.soft, limit.hard));
    arguments.addFlag("--no-cache", build.noCache);
    arguments.addAll("--no-cache-filter", build.noCacheFilter);
    arguments.add("--provenance", build.provenance);
    arguments.add("--sbom", build.sbom);
    arguments.addFlag("--pull", build.pull);
}

/// Values go by the environment, under names of their own.
void addSecrets(const BuildImage& action, Arguments& arguments, Variables& variables)
{
    for (const BuildSecret& secret : action.secrets) {
        if (!secret.value) {
            arguments.add("--secret", fmt::format("id={},src={}", secret.id, secret.file));
            continue;
        }
        const std::string name =
            fmt::format("PLUMBLINE_BUILD_SECRET_{}", &secret - action.secrets.data());
        variables[name] = secret.value->reveal();
        arguments.add("--secret", fmt::format("id={},env={}", secret.id, name));
    }
    arguments.addAll("--ssh", action.build.ssh);
}

} // namespace

ProcessStart
buildxCommand(const BuildImage& action, const Variables& variables, const std::string& dockerHost)
{
    const compose::Build& build = action.build;
    ProcessStart start{.program = "docker", .arguments = {}, .variables = variables, .input = {}};
    if (!dockerHost.empty()) {
        start.variables["DOCKER_HOST"] = dockerHost;
        start.variables.erase("DOCKER_CONTEXT");
    }
    Arguments arguments;
    for (const char* word : {"buildx", "build", "--progress", "plain", "--load"})
        arguments.addWord(word);
    arguments.add("--tag", action.tag);
    arguments.addAll("--tag", build.tags);
    for (const auto& [name, value] : build.args) {
        if (!value)
            continue;
        if (isHeeded(name)) {
            arguments.add("--build-arg", name + "=" + *value);
            continue;
        }
        start.variables[name] = *value;
        arguments.add("--build-arg", name);
    }
    addSettings(build, arguments);
    addSecrets(action, arguments, start.variables);
    for (const auto& [name, context] : action.build.additionalContexts)
        arguments.add("--build-context", fmt::format("{}={}", name, context));
    if (!build.dockerfileInline.empty()) {
        arguments.add("--file", "-");
        start.input = build.dockerfileInline;
    } else if (!build.dockerfile.empty()) {
        const std::filesystem::path given(build.dockerfile);
        const bool isBelow = !given.is_absolute() && !isRemoteContext(build.context);
        arguments.add("--file",
                      isBelow ? (std::filesystem::path(build.context) / given).string()
                              : build.dockerfile);
    }
    arguments.addWord("--");
    arguments.addWord(build.context);
    start.arguments = std::move(arguments).words();
    return start;
}

} // namespace plumbline::stack

// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/stack/build_context.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace plumbline::stack {
namespace {

using nlohmann::json;

/// What only BuildKit does; the engine's own builder would fail half-way with other words.
std::string buildKitNeed(const compose::Build& build, const std::string& dockerfile)
{
    if (!build.secrets.empty())
        return "build secrets";
    if (!build.ssh.empty())
        return "ssh forwarding";
    if (!build.additionalContexts.empty())
        return "additional contexts";
    if (build.privileged)
        return "a privileged build";
    if (build.platforms.size() > 1)
        return "several platforms";
    for (const std::string& line : split(dockerfile, '\n')) {
        const std::string_view text = trimmed(line);
        const std::string lower = toLower(text);
        if (lower.starts_with("run --") || lower.starts_with("copy --link") ||
            lower.starts_with("copy --chmod") || lower.starts_with("add --chmod"))
            return fmt::format("\"{}\"", text.substr(0, text.find(' ', text.find("--"))));
        if (text.find("<<EOF") != std::string_view::npos)
            return "here-documents";
    }
    return {};
}

Result<std::string> dockerfileOf(const compose::Build& build, const std::filesystem::path& path)
{
    return build.dockerfileInline.empty() ? readFile(path)
                                          : Result<std::string>(build.dockerfileInline);
}

std::vector<std::pair<std::string, std::string>>
queryOf(const BuildImage& action, const std::string& dockerfile, const std::string& platform)
{
    const compose::Build& build = action.build;
    json args = json::object();
    for (const auto& [name, value] : build.args) {
        if (value)
            args[name] = *value;
    }
    std::vector<std::pair<std::string, std::string>> query{{"t", action.tag},
                                                           {"dockerfile", dockerfile},
                                                           {"rm", "1"},
                                                           {"forcerm", "1"},
                                                           {"buildargs", args.dump()},
                                                           {"labels", json(build.labels).dump()}};
    for (const std::string& tag : build.tags)
        query.emplace_back("t", tag);
    if (!build.target.empty())
        query.emplace_back("target", build.target);
    if (!build.network.empty())
        query.emplace_back("networkmode", build.network);
    if (!build.cacheFrom.empty())
        query.emplace_back("cachefrom", json(build.cacheFrom).dump());
    for (const std::string& host : build.extraHosts)
        query.emplace_back("extrahosts", host);
    if (build.shmSize)
        query.emplace_back("shmsize", std::to_string(build.shmSize->bytes));
    if (build.noCache)
        query.emplace_back("nocache", "1");
    if (build.pull)
        query.emplace_back("pull", "1");
    if (!platform.empty())
        query.emplace_back("platform", platform);
    return query;
}

} // namespace

Result<engine::Request> buildRequest(const BuildImage& action)
{
    namespace fs = std::filesystem;
    const compose::Build& build = action.build;
    const fs::path context(build.context);
    std::error_code unknown;
    if (build.context.find("://") != std::string::npos || build.context.starts_with("git@"))
        return fail(ErrorCode::Unsupported,
                    fmt::format("service {} builds from {}: only folders can be built here",
                                action.service,
                                build.context),
                    fmt::format("docker buildx build -t {} {}", action.tag, build.context));
    if (!fs::is_directory(context, unknown))
        return fail(ErrorCode::NotFound,
                    fmt::format("the build context {} of service {} is no folder",
                                build.context,
                                action.service));
    const fs::path given(build.dockerfile.empty() ? "Dockerfile" : build.dockerfile);
    const fs::path path = given.is_absolute() ? given : context / given;
    const auto dockerfile = dockerfileOf(build, path);
    if (!dockerfile)
        return tl::unexpected(dockerfile.error());
    if (const std::string need = buildKitNeed(build, *dockerfile); !need.empty())
        return fail(ErrorCode::Unsupported,
                    fmt::format("service {} needs BuildKit to be built: {}", action.service, need),
                    fmt::format("build it once with: docker buildx build --load -t {} {}",
                                action.tag,
                                build.context));
    // A Dockerfile outside of the context, or none on disk, comes along under a name of its own.
    const fs::path inside = path.lexically_normal().lexically_relative(context.lexically_normal());
    const bool isInside =
        build.dockerfileInline.empty() && !inside.empty() && *inside.begin() != "..";
    const std::string name = isInside ? inside.string() : ".plumbline.Dockerfile";
    auto tar = packContext(context, name, *dockerfile);
    if (!tar)
        return tl::unexpected(tar.error());
    return engine::Request{
        .method = "POST",
        .path = "/build",
        .query = queryOf(action, name, build.platforms.empty() ? "" : build.platforms.front()),
        .body = std::move(*tar),
        .contentType = "application/x-tar",
        .deadline = std::nullopt,
        .purpose = "build image " + action.tag};
}

std::vector<std::string> BuildLog::feed(std::string_view bytes)
{
    std::vector<std::string> texts;
    m_rest.append(bytes);
    std::size_t end = 0;
    while ((end = m_rest.find('\n')) != std::string::npos) {
        takeLine(std::string_view(m_rest).substr(0, end), texts);
        m_rest.erase(0, end + 1);
    }
    return texts;
}

void BuildLog::takeLine(std::string_view line, std::vector<std::string>& texts)
{
    const json entry = json::parse(line, nullptr, false);
    if (!entry.is_object())
        return;
    const auto text = [&](const char* key) {
        const auto found = entry.find(key);
        return found != entry.end() && found->is_string() ? found->get<std::string>()
                                                          : std::string();
    };
    if (const std::string error = text("error"); !error.empty())
        m_error = Error{.code = ErrorCode::Invalid,
                        .message = "the build failed: " + error,
                        .hint = m_lastText};
    std::string shown =
        printable(trimmed(text("stream").empty() ? text("status") : text("stream")));
    if (shown.empty())
        return;
    m_lastText = shown;
    texts.push_back(std::move(shown));
}

Result<> BuildLog::result() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

} // namespace plumbline::stack

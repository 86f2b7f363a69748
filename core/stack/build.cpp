// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/stack/build_context.h"
#include "core/stack/dockerfile.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace plumbline::stack {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kShownLines = 10;

std::string dockerfileName(const compose::Build& build)
{
    return build.dockerfile.empty() ? "Dockerfile" : build.dockerfile;
}

fs::path dockerfilePath(const compose::Build& build)
{
    const fs::path given(dockerfileName(build));
    return given.is_absolute() ? given : fs::path(build.context) / given;
}

/// How the Dockerfile is called in the archive; one from elsewhere comes under a name of its own.
ContextDockerfile dockerfileIn(const compose::Build& build, const std::string& text)
{
    const fs::path inside = dockerfilePath(build).lexically_normal().lexically_relative(
        fs::path(build.context).lexically_normal());
    if (build.dockerfileInline.empty() && !inside.empty() && *inside.begin() != "..")
        return {.name = inside.generic_string()};
    return {.name = ".plumbline.Dockerfile", .content = text, .isElsewhere = true};
}

void addUlimits(const compose::Build& build,
                std::vector<std::pair<std::string, std::string>>& query)
{
    json ulimits = json::array();
    for (const auto& [name, limit] : build.ulimits)
        ulimits.push_back({{"Name", name}, {"Soft", limit.soft}, {"Hard", limit.hard}});
    if (!ulimits.empty())
        query.emplace_back("ulimits", ulimits.dump());
}

std::vector<std::pair<std::string, std::string>> queryOf(const BuildImage& action)
{
    const compose::Build& build = action.build;
    json args = json::object();
    for (const auto& [name, value] : build.args) {
        if (value)
            args[name] = *value;
    }
    std::vector<std::pair<std::string, std::string>> query{{"t", action.tag},
                                                           {"rm", "1"},
                                                           {"forcerm", "1"},
                                                           {"buildargs", args.dump()},
                                                           {"labels", json(build.labels).dump()}};
    const auto add = [&query](const char* key, const std::string& value) {
        if (!value.empty())
            query.emplace_back(key, value);
    };
    for (const std::string& tag : build.tags)
        add("t", tag);
    add("target", build.target);
    add("networkmode", build.network);
    add("isolation", build.isolation);
    if (!build.cacheFrom.empty())
        add("cachefrom", json(build.cacheFrom).dump());
    add("extrahosts", join(build.extraHosts, ","));
    if (build.shmSize)
        add("shmsize", std::to_string(build.shmSize->bytes));
    addUlimits(build, query);
    add("nocache", build.noCache ? "1" : "");
    add("pull", build.pull ? "1" : "");
    add("platform", build.platforms.empty() ? "" : build.platforms.front());
    return query;
}

void keepLast(std::vector<std::string>& lines, const std::string& line)
{
    if (lines.size() == kShownLines)
        lines.erase(lines.begin());
    lines.push_back(line);
}

} // namespace

compose::IgnoreRules ignoreRulesOf(const compose::Build& build)
{
    return readIgnoreRules(build.context, dockerfileIn(build, {}));
}

Result<BuildSource> readBuildSource(const BuildImage& action)
{
    const compose::Build& build = action.build;
    std::error_code unknown;
    if (isRemoteContext(build.context))
        return BuildSource{.dockerfile = {}, .need = buildKitNeed(build, build.dockerfileInline)};
    if (!fs::is_directory(build.context, unknown))
        return fail(ErrorCode::NotFound,
                    phrase("the build context {} of service {} is no folder",
                           build.context,
                           action.service),
                    phrase("correct build.context"));
    if (build.dockerfileInline.empty() && !fs::exists(dockerfilePath(build), unknown))
        return fail(ErrorCode::NotFound,
                    phrase("service {} has no {} in its build context {}",
                           action.service,
                           dockerfileName(build),
                           build.context),
                    phrase("write it, or correct build.dockerfile"));
    return (build.dockerfileInline.empty() ? readFile(dockerfilePath(build))
                                           : Result<std::string>(build.dockerfileInline))
        .transform([&](std::string text) {
            std::string need = buildKitNeed(build, text);
            return BuildSource{.dockerfile = std::move(text), .need = std::move(need)};
        });
}

Result<engine::Request> buildRequest(const BuildImage& action, const BuildSource& source)
{
    const compose::Build& build = action.build;
    engine::Request request{.method = "POST",
                            .path = "/build",
                            .query = queryOf(action),
                            .contentType = "application/x-tar",
                            .deadline = std::nullopt,
                            .purpose = phrase("build image {}", action.tag)};
    if (isRemoteContext(build.context)) {
        request.query.emplace_back("remote", build.context);
        if (!build.dockerfile.empty())
            request.query.emplace_back("dockerfile", build.dockerfile);
        return request;
    }
    const ContextDockerfile dockerfile = dockerfileIn(build, source.dockerfile);
    request.query.emplace_back("dockerfile", dockerfile.name);
    auto context = openContext(build.context, dockerfile);
    if (!context)
        return tl::unexpected(context.error());
    request.bodySource = std::move(*context);
    return request;
}

Result<> checkPlatform(const BuildImage& action, const engine::ImageDetails& image)
{
    if (action.build.platforms.empty() || image.os.empty() || image.architecture.empty())
        return {};
    const std::vector<std::string> parts = split(action.build.platforms.front(), '/');
    std::string architecture = parts.size() > 1 ? parts[1] : parts[0];
    if (architecture == "x86_64")
        architecture = "amd64";
    else if (architecture == "aarch64")
        architecture = "arm64";
    const bool isFine =
        architecture == image.architecture && (parts.size() < 2 || parts[0] == image.os);
    if (isFine)
        return {};
    return fail(
        ErrorCode::Unsupported,
        phrase("service {} asks for platform {}, but the engine built for {}/{}",
               action.service,
               action.build.platforms.front(),
               image.os,
               image.architecture),
        phrase("build it with a builder for that platform and push it, or leave the platform out"));
}

std::vector<std::string> BuildLog::feed(std::string_view bytes)
{
    std::vector<std::string> texts;
    m_rest.append(bytes);
    std::size_t begin = 0;
    std::size_t end = 0;
    while ((end = m_rest.find('\n', begin)) != std::string::npos) {
        takeLine(std::string_view(m_rest).substr(begin, end - begin), texts);
        begin = end + 1;
    }
    m_rest.erase(0, begin);
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
    if (std::string error = text("error"); !error.empty())
        m_error = printable(trimmed(error));
    if (const std::string stream = text("stream"); !stream.empty()) {
        for (const std::string& each : split(stream, '\n'))
            takeText(each, texts);
    } else if (const std::string status = text("status"); !status.empty()) {
        const std::string id = text("id");
        takeText(id.empty() ? status : id + ": " + status, texts);
    }
}

void BuildLog::takeText(std::string_view text, std::vector<std::string>& texts)
{
    std::string shown = printable(trimmed(text));
    if (shown.empty())
        return;
    if (shown.starts_with("Step ")) {
        m_step = shown;
        m_lastTexts.clear();
    } else {
        keepLast(m_lastTexts, shown);
    }
    texts.push_back(std::move(shown));
}

Result<> BuildLog::result(const std::string& service) const
{
    if (!m_error)
        return {};
    return fail(
        ErrorCode::Invalid,
        m_step.empty()
            ? phrase("cannot build service {}: {}", service, *m_error)
            : phrase("cannot build service {}: it failed at {}: {}", service, m_step, *m_error),
        join(m_lastTexts, "\n"));
}

std::vector<std::string> LineBuffer::feed(std::string_view bytes)
{
    std::vector<std::string> lines;
    m_rest.append(bytes);
    std::size_t begin = 0;
    std::size_t end = 0;
    while ((end = m_rest.find('\n', begin)) != std::string::npos) {
        std::string line = printable(trimmed(std::string_view(m_rest).substr(begin, end - begin)));
        begin = end + 1;
        if (line.empty())
            continue;
        keepLast(m_last, line);
        lines.push_back(std::move(line));
    }
    m_rest.erase(0, begin);
    return lines;
}

std::string LineBuffer::tail() const
{
    std::vector<std::string> lines = m_last;
    if (const std::string_view rest = trimmed(m_rest); !rest.empty())
        lines.push_back(printable(rest));
    return join(lines, "\n");
}

} // namespace plumbline::stack

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/invocation.h"

#include "core/base/text.h"
#include "core/workspace/copy.h"
#include "core/workspace/mirror.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace plumbline::cli {
namespace {

/// All of it, unless that is more than `limit`.
Result<std::string> readStandardInput(ByteCount limit)
{
    constexpr std::size_t kPiece = 65536;
    std::string text;
    std::array<char, kPiece> piece{};
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(ErrorCode::Denied, phrase("the standard input cannot be read"));
        if (count == 0)
            return text;
        text.append(piece.data(), static_cast<std::size_t>(count));
        if (text.size() > static_cast<std::size_t>(limit.bytes))
            return fail(ErrorCode::Invalid,
                        phrase("the standard input holds more than {}", toString(limit)));
    }
}

/// The workspace as written, or as the copy that is meant.
Result<workspace::Workspace> openAsMeant(const Invocation& invocation,
                                         const compose::LoadOptions& options)
{
    return invocation.copy.empty() ? workspace::open(options)
                                   : workspace::openCopy(options, invocation.copy);
}

/// The project as written or its copy, whatever mirror is meant.
tl::expected<Invocation::Named, int> nameWritten(const Invocation& invocation)
{
    const std::string given = invocation.projectName.empty()
                                  ? variableOr(invocation.variables, "COMPOSE_PROJECT_NAME")
                                  : invocation.projectName;
    auto opened = openAsMeant(invocation, invocation.loadOptions());
    if (!given.empty()) {
        if (const auto checked = workspace::checkCopyName(invocation.copy);
            !checked && !invocation.copy.empty())
            return tl::unexpected(invocation.complain(checked.error()));
        Invocation::Named named{.project = invocation.copy.empty()
                                               ? given
                                               : workspace::copyNameOf(given, invocation.copy)};
        if (opened && opened->isUsable())
            named.workspace = std::move(*opened);
        return named;
    }
    if (!opened)
        return tl::unexpected(invocation.complain(opened.error()));
    if (opened->isUsable())
        return Invocation::Named{.project = opened->project.name, .workspace = std::move(*opened)};
    for (const Diagnostic& diagnostic : opened->diagnostics) {
        if (diagnostic.severity == Severity::Error)
            invocation.tell(diagnostic);
    }
    invocation.say(
        "the stack itself is known by its name: plumbline -p NAME works without the files");
    return tl::unexpected(kBadInput);
}

} // namespace

int exitCodeFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::Invalid:
    case ErrorCode::Unsupported:
    case ErrorCode::Conflict:
        return kBadInput;
    case ErrorCode::Cancelled:
        return kInterrupted;
    case ErrorCode::Unreachable:
    case ErrorCode::Denied:
    case ErrorCode::TimedOut:
    case ErrorCode::Internal:
        break;
    }
    return kCouldNotLook;
}

compose::LoadOptions Invocation::loadOptions(const std::vector<std::string>& services) const
{
    compose::LoadOptions options = workspace::optionsFor(directory, variables);
    options.files.assign(files.begin(), files.end());
    options.envFiles.assign(envFiles.begin(), envFiles.end());
    options.projectName = projectName;
    options.projectDirectory = projectDirectory;
    options.profiles = profiles;
    options.services = services;
    options.readStandardInput = [kept = standardInput](ByteCount limit) -> Result<std::string> {
        if (!*kept) {
            auto text = readStandardInput(limit);
            if (!text)
                return text;
            *kept = std::move(*text);
        }
        return **kept;
    };
    return options;
}

engine::EndpointRequest Invocation::endpointRequest() const
{
    return {.host = host,
            .context = context,
            .variables = variables,
            .homeDirectory = workspace::homeDirectoryOf(variables)};
}

tl::expected<workspace::Workspace, int>
Invocation::openWorkspace(const compose::LoadOptions& options) const
{
    auto opened = openAsMeant(*this, options);
    if (!opened)
        return tl::unexpected(complain(opened.error()));
    // each pass of the loader adds its own; people read a file from the top
    std::stable_sort(
        opened->diagnostics.begin(),
        opened->diagnostics.end(),
        [](const Diagnostic& left, const Diagnostic& right) { return left.where < right.where; });
    for (const Diagnostic& diagnostic : opened->diagnostics) {
        const bool isError = diagnostic.severity == Severity::Error;
        if (isError || (!isQuiet && (diagnostic.severity == Severity::Warning || isVerbose)))
            tell(diagnostic);
    }
    if (!opened->isUsable())
        return tl::unexpected(kBadInput);
    return std::move(*opened);
}

Result<workspace::Workspace> Invocation::readWorkspace(const compose::LoadOptions& options) const
{
    return openAsMeant(*this, options);
}

tl::expected<Invocation::Named, int> Invocation::nameProject() const
{
    auto named = nameWritten(*this);
    if (!named || mirrored.empty())
        return named;
    if (!named->workspace)
        return tl::unexpected(
            complain({.code = ErrorCode::Invalid,
                      .message = phrase("there are no files here that say what {} is", mirrored),
                      .hint = phrase("a mirror is known by its name, too: plumbline -p NAME")}));
    const auto name = workspace::mirrorNameOf(*named->workspace, mirrored);
    if (!name)
        return tl::unexpected(complain(name.error()));
    return Named{.project = *name, .workspace = std::nullopt};
}

std::stop_token Invocation::stopToken() const
{
    return interrupts == nullptr ? std::stop_token() : interrupts->token();
}

tl::expected<workspace::EngineContext, int> Invocation::connect(const std::stop_token& stop,
                                                                engine::Talk about) const
{
    auto connected = workspace::connectEngine(endpointRequest(), stop, about);
    if (connected) {
        const bool isElsewhere = !engine::machineOf(connected->client.endpoint()).empty();
        if (isVerbose || isElsewhere)
            say(fmt::format("engine: {} ({}), API {}",
                            connected->client.endpoint().host,
                            connected->client.endpoint().reason,
                            connected->client.version().apiVersion));
        return std::move(*connected);
    }
    const int code = complain(connected.error());
    // an engine of a kind that we cannot talk to could not be looked at
    return tl::unexpected(connected.error().code == ErrorCode::Unsupported ? kCouldNotLook : code);
}

tl::expected<Invocation::RunningStack, int> Invocation::openStack(engine::Talk about) const
{
    auto named = nameProject();
    if (!named)
        return tl::unexpected(named.error());
    const std::stop_token stop = stopToken();
    auto engine = connect(stop, about);
    if (!engine)
        return tl::unexpected(engine.error());
    return RunningStack{.named = std::move(*named), .engine = std::move(*engine), .stop = stop};
}

int Invocation::complain(const Error& error) const
{
    std::string text;
    if (error.where && !toString(*error.where).empty())
        text = toString(*error.where) + ": ";
    else
        text = "plumbline: ";
    text += talk.styled(Style::Red, "error:") + " " + printable(error.message, true) + "\n";
    if (!error.hint.empty())
        text += "  " + talk.styled(Style::Cyan, "hint:") + " " + printable(error.hint, true) + "\n";
    talk.write(text);
    return exitCodeFor(error);
}

void Invocation::tell(const Diagnostic& diagnostic) const
{
    const std::string place = toString(diagnostic.where);
    const Style style = diagnostic.severity == Severity::Error     ? Style::Red
                        : diagnostic.severity == Severity::Warning ? Style::Yellow
                                                                   : Style::Blue;
    std::string text = place.empty() ? "" : printable(place) + ": ";
    text += talk.styled(style, fmt::format("{}:", toString(diagnostic.severity)));
    text += " " + printable(diagnostic.message, true) + "\n";
    if (!diagnostic.hint.empty())
        text += "  " + talk.styled(Style::Cyan, "hint:") + " " + printable(diagnostic.hint, true) +
                "\n";
    talk.write(text);
}

void Invocation::say(std::string_view text) const
{
    if (!isQuiet)
        talk.write(std::string(text) + "\n");
}

} // namespace plumbline::cli

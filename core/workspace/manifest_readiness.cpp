// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/manifest_readiness.h"

#include "core/base/quantity.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <regex>

namespace plumbline::workspace {
namespace {

using sources::Member;
using sources::Tree;
using std::chrono::milliseconds;

/// Every run of a command takes what the service needs to start.
constexpr milliseconds kShortestPause{200};

const std::vector<std::string>& readinessKinds()
{
    static const std::vector<std::string> kKinds{"tcp", "http", "log", "command"};
    return kKinds;
}

std::optional<std::uint16_t>
readPort(const Tree& at, const std::string& text, ManifestReader& reader)
{
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, port).ptr == end && port != 0)
        return port;
    reader.error(at,
                 phrase("\"{}\" is not a port", printable(text)),
                 phrase("a number from 1 to 65535, as it is inside the container"));
    return std::nullopt;
}

stack::PortsAnswer readTcp(const Tree& tree, ManifestReader& reader)
{
    stack::PortsAnswer how;
    const Tree& written = *tree.find("tcp");
    for (const std::string& text : reader.texts(tree, "tcp")) {
        if (const auto port = readPort(written, text, reader))
            how.ports.push_back(*port);
    }
    if (how.ports.empty() && !written.isMapping())
        reader.error(written, phrase("`tcp` needs a port"), phrase("for example `tcp: 6379`"));
    return how;
}

stack::Speaks readHttp(const Tree& tree, ManifestReader& reader)
{
    stack::Speaks how{.target = {.protocol = stack::Protocol::Http}};
    how.target.path = reader.text(tree, "http");
    if (!how.target.path.starts_with('/') ||
        how.target.path.find_first_of(" \r\n\t") != std::string::npos)
        reader.error(*tree.find("http"),
                     phrase("\"{}\" is not a path", printable(how.target.path)),
                     phrase("for example `http: /healthz` with `port: 8000`"));
    const Tree* port = tree.find("port");
    if (port == nullptr)
        reader.error(tree,
                     phrase("`http` needs `port`"),
                     phrase("the port that it is served on in the container"));
    else
        how.target.port = readPort(*port, reader.text(tree, "port"), reader).value_or(0);
    return how;
}

stack::LogSays readLog(const Tree& tree, ManifestReader& reader)
{
    stack::LogSays how{.pattern = reader.text(tree, "log")};
    const Tree& written = *tree.find("log");
    if (how.pattern.empty()) {
        reader.error(written, phrase("`log` needs a text that a line of the log holds"));
        return how;
    }
    try {
        const std::regex compiled(how.pattern, std::regex::ECMAScript);
    } catch (const std::regex_error&) {
        reader.error(written,
                     phrase("\"{}\" is not a regular expression", printable(how.pattern)),
                     Phrase::ofWords(ours(
                         "put a backslash before ( ) [ ] { } * + ? . that stand for themselves")));
    }
    return how;
}

std::optional<milliseconds> readTime(const Tree& tree, std::string_view key, ManifestReader& reader)
{
    const Tree* written = tree.find(key);
    if (written == nullptr)
        return std::nullopt;
    const std::string text = reader.text(tree, key);
    const auto time = parseDuration(text);
    if (!time || time->count() <= 0) {
        reader.error(*written,
                     phrase("\"{}\" is not a time", printable(text)),
                     phrase("for example 500ms, 30s or 2m"));
        return std::nullopt;
    }
    return std::chrono::ceil<milliseconds>(*time);
}

stack::CommandPasses readCommand(const Tree& tree, ManifestReader& reader)
{
    stack::CommandPasses how{.command = reader.texts(tree, "command")};
    const Tree& written = *tree.find("command");
    if (how.command.empty() || how.command.front().empty())
        reader.error(written,
                     phrase("`command` needs a command"),
                     phrase("for example `command: test -f /ready`"));
    else if (written.isScalar())
        how.command = {"sh", "-c", how.command.front()};
    if (const auto pause = readTime(tree, "every", reader)) {
        how.pause = *pause;
        if (*pause < kShortestPause)
            reader.error(*tree.find("every"),
                         phrase("`every` is too short: at least {}",
                                plumbline::toString(std::chrono::nanoseconds(kShortestPause))),
                         phrase("each run takes from the service what it needs to start"));
    }
    return how;
}

/// One kind of asking, with what belongs to it.
std::optional<stack::ReadyCheck> readCheck(const Member& member, ManifestReader& reader)
{
    stack::ReadyCheck check{.isDeclared = true, .origin = reader.keyPlace(member)};
    const Tree& tree = member.value;
    if (tree.isScalar() && tree.text == "running") {
        check.how = stack::JustRuns{};
        return check;
    }
    const std::string what = fmt::format("the readiness of {}", printable(member.key));
    std::vector<std::string> kinds;
    for (const std::string& kind : readinessKinds()) {
        if (tree.isMapping() && tree.find(kind) != nullptr)
            kinds.push_back(kind);
    }
    if (tree.isMapping())
        reader.checkKeys(tree, {"tcp", "http", "port", "log", "command", "every", "within"}, what);
    if (kinds.size() != 1) {
        reader.error(tree.isMapping() ? check.origin : reader.place(tree),
                     phrase("{} is told in one way", what),
                     phrase("one of {}, or the word `running`", join(readinessKinds(), ", ")));
        return std::nullopt;
    }
    const std::string& kind = kinds.front();
    if (tree.find("port") != nullptr && kind != "http")
        reader.error(*tree.find("port"), phrase("`port` belongs to `http`, not to `{}`", kind));
    if (tree.find("every") != nullptr && kind != "command")
        reader.error(*tree.find("every"),
                     phrase("`every` belongs to `command`, not to `{}`", kind));
    if (kind == "tcp")
        check.how = readTcp(tree, reader);
    else if (kind == "http")
        check.how = readHttp(tree, reader);
    else if (kind == "log")
        check.how = readLog(tree, reader);
    else
        check.how = readCommand(tree, reader);
    if (const auto within = readTime(tree, "within", reader))
        check.within = *within;
    return check;
}

} // namespace

stack::ReadyChecks readReadiness(const Tree& root, ManifestReader& reader)
{
    stack::ReadyChecks checks;
    const Tree* readiness = reader.mapping(root, "readiness");
    if (readiness == nullptr)
        return checks;
    for (const Member& member : readiness->members) {
        if (auto check = readCheck(member, reader))
            checks[member.key] = std::move(*check);
    }
    return checks;
}

} // namespace plumbline::workspace

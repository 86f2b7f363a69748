// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include "core/base/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace plumbline::engine::simulated {
namespace {

/// "/v1.41/containers/json": the version, and the path without it.
std::pair<std::string, std::string> withoutVersion(const std::string& path)
{
    if (!path.starts_with("/v1."))
        return {{}, path};
    const std::size_t slash = path.find('/', 1);
    return slash == std::string::npos ? std::pair{path.substr(2), std::string("/")}
                                      : std::pair{path.substr(2, slash - 2), path.substr(slash)};
}

/// What stands at the pattern's {}, if the path is of that form. Only names of images have slashes.
std::optional<std::string> subjectIn(std::string_view pattern, std::string_view path)
{
    const std::size_t hole = pattern.find("{}");
    if (hole == std::string_view::npos)
        return pattern == path ? std::optional<std::string>("") : std::nullopt;
    const std::string_view before = pattern.substr(0, hole);
    const std::string_view after = pattern.substr(hole + 2);
    if (path.size() <= before.size() + after.size() || !path.starts_with(before) ||
        !path.ends_with(after))
        return std::nullopt;
    const std::string_view subject =
        path.substr(before.size(), path.size() - before.size() - after.size());
    if (subject.find('/') != std::string_view::npos && !pattern.starts_with("/images/"))
        return std::nullopt;
    return std::string(subject);
}

} // namespace

std::string Asked::text(const std::string& key) const
{
    const auto found = query.find(key);
    return found == query.end() ? std::string{} : found->second;
}

bool Asked::flag(const std::string& key) const
{
    const std::string value = text(key);
    return value == "1" || value == "true" || value == "True";
}

std::vector<std::string> Asked::filter(const char* name) const
{
    const Json filters = Json::parse(text("filters"), nullptr, false);
    const Json& values = member(filters, name);
    if (!values.is_object())
        return textsAt(filters, name);
    std::vector<std::string> texts; // the older form: {"label":{"a=b":true}}
    for (const auto& [text, isSet] : values.items())
        texts.push_back(text);
    return texts;
}

std::string renderTime(std::int64_t nanoseconds)
{
    if (nanoseconds == 0)
        return "0001-01-01T00:00:00Z";
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::time_t seconds = nanoseconds / kSecond;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:09}Z",
                       parts.tm_year + 1900,
                       parts.tm_mon + 1,
                       parts.tm_mday,
                       parts.tm_hour,
                       parts.tm_min,
                       parts.tm_sec,
                       nanoseconds % kSecond);
}

std::string normalReference(std::string reference)
{
    for (const std::string_view prefix : {"docker.io/", "library/"}) {
        if (reference.starts_with(prefix))
            reference.erase(0, prefix.size());
    }
    const std::size_t slash = reference.rfind('/');
    const std::size_t from = slash == std::string::npos ? 0 : slash;
    if (reference.find('@') == std::string::npos && reference.find(':', from) == std::string::npos)
        reference += ":latest";
    return reference;
}

std::string shortId(const std::string& id)
{
    constexpr std::size_t kShown = 12;
    return id.substr(0, kShown);
}

bool hasLabels(const Json& labels, const std::vector<std::string>& wanted)
{
    return std::ranges::all_of(wanted, [&](const std::string& want) {
        const std::size_t equals = want.find('=');
        const Json& value = member(labels, want.substr(0, equals).c_str());
        return !value.is_null() && (equals == std::string::npos ||
                                    (value.is_string() && value == want.substr(equals + 1)));
    });
}

Json orNull(const Json& value)
{
    return value.empty() ? Json(nullptr) : value;
}

World::World(SimulatedOptions options, Wire& wire)
    : m_options(std::move(options))
    , m_wire(wire)
{
    addNetwork("bridge", "bridge", Json::object());
    addNetwork("host", "host", Json::object());
    addNetwork("none", "null", Json::object());
    for (const std::string& reference : m_options.images)
        addImage(reference);
}

void World::handle(ExchangeId id, const Request& request)
{
    Asked asked{.id = id, .subject = {}, .query = {}, .body = Json::object()};
    for (const auto& [key, value] : request.query)
        asked.query[key] = value;
    const auto [version, path] = withoutVersion(request.path);
    if (!version.empty() && compareApiVersions(version, m_options.apiVersion) > 0)
        return refuse(
            asked,
            400,
            fmt::format("client version {} is too new. Maximum supported API version is {}",
                        version,
                        m_options.apiVersion));
    if (!request.body.empty() && request.contentType == "application/json") {
        asked.body = Json::parse(request.body, nullptr, false);
        if (!asked.body.is_object())
            return refuse(asked, 400, "invalid JSON: unexpected EOF");
    } else {
        asked.bytes = request.body;
    }
    for (const Route& route : routes()) {
        if (route.method != request.method)
            continue;
        if (const auto subject = subjectIn(route.pattern, path)) {
            asked.subject = *subject;
            return (this->*route.handler)(asked);
        }
    }
    refuse(asked, 404, "page not found");
}

const std::vector<World::Route>& World::routes()
{
    static const std::vector<Route> kRoutes{
        {"HEAD", "/_ping", &World::ping},
        {"GET", "/_ping", &World::ping},
        {"GET", "/version", &World::version},
        {"GET", "/info", &World::info},
        {"GET", "/events", &World::events},
        {"GET", "/system/df", &World::measureVolumes},
        {"GET", "/containers/json", &World::listContainers},
        {"POST", "/containers/create", &World::createContainer},
        {"GET", "/containers/{}/json", &World::inspectContainer},
        {"POST", "/containers/{}/start", &World::startContainer},
        {"POST", "/containers/{}/stop", &World::stopContainer},
        {"POST", "/containers/{}/restart", &World::restartContainer},
        {"POST", "/containers/{}/kill", &World::killContainer},
        {"POST", "/containers/{}/pause", &World::pauseContainer},
        {"POST", "/containers/{}/unpause", &World::unpauseContainer},
        {"POST", "/containers/{}/wait", &World::waitContainer},
        {"POST", "/containers/{}/attach", &World::attachContainer},
        {"POST", "/containers/{}/rename", &World::renameContainer},
        {"GET", "/containers/{}/logs", &World::logs},
        {"GET", "/containers/{}/stats", &World::stats},
        {"GET", "/containers/{}/top", &World::topContainer},
        {"PUT", "/containers/{}/archive", &World::putArchive},
        {"GET", "/containers/{}/archive", &World::getArchive},
        {"HEAD", "/containers/{}/archive", &World::getArchive},
        {"POST", "/containers/{}/exec", &World::createExec},
        {"POST", "/exec/{}/start", &World::startExec},
        {"GET", "/exec/{}/json", &World::inspectExec},
        {"POST", "/exec/{}/resize", &World::resizeTerminal},
        {"POST", "/exec/{}/keys", &World::typeInto}, // instead of a connection's own bytes
        {"DELETE", "/containers/{}", &World::removeContainer},
        {"GET", "/images/json", &World::listImages},
        {"POST", "/images/create", &World::pullImage},
        {"GET", "/images/{}/json", &World::inspectImage},
        {"POST", "/images/{}/tag", &World::tagImage},
        {"DELETE", "/images/{}", &World::removeImage},
        {"POST", "/build", &World::build},
        {"GET", "/networks", &World::listNetworks},
        {"POST", "/networks/create", &World::createNetwork},
        {"POST", "/networks/{}/connect", &World::connectNetwork},
        {"POST", "/networks/{}/disconnect", &World::disconnectNetwork},
        {"GET", "/networks/{}", &World::inspectNetwork},
        {"DELETE", "/networks/{}", &World::removeNetwork},
        {"GET", "/volumes", &World::listVolumes},
        {"POST", "/volumes/create", &World::createVolume},
        {"GET", "/volumes/{}", &World::inspectVolume},
        {"DELETE", "/volumes/{}", &World::removeVolume},
    };
    return kRoutes;
}

void World::answer(const Asked& asked, int status, const Json& body)
{
    m_wire.answer(
        asked.id,
        {.status = status,
         .headers = {{"api-version", m_options.apiVersion}, {"content-type", "application/json"}},
         .body = body.is_null() ? std::string{} : dumped(body) + "\n"});
}

void World::refuse(const Asked& asked, int status, const std::string& message)
{
    answer(asked, status, {{"message", message}});
}

void World::answerLater(const Asked& asked, int delayMs, int status, const Json& body)
{
    m_wire.after(std::chrono::milliseconds(delayMs),
                 [this, asked, status, body] { answer(asked, status, body); });
}

std::string World::newId()
{
    return sha256Hex("simulated " + std::to_string(++m_lastId));
}

std::int64_t World::newTime()
{
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    m_lastTime = std::max(m_lastTime + 1, static_cast<std::int64_t>(now));
    return m_lastTime;
}

} // namespace plumbline::engine::simulated

// SPDX-License-Identifier: Apache-2.0
#include "tests/stack/small_engine.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/stack/labels.h"

#include <algorithm>

namespace plumbline::stack::test {
namespace {

using Json = nlohmann::json;

engine::Response reply(int status, const Json& body = nullptr)
{
    return {.status = status, .headers = {}, .body = body.is_null() ? "" : body.dump()};
}

engine::Response refusal(int status, const std::string& message)
{
    return reply(status, {{"message", message}});
}

std::vector<std::string> pathOf(std::string text)
{
    if (text.starts_with("/v1."))
        text.erase(0, text.find('/', 1));
    std::vector<std::string> parts = split(text, '/');
    parts.erase(parts.begin());
    return parts;
}

std::string queryOf(const engine::Request& request, const std::string& name)
{
    for (const auto& [key, value] : request.query) {
        if (key == name)
            return value;
    }
    return {};
}

/// As the engine frames what a process writes to its standard output.
std::string framed(const std::string& text)
{
    std::string head("\x01\0\0\0\0\0\0\0", 8);
    head[6] = static_cast<char>(text.size() >> 8U & 0xFFU);
    head[7] = static_cast<char>(text.size() & 0xFFU);
    return text.empty() ? text : head + text;
}

} // namespace

engine::ExchangeId
SmallEngine::start(engine::Request request, engine::ChunkHandler chunk, engine::DoneHandler done)
{
    const engine::ExchangeId id = ++m_lastExchange;
    const std::vector<std::string> path = pathOf(request.path);
    if (m_isAway) {
        done(fail(ErrorCode::Unreachable, phrase("nobody answers")));
        return id;
    }
    if (path[0] == "events") {
        m_listeners[id] = {.chunk = std::move(chunk), .done = std::move(done)};
        return id;
    }
    const bool isChange = request.method != "GET" && request.method != "HEAD";
    if (isChange && beforeChange && !beforeChange(request)) {
        m_unanswered[id] = std::move(done);
        return id;
    }
    if (isChange)
        requests.push_back(request.method + " /" + join(path, "/"));
    const auto failure = failures.find(request.method + " /" + join(path, "/"));
    engine::Response response =
        failure == failures.end() ? answer(request) : refusal(500, failure->second);
    if (isChange && afterChange && !afterChange(request)) {
        m_unanswered[id] = std::move(done);
        return id;
    }
    if (chunk && response.status < 300) {
        chunk(response.body);
        response.body.clear();
    }
    done(std::move(response));
    return id;
}

void SmallEngine::cancel(engine::ExchangeId id)
{
    m_listeners.erase(id);
    m_unanswered.erase(id);
}

engine::ExchangeId SmallEngine::schedule(std::chrono::milliseconds /*delay*/,
                                         std::function<void()> /*callback*/)
{
    return ++m_lastExchange;
}

engine::Response SmallEngine::answer(const engine::Request& request)
{
    const std::vector<std::string> path = pathOf(request.path);
    if (path[0] == "_ping")
        return {
            .status = 200, .headers = {{"api-version", "1.41"}, {"ostype", "linux"}}, .body = "OK"};
    if (path[0] == "containers")
        return answerContainers(request, path);
    if (path[0] == "networks")
        return answerNetworks(request, path);
    if (path[0] == "volumes")
        return answerVolumes(request, path);
    if (path[0] == "exec" && path.back() == "json")
        return reply(200, {{"ExitCode", m_execCode}});
    if (path[0] == "exec")
        return {.status = 200, .headers = {}, .body = framed(execOutput)};
    if (path[0] == "images" && path.back() == "json") {
        const std::string reference = join(std::span(path).subspan(1, path.size() - 2), "/");
        return images.contains(reference) ? reply(200, {{"Id", "sha256:" + sha256Hex(reference)}})
                                          : refusal(404, "No such image: " + reference);
    }
    return refusal(404, "page not found");
}

engine::Response SmallEngine::answerContainers(const engine::Request& request,
                                               const std::vector<std::string>& path)
{
    if (path[1] == "json") {
        Json list = Json::array();
        for (const auto& [id, container] : m_containers)
            list.push_back(summary(container));
        return reply(200, list);
    }
    if (path[1] == "create")
        return create(request);
    Container* container = find(path[1]);
    if (container == nullptr)
        return refusal(404, "No such container: " + path[1]);
    return answerContainer(request, *container, path.size() > 2 ? path[2] : "");
}

engine::Response SmallEngine::answerContainer(const engine::Request& request,
                                              Container& container,
                                              const std::string& verb)
{
    if (verb == "json")
        return reply(200, inspect(container));
    if (verb == "start")
        return startContainer(container);
    if (verb == "logs")
        return {.status = 200, .headers = {}, .body = framed("oh no\n")};
    if (verb == "archive" && request.method == "HEAD")
        return answerPath(queryOf(request, "path"));
    if (verb == "archive")
        return reply(200);
    if (verb == "changes")
        return reply(200, layerChanges);
    if (verb == "wait")
        return reply(200, {{"StatusCode", container.exitCode}});
    if (verb == "kill") {
        die(container.name, 137);
        return reply(204);
    }
    if (verb == "exec") {
        m_execCode = execCodes.empty() ? 0 : execCodes.front();
        if (!execCodes.empty())
            execCodes.pop_front();
        return reply(201, {{"Id", "exec"}});
    }
    if (verb == "stop") {
        if (container.state != "running")
            return reply(304);
        die(container.name, stopCodes[container.config["Labels"][std::string(kServiceLabel)]]);
        return reply(204);
    }
    if (verb == "unpause") {
        container.state = "running";
        return reply(204);
    }
    if (verb == "rename") {
        const std::string name = queryOf(request, "name");
        if (find(name) != nullptr)
            return refusal(409, "the name is in use by container " + find(name)->id);
        container.name = name;
        return reply(204);
    }
    if (request.method == "DELETE") {
        tell(container, "destroy");
        m_containers.erase(std::string(container.id));
        return reply(204);
    }
    return refusal(404, "page not found");
}

/// What a HEAD of the archive says of a path: a plain file where its size is known, else a folder.
engine::Response SmallEngine::answerPath(const std::string& path) const
{
    constexpr std::int64_t kFolder = 0x80000000;
    const auto size = fileSizes.find(path);
    const Json stat{{"name", path},
                    {"size", size == fileSizes.end() ? 4096 : size->second},
                    {"mode", size == fileSizes.end() ? kFolder : 0}};
    return {.status = 200,
            .headers = {{"x-docker-container-path-stat", base64(stat.dump())}},
            .body = {}};
}

engine::Response SmallEngine::create(const engine::Request& request)
{
    const std::string name = queryOf(request, "name");
    if (const Container* holder = find(name))
        return refusal(409,
                       "Conflict. The container name \"/" + name +
                           "\" is already in use by container \"" + holder->id + "\".");
    Container container{.name = name, .config = Json::parse(request.body)};
    if (!images.contains(container.config["Image"].get<std::string>()))
        return refusal(404, "No such image: " + container.config["Image"].get<std::string>());
    container.id = sha256Hex(std::to_string(++m_lastObject));
    for (const auto& [network, endpoint] :
         container.config["NetworkingConfig"]["EndpointsConfig"].items())
        container.networks[network] = "";
    const std::string id = container.id;
    m_containers[id] = std::move(container);
    return reply(201, {{"Id", id}, {"Warnings", Json::array()}});
}

engine::Response SmallEngine::startContainer(Container& container)
{
    if (container.state == "running")
        return reply(304);
    for (auto& [name, id] : container.networks) {
        const auto isNamedSo = [&name = name](const auto& network) {
            return network.second["Name"] == name;
        };
        if (id.empty() && std::count_if(m_networks.begin(), m_networks.end(), isNamedSo) > 1)
            return refusal(400, "network " + name + " is ambiguous (2 matches found on name)");
        const auto found =
            std::find_if(m_networks.begin(), m_networks.end(), [&](const auto& network) {
                return id.empty() ? network.second["Name"] == name : network.first == id;
            });
        if (found == m_networks.end())
            return refusal(404, "network " + name + " not found");
        id = found->first;
    }
    container.state = "running";
    const bool hasCheck = container.config.contains("Healthcheck");
    container.health = hasCheck ? "starting" : "";
    tell(container, "start");
    const std::string service = container.config["Labels"][std::string(kServiceLabel)];
    const std::string how = behaviour.contains(service) ? behaviour[service] : "healthy";
    if (how.starts_with("exit "))
        die(container.name, std::stoi(how.substr(5)));
    else if (hasCheck)
        setHealth(container.name, how);
    return reply(204);
}

engine::Response SmallEngine::answerNetworks(const engine::Request& request,
                                             const std::vector<std::string>& path)
{
    if (request.method == "GET" && path.size() > 1) {
        Json network = m_networks.at(path[1]);
        network["Containers"] = Json::object();
        for (const auto& [id, container] : m_containers) {
            for (const auto& [name, attached] : container.networks) {
                if (attached == path[1] && container.state == "running")
                    network["Containers"][id] = Json::object();
            }
        }
        return reply(200, network);
    }
    if (request.method == "GET") {
        Json list = Json::array();
        for (const auto& [id, network] : m_networks)
            list.push_back(network);
        return reply(200, list);
    }
    if (path.size() > 1 && path[1] == "create") {
        Json network = Json::parse(request.body);
        for (const auto& [id, other] : m_networks) {
            if (other["Name"] == network["Name"])
                return refusal(409, "network with name exists already");
        }
        const std::string id = "net" + std::to_string(++m_lastObject);
        network["Id"] = id;
        network["Driver"] = "bridge";
        m_networks[id] = network;
        if (makesNetworksTwice) {
            network["Id"] = id + "late";
            m_networks[id + "late"] = network;
        }
        return reply(201, {{"Id", id}});
    }
    for (const auto& [id, container] : m_containers) {
        for (const auto& [name, network] : container.networks) {
            if (network == path[1] && container.state == "running")
                return refusal(403, "error while removing network: it has active endpoints");
        }
    }
    return m_networks.erase(path[1]) > 0 ? reply(204) : refusal(404, "network not found");
}

engine::Response SmallEngine::answerVolumes(const engine::Request& request,
                                            const std::vector<std::string>& path)
{
    if (request.method == "GET") {
        Json list = Json::array();
        for (const auto& [name, volume] : m_volumes)
            list.push_back(volume);
        return reply(200, {{"Volumes", list}});
    }
    if (path.size() > 1 && path[1] == "create") {
        Json volume = Json::parse(request.body);
        volume["Driver"] = "local";
        m_volumes[volume["Name"]] = volume;
        return reply(201, volume);
    }
    return m_volumes.erase(path[1]) > 0 ? reply(204) : refusal(404, "no such volume");
}

Json SmallEngine::inspect(const Container& container) const
{
    const bool isRunning = container.state == "running";
    Json state{
        {"Status", container.state}, {"Running", isRunning}, {"ExitCode", container.exitCode}};
    if (!container.health.empty())
        state["Health"] = {{"Status", container.health},
                           {"FailingStreak", container.health == "unhealthy" ? 3 : 0},
                           {"Log",
                            {{{"ExitCode", container.health == "unhealthy" ? 1 : 0},
                              {"Output", "no answer on port 80"}}}}};
    Json networks = Json::object();
    for (const auto& [name, id] : container.networks)
        networks[name] = {{"NetworkID", id}};
    return {{"Id", container.id},
            {"Name", "/" + container.name},
            {"Image", "sha256:" + sha256Hex(container.config["Image"].get<std::string>())},
            {"Config", container.config},
            {"HostConfig", container.config["HostConfig"]},
            {"State", state},
            {"NetworkSettings", {{"Networks", networks}}}};
}

Json SmallEngine::summary(const Container& container) const
{
    Json labels = container.config["Labels"];
    labels.erase(hiddenLabel);
    return {{"Id", container.id},
            {"Names", {"/" + container.name}},
            {"State", container.state},
            {"Status", container.state},
            {"Labels", std::move(labels)}};
}

SmallEngine::Container* SmallEngine::find(const std::string& idOrName)
{
    for (auto& [id, container] : m_containers) {
        if (id == idOrName || container.name == idOrName)
            return &container;
    }
    return nullptr;
}

void SmallEngine::tell(const Container& container, const std::string& action)
{
    const Json event{{"Type", "container"},
                     {"Action", action},
                     {"Actor", {{"ID", container.id}, {"Attributes", container.config["Labels"]}}},
                     {"timeNano", ++m_lastObject}};
    for (const auto& [id, listener] : m_listeners)
        listener.chunk(event.dump() + "\n");
}

void SmallEngine::goAway()
{
    m_isAway = true;
    for (const auto& [id, listener] : std::exchange(m_listeners, {}))
        listener.done(fail(ErrorCode::Unreachable, phrase("the connection was closed")));
}

std::vector<std::string> SmallEngine::containerNames() const
{
    std::vector<std::string> names;
    for (const auto& [id, container] : m_containers)
        names.push_back(container.name);
    std::sort(names.begin(), names.end());
    return names;
}

bool SmallEngine::isRunning(const std::string& name) const
{
    return std::any_of(m_containers.begin(), m_containers.end(), [&](const auto& entry) {
        return entry.second.name == name && entry.second.state == "running";
    });
}

void SmallEngine::die(const std::string& name, int exitCode)
{
    Container* container = find(name);
    container->state = "exited";
    container->health.clear();
    container->exitCode = exitCode;
    tell(*container, "die");
}

void SmallEngine::setHealth(const std::string& name, const std::string& status)
{
    Container* container = find(name);
    container->health = status;
    tell(*container, "health_status: " + status);
}

} // namespace plumbline::stack::test

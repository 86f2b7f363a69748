// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace plumbline::engine::simulated {
namespace {

bool isName(const std::string& name)
{
    return name.size() > 1 && std::isalnum(static_cast<unsigned char>(name.front())) != 0 &&
           std::ranges::all_of(name, [](unsigned char c) {
               return std::isalnum(c) != 0 || c == '_' || c == '.' || c == '-';
           });
}

/// The image's variables, changed by those that were asked for; a bare name takes one away.
std::vector<std::string> mergedEnv(std::vector<std::string> env,
                                   const std::vector<std::string>& asked)
{
    for (const std::string& variable : asked) {
        const std::string name = variable.substr(0, variable.find('='));
        std::erase_if(env,
                      [&](const std::string& old) { return old.substr(0, old.find('=')) == name; });
        if (variable.find('=') != std::string::npos)
            env.push_back(variable);
    }
    return env;
}

void mergeObject(Json& config, const Json& body, const char* key)
{
    if (!config[key].is_object())
        config[key] = Json::object();
    if (member(body, key).is_object())
        config[key].update(member(body, key));
}

/// "name:/path:ro" as the mount that it asks for.
Json parseBind(const std::string& bind)
{
    const std::size_t first = bind.find(':');
    const std::size_t second = bind.find(':', first + 1);
    const std::string source = bind.substr(0, first);
    const std::string mode = second == std::string::npos ? "" : bind.substr(second + 1);
    return {{"Type", source.starts_with('/') ? "bind" : "volume"},
            {"Source", source},
            {"Target",
             first == std::string::npos ? source : bind.substr(first + 1, second - first - 1)},
            {"ReadOnly", mode.find("ro") != std::string::npos}};
}

} // namespace

Container* World::findContainer(const std::string& name)
{
    constexpr std::size_t kShortest = 4;
    for (auto& [id, container] : m_containers) {
        if (container.name == name || id == name ||
            (name.size() >= kShortest && id.starts_with(name)))
            return &container;
    }
    return nullptr;
}

Container* World::wantContainer(const Asked& asked)
{
    Container* container = findContainer(asked.subject);
    if (container == nullptr)
        refuse(asked, 404, "No such container: " + asked.subject);
    return container;
}

bool World::isSubject(const Container& container, const std::string& subject) const
{
    return subject == container.name ||
           normalReference(subject) == normalReference(container.reference) ||
           subject == textAt(member(container.config, "Labels"), "com.docker.compose.service");
}

void World::addConfig(Container& container, const Image& image, const Json& body)
{
    Json config = image.config;
    Json host = member(body, "HostConfig");
    const bool hasEntrypoint = !textsAt(body, "Entrypoint").empty();
    for (const auto& [key, value] : body.items()) {
        if (key != "HostConfig" && key != "NetworkingConfig" && !value.is_null() && key != "Env" &&
            key != "Labels" && key != "ExposedPorts" && key != "Volumes")
            config[key] = value;
    }
    if (hasEntrypoint && textsAt(body, "Cmd").empty())
        config["Cmd"] = nullptr; // the image's words belong to the image's entrypoint
    config["Env"] = mergedEnv(textsAt(image.config, "Env"), textsAt(body, "Env"));
    for (const char* key : {"Labels", "ExposedPorts", "Volumes"})
        mergeObject(config, body, key);
    if (textAt(config, "Hostname").empty())
        config["Hostname"] = shortId(container.id);
    for (const auto& [port, bindings] : member(host, "PortBindings").items())
        config["ExposedPorts"][port] = Json::object();
    if (!host.is_object())
        host = Json::object();
    if (textAt(host, "NetworkMode").empty())
        host["NetworkMode"] = "default";
    if (!member(host, "RestartPolicy").is_object())
        host["RestartPolicy"] = {{"Name", "no"}, {"MaximumRetryCount", 0}};
    if (!member(host, "LogConfig").is_object())
        host["LogConfig"] = {{"Type", "json-file"}, {"Config", Json::object()}};
    container.config = std::move(config);
    container.host = std::move(host);
    const std::vector<std::string> test = textsAt(member(container.config, "Healthcheck"), "Test");
    if (!test.empty() && test.front() != "NONE")
        container.health = "starting";
}

void World::addMounts(Container& container)
{
    std::vector<Json> wanted;
    for (const std::string& bind : textsAt(container.host, "Binds"))
        wanted.push_back(parseBind(bind));
    for (const Json& mount : member(container.host, "Mounts"))
        wanted.push_back(mount);
    for (const auto& [path, nothing] : member(container.config, "Volumes").items()) {
        const bool isCovered = std::ranges::any_of(
            wanted, [&path = path](const Json& mount) { return textAt(mount, "Target") == path; });
        if (!isCovered)
            wanted.push_back({{"Type", "volume"}, {"Target", path}});
    }
    for (const Json& mount : wanted) {
        Json made{{"Type", textAt(mount, "Type")},
                  {"Source", textAt(mount, "Source")},
                  {"Destination", textAt(mount, "Target")},
                  {"Mode", flagAt(mount, "ReadOnly") ? "ro" : ""},
                  {"RW", !flagAt(mount, "ReadOnly")},
                  {"Propagation", textAt(mount, "Type") == "bind" ? "rprivate" : ""}};
        if (textAt(mount, "Type") == "volume") {
            std::string name = textAt(mount, "Source");
            if (name.empty())
                name = newId();
            if (!m_volumes.contains(name))
                addVolume(name, {{"Labels", member(member(mount, "VolumeOptions"), "Labels")}});
            made["Name"] = name;
            made["Driver"] = "local";
            made["Source"] = fmt::format("/var/lib/docker/volumes/{}/_data", name);
        }
        container.mounts.push_back(std::move(made));
    }
}

void World::createContainer(const Asked& asked)
{
    const std::string reference = textAt(asked.body, "Image");
    std::string name = asked.text("name");
    if (!name.empty() && !isName(name))
        return refuse(
            asked,
            400,
            fmt::format("Invalid container name ({}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed",
                        name));
    if (reference.empty())
        return refuse(asked, 400, "No command specified");
    const Image* image = findImage(reference);
    if (image == nullptr)
        return refuse(asked, 404, "No such image: " + normalReference(reference));
    const Container* holder = name.empty() ? nullptr : findContainer(name);
    if (holder != nullptr && holder->name == name)
        return refuse(asked,
                      409,
                      fmt::format("Conflict. The container name \"/{}\" is already in use by "
                                  "container \"{}\". You have to remove (or rename) that container "
                                  "to be able to reuse that name.",
                                  name,
                                  holder->id));
    Container container{
        .id = newId(), .reference = reference, .imageId = image->id, .createdNano = newTime()};
    container.name = name.empty() ? "simulated_" + shortId(container.id) : name;
    addConfig(container, *image, asked.body);
    addMounts(container);
    const Json& endpoints = member(member(asked.body, "NetworkingConfig"), "EndpointsConfig");
    for (const auto& [network, settings] : endpoints.items())
        container.networks[network] = {.settings = settings};
    const std::string mode = textAt(container.host, "NetworkMode");
    const std::string first = mode == "default" ? "bridge" : mode;
    if (!first.starts_with("container:"))
        container.networks.try_emplace(first);
    const std::string id = container.id;
    emit(m_containers.emplace(id, std::move(container)).first->second, "create");
    constexpr int kCreateMs = 23;
    answerLater(asked, kCreateMs, 201, {{"Id", id}, {"Warnings", Json::array()}});
}

void World::renameContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    const std::string name = asked.text("name");
    const Container* holder = findContainer(name);
    if (holder != nullptr && holder->name == name)
        return refuse(
            asked,
            409,
            fmt::format("Error when allocating new name: Conflict. The container name "
                        "\"/{}\" is already in use by container \"{}\". You have to "
                        "remove (or rename) that container to be able to reuse that name.",
                        name,
                        holder->id));
    const std::string old = container->name;
    container->name = name;
    emit(*container, "rename", {{"oldName", "/" + old}});
    answer(asked, 204, nullptr);
}

void World::removeContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (container->isRunning() && !asked.flag("force"))
        return refuse(asked,
                      409,
                      fmt::format("You cannot remove a running container {}. Stop the container "
                                  "before attempting removal or force remove",
                                  container->id));
    constexpr int kKilled = 137;
    if (container->isRunning()) {
        emit(*container, "kill", {{"signal", "9"}});
        endRun(*container, kKilled);
    }
    hangUpLogs(*container);
    for (const ExchangeId waiter : container->removalWaiters)
        answer({.id = waiter, .subject = {}, .query = {}, .body = {}},
               200,
               {{"StatusCode", container->exitCode}});
    emit(*container, "destroy");
    constexpr std::size_t kIdLength = 64;
    std::vector<std::string> anonymous;
    for (const Json& mount : container->mounts) {
        const std::string name = textAt(mount, "Name");
        if (asked.flag("v") && name.size() == kIdLength)
            anonymous.push_back(name);
    }
    m_containers.erase(std::string(container->id));
    for (const std::string& name : anonymous) {
        m_volumes.erase(name);
        emit("volume", "destroy", name, {{"driver", "local"}});
    }
    constexpr int kRemoveMs = 22;
    answerLater(asked, kRemoveMs, 204);
}

void World::topContainer(const Asked& asked)
{
    const Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (!container->isRunning())
        return refuse(asked, 409, fmt::format("Container {} is not running", container->id));
    std::string command;
    for (const std::string& word : textsAt(container->config, "Cmd"))
        command += (command.empty() ? "" : " ") + word;
    answer(asked,
           200,
           {{"Titles", {"UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"}},
            {"Processes",
             {{"root",
               std::to_string(container->pid),
               "1",
               "0",
               "08:00",
               "?",
               "00:00:01",
               command}}}});
}

void World::putArchive(const Asked& asked)
{
    if (wantContainer(asked) != nullptr)
        answer(asked, 200, nullptr);
}

void World::getArchive(const Asked& asked)
{
    if (const Container* container = wantContainer(asked))
        refuse(asked,
               404,
               fmt::format("Could not find the file {} in container {}",
                           asked.text("path"),
                           container->id));
}

} // namespace plumbline::engine::simulated

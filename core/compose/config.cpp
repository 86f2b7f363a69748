// SPDX-License-Identifier: Apache-2.0
#include "core/compose/config.h"

#include "core/base/digest.h"
#include "core/compose/schema.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::compose {

namespace {

void addLeaves(const Node& node, std::string& path, std::vector<LeafOrigin>& leaves)
{
    const std::size_t length = path.size();
    const auto below = [&](std::string_view key, const Node& child) {
        if (length > 0)
            path += '.';
        path += key;
        addLeaves(child, path, leaves);
        path.resize(length);
    };
    if (node.isScalar())
        leaves.push_back(LeafOrigin{path, plainText(node), node.place.toOrigin(), node.losers});
    for (std::size_t i = 0; i < node.items.size(); ++i)
        below(std::to_string(i), node.items[i]);
    for (const auto& [key, value] : node.members)
        below(key, value);
}

/// Text as Go's JSON encoder writes it: `<`, `>` and `&` are escaped.
void appendGoText(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == '>' || c == '&')
                out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
            else
                out += c;
        }
    }
    out += '"';
}

/// JSON without white space, members in the order of the node.
void appendGoJson(std::string& out, const Node& node)
{
    if (node.isMapping()) {
        out += '{';
        for (const auto& [key, value] : node.members) {
            if (out.back() != '{')
                out += ',';
            appendGoText(out, key);
            out += ':';
            appendGoJson(out, value);
        }
        out += '}';
    } else if (node.isSequence()) {
        out += '[';
        for (const Node& item : node.items) {
            if (out.back() != '[')
                out += ',';
            appendGoJson(out, item);
        }
        out += ']';
    } else if (node.isNull()) {
        out += "null";
    } else if (node.type == ScalarType::Text) {
        appendGoText(out, node.text);
    } else {
        out += plainText(node);
    }
}

/// The env files of a service as the peer's JSON has them: behind `environment`, a required one as
/// its path alone.
void addEnvFiles(Node& service, const Node& written)
{
    const Node* files = written.find("env_file");
    if (files == nullptr || files->items.empty())
        return;
    Node list = makeSequence(files->place);
    for (const Node& file : files->items) {
        const Node* required = file.find("required");
        if (required == nullptr || toBoolean(*required).value_or(true))
            list.items.push_back(makeText(std::string(textOf(file, "path")), file.place));
        else
            list.items.push_back(file);
    }
    const Attribute* row = schema().root()->next("services")->any->next("env_file")->value;
    const auto place = std::ranges::find_if(service.members, [&](const auto& member) {
        const Schema::Step* step = schema().root()->next("services")->any->next(member.first);
        return step == nullptr || step->value > row;
    });
    service.members.insert(place, {"env_file", std::move(list)});
}

std::map<std::string, std::string> hashesOf(const Project& project, bool withEnvFiles)
{
    std::map<std::string, std::string> hashes;
    Node model = outputModel(project, OutputFormat::Json);
    Node* services = model.find("services");
    if (services == nullptr)
        return hashes;
    for (auto& [name, service] : services->members) {
        if (withEnvFiles)
            addEnvFiles(service, *project.model.find("services")->find(name));
        for (const std::string_view key : {"build", "pull_policy", "scale"})
            removeMember(service, key);
        if (Node* deploy = service.find("deploy"))
            removeMember(*deploy, "replicas");
        std::string json;
        appendGoJson(json, service);
        hashes.emplace(name, sha256Hex(json));
    }
    return hashes;
}

} // namespace

std::map<std::string, std::string> configHashes(const Project& project)
{
    return hashesOf(project, false);
}

std::map<std::string, std::string> writtenHashes(const Project& project)
{
    return hashesOf(project, true);
}

std::vector<std::string> withDependencies(const Project& project,
                                          const std::vector<std::string>& names)
{
    std::set<std::string> reached;
    std::vector<std::string> open = names;
    while (!open.empty()) {
        const std::string name = std::move(open.back());
        open.pop_back();
        const auto service = project.services.find(name);
        if (service == project.services.end() || !reached.insert(name).second)
            continue;
        for (const auto& [dependency, how] : service->second.dependsOn)
            open.push_back(dependency);
    }
    return {reached.begin(), reached.end()};
}

std::vector<LeafOrigin> leafOrigins(const Project& project)
{
    std::vector<LeafOrigin> leaves;
    std::string path;
    addLeaves(outputModel(project, OutputFormat::Yaml), path, leaves);
    return leaves;
}

std::vector<std::string> servicesInOrder(const Project& project)
{
    std::vector<std::string> order;
    std::set<std::string> seen;

    struct Frame
    {
        const Service* service;
        std::map<std::string, Dependency>::const_iterator next;
    };

    for (const auto& [name, service] : project.services) {
        if (!seen.insert(name).second)
            continue;
        std::vector<Frame> path{{&service, service.dependsOn.begin()}};
        while (!path.empty()) {
            Frame& frame = path.back();
            if (frame.next == frame.service->dependsOn.end()) {
                order.push_back(frame.service->name);
                path.pop_back();
                continue;
            }
            const auto found = project.services.find((frame.next++)->first);
            if (found != project.services.end() && seen.insert(found->first).second)
                path.push_back({&found->second, found->second.dependsOn.begin()});
        }
    }
    return order;
}

std::string imageOf(const Project& project, const std::string& service)
{
    const std::string& image = project.services.at(service).image;
    return image.empty() ? fmt::format("{}-{}", project.name, service) : image;
}

std::vector<std::string> profilesOf(const Project& project)
{
    std::set<std::string> profiles;
    for (const auto* services : {&project.services, &project.disabledServices}) {
        for (const auto& [name, service] : *services)
            profiles.insert(service.profiles.begin(), service.profiles.end());
    }
    return {profiles.begin(), profiles.end()};
}

} // namespace plumbline::compose

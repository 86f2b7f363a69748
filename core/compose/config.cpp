// SPDX-License-Identifier: Apache-2.0
#include "core/compose/config.h"

#include "core/base/digest.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

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

} // namespace

std::map<std::string, std::string> configHashes(const Project& project)
{
    std::map<std::string, std::string> hashes;
    Node model = outputModel(project, OutputFormat::Json);
    Node* services = model.find("services");
    if (services == nullptr)
        return hashes;
    for (auto& [name, service] : services->members) {
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

std::vector<std::string> imagesOf(const Project& project)
{
    std::vector<std::string> images;
    std::set<std::string> seen;
    for (const auto& [name, service] : project.services) {
        if (service.isProvider)
            continue;
        std::string image =
            service.image.empty() ? fmt::format("{}-{}", project.name, name) : service.image;
        if (seen.insert(image).second)
            images.push_back(std::move(image));
    }
    return images;
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

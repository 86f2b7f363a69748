// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render_mirror.h"

#include "core/base/text.h"
#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::workspace {

namespace {

using Json = nlohmann::ordered_json;
using mirror::Change;

std::string named(const mirror::MirroredService& service)
{
    return fmt::format(
        "{}{}{}", service.title, service.version.empty() ? "" : " ", service.version);
}

std::string sign(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Added:
        return "+";
    case Change::Kind::Removed:
        return "-";
    case Change::Kind::Replaced:
        return "~";
    case Change::Kind::Kept:
        return "=";
    }
    return " ";
}

std::string placesOf(const Change& change)
{
    std::string places = toString(change.because);
    if (change.was != Origin{} && toString(change.was) != places)
        places = fmt::format("{}{}{}", toString(change.was), places.empty() ? "" : " <- ", places);
    return places.empty() ? places : "  (" + printable(places) + ")";
}

std::string lineOf(const Change& change, std::size_t width)
{
    std::string values;
    if (change.kind == Change::Kind::Added)
        values = change.to;
    else if (change.kind == Change::Kind::Replaced)
        values = change.from + "  ->  " + change.to;
    else
        values = change.from;
    std::string line =
        fmt::format("  {} {:<{}}  {}\n", sign(change.kind), change.path, width, printable(values));
    line += fmt::format("    {:<{}}  {}{}\n", "", width, printable(change.why), placesOf(change));
    return line;
}

std::string changesOf(const Mirror& mirror, const std::string& service)
{
    std::size_t width = 0;
    for (const Change& change : mirror.derived.changes) {
        if (change.service == service)
            width = std::max(width, change.path.size());
    }
    std::string text;
    for (const Change& change : mirror.derived.changes) {
        if (change.service == service)
            text += lineOf(change, width);
    }
    return text;
}

Json changeOf(const Change& change)
{
    return {{"kind", toString(change.kind)},
            {"service", change.service},
            {"path", change.path},
            {"from", change.from},
            {"to", change.to},
            {"why", change.why},
            {"was", originOrNull(change.was)},
            {"because", originOrNull(change.because)}};
}

Json bodyOf(const Mirror& mirror)
{
    Json services = Json::array();
    for (const mirror::MirroredService& service : mirror.derived.services)
        services.push_back({{"service", service.service},
                            {"name", service.name},
                            {"title", service.title},
                            {"engine", service.engine},
                            {"version", service.version},
                            {"written", service.written},
                            {"image", service.image},
                            {"imageVersion", service.imageVersion},
                            {"fidelity", toString(service.fidelity)},
                            {"reason", service.reason},
                            {"origin", originOrNull(service.origin)}});
    Json changes = Json::array();
    for (const Change& change : mirror.derived.changes)
        changes.push_back(changeOf(change));
    Json unmirrored = Json::array();
    for (const mirror::Unmirrored& one : mirror.derived.unmirrored)
        unmirrored.push_back({{"severity", toString(one.severity)},
                              {"subject", one.subject},
                              {"why", one.why},
                              {"origin", originOrNull(one.origin)}});
    return {{"project", mirror.derived.project.name},
            {"environment", mirror.environment},
            {"of", mirror.former},
            {"services", std::move(services)},
            {"changes", std::move(changes)},
            {"unmirrored", std::move(unmirrored)},
            {"diagnostics", diagnosticsOf(mirror.diagnostics)}};
}

Json checksOf(const std::vector<MirrorCheck>& checks)
{
    Json list = Json::array();
    for (const MirrorCheck& check : checks)
        list.push_back({{"service", check.service},
                        {"subject", check.subject},
                        {"verdict", toString(check.verdict)},
                        {"asked", check.asked},
                        {"reported", check.reported},
                        {"origin", originOrNull(check.origin)}});
    return list;
}

} // namespace

std::string renderMirrorText(const Mirror& mirror)
{
    std::string text = fmt::format("{} mirrors {} of {}\n",
                                   mirror.derived.project.name,
                                   printable(mirror.environment),
                                   mirror.former);
    if (!mirror.derived.unmirrored.empty())
        text += "\nnot as there\n";
    for (const mirror::Unmirrored& one : mirror.derived.unmirrored) {
        const std::string place = toString(one.origin);
        text += fmt::format("  {:<8} {}: {}{}\n",
                            toString(one.severity),
                            printable(one.subject),
                            printable(one.why),
                            place.empty() ? "" : "  (" + printable(place) + ")");
    }
    std::set<std::string> told;
    for (const mirror::MirroredService& service : mirror.derived.services) {
        told.insert(service.service);
        text += fmt::format("\n{}: {} stands in for {} ({}), {}\n",
                            service.service,
                            service.image,
                            printable(named(service)),
                            printable(service.name),
                            toString(service.fidelity));
        text += fmt::format("  as written {}; {}\n",
                            service.written.empty() ? "there is none" : service.written,
                            printable(service.reason));
        text += changesOf(mirror, service.service);
    }
    for (const Change& change : mirror.derived.changes) {
        if (told.insert(change.service).second)
            text += fmt::format("\n{}\n{}", change.service, changesOf(mirror, change.service));
    }
    return text;
}

std::string renderMirrorSummary(const Mirror& mirror)
{
    std::size_t nameWidth = 0;
    std::size_t imageWidth = 0;
    for (const mirror::MirroredService& service : mirror.derived.services) {
        nameWidth = std::max(nameWidth, service.service.size());
        imageWidth = std::max(imageWidth, service.image.size());
    }
    std::string text;
    for (const mirror::MirroredService& service : mirror.derived.services)
        text += fmt::format("{:<{}}  {:<{}}  for {}, {}\n",
                            service.service,
                            nameWidth,
                            service.image,
                            imageWidth,
                            printable(named(service)),
                            toString(service.fidelity));
    return text;
}

std::string renderMirrorJson(const Mirror& mirror)
{
    Json document{{"schemaVersion", kSchemaVersion}};
    document.update(bodyOf(mirror));
    return dumped(document);
}

std::string renderChecksText(const std::vector<MirrorCheck>& checks)
{
    std::size_t width = 0;
    for (const MirrorCheck& check : checks)
        width = std::max(width, check.service.size() + 1 + check.subject.size());
    std::string text;
    for (const MirrorCheck& check : checks) {
        const std::string subject = check.service + " " + check.subject;
        std::string said = fmt::format("{:<{}}  {}", subject, width, printable(check.reported));
        if (check.verdict != MirrorCheck::Verdict::AsAsked)
            said +=
                fmt::format("  {}: {} was asked", toString(check.verdict), printable(check.asked));
        text += said + "\n";
    }
    return text;
}

std::string withMirrorJson(const std::string& document,
                           const Mirror& mirror,
                           const std::vector<MirrorCheck>& checks)
{
    Json json = Json::parse(document, nullptr, false);
    if (!json.is_object())
        return document;
    json["mirror"] = bodyOf(mirror);
    json["mirror"]["checks"] = checksOf(checks);
    return dumped(json);
}

} // namespace plumbline::workspace

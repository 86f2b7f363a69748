// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/service_looks.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::parity::rules {

namespace {

Fault completed(const RuleInput& input, Fault fault, const FailedLooks& failed)
{
    for (std::size_t i = 0; i < failed.looks.size(); ++i) {
        const Look& look = failed.looks[i];
        fault.evidence.push_back(
            {.environment = input.name(failed.places[i]),
             .state = look.value.empty() ? model::State::Missing : model::State::Set,
             .value = look.value,
             .group = {},
             .reason = look.reason,
             .origin = look.origin});
        // One that leaves it to the rule has the rule's own, which is the most.
        if (i == 0 || (fault.severity && (!look.severity || *look.severity > *fault.severity)))
            fault.severity = look.severity;
    }
    return fault;
}

} // namespace

Look fails(std::string value, Origin origin, std::optional<Severity> severity)
{
    return {.kind = Look::Kind::Fail,
            .value = std::move(value),
            .reason = {},
            .origin = std::move(origin),
            .severity = severity};
}

Look isUnknown(Phrase reason)
{
    return {.kind = Look::Kind::Unknown,
            .value = {},
            .reason = std::move(reason),
            .origin = {},
            .severity = {}};
}

namespace {

void lookAtOne(const RuleInput& input,
               const AlignedService& service,
               std::string_view subject,
               const LookAt& look,
               const FaultOf& fault,
               Outcomes& outcomes)
{
    FailedLooks failed{.service = service, .places = {}, .looks = {}};
    std::vector<std::size_t> passed;
    std::vector<std::size_t> unknown;
    Phrase why;
    for (std::size_t place = 0; place < input.size(); ++place) {
        if (service.members[place] == nullptr || service.members[place]->isConfigOnly)
            continue;
        Look seen = look(place, *service.members[place]);
        if (seen.kind == Look::Kind::Fail) {
            failed.places.push_back(place);
            failed.looks.push_back(std::move(seen));
        } else if (seen.kind == Look::Kind::Pass) {
            passed.push_back(place);
        } else if (seen.kind == Look::Kind::Unknown) {
            unknown.push_back(place);
            why = std::move(seen.reason);
        }
    }
    const Subject named{
        .name = std::string(subject), .services = {service.name}, .environments = {}};
    if (!failed.places.empty())
        outcomes.fail(subjectAt(named, failed.places), completed(input, fault(failed), failed));
    if (!passed.empty())
        outcomes.pass(subjectAt(named, passed));
    if (failed.places.empty() && passed.empty() && !unknown.empty())
        outcomes.notMeasured(subjectAt(named, unknown), why);
}

} // namespace

void lookAtServices(const RuleInput& input,
                    std::string_view subject,
                    const LookAt& look,
                    const FaultOf& fault,
                    Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services)
        lookAtOne(input, service, subject, look, fault, outcomes);
}

void lookAtContainers(const RuleInput& input,
                      std::string_view subject,
                      const LookAt& look,
                      const FaultOf& fault,
                      Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        AlignedService containers{
            .name = backing.name, .belongsTo = {}, .members = {}, .found = {}};
        for (const model::BackingService* member : backing.members)
            containers.members.push_back(
                member != nullptr && member->container ? &*member->container : nullptr);
        lookAtOne(input, containers, subject, look, fault, outcomes);
    }
}

Fault saying(Phrase message)
{
    return {.message = std::move(message), .reason = {}, .severity = {}, .evidence = {}, .fix = {}};
}

std::vector<std::string> argumentsOf(const model::Service& service)
{
    std::vector<std::string> words;
    if (service.entrypoint.isSet())
        words = service.entrypoint.value;
    if (service.command.isSet())
        words.insert(words.end(), service.command.value.begin(), service.command.value.end());
    return words;
}

std::string commandLineOf(const model::Service& service)
{
    const std::vector<std::string> words = argumentsOf(service);
    static constexpr std::array<std::string_view, 6> kShells{
        "sh", "bash", "/bin/sh", "/bin/bash", "ash", "/bin/ash"};
    const bool isShell = words.size() >= 3 && (words[1] == "-c" || words[1] == "-lc") &&
                         std::ranges::find(kShells, words[0]) != kShells.end();
    return isShell ? words[2] : join(words, " ");
}

const Origin& commandOrigin(const model::Service& service)
{
    return service.command.isSet() ? service.command.origin : service.entrypoint.origin;
}

bool isProcess(const model::Service& service)
{
    return service.kind == model::ProcessKind::LongRunning && service.belongsTo.empty();
}

bool isOwnImage(const model::Service& service)
{
    if (service.build.isSet())
        return true;
    return service.image.isSet() && !service.image.value.repository.starts_with("library/");
}

bool isInCompose(const Origin& service)
{
    const std::string_view name =
        std::string_view(service.file).substr(service.file.rfind('/') + 1);
    const bool isYaml = name.ends_with(".yaml") || name.ends_with(".yml");
    return isYaml && name.find("compose") != std::string_view::npos;
}

} // namespace plumbline::parity::rules

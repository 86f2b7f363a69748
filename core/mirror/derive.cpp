// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/derive.h"

#include "core/base/text.h"
#include "core/compose/bind.h"
#include "core/compose/selection.h"
#include "core/mirror/attach.h"
#include "core/mirror/naming.h"
#include "core/mirror/replicas.h"
#include "core/mirror/settings.h"
#include "core/mirror/stand_in_container.h"
#include "core/mirror/tls.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::mirror {

namespace {

using model::Fidelity;

std::string versionOf(const model::BackingService& wanted)
{
    return wanted.version.isSet() ? wanted.version.value : std::string();
}

/// The image with another version is not the same engine to an app that meets the difference.
Fidelity fidelityOf(const BackingRole& role)
{
    const std::string wanted = versionOf(*role.wanted);
    const bool isOther =
        role.image.isNearest && !wanted.empty() && !isSameSeries(role.image.version, wanted);
    return isOther && role.standIn->fidelity == Fidelity::Exact ? Fidelity::Compatible
                                                                : role.standIn->fidelity;
}

MirroredService mirrored(const BackingRole& role, const compose::Project& project)
{
    const auto written = project.services.find(role.service);
    Phrase reason = role.image.reason;
    if (!role.standIn->note.empty())
        reason = phrase("{}. {}", std::move(reason), role.standIn->note);
    return {.service = role.service,
            .name = role.wanted->name,
            .title = role.standIn->title,
            .engine = role.engine(),
            .version = versionOf(*role.wanted),
            .written = written == project.services.end() ? std::string() : written->second.image,
            .image = role.image.image,
            .imageVersion = role.image.version,
            .fidelity = fidelityOf(role),
            .reason = std::move(reason),
            .origin = role.wanted->origin};
}

Expectation expected(const BackingRole& role)
{
    Expectation expectation{.service = role.service,
                            .engine = role.engine(),
                            .version = versionOf(*role.wanted),
                            .settings = {},
                            .extensions = role.wanted->extensions,
                            .topology = role.stand.topology,
                            .hasTls = role.certificate.has_value(),
                            .user = role.user,
                            .database = role.database,
                            .origin = role.wanted->version.isSet() ? role.wanted->version.origin
                                                                   : Origin(role.wanted->origin)};
    for (const auto& [name, fact] : localSettings(*role.wanted, role.standIn->flags).applied)
        expectation.settings[name] = fact.value;
    return expectation;
}

/// What the environment's service has and its stand-in has not.
void tellLimits(const BackingRole& role, std::vector<Unmirrored>& unmirrored)
{
    const model::BackingService& wanted = *role.wanted;
    const auto tell = [&](Severity severity, Phrase what, Phrase why, const Origin& origin) {
        unmirrored.push_back({severity,
                              phrase("{} of {}", std::move(what), wanted.name),
                              std::move(why),
                              origin == Origin{} ? Origin(wanted.origin) : origin});
    };
    if (role.image.isNearest)
        tell(Severity::Warning,
             phrase("version {}", versionOf(wanted)),
             phrase("{} is {}", role.image.image, role.image.reason),
             wanted.version.origin);
    if (wanted.tls.isSet() && wanted.tls.value && !role.certificate)
        tell(Severity::Info,
             phrase("TLS"),
             phrase("connections are plain here; --tls {} makes them as there", role.service),
             wanted.tls.origin);
    const bool isReplicated =
        wanted.topology.isSet() && wanted.topology.value.starts_with("replicated");
    if (isReplicated && role.stand.topology.empty())
        tell(Severity::Info,
             phrase("topology {}", wanted.topology.value),
             phrase("one server here: no failover, no replica that lags"),
             wanted.topology.origin);
    for (const LeftOutSetting& setting : localSettings(wanted, role.standIn->flags).leftOut)
        tell(Severity::Info,
             phrase("setting {} = {}", setting.name, setting.value),
             setting.why,
             setting.origin);
}

/// Backing services that no table entry stands in for, and what only the developer has.
void tellMissing(const model::Environment& environment,
                 const model::Environment& local,
                 const std::vector<BackingRole>& roles,
                 const Options& options,
                 std::vector<Unmirrored>& unmirrored)
{
    for (const model::BackingService& wanted : environment.backingServices) {
        if (wanted.hosting == model::Hosting::Embedded || options.standIns.contains(wanted.name))
            continue;
        unmirrored.push_back({Severity::Error,
                              wanted.name,
                              wanted.engine.empty()
                                  ? phrase("only its address is known, not what it is")
                                  : phrase("the table of services knows no stand-in"),
                              Origin(wanted.origin)});
    }
    for (const model::BackingService& here : local.backingServices) {
        const bool hasPart = std::ranges::any_of(
            roles, [&](const BackingRole& role) { return role.local == &here; });
        if (!hasPart && here.container)
            unmirrored.push_back(
                {Severity::Info,
                 here.name,
                 phrase("{} has nothing of this kind: it stays as written", environment.name),
                 Origin(here.origin)});
    }
}

/// A role without an image: what is written stays, and this is said before anything starts.
void tellWithoutImage(const BackingRole& role, std::vector<Unmirrored>& unmirrored)
{
    Phrase why = role.image.reason;
    why = role.isNew ? phrase("{}; the rest of the stack runs without it", std::move(why))
                     : phrase("{}; {} stays as written", std::move(why), role.service);
    if (!role.standIn->note.empty())
        why = phrase("{}. {}", std::move(why), role.standIn->note);
    const bool isNone = role.standIn->fidelity == Fidelity::None || role.isNew;
    unmirrored.push_back({isNone ? Severity::Error : Severity::Warning,
                          fmt::format("{} ({})", role.wanted->name, role.standIn->title),
                          std::move(why),
                          Origin(role.wanted->origin)});
}

/// The typed project behind the model; values of the process environment come from the former one.
compose::Project bound(Draft& draft, const compose::Project& former, const std::string& name)
{
    compose::pruneUnused(draft.model());
    compose::Project project;
    project.name = name;
    project.workingDir = former.workingDir;
    project.files = former.files;
    project.envFiles = former.envFiles;
    project.activeProfiles = former.activeProfiles;
    compose::bindProject(draft.model(), {}, {}, project);
    project.disabledServices = former.disabledServices;
    const auto takeContents = [](const auto& from, auto& into) {
        for (auto& [key, object] : into) {
            const auto known = from.find(key);
            if (known != from.end() && !object.content)
                object.content = known->second.content;
        }
    };
    takeContents(former.secrets, project.secrets);
    takeContents(former.configs, project.configs);
    return project;
}

} // namespace

Derived derive(const model::Environment& environment,
               const model::Environment& local,
               const compose::Project& project,
               const Options& options)
{
    Derived derived;
    const std::string name = projectName(project.name, environment.name);
    Draft draft(project.model);
    renameProject(draft, project.name, name);
    std::vector<BackingRole> roles = assignRoles(environment, local, project, options);
    for (BackingRole& role : roles) {
        if (role.image.image.empty()) {
            tellWithoutImage(role, derived.unmirrored);
            continue;
        }
        decideAccounts(role, environment, local, options);
        decideTls(role, draft, environment, options, derived.unmirrored);
        layTls(draft, role, name);
        layContainer(draft, role, name);
        layCompanions(draft, role, name, options, derived.unmirrored);
        attach(draft, role, environment, local);
        draft.hide(role.formerPassword);
        tellLimits(role, derived.unmirrored);
        derived.services.push_back(mirrored(role, project));
        derived.expectations.push_back(expected(role));
    }
    tellUnknownTls(roles, options, derived.unmirrored);
    tellMissing(environment, local, roles, options, derived.unmirrored);
    if (options.hasReplicas)
        layReplicas(draft, environment, name, options, derived.unmirrored);
    if (options.logsAsThere)
        layLogging(draft, environment, name, options, derived.unmirrored);
    if (options.hasFreePorts)
        freePorts(draft);
    label(draft, environment.name, project.name);
    derived.secrets = draft.takeSecrets();
    derived.changes = draft.takeChanges();
    std::ranges::stable_sort(derived.changes, {}, &Change::service);
    std::ranges::stable_sort(derived.unmirrored, std::greater<>(), &Unmirrored::severity);
    derived.project = bound(draft, project, name);
    return derived;
}

} // namespace plumbline::mirror

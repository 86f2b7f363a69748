// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/mirror.h"

#include "core/mirror/image_choice.h"
#include "core/sources/backing/identify.h"
#include "core/sources/compose/compose_source.h"
#include "core/workspace/credentials.h"
#include "core/workspace/mirror_images.h"
#include "core/workspace/service_table.h"

#include <algorithm>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace backing = sources::backing;

/// The row that a managed service was found by; its title is the service's flavour.
const backing::Managed* rowOf(const model::BackingService& service, const backing::Table& table)
{
    if (service.hosting != model::Hosting::Managed || !service.flavour.isSet())
        return nullptr;
    const auto at =
        std::ranges::find(table.managed, service.flavour.value, &backing::Managed::title);
    return at == table.managed.end() ? nullptr : &*at;
}

/// An image of an engine that is asked for no version: one that a row pins, else the engine's own.
model::LocalService pinned(const backing::Engine& engine, const backing::Table& table)
{
    for (const backing::Managed& row : table.managed) {
        model::LocalService local = localOf(row, engine);
        if (row.engine == engine.name && !local.image.empty() &&
            local.image.find("{version}") == std::string::npos)
            return local;
    }
    return engine.local;
}

/// Names of config vars that hold the address of a service of this kind.
std::set<std::string> keysFor(const model::Environment& environment,
                              const backing::Engine& engine,
                              const backing::Table& table)
{
    std::set<std::string> keys;
    for (const model::Service& service : environment.services) {
        for (const model::ConfigVar& var : service.config) {
            const auto key = backing::identifyKey(table, var.name);
            const bool isKind =
                key && (key->engine != nullptr ? backing::sameWire(key->engine->name, engine.name)
                                               : key->role == engine.role);
            if (isKind)
                keys.insert(var.name);
        }
    }
    return keys;
}

/// What stands in for a service that the environment runs on `engine`.
mirror::StandIn standInFor(const model::Environment& environment,
                           const model::BackingService& service,
                           const backing::Engine& engine,
                           const backing::Table& table)
{
    const backing::Managed* row = rowOf(service, table);
    mirror::StandIn standIn{.title = row != nullptr ? row->title : engine.title,
                            .local = row != nullptr ? localOf(*row, engine) : engine.local,
                            .flags = engine.flags,
                            .fidelity = row != nullptr ? row->fidelity : model::Fidelity::Exact,
                            .note = row != nullptr ? Phrase::ofWords(row->note) : Phrase(),
                            .keys = keysFor(environment, engine, table),
                            .sameKinds = {},
                            .companions = {}};
    for (const backing::Engine& other : table.engines) {
        if (backing::sameWire(engine.name, other.name))
            standIn.sameKinds.insert(other.name);
    }
    for (const std::string& needed : standIn.local.needs) {
        if (const backing::Engine* other = findEngine(table, needed))
            standIn.companions.emplace(needed, pinned(*other, table));
    }
    return standIn;
}

Result<LoadedEnvironment> loadOne(const OpenedManifest& opened, const MirrorRequest& request)
{
    return loadEnvironments(opened,
                            {.environments = {request.environment},
                             .variables = request.variables,
                             .homeDirectory = request.homeDirectory,
                             .stop = request.stop})
        .and_then([](std::vector<LoadedEnvironment> loaded) -> Result<LoadedEnvironment> {
            LoadedEnvironment one = std::move(loaded.front());
            for (const SourceOutcome& source : one.sources) {
                if (source.error)
                    return fail(source.error->code == ErrorCode::Cancelled ? ErrorCode::Cancelled
                                                                           : ErrorCode::Unreachable,
                                phrase("{}: {} {} could not be read: {}",
                                       one.environment.name,
                                       source.kind,
                                       source.what,
                                       source.error->message),
                                source.error->hint,
                                source.error->where);
            }
            return one;
        });
}

} // namespace

std::map<std::string, mirror::StandIn> standInsFor(const model::Environment& environment,
                                                   const backing::Table& table)
{
    std::map<std::string, mirror::StandIn> standIns;
    for (const model::BackingService& service : environment.backingServices) {
        const backing::Engine* engine = findEngine(table, service.engine);
        if (engine != nullptr && !engine->isEmbedded)
            standIns.emplace(service.name, standInFor(environment, service, *engine, table));
    }
    return standIns;
}

Result<Mirror> deriveMirror(const Workspace& workspace, const MirrorRequest& request)
{
    if (const Result<> usable = requireUsable(workspace); !usable)
        return tl::unexpected(usable.error());
    const Result<OpenedManifest> opened = openManifest(workspace.root);
    if (!opened)
        return tl::unexpected(opened.error());
    const Result<backing::Table> table = serviceTable(*opened);
    if (!table)
        return tl::unexpected(table.error());
    Result<LoadedEnvironment> loaded = loadOne(*opened, request);
    if (!loaded)
        return tl::unexpected(loaded.error());
    model::Environment local = sources::compose::describe(workspace.project, workspace.root);
    backing::findBackingServices(local, *table);

    Mirror result{.environment = request.environment, .former = workspace.project.name};
    const std::string name = mirror::projectName(result.former, request.environment);
    result.passwords = credentialFile(name, request.variables, request.homeDirectory);
    Result<CredentialStore> store = CredentialStore::open(result.passwords);
    if (!store)
        return tl::unexpected(store.error());

    mirror::Options options{
        .standIns = standInsFor(loaded->environment, *table),
        .images = {},
        .passwordOf = [&store](const std::string& service) { return store->passwordOf(service); },
        .certificateOf =
            [&](const std::string& service) { return store->certificateOf(service, request.now); },
        .tls = request.tls,
        .hasReplicas = request.hasReplicas,
        .logsAsThere = request.logsAsThere,
        .hasFreePorts = request.hasFreePorts};
    if (request.engine != nullptr) {
        Result<mirror::ImageCatalog> images = findImages(*request.engine,
                                                         loaded->environment,
                                                         options.standIns,
                                                         result.diagnostics,
                                                         request.stop);
        if (!images)
            return tl::unexpected(images.error());
        options.images = std::move(*images);
    }
    result.derived = mirror::derive(loaded->environment, local, workspace.project, options);
    result.sources = std::move(loaded->sources);
    if (request.keepsPasswords) {
        if (const Result<> saved = store->save(); !saved)
            return tl::unexpected(saved.error());
    }
    return result;
}

Result<std::string> mirrorNameOf(const Workspace& workspace, const std::string& environment)
{
    return openManifest(workspace.root).and_then([&](const OpenedManifest& opened) {
        return findEnvironment(opened.manifest, environment)
            .transform([&](const EnvironmentSpec* found) {
                return mirror::projectName(workspace.project.name, found->name);
            });
    });
}

Workspace mirroredWorkspace(const Workspace& workspace, const Mirror& mirror)
{
    Workspace mirrored = workspace;
    mirrored.project = mirror.derived.project;
    return mirrored;
}

} // namespace plumbline::workspace

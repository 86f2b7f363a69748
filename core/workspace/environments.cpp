// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/environments.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/sources/backing/identify.h"
#include "core/sources/combine.h"
#include "core/sources/git/repository.h"
#include "core/sources/hide_secrets.h"
#include "core/workspace/discovery.h"
#include "core/workspace/manifest_reader.h"
#include "core/workspace/probe_store.h"
#include "core/workspace/revisions.h"
#include "core/workspace/service_table.h"
#include "core/workspace/snapshot_key.h"
#include "core/workspace/source_readers.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

Result<OpenedManifest> readManifest(const fs::path& path)
{
    const Result<std::string> text = readFile(path);
    if (!text)
        return tl::unexpected(text.error());
    ReadManifest read = parseManifest(*text, path.filename().string());
    if (!read.isUsable()) {
        const Diagnostic& first = read.diagnostics.front();
        Phrase message = first.message;
        for (std::size_t i = 1; i < read.diagnostics.size(); ++i)
            message = phrase("{}\n{}", std::move(message), toString(read.diagnostics[i]));
        return fail(ErrorCode::Invalid, std::move(message), first.hint, first.where);
    }
    return OpenedManifest{.root = path.parent_path(),
                          .manifest = std::move(read.manifest),
                          .diagnostics = std::move(read.diagnostics)};
}

/// One source to read and the place for what comes of it.
struct Work
{
    const SourceSpec* source = nullptr;
    std::size_t environment = 0;
    Result<ReadSource> result = fail(ErrorCode::Internal, phrase("not read yet"));
};

/// Reads all of them, as many at a time as there are cores.
void readTogether(std::vector<Work>& work,
                  const fs::path& root,
                  const LoadRequest& request,
                  const sources::backing::Table& table)
{
    std::atomic<std::size_t> next{0};
    const auto readSome = [&] {
        for (std::size_t i = next++; i < work.size(); i = next++)
            work[i].result = readSource(work[i].source->kind, root, request, table);
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(cores, work.size()); ++i)
        threads.emplace_back(readSome);
    readSome();
}

Result<> requireAny(const Manifest& manifest)
{
    if (!manifest.environments.empty())
        return {};
    return fail(ErrorCode::NotFound,
                phrase("nothing here describes an environment"),
                phrase("write a plumbline.yaml that names its sources: plumbline init shows one"));
}

Result<std::vector<const EnvironmentSpec*>> chosen(const Manifest& manifest,
                                                   const std::vector<std::string>& names)
{
    if (const Result<> any = requireAny(manifest); !any)
        return tl::unexpected(any.error());
    std::vector<const EnvironmentSpec*> environments;
    if (names.empty()) {
        for (const EnvironmentSpec& environment : manifest.environments)
            environments.push_back(&environment);
    }
    for (const std::string& name : names) {
        const Result<const EnvironmentSpec*> found = findEnvironment(manifest, name);
        if (!found)
            return tl::unexpected(found.error());
        environments.push_back(*found);
    }
    return environments;
}

/// Whether nothing but snapshots describes it.
bool isSnapshot(const EnvironmentSpec& environment)
{
    return !environment.sources.empty() &&
           std::ranges::all_of(environment.sources, [](const SourceSpec& source) {
               return std::holds_alternative<SnapshotSpec>(source.kind);
           });
}

/// An environment is as old as its oldest snapshot.
void takeTime(LoadedEnvironment& environment, const std::string& capturedAt)
{
    if (!capturedAt.empty() &&
        (environment.capturedAt.empty() || capturedAt < environment.capturedAt))
        environment.capturedAt = capturedAt;
}

/// The key of its snapshots, if it has any. What is wrong with the key, the source has said.
void takeKey(LoadedEnvironment& environment,
             const OpenedManifest& opened,
             const LoadRequest& request)
{
    if (environment.capturedAt.empty())
        return;
    const auto key = readSnapshotKey(
        opened.root, {.variables = request.variables, .homeDirectory = request.homeDirectory});
    if (key && *key)
        environment.snapshotKey = **key;
}

SourceOutcome outcomeOf(Work& work, model::Environment& unread)
{
    SourceOutcome outcome{.kind = std::string(kindName(work.source->kind)),
                          .what = describeFiles(work.source->kind),
                          .origin = work.source->origin,
                          .error = std::nullopt,
                          .isPartial = false,
                          .diagnostics = {}};
    if (work.result) {
        outcome.diagnostics = std::move(work.result->loaded.diagnostics);
        outcome.isPartial = !work.result->loaded.environment.unread.empty();
        return outcome;
    }
    outcome.error = work.result.error();
    unread.unread.push_back({.what = fmt::format("{} {}", outcome.kind, outcome.what),
                             .reason = outcome.error->message,
                             .origin = outcome.origin});
    return outcome;
}

/// Each environment gets what was measured of its services.
void takeProbes(const OpenedManifest& opened,
                const LoadRequest& request,
                std::vector<LoadedEnvironment>& environments)
{
    for (KeptProbe& kept : keptProbes(opened.root, {request.variables, request.homeDirectory})) {
        const auto at = std::ranges::find_if(environments, [&](const LoadedEnvironment& loaded) {
            return loaded.environment.name == kept.environment;
        });
        if (at != environments.end())
            at->probes.push_back(std::move(kept));
    }
}

} // namespace

Result<const EnvironmentSpec*> findEnvironment(const Manifest& manifest, const std::string& name)
{
    if (const Result<> any = requireAny(manifest); !any)
        return tl::unexpected(any.error());
    const auto at = std::ranges::find(manifest.environments, name, &EnvironmentSpec::name);
    if (at != manifest.environments.end())
        return &*at;
    std::vector<std::string> known;
    for (const EnvironmentSpec& environment : manifest.environments)
        known.push_back(environment.name);
    return fail(ErrorCode::NotFound,
                phrase("there is no environment \"{}\"", printable(name)),
                suggestion(name, known));
}

fs::path findManifest(const fs::path& directory)
{
    for (fs::path folder = directory;; folder = folder.parent_path()) {
        std::error_code unknown;
        for (const std::string_view name : kManifestNames) {
            if (fs::exists(folder / name, unknown))
                return folder / name;
        }
        const bool isRepository = fs::exists(folder / ".git", unknown);
        if (isRepository || folder == folder.parent_path())
            return {};
    }
}

Result<OpenedManifest> openManifest(const fs::path& directory)
{
    std::error_code error;
    const fs::path folder = fs::canonical(directory, error);
    if (error || !fs::is_directory(folder, error))
        return fail(ErrorCode::NotFound,
                    phrase("there is no folder {}", printable(directory.string())));
    if (const fs::path file = findManifest(folder); !file.empty())
        return readManifest(file);
    Discovery found = discover(folder);
    return OpenedManifest{.root = folder,
                          .manifest = std::move(found.manifest),
                          .diagnostics = std::move(found.remarks)};
}

Result<sources::backing::Table> serviceTable(const OpenedManifest& opened)
{
    namespace backing = sources::backing;
    const std::string& name = opened.manifest.serviceTable;
    if (name.empty())
        return backing::builtInTable();
    const Result<std::string> text = readFile(opened.root / name);
    if (!text)
        return tl::unexpected(text.error());
    return backing::parseTable({.name = name, .text = *text}, backing::builtInTable())
        .transform([](backing::Table own) {
            return backing::laidOver(backing::builtInTable(), std::move(own));
        });
}

bool LoadedEnvironment::isComplete() const
{
    return std::ranges::none_of(sources, [](const SourceOutcome& source) {
        return source.error.has_value() || source.isPartial;
    });
}

Result<std::vector<LoadedEnvironment>> loadEnvironments(const OpenedManifest& opened,
                                                        const LoadRequest& request)
{
    const auto specs = chosen(opened.manifest, request.environments);
    if (!specs)
        return tl::unexpected(specs.error());
    std::vector<Work> work;
    for (std::size_t i = 0; i < specs->size(); ++i) {
        for (const SourceSpec& source : (*specs)[i]->sources)
            work.push_back({.source = &source, .environment = i});
    }
    const auto table = serviceTable(opened);
    if (!table)
        return tl::unexpected(table.error());
    std::jthread readying;
    if (liesInCheckout(opened.root))
        readying = std::jthread([] { sources::git::prepare(); });
    readTogether(work, opened.root, request, *table);
    if (request.stop.stop_requested())
        return fail(ErrorCode::Cancelled, phrase("reading the environments was interrupted"));

    std::vector<LoadedEnvironment> loaded;
    for (std::size_t i = 0; i < specs->size(); ++i) {
        LoadedEnvironment environment{.environment = {},
                                      .role = (*specs)[i]->role,
                                      .sources = {},
                                      .capturedAt = {},
                                      .snapshotKey = {},
                                      .hasChanges = false,
                                      .fromCheckedOut = std::nullopt};
        model::Environment unread;
        std::vector<model::Environment> parts;
        for (Work& one : work) {
            if (one.environment != i)
                continue;
            environment.sources.push_back(outcomeOf(one, unread));
            if (!one.result)
                continue;
            takeTime(environment, one.result->capturedAt);
            parts.push_back(std::move(one.result->loaded.environment));
        }
        takeKey(environment, opened, request);
        environment.environment = sources::combine((*specs)[i]->name, std::move(parts));
        std::ranges::move(unread.unread, std::back_inserter(environment.environment.unread));
        if (!isSnapshot(*(*specs)[i])) // which holds what was found when it was taken
            sources::backing::findBackingServices(environment.environment, *table);
        sources::hideSecrets(environment.environment);
        loaded.push_back(std::move(environment));
    }
    completeRevisions(opened.root, *specs, loaded);
    takeProbes(opened, request, loaded);
    return loaded;
}

std::string_view kindName(const SourceKind& kind)
{
    struct Names
    {
        std::string_view operator()(const ComposeSpec&) const { return "compose"; }

        std::string_view operator()(const DotenvSpec&) const { return "dotenv"; }

        std::string_view operator()(const KubernetesSpec&) const { return "kubernetes"; }

        std::string_view operator()(const TerraformSpec&) const { return "terraform"; }

        std::string_view operator()(const EcsSpec&) const { return "ecs"; }

        std::string_view operator()(const ProcfileSpec&) const { return "procfile"; }

        std::string_view operator()(const DockerfileSpec&) const { return "dockerfile"; }

        std::string_view operator()(const DockerSpec&) const { return "docker"; }

        std::string_view operator()(const SwarmSpec&) const { return "swarm"; }

        std::string_view operator()(const SnapshotSpec&) const { return "snapshot"; }
    };

    return std::visit(Names(), kind);
}

std::string describeFiles(const SourceKind& kind)
{
    struct Files
    {
        std::string operator()(const ComposeSpec& spec) const
        {
            return spec.files.empty() ? std::string("its default files") : join(spec.files, ", ");
        }

        std::string operator()(const DotenvSpec& spec) const { return spec.file; }

        std::string operator()(const KubernetesSpec& spec) const { return join(spec.paths, ", "); }

        std::string operator()(const TerraformSpec& spec) const { return spec.file; }

        std::string operator()(const EcsSpec& spec) const { return join(spec.files, ", "); }

        std::string operator()(const ProcfileSpec& spec) const
        {
            std::vector<std::string> files;
            for (const std::string* file : {&spec.procfile, &spec.appJson, &spec.configVars}) {
                if (!file->empty())
                    files.push_back(*file);
            }
            return join(files, ", ");
        }

        std::string operator()(const DockerfileSpec& spec) const { return spec.file; }

        static std::string
        onEngine(const std::string& name, const std::string& host, const std::string& context)
        {
            const std::string& engine = host.empty() ? context : host;
            return engine.empty() ? name : fmt::format("{} on {}", name, engine);
        }

        std::string operator()(const DockerSpec& spec) const
        {
            return onEngine(spec.project, spec.host, spec.context);
        }

        std::string operator()(const SwarmSpec& spec) const
        {
            return onEngine(spec.stack, spec.host, spec.context);
        }

        std::string operator()(const SnapshotSpec& spec) const { return spec.file; }
    };

    return std::visit(Files(), kind);
}

} // namespace plumbline::workspace

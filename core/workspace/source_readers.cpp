// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/source_readers.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/sources/compose/compose_source.h"
#include "core/sources/compose/place.h"
#include "core/sources/docker/docker_source.h"
#include "core/sources/dockerfile/dockerfile_source.h"
#include "core/sources/dotenv/dotenv_source.h"
#include "core/sources/ecs/ecs_source.h"
#include "core/sources/image_defaults.h"
#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/sources/procfile/procfile_source.h"
#include "core/sources/snapshot/snapshot.h"
#include "core/sources/terraform/terraform_source.h"
#include "core/workspace/docker_project.h"
#include "core/workspace/snapshot_key.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

/// An engine that says nothing for so long is as good as away.
constexpr std::chrono::seconds kProjectLimit{20};

class Reader
{
public:
    /// `capturedAt`: gets the time of a snapshot.
    Reader(const fs::path& root,
           const LoadRequest& request,
           const sources::backing::Table& table,
           std::string& capturedAt)
        : m_root(root)
        , m_request(request)
        , m_table(table)
        , m_capturedAt(capturedAt)
    {}

    Result<sources::Loaded> operator()(const ComposeSpec& spec) const
    {
        sources::compose::ComposeRequest request{.workspace = m_root,
                                                 .directory = {},
                                                 .files = absolute(spec.files),
                                                 .envFiles = absolute(spec.envFiles),
                                                 .profiles = spec.profiles,
                                                 .variables = {},
                                                 .homeDirectory = m_request.homeDirectory};
        if (!spec.directory.empty())
            request.directory = m_root / spec.directory;
        return sources::compose::load(request).transform(
            [this](sources::compose::ComposeLoaded loaded) {
                for (const sources::compose::ServiceBuild& build : loaded.builds)
                    layBuildUnder(loaded, build);
                return sources::Loaded(std::move(loaded));
            });
    }

    Result<sources::Loaded> operator()(const DotenvSpec& spec) const
    {
        return read(spec.file).transform([&](const sources::InputFile& file) {
            return sources::dotenv::load(
                file,
                {.service = spec.service, .isRaw = spec.isRaw, .areSecrets = spec.areSecrets});
        });
    }

    Result<sources::Loaded> operator()(const KubernetesSpec& spec) const
    {
        sources::kubernetes::KubernetesOptions options;
        if (!spec.namespaceName.empty())
            options.namespaces = {spec.namespaceName};
        for (const auto& [name, path] : spec.secrets) {
            const Result<sources::InputFile> file = read(path);
            if (!file)
                return tl::unexpected(file.error());
            const sources::Loaded loaded =
                sources::dotenv::load(*file, {.service = {}, .isRaw = false, .areSecrets = true});
            for (const model::ConfigVar& var : loaded.environment.sharedConfig) {
                if (const auto* value = std::get_if<Secret>(&var.value))
                    options.secrets[name].emplace(
                        var.name,
                        sources::kubernetes::SecretEntry{.value = *value, .origin = var.origin});
            }
        }
        const auto files = readAll(spec.paths, {".yaml", ".yml", ".json"});
        if (!files)
            return tl::unexpected(files.error());
        return sources::kubernetes::load(*files, options);
    }

    Result<sources::Loaded> operator()(const TerraformSpec& spec) const
    {
        return read(spec.file).and_then([&](const sources::InputFile& file) {
            return sources::terraform::load(file, m_table);
        });
    }

    Result<sources::Loaded> operator()(const EcsSpec& spec) const
    {
        return readAll(spec.files, {".json"})
            .and_then([](const std::vector<sources::InputFile>& files) {
                return sources::ecs::load(files);
            });
    }

    Result<sources::Loaded> operator()(const DockerfileSpec& spec) const
    {
        return read(spec.file).and_then([&](const sources::InputFile& file) {
            return sources::dockerfile::load(file,
                                             {.service = spec.service,
                                              .target = spec.target,
                                              .arguments = {},
                                              .contexts = {},
                                              .inside = std::nullopt});
        });
    }

    Result<sources::Loaded> operator()(const DockerSpec& spec) const
    {
        return readProject(onEngine(spec.project, spec.host, spec.context), m_request.stop)
            .transform([](const sources::docker::ProjectObjects& objects) {
                return sources::docker::load(objects);
            });
    }

    Result<sources::Loaded> operator()(const SwarmSpec& spec) const
    {
        return readStack(onEngine(spec.stack, spec.host, spec.context), m_request.stop)
            .transform([](const sources::docker::StackObjects& objects) {
                return sources::docker::loadStack(objects);
            });
    }

    Result<sources::Loaded> operator()(const SnapshotSpec& spec) const
    {
        const auto key = readSnapshotKey(
            m_root, {.variables = m_request.variables, .homeDirectory = m_request.homeDirectory});
        if (!key)
            return tl::unexpected(key.error());
        const Result<sources::InputFile> file = read(spec.file);
        if (!file)
            return tl::unexpected(file.error());
        return sources::snapshot::load(*file, *key)
            .transform([this](sources::snapshot::SnapshotLoaded loaded) {
                m_capturedAt = loaded.capturedAt;
                return sources::Loaded(std::move(loaded));
            });
    }

    Result<sources::Loaded> operator()(const ProcfileSpec& spec) const
    {
        sources::procfile::AppFiles files;
        const std::pair<const std::string&, sources::InputFile&> wanted[] = {
            {spec.procfile, files.procfile},
            {spec.appJson, files.appJson},
            {spec.configVars, files.configVars}};
        for (const auto& [name, into] : wanted) {
            if (name.empty())
                continue;
            Result<sources::InputFile> file = read(name);
            if (!file)
                return tl::unexpected(file.error());
            into = std::move(*file);
        }
        return sources::procfile::load(files, m_table);
    }

private:
    [[nodiscard]] ProjectRequest
    onEngine(const std::string& name, const std::string& host, const std::string& context) const
    {
        return {.project = name,
                .engine = {.host = host,
                           .context = context,
                           .variables = m_request.variables,
                           .homeDirectory = m_request.homeDirectory},
                .limit = kProjectLimit};
    }

    /// What a built image says of itself; a Dockerfile that cannot be read leaves that unknown.
    void layBuildUnder(sources::Loaded& loaded, const sources::compose::ServiceBuild& build) const
    {
        auto& services = loaded.environment.services;
        const auto service =
            std::ranges::find(services, build.options.service, &model::Service::name);
        Result<sources::Loaded> image = readBuild(build);
        if (!image) {
            const Error& error = image.error();
            const bool isInside = error.where && error.where->line > 0;
            loaded.diagnostics.push_back(
                {.severity = Severity::Warning,
                 .message = phrase("what the image of {} says of itself stays unknown: {}",
                                   build.options.service,
                                   error.message),
                 .hint = error.hint,
                 .where = isInside ? *error.where : build.origin});
            return;
        }
        std::ranges::move(image->diagnostics, std::back_inserter(loaded.diagnostics));
        sources::layImageUnder(*service, image->environment.services.front());
        model::Revision& revision = loaded.environment.revision;
        const model::Revision& built = image->environment.revision;
        if (revision.commit.state == model::State::Missing)
            revision.commit = built.commit;
        if (revision.version.state == model::State::Missing)
            revision.version = built.version;
        model::sortEnvironment(loaded.environment);
    }

    [[nodiscard]] Result<sources::Loaded>
    readBuild(const sources::compose::ServiceBuild& build) const
    {
        if (build.dockerfile.empty())
            return sources::dockerfile::load({.name = build.origin.file, .text = build.text},
                                             build.options);
        const std::string name = sources::compose::nameInWorkspace(build.dockerfile, m_root);
        return readFile(build.dockerfile).and_then([&](std::string text) {
            return sources::dockerfile::load({.name = name, .text = std::move(text)},
                                             build.options);
        });
    }

    [[nodiscard]] std::vector<fs::path> absolute(const std::vector<std::string>& names) const
    {
        std::vector<fs::path> paths;
        paths.reserve(names.size());
        for (const std::string& name : names)
            paths.push_back(m_root / name);
        return paths;
    }

    [[nodiscard]] Result<sources::InputFile> read(const std::string& name) const
    {
        return readFile(m_root / name).transform([&](std::string text) {
            return sources::InputFile{.name = name, .text = std::move(text)};
        });
    }

    /// The files named, and those of such endings in the folders named, each folder's by name.
    [[nodiscard]] Result<std::vector<sources::InputFile>>
    readAll(const std::vector<std::string>& names, const std::vector<std::string>& endings) const
    {
        std::vector<sources::InputFile> files;
        for (const std::string& name : names) {
            std::error_code unknown;
            const bool isFolder = fs::is_directory(m_root / name, unknown);
            for (const std::string& path :
                 isFolder ? filesBelow(name, endings) : std::vector<std::string>{name}) {
                Result<sources::InputFile> file = read(path);
                if (!file)
                    return tl::unexpected(file.error());
                files.push_back(std::move(*file));
            }
        }
        return files;
    }

    [[nodiscard]] std::vector<std::string> filesBelow(const std::string& folder,
                                                      const std::vector<std::string>& endings) const
    {
        std::vector<std::string> names;
        std::error_code error;
        for (auto at = fs::recursive_directory_iterator(m_root / folder, error);
             !error && at != fs::recursive_directory_iterator();
             at.increment(error)) {
            std::error_code unknown;
            if (at->is_directory(unknown) && fs::exists(at->path() / "Chart.yaml", unknown)) {
                at.disable_recursion_pending(); // a chart: its templates are not manifests yet
                continue;
            }
            if (!at->is_regular_file(unknown) ||
                std::ranges::find(endings, at->path().extension().string()) == endings.end())
                continue;
            names.push_back(at->path().lexically_relative(m_root).generic_string());
        }
        std::ranges::sort(names);
        return names;
    }

    const fs::path& m_root;
    const LoadRequest& m_request;
    const sources::backing::Table& m_table;
    std::string& m_capturedAt;
};

} // namespace

Result<ReadSource> readSource(const SourceKind& kind,
                              const std::filesystem::path& root,
                              const LoadRequest& request,
                              const sources::backing::Table& table)
{
    std::string capturedAt;
    return std::visit(Reader(root, request, table, capturedAt), kind)
        .transform([&](sources::Loaded loaded) {
            return ReadSource{.loaded = std::move(loaded), .capturedAt = std::move(capturedAt)};
        });
}

} // namespace plumbline::workspace

// SPDX-License-Identifier: Apache-2.0
#include "core/sources/compose/compose_source.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/dotenv.h"
#include "core/compose/interpolation.h"
#include "core/sources/compose/place.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::sources::compose {

namespace {

namespace cmp = plumbline::compose;

cmp::LoadOptions optionsOf(const ComposeRequest& request)
{
    cmp::LoadOptions options;
    options.directory = request.directory.empty() ? request.workspace : request.directory;
    options.projectDirectory = request.directory;
    options.files = request.files;
    options.envFiles = request.envFiles;
    options.profiles = request.profiles;
    options.variables = request.variables;
    options.homeDirectory = request.homeDirectory;
    options.requireEnvFiles = false;
    return options;
}

void nameInWorkspaceAll(std::vector<Diagnostic>& diagnostics, const ComposeRequest& request)
{
    for (Diagnostic& diagnostic : diagnostics) {
        if (!diagnostic.where.file.empty())
            diagnostic.where.file = nameInWorkspace(diagnostic.where.file, request.workspace);
    }
}

/// A project that cannot be used says nothing; the first mistake tells why.
tl::unexpected<Error> unusable(const std::vector<Diagnostic>& diagnostics)
{
    const auto isError = [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    };
    const auto first = std::ranges::find_if(diagnostics, isError);
    const auto count = std::ranges::count_if(diagnostics, isError);
    Phrase message = first->message;
    if (count > 1)
        message = phrase("{} (and {} more, see `plumbline config`)", std::move(message), count - 1);
    return fail(ErrorCode::Invalid, std::move(message), first->hint, first->where);
}

/// Config that comes from files which are not here.
void openMissingFiles(const cmp::Project& project,
                      const std::filesystem::path& workspace,
                      model::Environment& environment)
{
    for (model::Service& service : environment.services) {
        for (const cmp::EnvFile& file : project.services.at(service.name).envFiles) {
            std::error_code ignored;
            if (std::filesystem::exists(file.path, ignored))
                continue;
            if (!file.required)
                continue;
            service.openConfig.push_back(
                {.what = fmt::format("env_file {}", nameInWorkspace(file.path, workspace)),
                 .reason = phrase("the file is not here"),
                 .origin = service.origin});
        }
    }
}

/// The variables without a value that this text of a config var is made from.
std::string unsetIn(const std::string& text, const std::vector<std::string>& unset)
{
    for (const cmp::VariableUse& use : cmp::variablesIn(text)) {
        if (!use.defaultValue && !use.presenceValue && std::ranges::binary_search(unset, use.name))
            return use.name;
    }
    return {};
}

/// What the files say that an environment's variables are kept in.
struct EnvironmentFiles
{
    std::string names;   ///< of the files; empty: it has none
    bool setAny = false; ///< a variable, whatever it is
    bool setSecret = false;
};

EnvironmentFiles environmentFilesOf(const ComposeRequest& request)
{
    EnvironmentFiles files;
    std::vector<std::string> names;
    for (const std::filesystem::path& path : request.envFiles) {
        const Result<std::string> text = readFile(path);
        if (!text)
            continue;
        const cmp::Dotenv dotenv =
            cmp::parseDotenv(*text, path.string(), [](std::string_view) { return nullptr; });
        for (const cmp::DotenvEntry& entry : dotenv.entries) {
            files.setAny = true;
            files.setSecret = files.setSecret || isSecretName(entry.key);
        }
        names.push_back(nameInWorkspace(path, request.workspace));
    }
    files.names = join(names, " or ");
    return files;
}

/// A value made from a variable that nothing sets here is not empty: whoever deploys sets it. Where
/// the environment has a file for its variables, what that does not set is missing; a secret only
/// where the file has others.
void markMadeFrom(const std::string& name, const EnvironmentFiles& files, model::ConfigVar& var)
{
    const bool isSecret = var.isSecret() || isSecretName(var.name);
    const bool isMissing = isSecret || isSecretName(name) ? files.setSecret : files.setAny;
    std::vector<model::ReplacedValue> replaced = std::move(var.replaced);
    var = model::makeUnreadConfigVar(
        var.name,
        model::State::Unknown,
        isMissing ? phrase("made from the variable {}, which {} does not set", name, files.names)
                  : phrase("made from the variable {}, which nothing sets here", name),
        var.layer,
        var.origin,
        isSecret ? phrase("its name") : Phrase());
    var.replaced = std::move(replaced);
    if (isMissing)
        var.state = model::State::Missing;
}

/// Marks what of a service's config the variables that nothing sets leave open.
void markUnset(const cmp::Service& raw,
               const std::vector<std::string>& unset,
               const EnvironmentFiles& files,
               std::vector<model::ConfigVar>& config)
{
    for (model::ConfigVar& var : config) {
        const auto written = raw.environment.find(var.name);
        if (written == raw.environment.end() || !written->second)
            continue;
        const std::string name = unsetIn(*written->second, unset);
        if (!name.empty())
            markMadeFrom(name, files, var);
    }
}

/// Whether a text of the file as written is made from a variable without a value.
bool isOpen(const std::string& text, const std::vector<std::string>& unset)
{
    return !unsetIn(text, unset).empty();
}

/// Arguments and targets made from variables that nothing sets are given when it is built.
void openUnset(const cmp::Build& raw,
               const std::vector<std::string>& unset,
               dockerfile::DockerfileOptions& options)
{
    for (auto& [name, value] : options.arguments) {
        const auto written = raw.args.find(name);
        if (written != raw.args.end() && written->second && isOpen(*written->second, unset))
            value.reset();
    }
}

/// The builds whose Dockerfile is on this machine. Paths of local contexts are absolute by now.
std::vector<ServiceBuild> buildsOf(const cmp::Project& project, const Loaded& loaded)
{
    std::vector<ServiceBuild> builds;
    for (const auto& [name, service] : project.services) {
        const model::Service* described = model::findService(loaded.environment, name);
        if (!service.build || described == nullptr)
            continue;
        const cmp::Build& build = *service.build;
        const std::filesystem::path context(build.context);
        const bool isInline = !build.dockerfileInline.empty();
        if (!isInline && !context.is_absolute())
            continue;
        ServiceBuild one{.dockerfile = {},
                         .text = build.dockerfileInline,
                         .origin = described->build.origin,
                         .options = {.service = name,
                                     .target = build.target,
                                     .arguments = {build.args.begin(), build.args.end()},
                                     .contexts = {},
                                     .inside = std::nullopt}};
        if (isInline)
            one.options.inside = one.origin;
        else
            one.dockerfile = (context / build.dockerfile).lexically_normal();
        for (const auto& [contextName, place] : build.additionalContexts)
            one.options.contexts.insert(contextName);
        builds.push_back(std::move(one));
    }
    return builds;
}

/// What the variables that nothing sets leave open.
void openAllUnset(const cmp::Project& raw,
                  const std::vector<std::string>& unset,
                  const EnvironmentFiles& files,
                  ComposeLoaded& loaded)
{
    for (model::Service& service : loaded.environment.services) {
        const auto written = raw.services.find(service.name);
        if (written != raw.services.end())
            markUnset(written->second, unset, files, service.config);
    }
    for (ServiceBuild& build : loaded.builds) {
        const auto service = raw.services.find(build.options.service);
        if (service != raw.services.end() && service->second.build)
            openUnset(*service->second.build, unset, build.options);
    }
    std::erase_if(loaded.builds, [&](const ServiceBuild& build) {
        const auto service = raw.services.find(build.options.service);
        return service != raw.services.end() && service->second.build &&
               (isOpen(service->second.build->target, unset) ||
                isOpen(service->second.build->dockerfileInline, unset));
    });
}

} // namespace

Result<ComposeLoaded> load(const ComposeRequest& request)
{
    cmp::LoadOptions options = optionsOf(request);
    Result<cmp::Loaded> loaded = cmp::load(options);
    if (!loaded)
        return tl::unexpected(loaded.error());
    nameInWorkspaceAll(loaded->diagnostics, request);
    if (!loaded->isUsable())
        return unusable(loaded->diagnostics);
    ComposeLoaded result;
    result.environment = describe(loaded->project, request.workspace);
    openMissingFiles(loaded->project, request.workspace, result.environment);
    result.builds = buildsOf(loaded->project, result);
    if (!loaded->unsetVariables.empty()) {
        options.interpolate = false;
        if (const Result<cmp::Loaded> raw = cmp::load(options))
            openAllUnset(raw->project, loaded->unsetVariables, environmentFilesOf(request), result);
    }
    result.diagnostics = std::move(loaded->diagnostics);
    return result;
}

} // namespace plumbline::sources::compose

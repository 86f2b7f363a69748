// SPDX-License-Identifier: Apache-2.0
#include "core/compose/load.h"

#include "core/base/text.h"
#include "core/compose/bind.h"
#include "core/compose/inputs.h"
#include "core/compose/model_loader.h"
#include "core/compose/passes.h"
#include "core/compose/selection.h"
#include "core/compose/tree.h"

#include <algorithm>

namespace plumbline::compose {

namespace {

/// Lower case, only `[a-z0-9_-]`, starting with a letter or digit.
std::string normalisedName(std::string_view text)
{
    std::string name;
    for (const char c : toLower(text)) {
        const bool isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            ((c == '_' || c == '-') && !name.empty());
        if (isKept)
            name += c;
    }
    return name;
}

/// The last `name:` that the files say, with its variables replaced.
std::string nameInFiles(const std::vector<SourceFile>& files, const VariableStore& variables)
{
    std::string name;
    for (const SourceFile& file : files) {
        for (const Node& document : file.documents) {
            const std::string_view written = textOf(document, "name");
            if (written.empty())
                continue;
            const Result<Interpolated> replaced = interpolate(written, variables.lookup());
            name = replaced ? replaced->text : std::string(written);
        }
    }
    return name;
}

Result<std::string>
projectName(const LoadOptions& options, const Inputs& inputs, const std::vector<SourceFile>& files)
{
    std::string given = options.projectName;
    std::string_view source = "-p";
    if (given.empty()) {
        if (const VariableStore::Value* value = inputs.variables.find("COMPOSE_PROJECT_NAME")) {
            given = value->text;
            source = "COMPOSE_PROJECT_NAME";
        }
    }
    if (!given.empty()) {
        if (normalisedName(given) == given)
            return given;
        return fail(
            ErrorCode::Invalid,
            phrase("the project name \"{}\" ({}) is not allowed", printable(given), source),
            normalisedName(given).empty()
                ? phrase("lower-case letters, digits, `-` and `_`, starting with a letter or digit")
                : phrase("lower-case letters, digits, `-` and `_`, starting with a letter or "
                         "digit; for example {}",
                         normalisedName(given)));
    }
    std::string name = normalisedName(nameInFiles(files, inputs.variables));
    if (name.empty())
        name = normalisedName(inputs.directory.filename().string());
    if (name.empty())
        return fail(ErrorCode::Invalid,
                    phrase("no project name can be made of {}", inputs.directory.string()),
                    phrase("give one with -p, or write `name:` in the file"));
    return name;
}

std::vector<std::string> activeProfiles(const LoadOptions& options, const VariableStore& variables)
{
    if (!options.profiles.empty())
        return options.profiles;
    std::vector<std::string> profiles;
    if (const VariableStore::Value* value = variables.find("COMPOSE_PROFILES")) {
        for (const std::string& profile : split(value->text, ',')) {
            if (const std::string_view name = trimmed(profile); !name.empty())
                profiles.emplace_back(name);
        }
    }
    return profiles;
}

void checkNamedServices(const LoadOptions& options, const Node& model, Session& session)
{
    const Node* services = model.find("services");
    for (const std::string& name : options.services) {
        if (services != nullptr && services->find(name) != nullptr)
            continue;
        std::vector<std::string> names;
        if (services != nullptr) {
            for (const auto& [key, value] : services->members)
                names.push_back(key);
        }
        const std::string meant = closestMatch(name, names);
        session.error({},
                      phrase("no service is called {}", printable(name)),
                      meant.empty() ? Phrase() : phrase("did you mean `{}`?", meant));
    }
}

} // namespace

bool Loaded::isUsable() const
{
    return std::ranges::none_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

Result<Loaded> load(const LoadOptions& options)
{
    Session session(options);
    Result<Inputs> inputs = findInputs(options, session);
    if (!inputs)
        return tl::unexpected(inputs.error());

    std::vector<SourceFile> files;
    for (const std::filesystem::path& path : inputs->files)
        files.push_back(readSource(path, {}, session));
    Result<std::string> name = projectName(options, *inputs, files);
    if (!name)
        return tl::unexpected(name.error());
    inputs->variables.set("COMPOSE_PROJECT_NAME", *name, "project name");

    Loaded loaded;
    Project& project = loaded.project;
    project.name = *name;
    project.workingDir = inputs->directory;
    project.files = inputs->files;
    project.envFiles = inputs->envFiles;
    project.activeProfiles = activeProfiles(options, inputs->variables);

    const bool isReadable = session.errorCount() == 0;
    const Scope scope{.directory = inputs->directory,
                      .variables = std::move(inputs->variables),
                      .including = inputs->files};
    Node model = loadModel(std::move(files), scope, session);
    if (isReadable && model.members.empty() && session.errorCount() == 0)
        session.error(
            Place{std::make_shared<const std::string>(project.files.front().string()), 0, 0, {}},
            phrase("the Compose file is empty"),
            phrase("it needs `services:` at least"));
    if (model.find("services") == nullptr || !model.find("services")->isMapping())
        setMember(model, "services", makeMapping(model.place));
    setMember(model, "name", makeText(*name, model.place));
    // What is not interpolated does not inherit either.
    const VariableStore nothing;
    if (options.normalise)
        normalise(model, *name, options.interpolate ? scope.variables : nothing);
    else
        spellOutResources(model);
    checkNamedServices(options, model, session);
    Node disabled = takeDisabledServices(model, project.activeProfiles, options.services);
    if (options.checkConsistency)
        checkConsistency(model, disabled, session);
    if (options.pruneUnused)
        pruneUnused(model);
    if (Node* services = model.find("services"); services != nullptr && services->isMapping())
        resolveEnvironments(*services, scope.variables, session);
    bindProject(std::move(model), disabled, scope.variables, project);
    loaded.diagnostics = session.takeDiagnostics();
    loaded.unsetVariables.assign(session.unsetVariables().begin(), session.unsetVariables().end());
    return loaded;
}

} // namespace plumbline::compose

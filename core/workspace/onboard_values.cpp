// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/dotenv.h"
#include "core/compose/interpolation.h"
#include "core/parity/key_words.h"
#include "core/sources/repository/dotenv_files.h"
#include "core/sources/repository/project_files.h"
#include "core/workspace/onboard_certificates.h"
#include "core/workspace/onboard_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using onboarding::NeededVar;
using onboarding::TargetFile;

std::string nameOf(std::string_view path)
{
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string folderOf(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash + 1));
}

/// The file that an example shows the keys of: `api/.env.local.example` -> `api/.env.local`.
std::string targetOf(const std::string& example)
{
    std::string name = nameOf(example);
    for (const std::string_view word :
         {"example", "sample", "template", "dist", "defaults", "default", "schema"}) {
        for (const std::string& part : {fmt::format(".{}", word),
                                        fmt::format("-{}", word),
                                        fmt::format("_{}", word),
                                        fmt::format("{}.", word),
                                        std::string(word)}) {
            const std::size_t at = toLower(name).find(part);
            if (at != std::string::npos) {
                name.erase(at, part.size());
                break;
            }
        }
    }
    if (name.empty() || name == "env" || name == ".")
        name = ".env";
    if (!name.starts_with('.') && name.starts_with("env."))
        name = "." + name;
    return folderOf(example) + name;
}

/// Parts of a model where an empty text is a fine value.
bool mayBeEmpty(std::string_view path)
{
    static constexpr std::array<std::string_view, 5> kParts{
        ".environment.", ".labels.", ".command", ".args.", ".annotations."};
    return std::ranges::any_of(
        kParts, [&](std::string_view part) { return path.find(part) != std::string_view::npos; });
}

void collectUses(const compose::Node& node, const std::string& path, std::vector<NeededVar>& needs)
{
    for (const compose::Node& item : node.items)
        collectUses(item, path + ".0", needs);
    for (const compose::Member& member : node.members)
        collectUses(member.second, path + "." + member.first, needs);
    if (!node.isScalar())
        return;
    for (const compose::VariableUse& use : compose::variablesIn(node.text)) {
        NeededVar need{.name = use.name,
                       .isRequired = use.isRequired,
                       .fallback = use.defaultValue,
                       .reader = use.isRequired ? phrase("stops without it")
                                                : phrase("would be empty without it"),
                       .origin = node.place.toOrigin()};
        if (use.presenceValue)
            need.fallback = std::string();
        if (!need.fallback && !need.isRequired && !mayBeEmpty(path + "."))
            need.isRequired = true;
        if (!parity::isPlatformKey(use.name))
            needs.push_back(std::move(need));
    }
}

/// The Compose files before anything is filled in.
std::optional<compose::Loaded> rawModel(const OnboardRequest& request)
{
    compose::LoadOptions options = request.workspace;
    options.interpolate = false;
    options.resolveEnvFiles = false;
    options.requireEnvFiles = false;
    options.checkConsistency = false;
    options.normalise = false;
    auto loaded = compose::load(options);
    return loaded ? std::optional(std::move(*loaded)) : std::nullopt;
}

/// The dotenv files that services name, with the place where they do.
std::map<std::string, std::pair<bool, Origin>> envFilesOf(const compose::Project& project,
                                                          const fs::path& root)
{
    std::map<std::string, std::pair<bool, Origin>> files;
    for (const auto& [name, service] : project.services) {
        for (const compose::EnvFile& file : service.envFiles) {
            auto& [isRequired, origin] = files[shownFile(root, project.workingDir / file.path)];
            isRequired = isRequired || file.required;
            origin = project.originOf(fmt::format("services.{}.env_file", name));
        }
    }
    return files;
}

std::optional<std::string> readableText(const fs::path& file)
{
    auto text = readFile(file);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

/// Files with values that are for dev and in version control: `.env.development`.
std::map<std::string, std::string> devValuesOf(const model::RepositoryFacts& facts,
                                               const fs::path& root)
{
    std::map<std::string, std::string> values;
    for (const model::DotenvFile& file : facts.dotenvFiles) {
        if (file.isExample || file.isEncrypted || file.environment != "dev" ||
            file.tracking != model::Tracking::Tracked)
            continue;
        const compose::Dotenv dotenv =
            compose::parseDotenv(readableText(root / file.file).value_or(""),
                                 file.file,
                                 [](std::string_view) -> const std::string* { return nullptr; });
        for (const compose::DotenvEntry& entry : dotenv.entries) {
            if (model::secrecyOf(entry.key, entry.value).empty() && !isSecretName(entry.key))
                values.insert_or_assign(entry.key, entry.value);
        }
    }
    return values;
}

/// Whether a secret's file is a certificate or the key of one, and no text that could be made up.
bool isOfCertificate(const std::string& file)
{
    const std::string path = toLower(file);
    const bool isAmongThem = path.find("cert") != std::string::npos ||
                             path.find("tls") != std::string::npos ||
                             path.find("ssl") != std::string::npos;
    return isCertificateName(file) && (isAmongThem || fs::path(file).extension() != ".key");
}

class ValueView
{
public:
    ValueView(const OnboardRequest& request, const model::RepositoryFacts& facts, OnboardView& view)
        : m_request(request)
        , m_facts(facts)
        , m_view(view)
        , m_root(view.manifest.root)
    {}

    void run()
    {
        onboarding::FieldSources& sources = m_view.sources;
        sources = {};
        sources.classes = m_view.manifest.manifest.keyClasses;
        sources.devValues = devValuesOf(m_facts, m_root);
        for (const auto& [name, value] : m_request.workspace.variables)
            sources.setElsewhere.insert(name);
        const auto raw = rawModel(m_request);
        if (raw)
            takeModel(*raw);
        takeExamples();
        takeAppFile();
        takeAsked();
        for (const auto& [file, target] : m_targets)
            sources.targets.push_back(target);
        m_view.facts.hasTargets = !sources.targets.empty();
        viewCertificates(m_request, raw ? &raw->project : nullptr, m_view);
    }

private:
    void takeModel(const compose::Loaded& raw)
    {
        const compose::Project& project = raw.project;
        m_view.facts.hasComposeFiles = true;
        m_view.project = project.name;
        m_hasBuild = std::ranges::any_of(
            project.services, [](const auto& each) { return each.second.build.has_value(); });
        m_view.facts.buildsImages = m_hasBuild;
        onboarding::FieldSources& sources = m_view.sources;
        const auto& named = m_request.workspace.envFiles;
        sources.interpolationFile =
            shownFile(m_root,
                      named.empty() ? project.workingDir / ".env"
                                    : m_request.workspace.directory / named.front());
        collectUses(project.model, {}, sources.interpolated);
        takeEnvironment(project);
        for (const auto& [file, need] : envFilesOf(project, m_root))
            addTarget(file, need.first, need.second);
        if (!sources.interpolated.empty() || fs::exists(m_root / sources.interpolationFile))
            addTarget(sources.interpolationFile, false, {});
        for (const auto& [name, secret] : project.secrets)
            takeSecret(project, name, secret);
    }

    /// A key without a value is passed on from where the stack is launched.
    void takeEnvironment(const compose::Project& project)
    {
        for (const auto& [name, service] : project.services) {
            for (const auto& [key, value] : service.environment) {
                m_setByStack.insert(key);
                if (!value && !parity::isPlatformKey(key))
                    m_view.sources.interpolated.push_back(
                        {.name = key,
                         .isRequired = false,
                         .fallback = {},
                         .reader = phrase("passes it on"),
                         .origin = project.originOf(
                             fmt::format("services.{}.environment.{}", name, key))});
            }
        }
    }

    void takeSecret(const compose::Project& project,
                    const std::string& name,
                    const compose::FileObject& secret)
    {
        const Origin origin = project.originOf(fmt::format("secrets.{}", name));
        if (!secret.environment.empty())
            m_view.sources.interpolated.push_back({.name = secret.environment,
                                                   .isRequired = true,
                                                   .fallback = {},
                                                   .reader = phrase("makes a secret of it"),
                                                   .origin = origin});
        std::error_code unknown;
        const fs::path file = project.workingDir / secret.file;
        if (secret.file.empty() || isOfCertificate(shownFile(m_root, file)) ||
            fs::exists(file, unknown))
            return;
        m_view.sources.secretFiles.push_back(
            {.name = name, .file = shownFile(m_root, file), .origin = origin});
    }

    TargetFile& addTarget(const std::string& file, bool isRequired, const Origin& origin)
    {
        TargetFile& target = m_targets[file];
        if (target.file.empty()) {
            target.file = file;
            target.text = readableText(m_root / file);
            target.origin = origin;
        }
        target.isRequired = target.isRequired || isRequired;
        return target;
    }

    void takeExamples()
    {
        for (const model::DotenvFile& file : m_facts.dotenvFiles) {
            const bool isOfOther = !file.environment.empty() && file.environment != "dev";
            if (!file.isExample || isOfOther || file.isEncrypted ||
                sources::repository::isAside(folderOf(file.file) + "x"))
                continue;
            const std::string target = targetOf(file.file);
            const bool isOfRoot = folderOf(target).empty();
            if (!m_targets.contains(target) && !isOfRoot && m_hasBuild)
                continue; // the containers do not read it
            TargetFile& known = addTarget(target, false, {});
            if (!known.example.empty())
                continue;
            known.example = file.file;
            known.exampleText = readableText(m_root / file.file).value_or("");
        }
        for (const auto& [file, target] : m_targets) {
            if (target.isRequired && !target.text && target.example.empty())
                m_view.facts.filesToMake.push_back(file);
        }
    }

    /// Where what the code itself asks for can be said: a file that services get whole, or `.env` where
    /// no container is made.
    void takeAppFile()
    {
        onboarding::FieldSources& sources = m_view.sources;
        for (const auto& [file, target] : m_targets) {
            if (sources.appFile.empty() && (target.isRequired || !m_view.facts.hasComposeFiles))
                sources.appFile = file;
        }
        if (sources.appFile.empty())
            return;
        std::set<std::string> seen;
        for (const model::EnvironmentRead& read : m_facts.environmentReads) {
            if (read.use != model::EnvironmentUse::Required || parity::isPlatformKey(read.key) ||
                isSetByStack(read.key) || !seen.insert(read.key).second)
                continue;
            sources.readByApp.push_back({.name = read.key,
                                         .isRequired = true,
                                         .fallback = {},
                                         .reader = phrase("stops without it"),
                                         .origin = read.origin});
        }
        takeReferences(seen);
    }

    /// Secrets that another environment's manifests refer to, and that dev has no value for.
    void takeReferences(std::set<std::string>& seen)
    {
        std::vector<std::string> names;
        for (const EnvironmentSpec& spec : m_view.manifest.manifest.environments) {
            const bool isOnKubernetes =
                std::ranges::any_of(spec.sources, [](const SourceSpec& source) {
                    return std::holds_alternative<KubernetesSpec>(source.kind);
                });
            if (isOnKubernetes)
                names.push_back(spec.name);
        }
        if (names.empty())
            return;
        const auto loaded = loadEnvironments(m_view.manifest,
                                             {.environments = names,
                                              .variables = m_request.workspace.variables,
                                              .homeDirectory = m_request.workspace.homeDirectory});
        for (const LoadedEnvironment& environment :
             loaded ? *loaded : std::vector<LoadedEnvironment>()) {
            for (const model::Service& service : environment.environment.services) {
                for (const model::ConfigVar& var : service.config) {
                    if (!var.secrecy.english().starts_with("secretKeyRef") ||
                        isSetByStack(var.name) || !seen.insert(var.name).second)
                        continue;
                    m_view.sources.readByApp.push_back({.name = var.name,
                                                        .isRequired = false,
                                                        .fallback = {},
                                                        .reader = phrase("takes it from a secret"),
                                                        .origin = var.origin});
                }
            }
        }
    }

    /// Whether a service's own `environment` gives it, so that no file has to.
    [[nodiscard]] bool isSetByStack(const std::string& key) const
    {
        return m_setByStack.contains(key);
    }

    void takeAsked()
    {
        for (const OnboardingStep& step : m_view.manifest.manifest.onboarding) {
            if (step.kind != OnboardingStep::Kind::Ask)
                continue;
            m_view.sources.asked.push_back({.name = step.value,
                                            .isRequired = true,
                                            .fallback = {},
                                            .reader = step.title.empty()
                                                          ? phrase("asks for it")
                                                          : phrase("asks for it: {}", step.title),
                                            .origin = step.origin});
            if (m_view.sources.interpolationFile.empty() && m_view.sources.appFile.empty()) {
                m_view.sources.appFile = ".env";
                addTarget(".env", false, step.origin);
            } else {
                addTarget(m_view.sources.interpolationFile.empty()
                              ? m_view.sources.appFile
                              : m_view.sources.interpolationFile,
                          false,
                          step.origin);
            }
        }
    }

    const OnboardRequest& m_request;
    const model::RepositoryFacts& m_facts;
    OnboardView& m_view;
    const fs::path& m_root;
    std::map<std::string, TargetFile> m_targets; ///< by file
    std::set<std::string> m_setByStack;
    bool m_hasBuild = false;
};

} // namespace

std::string shownFile(const fs::path& root, const fs::path& file)
{
    std::error_code unknown;
    const fs::path real = fs::weakly_canonical(root, unknown);
    const fs::path whole = fs::weakly_canonical(file, unknown);
    const std::string relative = whole.lexically_relative(real).generic_string();
    return relative.empty() || relative.starts_with("..") ? file.lexically_normal().string()
                                                          : relative;
}

void viewValues(const OnboardRequest& request, const OnboardCache& cache, OnboardView& view)
{
    view.facts.filesToMake.clear();
    ValueView(request, *cache.repository, view).run();
}

} // namespace plumbline::workspace

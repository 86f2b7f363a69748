// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/dependency_files.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/ignore_rules.h"
#include "core/sources/repository/dotenv_files.h"
#include "core/sources/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::sources::repository {

namespace {

using model::DependencyManifest;
using model::Tracking;

constexpr std::size_t kMostManifestBytes = std::size_t{1024} * 1024;

/// What a declaration says: whether it depends on anything, and on what without a version.
struct Declared
{
    bool hasDependencies = false;
    bool isStarted = false; ///< it says itself how the app is started
    bool isLocked = false;  ///< every version in it is exact
    std::vector<Located<std::string>> unpinned;
};

struct Ecosystem
{
    std::string_view tool;
    std::string_view manifest;
    std::vector<std::string> locks;
    Declared (*read)(const std::string& text, const std::string& file) = nullptr;
};

Located<std::string> placed(std::string name, const std::string& file, int line)
{
    return {.value = std::move(name),
            .origin = {.file = file, .line = line, .column = 1, .object = {}, .layer = {}}};
}

bool isOpenVersion(std::string_view version)
{
    const bool isGit = version.starts_with("git") || version.find("github:") != std::string::npos;
    return version.empty() || version == "*" || version == "latest" || version == "x" ||
           (isGit && version.find('#') == std::string_view::npos);
}

Declared readPackageJson(const std::string& text, const std::string& file)
{
    Declared declared;
    const auto tree = readJsonTree(text, file);
    if (!tree)
        return declared;
    for (const char* group : {"dependencies", "devDependencies"}) {
        const Tree* list = tree->find(group);
        if (list == nullptr || !list->isMapping())
            continue;
        declared.hasDependencies = declared.hasDependencies || !list->members.empty();
        for (const Member& member : list->members) {
            if (member.value.isScalar() && isOpenVersion(member.value.text))
                declared.unpinned.push_back(placed(member.key, file, member.line));
        }
    }
    declared.isStarted = tree->at("scripts.start") != nullptr;
    return declared;
}

Declared readComposerJson(const std::string& text, const std::string& file)
{
    Declared declared;
    const auto tree = readJsonTree(text, file);
    const Tree* list = tree ? tree->find("require") : nullptr;
    if (list == nullptr || !list->isMapping())
        return declared;
    for (const Member& member : list->members) {
        const bool isPackage = member.key.find('/') != std::string::npos;
        declared.hasDependencies = declared.hasDependencies || isPackage;
        const std::string version = member.value.text;
        if (isPackage && (isOpenVersion(version) || version.starts_with("dev-")))
            declared.unpinned.push_back(placed(member.key, file, member.line));
    }
    return declared;
}

/// A text that declares dependencies by lines with one of these words.
template <const char* const... Words>
Declared readByWords(const std::string& text, const std::string& /*file*/)
{
    Declared declared;
    declared.hasDependencies = ((text.find(Words) != std::string::npos) || ...);
    return declared;
}

constexpr char kGem[] = "\ngem ";
constexpr char kRequire[] = "\nrequire";
constexpr char kCargo[] = "dependencies]";
constexpr char kPackages[] = "[packages]";
constexpr char kDeps[] = "defp deps";
constexpr char kProject[] = "\ndependencies";
constexpr char kPoetry[] = "tool.poetry.dependencies";

/// The line without its comment, options and environment markers.
std::string_view requirementOf(std::string_view line)
{
    line = trimmed(line.substr(0, line.find(" #")));
    line = trimmed(line.substr(0, line.find(" --")));
    if (line.ends_with('\\'))
        line.remove_suffix(1);
    line = trimmed(line.substr(0, line.find(';')));
    return line.starts_with('#') || line.starts_with('-') ? std::string_view() : line;
}

/// A list for pip is its own lockfile where every version in it is exact.
Declared readRequirements(const std::string& text, const std::string& file)
{
    Declared declared;
    declared.isLocked = true;
    const std::vector<std::string> lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = requirementOf(lines[i]);
        if (line.empty())
            continue;
        declared.hasDependencies = true;
        const bool isExact =
            line.find("==") != std::string_view::npos || line.find('@') != std::string_view::npos;
        declared.isLocked = declared.isLocked && isExact;
        if (!isExact && line.find_first_of("<>=~!") == std::string_view::npos)
            declared.unpinned.push_back(placed(std::string(line), file, static_cast<int>(i) + 1));
    }
    return declared;
}

const std::vector<Ecosystem>& ecosystems()
{
    static const std::vector<Ecosystem> known{
        {"npm",
         "package.json",
         {"package-lock.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "bun.lockb",
          "npm-shrinkwrap.json"},
         readPackageJson},
        {"pip", "requirements.txt", {}, readRequirements},
        {"Python",
         "pyproject.toml",
         {"uv.lock", "poetry.lock", "pdm.lock", "pylock.toml", "requirements.txt"},
         readByWords<kProject, kPoetry>},
        {"Pipenv", "Pipfile", {"Pipfile.lock"}, readByWords<kPackages>},
        {"Bundler", "Gemfile", {"Gemfile.lock"}, readByWords<kGem>},
        {"Go", "go.mod", {"go.sum"}, readByWords<kRequire>},
        {"Cargo", "Cargo.toml", {"Cargo.lock"}, readByWords<kCargo>},
        {"Composer", "composer.json", {"composer.lock"}, readComposerJson},
        {"Mix", "mix.exs", {"mix.lock"}, readByWords<kDeps>},
    };
    return known;
}

std::string inFolder(std::string_view folder, std::string_view name)
{
    return folder.empty() ? std::string(name) : fmt::format("{}/{}", folder, name);
}

/// The folder above; of the workspace's own there is none.
std::optional<std::string_view> above(std::string_view folder)
{
    if (folder.empty())
        return std::nullopt;
    const std::size_t slash = folder.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : folder.substr(0, slash);
}

class DependencyReader
{
public:
    DependencyReader(const ProjectFiles& files, const git::Repository* repository)
        : m_files(files)
        , m_repository(repository)
    {}

    void read(const ProjectFile& file, const Ecosystem& ecosystem, model::RepositoryFacts& facts)
    {
        const auto text = m_files.text(file, kMostManifestBytes);
        if (!text)
            return;
        Declared declared = ecosystem.read(*text, file.path);
        if (!declared.hasDependencies)
            return;
        DependencyManifest manifest{.tool = std::string(ecosystem.tool),
                                    .file = file.path,
                                    .lockNames = ecosystem.locks,
                                    .lockFile = {},
                                    .lockTracking = Tracking::Unknown,
                                    .lockIgnoredBy = {},
                                    .isDeployed = declared.isStarted || hasStart(file.folder()),
                                    .unpinned = std::move(declared.unpinned)};
        if (declared.isLocked) {
            manifest.lockFile = file.path;
            manifest.lockTracking = file.tracking;
        } else if (const ProjectFile* lock = lockOf(file.folder(), ecosystem)) {
            manifest.lockFile = lock->path;
            manifest.lockTracking = lock->tracking;
        }
        manifest.lockIgnoredBy = ignoredBy(file, manifest, ecosystem);
        facts.dependencies.push_back(std::move(manifest));
    }

private:
    /// A Dockerfile or a Procfile in the folder or above says that the app is deployed.
    [[nodiscard]] bool hasStart(std::string_view folder) const
    {
        for (auto at = std::optional(folder); at; at = above(*at)) {
            for (const std::string_view name : {"Dockerfile", "Procfile", "Containerfile"}) {
                if (m_files.find(inFolder(*at, name)) != nullptr)
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] const ProjectFile* lockOf(std::string_view folder,
                                            const Ecosystem& ecosystem) const
    {
        for (auto at = std::optional(folder); at; at = above(*at)) {
            for (const std::string& name : ecosystem.locks) {
                if (const ProjectFile* lock = m_files.find(inFolder(*at, name)))
                    return lock;
            }
        }
        return nullptr;
    }

    /// The ignore file that keeps the lockfile, or one that is to be, out of commits or builds.
    [[nodiscard]] std::string ignoredBy(const ProjectFile& file,
                                        const DependencyManifest& manifest,
                                        const Ecosystem& ecosystem) const
    {
        if (manifest.lockTracking == Tracking::Ignored)
            return ".gitignore";
        if (manifest.lockFile.empty() && m_repository != nullptr) {
            for (const std::string& name : ecosystem.locks) {
                std::error_code error;
                const auto path = std::filesystem::relative(
                    m_files.root / inFolder(file.folder(), name),
                    std::filesystem::canonical(m_repository->workTree(), error),
                    error);
                if (!error && m_repository->isIgnored(path.generic_string()))
                    return ".gitignore";
            }
        }
        const std::string ignoreFile = inFolder(file.folder(), ".dockerignore");
        const auto rules = readFile(m_files.root / ignoreFile, ByteCount{65'536});
        if (!rules || manifest.lockFile.empty())
            return {};
        const std::string_view name =
            std::string_view(manifest.lockFile).substr(manifest.lockFile.rfind('/') + 1);
        return compose::IgnoreRules::parse(*rules).ignores(name) ? ignoreFile : std::string();
    }

    const ProjectFiles& m_files;
    const git::Repository* m_repository;
};

} // namespace

void readDependencies(const ProjectFiles& files,
                      const git::Repository* repository,
                      model::RepositoryFacts& facts)
{
    DependencyReader reader(files, repository);
    for (const ProjectFile& file : files.files) {
        if (file.tracking == Tracking::Ignored || isAside(file.path))
            continue;
        for (const Ecosystem& ecosystem : ecosystems()) {
            if (file.name() == ecosystem.manifest)
                reader.read(file, ecosystem, facts);
        }
    }
}

} // namespace plumbline::sources::repository

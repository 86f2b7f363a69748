// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/found_files.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 20'000;
constexpr int kDeepest = 6;
constexpr int kDeepestCompose = 2; // deploy/docker-compose/compose.yaml
constexpr int kDeepestWhole = 4;   // deploy/environments/prod/compose.yaml
constexpr std::size_t kFirstBytes = 65'536;

struct Word
{
    std::string_view written;
    std::string_view environment;
};

constexpr std::array kWords{
    Word{"dev", "dev"},
    Word{"development", "dev"},
    Word{"local", "dev"},
    Word{"test", "test"},
    Word{"testing", "test"},
    Word{"ci", "ci"},
    Word{"qa", "qa"},
    Word{"uat", "uat"},
    Word{"staging", "staging"},
    Word{"stage", "staging"},
    Word{"stg", "staging"},
    Word{"preprod", "preprod"},
    Word{"production", "prod"},
    Word{"prod", "prod"},
    Word{"prd", "prod"},
    Word{"live", "prod"},
};

std::string environmentOfWord(std::string_view word)
{
    const auto at = std::ranges::find(kWords, word, &Word::written);
    return at == kWords.end() ? std::string() : std::string(at->environment);
}

/// Folders of files that show how it might be done.
bool isExample(const std::string& folder)
{
    static const std::set<std::string, std::less<>> kExamples{
        "docs", "example", "examples", "samples", "sample-manifests"};
    return kExamples.contains(folder);
}

/// Folders that hold other people's files, or made ones.
bool isForeign(const std::string& folder)
{
    static const std::set<std::string, std::less<>> kForeign{"node_modules",
                                                             "vendor",
                                                             "target",
                                                             "build",
                                                             "dist",
                                                             "venv",
                                                             "__pycache__",
                                                             "bower_components",
                                                             "site-packages",
                                                             "third_party",
                                                             "testdata",
                                                             "fixtures"};
    return folder.starts_with('.') || kForeign.contains(folder);
}

bool isYaml(std::string_view name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml");
}

std::string withoutYaml(const std::string& name)
{
    return name.substr(0, name.rfind('.'));
}

/// `compose`, `compose.X`, `docker-compose.X`, `docker-compose-X`: X, or nothing where it is none.
std::optional<std::string> composeVariant(const std::string& name)
{
    if (!isYaml(name))
        return std::nullopt;
    const std::string stem = withoutYaml(name);
    for (const std::string_view prefix : {"docker-compose", "compose"}) {
        if (stem == prefix)
            return std::string();
        if (stem.starts_with(prefix) && (stem[prefix.size()] == '.' || stem[prefix.size()] == '-'))
            return stem.substr(prefix.size() + 1);
    }
    return std::nullopt;
}

std::optional<FoundFile> asCompose(const std::string& path, const std::string& name, int depth)
{
    const auto variant = composeVariant(name);
    if (!variant)
        return std::nullopt;
    FoundFile file{.path = path, .kind = FileKind::Compose, .environment = {}};
    if (variant->empty()) {
        const std::string folder = fs::path(path).parent_path().filename().string();
        file.environment = environmentOfWord(toLower(folder));
        file.isWhole = !file.environment.empty();
        if (depth > (file.isWhole ? kDeepestWhole : kDeepestCompose))
            return std::nullopt;
        return file;
    }
    if (depth > kDeepestCompose)
        return std::nullopt;
    file.isOverride = *variant == "override";
    file.environment = environmentInPath(*variant);
    if (!file.isOverride && file.environment.empty())
        return std::nullopt; // an overlay for something else: tools, monitoring
    return file;
}

/// `.env.prod`, `prod.env`; not `.env` itself, which Compose reads, nor examples.
std::optional<FoundFile> asDotenv(const std::string& path, const std::string& name)
{
    if (!name.starts_with(".env.") && !name.ends_with(".env"))
        return std::nullopt;
    for (const std::string_view example : {"example", "sample", "template", "dist", "defaults"}) {
        if (name.find(example) != std::string::npos)
            return std::nullopt;
    }
    const std::string environment = environmentInPath(path);
    if (environment.empty() || name == ".env")
        return std::nullopt;
    return FoundFile{.path = path, .kind = FileKind::Dotenv, .environment = environment};
}

std::string firstBytes(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    std::string text(kFirstBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return text;
}

bool hasLineStart(const std::string& text, std::string_view word)
{
    return text.starts_with(word) || text.find("\n" + std::string(word)) != std::string::npos;
}

bool hasFile(const fs::path& folder, std::string_view name)
{
    std::error_code ignored;
    return fs::exists(folder / name, ignored);
}

bool isPartOfChart(const fs::path& file)
{
    return file.parent_path().filename() == "templates" &&
           hasFile(file.parent_path().parent_path(), "Chart.yaml");
}

/// A patch, or a part that some overlays take in: what is deployed is what Kustomize makes of it.
bool isPartOfOverlay(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    if (!hasFile(folder, "kustomization.yaml") && !hasFile(folder, "kustomization.yml"))
        return false;
    return std::ranges::any_of(
        folder, [](const fs::path& part) { return part == "overlays" || part == "components"; });
}

std::optional<FileKind> kindOfYaml(const fs::path& file, const std::string& name)
{
    if (name == "Chart.yaml")
        return FileKind::HelmChart;
    if (name == "kustomization.yaml" || name == "kustomization.yml")
        return FileKind::Kustomization;
    if (isPartOfChart(file) || isPartOfOverlay(file))
        return std::nullopt;
    const std::string text = firstBytes(file);
    if (hasLineStart(text, "apiVersion:") && hasLineStart(text, "kind:") &&
        text.find("{{") == std::string::npos)
        return FileKind::Kubernetes;
    return std::nullopt;
}

std::optional<FileKind> kindOfJson(const fs::path& file, const std::string& name)
{
    if (name == "package.json" || name == "package-lock.json" || name == "tsconfig.json")
        return std::nullopt;
    const std::string text = firstBytes(file);
    if (text.find("\"terraform_version\"") != std::string::npos)
        return FileKind::Terraform;
    const bool isService = text.find("\"taskDefinition\"") != std::string::npos &&
                           text.find("\"desiredCount\"") != std::string::npos;
    if (isService || text.find("\"containerDefinitions\"") != std::string::npos)
        return FileKind::Ecs;
    const bool isKubernetes = text.find("\"apiVersion\"") != std::string::npos &&
                              text.find("\"kind\"") != std::string::npos &&
                              text.find("\"metadata\"") != std::string::npos;
    return isKubernetes ? std::optional(FileKind::Kubernetes) : std::nullopt;
}

std::optional<FileKind> kindOf(const fs::path& file, const std::string& name, int depth)
{
    if (depth == 0 && name == "Procfile")
        return FileKind::Procfile;
    if (depth == 0 && name == "app.json")
        return FileKind::AppJson;
    if (depth == 0 && name == "Dockerfile")
        return FileKind::Dockerfile;
    if (isYaml(name))
        return kindOfYaml(file, name);
    if (name.ends_with(".json"))
        return kindOfJson(file, name);
    if (name.ends_with(".tfstate"))
        return FileKind::Terraform;
    if (name.ends_with(".tf"))
        return FileKind::TerraformCode;
    return std::nullopt;
}

std::optional<FoundFile> look(const fs::path& file, const fs::path& root, int depth)
{
    const std::string path = file.lexically_relative(root).generic_string();
    const std::string name = file.filename().string();
    if (name == "plumbline.yaml" || name == "plumbline.yml")
        return std::nullopt;
    if (composeVariant(name))
        return asCompose(path, name, depth);
    if (auto dotenv = asDotenv(path, name))
        return dotenv;
    const auto kind = kindOf(file, name, depth);
    if (!kind)
        return std::nullopt;
    return FoundFile{.path = path, .kind = *kind, .environment = environmentInPath(path)};
}

} // namespace

std::string environmentInPath(const std::string& path)
{
    std::string word;
    std::string found;
    const auto finish = [&] {
        // The part nearest to the file counts: `deploy/prod/test.env` is about tests.
        if (std::string environment = environmentOfWord(word); !environment.empty())
            found = std::move(environment);
        word.clear();
    };
    for (const char c : toLower(path)) {
        if (c == '/' || c == '.' || c == '-' || c == '_')
            finish();
        else
            word.push_back(c);
    }
    finish();
    return found;
}

std::string appInPath(const std::string& path)
{
    static constexpr std::array<std::string_view, 27> kKinds{
        "app",         "apps",         "compose",     "conf",    "config",         "configs",
        "deploy",      "deployment",   "deployments", "docker",  "dotenv",         "env",
        "environment", "environments", "envs",        "infra",   "infrastructure", "k8s",
        "kubernetes",  "ops",          "packages",    "secrets", "server",         "services",
        "settings",    "src",          "tests"};
    static_assert(std::ranges::is_sorted(kKinds));
    for (fs::path folder = fs::path(path).parent_path(); !folder.empty();
         folder = folder.parent_path()) {
        std::string name = folder.filename().string();
        if (!std::ranges::binary_search(kKinds, toLower(name)) && environmentInPath(name).empty())
            return name;
    }
    return {};
}

std::vector<FoundFile> findFiles(const fs::path& root, Examples examples)
{
    std::vector<FoundFile> found;
    std::size_t count = 0;
    std::error_code error;
    auto at = fs::recursive_directory_iterator(
        root, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator() && count < kMostFiles;
         at.increment(error)) {
        std::error_code ignored;
        const fs::file_status status = at->symlink_status(ignored);
        if (fs::is_directory(status)) {
            const std::string name = at->path().filename().string();
            const bool isLeftOut = examples == Examples::LeftOut && isExample(name);
            if (at.depth() >= kDeepest || isForeign(name) || isLeftOut)
                at.disable_recursion_pending();
            continue;
        }
        if (!fs::is_regular_file(status))
            continue;
        ++count;
        if (auto file = look(at->path(), root, at.depth()))
            found.push_back(std::move(*file));
    }
    std::ranges::sort(found, {}, &FoundFile::path);
    return found;
}

} // namespace plumbline::workspace

// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/build_files.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/compose/ignore_rules.h"
#include "core/sources/dockerfile/dockerfile_source.h"
#include "core/sources/repository/dotenv_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace plumbline::sources::repository {

namespace {

constexpr std::size_t kMostBuildFileBytes = std::size_t{512} * 1024;

bool isDockerfile(std::string_view name)
{
    return name == "Dockerfile" || name == "Containerfile" || name.ends_with(".Dockerfile") ||
           name.ends_with(".dockerfile") ||
           (name.starts_with("Dockerfile.") && !name.ends_with(".dockerignore"));
}

/// The build context that a Dockerfile is written for.
class Context
{
public:
    Context(const ProjectFiles& files, const ProjectFile& dockerfile)
        : m_files(files)
        , m_folder(dockerfile.folder())
    {
        auto own = readFile(files.root / (dockerfile.path + ".dockerignore"), ByteCount{65'536});
        const auto common =
            own ? own : readFile(files.root / inContext(".dockerignore"), ByteCount{65'536});
        if (common)
            m_rules = compose::IgnoreRules::parse(*common);
    }

    /// The dotenv files that come in with `source`: itself, or what lies in it.
    [[nodiscard]] std::vector<std::string> dotenvFilesIn(std::string_view source) const
    {
        std::vector<std::string> found;
        const std::string wanted =
            std::filesystem::path(source).lexically_normal().relative_path().generic_string();
        const std::string_view name = std::string_view(wanted).substr(wanted.rfind('/') + 1);
        if (isDotenvName(name) && !isExampleName(name))
            return {wanted};
        const std::string folder = wanted.empty() || wanted == "." ? "" : wanted + "/";
        for (const model::DotenvFile& file : known()) {
            const std::string path = pathInContext(file.file);
            const bool isIn = !path.empty() && path.starts_with(folder);
            if (isIn && !file.isExample && !file.isEncrypted && !m_rules.ignores(path))
                found.push_back(path);
        }
        return found;
    }

    void knows(const std::vector<model::DotenvFile>& files) { m_known = &files; }

private:
    [[nodiscard]] std::string inContext(std::string_view name) const
    {
        return m_folder.empty() ? std::string(name) : fmt::format("{}/{}", m_folder, name);
    }

    [[nodiscard]] std::string pathInContext(const std::string& path) const
    {
        if (m_folder.empty())
            return path;
        const std::string prefix = fmt::format("{}/", m_folder);
        return path.starts_with(prefix) ? path.substr(prefix.size()) : std::string();
    }

    [[nodiscard]] const std::vector<model::DotenvFile>& known() const
    {
        static const std::vector<model::DotenvFile> kNone;
        return m_known != nullptr ? *m_known : kNone;
    }

    const ProjectFiles& m_files;
    std::string m_folder;
    compose::IgnoreRules m_rules;
    const std::vector<model::DotenvFile>* m_known = nullptr;
};

} // namespace

void readBuildFiles(const ProjectFiles& files, model::RepositoryFacts& facts)
{
    for (const ProjectFile& file : files.files) {
        if (!isDockerfile(file.name()) || file.tracking == model::Tracking::Ignored ||
            isAside(file.folder()))
            continue;
        const auto text = files.text(file, kMostBuildFileBytes);
        if (!text)
            continue;
        model::BuildFile build{.file = file.path,
                               .stages =
                                   dockerfile::loadStages({.name = file.path, .text = *text})};
        Context context(files, file);
        context.knows(facts.dotenvFiles);
        for (model::BuildStage& stage : build.stages) {
            for (model::BuildCopy& copy : stage.copies) {
                for (const std::string& source : copy.sources) {
                    if (copy.from.empty())
                        std::ranges::move(context.dotenvFilesIn(source),
                                          std::back_inserter(copy.secretFiles));
                }
            }
        }
        facts.buildFiles.push_back(std::move(build));
    }
}

} // namespace plumbline::sources::repository

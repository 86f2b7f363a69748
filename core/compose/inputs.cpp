// SPDX-License-Identifier: Apache-2.0
#include "core/compose/inputs.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace plumbline::compose {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kFileNames{
    "compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"};
constexpr std::array<std::string_view, 4> kOverrideNames{"compose.override.yml",
                                                         "compose.override.yaml",
                                                         "docker-compose.override.yml",
                                                         "docker-compose.override.yaml"};

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

fs::path absolutePath(const fs::path& path, const fs::path& directory)
{
    return (path.is_absolute() ? path : directory / path).lexically_normal();
}

std::vector<fs::path> candidatesIn(const fs::path& folder, std::span<const std::string_view> names)
{
    std::vector<fs::path> found;
    for (const std::string_view name : names) {
        const fs::path path = folder / name;
        if (isThere(path) && !isFolder(path))
            found.push_back(path);
    }
    return found;
}

void warnOfSeveral(const std::vector<fs::path>& candidates, Session& session)
{
    if (candidates.size() < 2)
        return;
    std::vector<std::string> names;
    names.reserve(candidates.size());
    for (const fs::path& path : candidates)
        names.push_back(path.filename().string());
    session.warning(
        Place{std::make_shared<const std::string>(candidates.front().string()), 0, 0, {}},
        phrase("several Compose files stand side by side: {}; {} is used",
               join(names, ", "),
               names.front()),
        phrase("keep one, or name the one you mean with -f"));
}

Result<std::vector<fs::path>> discover(const fs::path& start, Session& session)
{
    for (fs::path folder = start.lexically_normal();; folder = folder.parent_path()) {
        const std::vector<fs::path> candidates = candidatesIn(folder, kFileNames);
        if (!candidates.empty()) {
            warnOfSeveral(candidates, session);
            std::vector<fs::path> files{candidates.front()};
            const std::vector<fs::path> overrides = candidatesIn(folder, kOverrideNames);
            warnOfSeveral(overrides, session);
            if (!overrides.empty())
                files.push_back(overrides.front());
            return files;
        }
        if (!folder.has_parent_path() || folder == folder.parent_path())
            break;
    }
    return fail(ErrorCode::NotFound,
                phrase("no Compose file in {} or the folders above it", start.string()),
                phrase("create compose.yaml, or name a file with -f"));
}

bool isTruthy(std::string_view text)
{
    const std::string lower = toLower(text);
    return lower == "1" || lower == "true" || lower == "t";
}

/// The files that COMPOSE_FILE names.
std::vector<fs::path> filesOfVariable(const VariableStore& variables)
{
    const VariableStore::Value* value = variables.find("COMPOSE_FILE");
    if (value == nullptr || value->text.empty())
        return {};
    const VariableStore::Value* separator = variables.find("COMPOSE_PATH_SEPARATOR");
    const std::string between =
        separator == nullptr || separator->text.empty() ? ":" : separator->text;
    std::vector<fs::path> files;
    std::string_view rest = value->text;
    while (!rest.empty()) {
        const std::size_t end = rest.find(between);
        if (const std::string_view name = rest.substr(0, end); !name.empty())
            files.emplace_back(name);
        rest =
            end == std::string_view::npos ? std::string_view() : rest.substr(end + between.size());
    }
    return files;
}

class Finder
{
public:
    Finder(const LoadOptions& options, Session& session)
        : m_options(options)
        , m_session(session)
    {
        m_inputs.variables = VariableStore(options.variables);
    }

    Result<Inputs> find()
    {
        if (Result<> read = readEnvFiles(firstDirectory()); !read)
            return tl::unexpected(read.error());
        Result<std::vector<fs::path>> files = findFiles();
        if (!files)
            return tl::unexpected(files.error());
        m_inputs.files = std::move(*files);
        m_inputs.directory = !m_options.projectDirectory.empty()
                                 ? absolutePath(m_options.projectDirectory, m_options.directory)
                                 : folderOf(m_inputs.files);
        // The file that was found may sit elsewhere than where the search began, with its own .env.
        if (Result<> read = readEnvFiles(m_inputs.directory); !read)
            return tl::unexpected(read.error());
        return std::move(m_inputs);
    }

private:
    [[nodiscard]] fs::path firstDirectory() const
    {
        if (!m_options.projectDirectory.empty())
            return absolutePath(m_options.projectDirectory, m_options.directory);
        return folderOf(m_options.files);
    }

    /// The folder of the first file that has one.
    [[nodiscard]] fs::path folderOf(const std::vector<fs::path>& files) const
    {
        const auto file = std::ranges::find_if_not(files, isStandardInput);
        return file == files.end() ? m_options.directory
                                   : absolutePath(*file, m_options.directory).parent_path();
    }

    Result<> readEnvFiles(const fs::path& directory)
    {
        if (!m_options.envFiles.empty()) {
            if (m_hasRead)
                return {};
            m_hasRead = true;
            for (const fs::path& file : m_options.envFiles) {
                const fs::path path = absolutePath(file, m_options.directory);
                if (!isThere(path))
                    return fail(ErrorCode::NotFound,
                                phrase("no file {}", path.string()),
                                phrase("it was named with --env-file"));
                m_inputs.envFiles.push_back(path);
            }
            m_inputs.variables.addFiles(m_inputs.envFiles, "--env-file", m_session);
            return {};
        }
        if (const auto* value = m_inputs.variables.find("COMPOSE_DISABLE_ENV_FILE");
            value != nullptr && isTruthy(value->text))
            return {};
        const fs::path path = directory / ".env";
        const bool isKnown = std::ranges::find(m_inputs.envFiles, path) != m_inputs.envFiles.end();
        if (isKnown || !isThere(path) || isFolder(path))
            return {};
        m_inputs.envFiles.push_back(path);
        m_inputs.variables.addFiles({path}, ".env", m_session);
        return {};
    }

    Result<std::vector<fs::path>> findFiles()
    {
        std::vector<fs::path> named = m_options.files;
        fs::path directory = m_options.directory;
        if (named.empty()) {
            named = filesOfVariable(m_inputs.variables);
            if (!m_options.projectDirectory.empty())
                directory = absolutePath(m_options.projectDirectory, m_options.directory);
        }
        if (named.empty())
            return discover(directory, m_session);
        std::vector<fs::path> files;
        for (const fs::path& file : named) {
            if (isStandardInput(file)) {
                if (!m_options.readStandardInput)
                    return fail(ErrorCode::Invalid,
                                phrase("`-` means the standard input, which is not read here"),
                                phrase("name a file"));
                files.push_back(file);
                continue;
            }
            fs::path path = absolutePath(file, m_options.directory);
            if (!isThere(path))
                return fail(ErrorCode::NotFound,
                            phrase("no file {}", path.string()),
                            phrase("check the name, or where you are"));
            files.push_back(std::move(path));
        }
        return files;
    }

    const LoadOptions& m_options;
    Session& m_session;
    Inputs m_inputs;
    bool m_hasRead = false;
};

} // namespace

bool isStandardInput(const fs::path& path)
{
    return path == "-";
}

Result<Inputs> findInputs(const LoadOptions& options, Session& session)
{
    return Finder(options, session).find();
}

bool hasComposeFile(const fs::path& directory)
{
    return !candidatesIn(directory, kFileNames).empty();
}

} // namespace plumbline::compose

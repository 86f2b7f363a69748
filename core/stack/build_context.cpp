// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build_context.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/stack/tar.h"

#include <fmt/format.h>

#include <algorithm>
#include <fnmatch.h>
#include <sys/stat.h>

namespace plumbline::stack {
namespace {

namespace fs = std::filesystem;

/// Whether the parts of `path` match those of `pattern`; `**` stands for any number of parts.
bool partsMatch(const std::vector<std::string>& pattern,
                std::size_t at,
                const std::vector<std::string>& path,
                std::size_t from)
{
    if (at == pattern.size())
        return true; // what lies below a folder that matches is matched with it
    if (pattern[at] == "**") {
        for (std::size_t next = from; next <= path.size(); ++next) {
            if (partsMatch(pattern, at + 1, path, next) && (at + 1 < pattern.size() || next > from))
                return true;
        }
        return false;
    }
    return from < path.size() &&
           fnmatch(pattern[at].c_str(), path[from].c_str(), FNM_PATHNAME) == 0 &&
           partsMatch(pattern, at + 1, path, from + 1);
}

struct FileStatus
{
    std::uint32_t mode = 0644;
    std::int64_t modified = 0;
};

FileStatus statusOf(const fs::path& path)
{
    struct stat status = {};
    constexpr std::uint32_t kPermissions = 07777;
    if (lstat(path.c_str(), &status) != 0)
        return {};
    return {.mode = status.st_mode & kPermissions, .modified = status.st_mtime};
}

class Packer
{
public:
    Packer(fs::path context, IgnoreRules rules, const std::string& dockerfileName)
        : m_context(std::move(context))
        , m_rules(std::move(rules))
        , m_dockerfileName(dockerfileName)
    {}

    Result<> packFolder(const fs::path& folder)
    {
        std::error_code failed;
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
             entry.increment(failed))
            entries.push_back(entry->path());
        if (failed)
            return fail(ErrorCode::Denied,
                        fmt::format("cannot read {}: {}", folder.string(), failed.message()));
        std::sort(entries.begin(), entries.end());
        for (const fs::path& path : entries) {
            if (const auto done = packEntry(path); !done)
                return done;
        }
        return {};
    }

    std::string finish(std::string_view dockerfile)
    {
        m_tar.addFile({.path = m_dockerfileName}, dockerfile);
        return m_tar.finish();
    }

private:
    Result<> packEntry(const fs::path& path)
    {
        const std::string name = path.lexically_relative(m_context).generic_string();
        const bool isIgnored = m_rules.ignores(name);
        const FileStatus status = statusOf(path);
        const TarWriter::Entry entry{
            .path = name, .mode = status.mode, .modified = status.modified};
        const fs::file_status kind = fs::symlink_status(path);
        if (fs::is_directory(kind)) {
            if (!isIgnored)
                m_tar.addFolder(entry);
            return isIgnored && !m_rules.hasExceptions() ? Result<>{} : packFolder(path);
        }
        if (isIgnored || name == m_dockerfileName)
            return {};
        if (fs::is_symlink(kind)) {
            m_tar.addLink(entry, fs::read_symlink(path).string());
            return {};
        }
        if (!fs::is_regular_file(kind))
            return {};
        const auto content = readFile(path);
        if (!content)
            return tl::unexpected(content.error());
        m_tar.addFile(entry, *content);
        return {};
    }

    fs::path m_context;
    IgnoreRules m_rules;
    std::string m_dockerfileName;
    TarWriter m_tar;
};

} // namespace

IgnoreRules IgnoreRules::parse(std::string_view text)
{
    IgnoreRules rules;
    for (const std::string& line : split(text, '\n')) {
        std::string_view pattern = trimmed(line);
        if (pattern.empty() || pattern.starts_with('#'))
            continue;
        Rule rule{.isException = pattern.starts_with('!')};
        if (rule.isException)
            pattern = trimmed(pattern.substr(1));
        rule.pattern = fs::path(pattern).lexically_normal().generic_string();
        while (rule.pattern.starts_with('/'))
            rule.pattern.erase(0, 1);
        while (rule.pattern.ends_with('/'))
            rule.pattern.pop_back();
        if (!rule.pattern.empty() && rule.pattern != ".")
            rules.m_rules.push_back(std::move(rule));
    }
    return rules;
}

bool IgnoreRules::ignores(std::string_view path) const
{
    const std::vector<std::string> parts = split(path, '/');
    bool isIgnored = false;
    for (const Rule& rule : m_rules) {
        if (partsMatch(split(rule.pattern, '/'), 0, parts, 0))
            isIgnored = !rule.isException;
    }
    return isIgnored;
}

bool IgnoreRules::hasExceptions() const
{
    return std::any_of(
        m_rules.begin(), m_rules.end(), [](const Rule& rule) { return rule.isException; });
}

Result<std::string>
packContext(const fs::path& context, const std::string& dockerfileName, std::string_view dockerfile)
{
    // A file named after the Dockerfile goes before the one for the whole context.
    auto rules = readFile(context / (dockerfileName + ".dockerignore"));
    if (!rules)
        rules = readFile(context / ".dockerignore");
    Packer packer(context, IgnoreRules::parse(rules ? *rules : ""), dockerfileName);
    return packer.packFolder(context).transform([&] { return packer.finish(dockerfile); });
}

} // namespace plumbline::stack

// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build_context.h"

#include "core/base/file.h"
#include "core/stack/file_archive.h"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace plumbline::stack {
namespace {

namespace fs = std::filesystem;

ArchiveSource sourceOf(const fs::path& context)
{
    return {.folder = context,
            .purpose = phrase("the build context"),
            .hint = phrase("if the image does not need it, name it in .dockerignore")};
}

using Entry = ArchiveEntry;

/// The folder as a list, in the order in which it is packed.
class Lister
{
public:
    Lister(fs::path context, const compose::IgnoreRules& rules)
        : m_context(std::move(context))
        , m_rules(rules)
    {}

    /// Names that are not taken from the folder.
    void leaveOut(std::string name) { m_left.push_back(std::move(name)); }

    /// A name that comes along though the rules leave it out.
    void take(std::string name) { m_taken.push_back(std::move(name)); }

    Result<> list(const fs::path& folder)
    {
        std::error_code failed;
        std::vector<fs::directory_entry> found;
        for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
             entry.increment(failed))
            found.push_back(*entry);
        if (failed)
            return tl::unexpected(unreadable(sourceOf(m_context), folder, failed.value()));
        std::sort(found.begin(), found.end());
        for (const fs::directory_entry& entry : found) {
            if (auto done = add(entry); !done)
                return done;
        }
        return {};
    }

    std::deque<Entry> entries;

private:
    Result<> add(const fs::directory_entry& entry)
    {
        std::string name = entry.path().lexically_relative(m_context).generic_string();
        if (std::find(m_left.begin(), m_left.end(), name) != m_left.end())
            return {};
        const bool isIgnored = m_rules.ignores(name) &&
                               std::find(m_taken.begin(), m_taken.end(), name) == m_taken.end();
        std::error_code failed;
        const fs::file_status kind = entry.symlink_status(failed);
        if (fs::is_directory(kind)) {
            const bool leadsOn =
                m_rules.hasExceptions() ||
                std::any_of(m_taken.begin(), m_taken.end(), [&](const std::string& taken) {
                    return taken.starts_with(name + "/");
                });
            if (!isIgnored)
                entries.push_back({.kind = Entry::Kind::Folder, .name = std::move(name)});
            return isIgnored && !leadsOn ? Result<>{} : list(entry.path());
        }
        if (isIgnored)
            return {};
        if (fs::is_symlink(kind)) {
            entries.push_back({.kind = Entry::Kind::Link,
                               .name = std::move(name),
                               .content = fs::read_symlink(entry.path(), failed).string()});
        } else if (fs::is_regular_file(kind)) {
            if (::access(entry.path().c_str(), R_OK) != 0)
                return tl::unexpected(unreadable(sourceOf(m_context), entry.path(), errno));
            entries.push_back({.kind = Entry::Kind::File, .name = std::move(name)});
        }
        // Sockets, pipes and devices have no place in an image.
        return {};
    }

    fs::path m_context;
    const compose::IgnoreRules& m_rules; // borrowed for the listing
    std::vector<std::string> m_left;
    std::vector<std::string> m_taken;
};

constexpr std::string_view kIgnoreName = ".dockerignore";

struct IgnoreText
{
    std::string text;
    bool isThere = false;
    bool isOwn = false; ///< named after the Dockerfile
};

/// A file named after the Dockerfile goes before the one for the whole context.
IgnoreText readIgnoreText(const fs::path& context, const ContextDockerfile& dockerfile)
{
    if (!dockerfile.isElsewhere) {
        if (auto own = readFile(context / (dockerfile.name + std::string(kIgnoreName))))
            return {.text = std::move(*own), .isThere = true, .isOwn = true};
    }
    if (auto common = readFile(context / kIgnoreName))
        return {.text = std::move(*common), .isThere = true};
    return {};
}

} // namespace

compose::IgnoreRules readIgnoreRules(const fs::path& context, const ContextDockerfile& dockerfile)
{
    return compose::IgnoreRules::parse(readIgnoreText(context, dockerfile).text);
}

Result<std::shared_ptr<engine::BodySource>> openContext(const fs::path& context,
                                                        const ContextDockerfile& dockerfile)
{
    const std::string ignoreName(kIgnoreName);
    const IgnoreText ignored = readIgnoreText(context, dockerfile);
    const compose::IgnoreRules rules = compose::IgnoreRules::parse(ignored.text);
    Lister lister(context, rules);
    // The engine reads .dockerignore, too, and would go by the wrong one.
    if (ignored.isOwn) {
        lister.leaveOut(ignoreName);
        if (rules.ignores(dockerfile.name))
            lister.entries.push_back({.kind = Entry::Kind::Text,
                                      .name = ignoreName,
                                      .content = dockerfile.name + "\n" + ignoreName + "\n"});
    }
    if (dockerfile.isElsewhere) {
        lister.leaveOut(ignoreName);
        lister.leaveOut(dockerfile.name);
    } else {
        // Even if they are ignored: by the one the engine builds, by the other it keeps both out.
        lister.take(dockerfile.name);
        lister.take(ignoreName);
    }
    if (const auto listed = lister.list(context); !listed)
        return tl::unexpected(listed.error());
    if (dockerfile.isElsewhere) {
        // With it the engine keeps the Dockerfile, which is no part of the context, out of images.
        std::string ignore = ignored.text + "\n" + dockerfile.name + "\n";
        if (!ignored.isThere)
            ignore += ignoreName + "\n";
        lister.entries.push_back(
            {.kind = Entry::Kind::Text, .name = ignoreName, .content = std::move(ignore)});
        lister.entries.push_back(
            {.kind = Entry::Kind::Text, .name = dockerfile.name, .content = dockerfile.content});
    }
    return openArchive(sourceOf(context), std::move(lister.entries));
}

} // namespace plumbline::stack

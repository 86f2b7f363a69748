// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build_context.h"

#include "core/base/file.h"
#include "core/compose/ignore_rules.h"
#include "core/stack/tar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace plumbline::stack {
namespace {

namespace fs = std::filesystem;

Error unreadable(const fs::path& path, int number)
{
    return {.code = ErrorCode::Denied,
            .message = fmt::format("the build context: cannot read {}: {}",
                                   path.string(),
                                   std::generic_category().message(number)),
            .hint = "if the image does not need it, name it in .dockerignore"};
}

/// One entry of the archive to be.
struct Entry
{
    enum class Kind { File, Folder, Link, Text };

    Kind kind = Kind::File;
    std::string name;    ///< in the archive
    std::string content; ///< of a Text; the target of a Link
};

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
            return tl::unexpected(unreadable(folder, failed.value()));
        std::sort(found.begin(), found.end());
        for (const fs::directory_entry& entry : found) {
            if (const auto done = add(entry); !done)
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
                return tl::unexpected(unreadable(entry.path(), errno));
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

/// Turns the list into the bytes of the archive as they are asked for.
class ContextReader final : public engine::BodySource
{
public:
    ContextReader(fs::path context, std::deque<Entry> entries)
        : m_context(std::move(context))
        , m_entries(std::move(entries))
    {}

    ContextReader(const ContextReader&) = delete;
    ContextReader& operator=(const ContextReader&) = delete;
    ContextReader(ContextReader&&) = delete;
    ContextReader& operator=(ContextReader&&) = delete;

    ~ContextReader() override { closeFile(); }

    Result<std::size_t> read(char* into, std::size_t capacity) override
    {
        while (m_at == m_ready.size()) {
            if (m_left > 0)
                return readFile(into, capacity);
            closeFile();
            m_at = 0;
            m_ready.clear();
            if (m_entries.empty()) {
                if (m_isFinished)
                    return 0;
                m_isFinished = true;
                m_ready = m_tar.finish();
                continue;
            }
            const Entry entry = std::move(m_entries.front());
            m_entries.pop_front();
            if (const auto begun = begin(entry); !begun)
                return tl::unexpected(begun.error());
        }
        const std::size_t count = std::min(capacity, m_ready.size() - m_at);
        std::copy_n(m_ready.data() + m_at, count, into);
        m_at += count;
        return count;
    }

private:
    Result<> begin(const Entry& entry)
    {
        const fs::path path = m_context / entry.name;
        struct stat status = {};
        TarWriter::Entry header{.path = entry.name};
        constexpr std::uint32_t kPermissions = 07777;
        if (entry.kind == Entry::Kind::File) {
            // O_NONBLOCK: it may have become a pipe since it was listed
            m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
            if (m_file < 0 || ::fstat(m_file, &status) != 0)
                return tl::unexpected(unreadable(path, errno));
        } else if (entry.kind != Entry::Kind::Text && ::lstat(path.c_str(), &status) != 0) {
            return tl::unexpected(unreadable(path, errno));
        }
        if (entry.kind != Entry::Kind::Text) {
            header.mode = status.st_mode & kPermissions;
            header.modified = status.st_mtime;
        }
        switch (entry.kind) {
        case Entry::Kind::File:
            m_path = path;
            m_left = static_cast<std::uint64_t>(status.st_size);
            m_ready = m_tar.beginFile(header, m_left);
            m_padding = TarWriter::paddingAfter(m_left);
            break;
        case Entry::Kind::Folder:
            m_tar.addFolder(header);
            m_ready = m_tar.take();
            break;
        case Entry::Kind::Link:
            m_tar.addLink(header, entry.content);
            m_ready = m_tar.take();
            break;
        case Entry::Kind::Text:
            m_tar.addFile(header, entry.content);
            m_ready = m_tar.take();
            break;
        }
        return {};
    }

    /// A file that shrinks while it is read would shift everything behind it: that is an error.
    Result<std::size_t> readFile(char* into, std::size_t capacity)
    {
        const std::size_t wanted =
            static_cast<std::size_t>(std::min<std::uint64_t>(capacity, m_left));
        const ssize_t count = ::read(m_file, into, wanted);
        if (count < 0)
            return tl::unexpected(unreadable(m_path, errno));
        if (count == 0)
            return fail(ErrorCode::Conflict,
                        fmt::format("the build context: {} became shorter while it was sent",
                                    m_path.string()),
                        "build again once nothing writes it; name files like it in .dockerignore");
        m_left -= static_cast<std::uint64_t>(count);
        if (m_left == 0) {
            m_ready.assign(m_padding, '\0');
            m_at = 0;
        }
        return static_cast<std::size_t>(count);
    }

    void closeFile()
    {
        if (m_file >= 0)
            ::close(m_file);
        m_file = -1;
    }

    fs::path m_context;
    std::deque<Entry> m_entries;
    TarWriter m_tar;
    std::string m_ready; ///< bytes to hand out, from m_at on
    std::size_t m_at = 0;
    fs::path m_path; ///< the file that is being read
    int m_file = -1;
    std::uint64_t m_left = 0; ///< bytes of it
    std::size_t m_padding = 0;
    bool m_isFinished = false;
};

} // namespace

Result<std::shared_ptr<engine::BodySource>> openContext(const fs::path& context,
                                                        const ContextDockerfile& dockerfile)
{
    const std::string ignoreName = ".dockerignore";
    // A file named after the Dockerfile goes before the one for the whole context.
    const auto own = dockerfile.isElsewhere ? Result<std::string>()
                                            : readFile(context / (dockerfile.name + ignoreName));
    const bool hasOwn = !dockerfile.isElsewhere && own.has_value();
    const auto common = hasOwn ? own : readFile(context / ignoreName);
    const std::string text = common ? *common : std::string();
    const compose::IgnoreRules rules = compose::IgnoreRules::parse(text);
    Lister lister(context, rules);
    // The engine reads .dockerignore, too, and would go by the wrong one.
    if (hasOwn) {
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
        std::string ignore = text + "\n" + dockerfile.name + "\n";
        if (!common)
            ignore += ignoreName + "\n";
        lister.entries.push_back(
            {.kind = Entry::Kind::Text, .name = ignoreName, .content = std::move(ignore)});
        lister.entries.push_back(
            {.kind = Entry::Kind::Text, .name = dockerfile.name, .content = dockerfile.content});
    }
    return std::make_shared<ContextReader>(context, std::move(lister.entries));
}

} // namespace plumbline::stack

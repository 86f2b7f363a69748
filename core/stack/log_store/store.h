// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/quantity.h"
#include "core/stack/log_store/coverage.h"
#include "core/stack/log_store/lot.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace plumbline::stack {

struct LogStoreOptions
{
    /// Above this the oldest lines go, whoever wrote them.
    ByteCount maxSize{std::int64_t{64} * 1024 * 1024};
};

/// A lot of the store, without its lines.
struct LotPlace
{
    std::shared_ptr<const LogSource> source; ///< shared by the lots of a container
    LotFigures figures;
    std::uint32_t segment = 0;
    std::uint64_t linesAt = 0;
};

/// Bytes of a file of the store that can be read no more.
struct LogDamage
{
    std::filesystem::path file;
    std::uint64_t bytes = 0;
};

/// What the containers of one project wrote, also those that are gone: a folder of files that are only
/// ever written at the end of the newest, and of which the oldest goes when they have grown too large.
/// Several processes may write; a line that one of them has stored is not stored again.
///
/// A process that is killed while it writes leaves a lot that is cut short, which is skipped by whoever
/// reads and taken away by whoever writes next.
/// **Thread:** one at a time.
class LogStore
{
public:
    /// Nothing is made before the first line is stored.
    explicit LogStore(std::filesystem::path folder, const LogStoreOptions& options = {});

    /// Stores the lines that are not there yet; the value is how many those were.
    /// **Errors:** Denied, Internal (disk full and the like); nothing of the lot is stored then.
    Result<std::size_t> append(LogLot lot);

    /// Takes in what other processes have written since the last look. **Errors:** Denied, Internal.
    Result<> refresh();

    /// All as it stands in the files: a container's lots need not be in the order of time.
    [[nodiscard]] const std::vector<LotPlace>& lots() const { return m_lots; }

    /// Of a container, by its id.
    [[nodiscard]] LogCoverage coverage(const std::string& container) const;

    /// **Errors:** NotFound (another process made room meanwhile), Invalid (damaged).
    [[nodiscard]] Result<std::vector<StoredLine>> read(const LotPlace& lot) const;

    /// What was skipped so far because it is damaged.
    [[nodiscard]] const std::vector<LogDamage>& damage() const { return m_damage; }

    [[nodiscard]] ByteCount size() const;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    [[nodiscard]] std::filesystem::path fileOf(const LotPlace& lot) const;

    /// Removes all of it; the value is what it took. **Errors:** Denied, Internal.
    Result<ByteCount> forget();

private:
    struct Segment
    {
        std::uint64_t end = 0; ///< of the last whole lot
        std::uint64_t size = 0;
    };

    [[nodiscard]] std::filesystem::path pathOf(std::uint32_t segment) const;
    [[nodiscard]] Result<Descriptor> lockToWrite() const;
    [[nodiscard]] Descriptor lockToRead() const;
    Result<> look();
    Result<> scan(std::uint32_t number);
    [[nodiscard]] std::shared_ptr<const LogSource> shared(LogSource source);
    void forgetSegment(std::uint32_t number);
    void forgetContainers();
    Result<> makeRoom(std::size_t wanted);
    Result<> carryOn(const std::vector<LotPlace>& dropped);
    Result<> put(const LogLot& lot);
    [[nodiscard]] std::vector<LogLot> unknownParts(LogLot lot) const;
    [[nodiscard]] std::vector<bool> knownOf(const std::string& container,
                                            const std::vector<StoredLine>& lines) const;
    [[nodiscard]] KnownLines
    knownBetween(const std::string& container, LogStamp from, LogStamp to) const;

    std::filesystem::path m_folder;
    LogStoreOptions m_options;
    std::map<std::uint32_t, Segment> m_segments;
    std::vector<LotPlace> m_lots;
    std::map<std::string, LogCoverage> m_coverage; ///< by container id
    std::map<std::string, std::shared_ptr<const LogSource>>
        m_sources; ///< the latest, by container id
    std::vector<LogDamage> m_damage;
};

} // namespace plumbline::stack

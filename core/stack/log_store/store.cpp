// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/store.h"

#include "core/base/private_file.h"
#include "core/stack/log_store/segment.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <string_view>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <utility>

namespace plumbline::stack {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSegmentSuffix = ".log";
/// The oldest of about so many files goes at once.
constexpr std::int64_t kSegmentsWanted = 16;
constexpr std::int64_t kSmallestSegment = std::int64_t{16} * 1024;
/// Of so many containers it is remembered that their oldest lines were given up.
constexpr std::size_t kRememberedContainers = 64;
/// A lot is written in a millisecond.
constexpr std::chrono::milliseconds kLockPatience{2000};
constexpr std::chrono::milliseconds kLookForLock{2};

tl::unexpected<Error> storeError(const fs::path& path, const char* verb, int number)
{
    return fail(
        number == EACCES || number == EPERM ? ErrorCode::Denied : ErrorCode::Internal,
        phrase("cannot {} {}: {}", verb, path.string(), std::strerror(number)),
        phrase("logs of containers that are gone are kept there; set XDG_STATE_HOME to a folder of "
               "yours"));
}

/// Holds it as soon as it can be had; a process that was stopped in the middle must not stop us too.
bool holdLock(const Descriptor& lock, int kind)
{
    const auto end = std::chrono::steady_clock::now() + kLockPatience;
    while (flock(lock.number(), kind | LOCK_NB) != 0) {
        const bool isHeld = errno == EWOULDBLOCK || errno == EINTR;
        if (!isHeld || std::chrono::steady_clock::now() >= end)
            return false;
        std::this_thread::sleep_for(kLookForLock);
    }
    return true;
}

/// The number in "00000012.log"; 0 for any other name.
std::uint32_t segmentNumber(const fs::path& file)
{
    if (file.extension() != kSegmentSuffix)
        return 0;
    const std::string stem = file.stem().string();
    std::uint32_t number = 0;
    const auto read = std::from_chars(stem.data(), stem.data() + stem.size(), number);
    return read.ec == std::errc{} && read.ptr == stem.data() + stem.size() ? number : 0;
}

std::vector<std::uint32_t> segmentsIn(const fs::path& folder)
{
    std::vector<std::uint32_t> numbers;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (const std::uint32_t number = segmentNumber(entry.path()); number != 0)
            numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

LogStore::LogStore(fs::path folder, const LogStoreOptions& options)
    : m_folder(std::move(folder))
    , m_options(options)
{}

fs::path LogStore::pathOf(std::uint32_t segment) const
{
    return m_folder / fmt::format("{:08}{}", segment, kSegmentSuffix);
}

fs::path LogStore::fileOf(const LotPlace& lot) const
{
    return pathOf(lot.segment);
}

ByteCount LogStore::size() const
{
    ByteCount all;
    for (const auto& [number, segment] : m_segments)
        all.bytes += static_cast<std::int64_t>(segment.size);
    return all;
}

LogCoverage LogStore::coverage(const std::string& container) const
{
    const auto found = m_coverage.find(container);
    return found == m_coverage.end() ? LogCoverage{} : found->second;
}

Result<Descriptor> LogStore::lockToWrite() const
{
    std::error_code failed;
    fs::create_directories(m_folder, failed);
    if (failed)
        return storeError(m_folder, "make", failed.value());
    fs::permissions(m_folder, fs::perms::owner_all, failed);
    const fs::path path = m_folder / "lock";
    Descriptor lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
    if (lock.number() < 0)
        return storeError(path, "use", errno);
    if (!holdLock(lock, LOCK_EX))
        return storeError(path, "lock", errno);
    return lock;
}

/// Held so that no lot is half written; where it cannot be had, reading goes on without.
Descriptor LogStore::lockToRead() const
{
    Descriptor lock(open((m_folder / "lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    return lock.number() >= 0 && holdLock(lock, LOCK_SH) ? std::move(lock) : Descriptor{};
}

Result<> LogStore::refresh()
{
    const Descriptor lock = lockToRead();
    if (Result<> looked = look(); !looked)
        return looked;
    if (lock.number() < 0)
        return {}; // what seems cut short may be under way
    for (const auto& [number, segment] : m_segments) {
        const fs::path file = pathOf(number);
        const bool isTold = std::ranges::find(m_damage, file, &LogDamage::file) != m_damage.end();
        if (segment.size > segment.end && !isTold)
            m_damage.push_back({file, segment.size - segment.end});
    }
    return {};
}

Result<> LogStore::look()
{
    const std::vector<std::uint32_t> numbers = segmentsIn(m_folder);
    std::vector<std::uint32_t> gone;
    for (const auto& [number, segment] : m_segments) {
        if (!std::ranges::binary_search(numbers, number))
            gone.push_back(number);
    }
    for (const std::uint32_t number : gone)
        forgetSegment(number);
    for (const std::uint32_t number : numbers) {
        if (Result<> scanned = scan(number);
            !scanned && scanned.error().code != ErrorCode::NotFound)
            return scanned;
    }
    if (!gone.empty())
        forgetContainers();
    return {};
}

Result<> LogStore::scan(std::uint32_t number)
{
    Segment& segment = m_segments[number];
    const auto scanned =
        scanSegment(pathOf(number), segment.end, [&](LotHead head, std::uint64_t linesAt) {
            const LotFigures& figures = head.figures;
            m_coverage[head.source.container].add(figures.coversFrom, figures.coversTo);
            m_lots.push_back({.source = shared(std::move(head.source)),
                              .figures = figures,
                              .segment = number,
                              .linesAt = linesAt});
        });
    if (!scanned)
        return tl::unexpected(scanned.error());
    if (scanned->damagedBytes > 0)
        m_damage.push_back({pathOf(number), scanned->damagedBytes});
    segment = {.end = scanned->end, .size = scanned->fileSize};
    return {};
}

/// The names of a container are many bytes beside the figures of a small lot: they are kept once.
std::shared_ptr<const LogSource> LogStore::shared(LogSource source)
{
    std::shared_ptr<const LogSource>& known = m_sources[source.container];
    if (known == nullptr || *known != source)
        known = std::make_shared<const LogSource>(std::move(source));
    return known;
}

/// Its lines are gone, but not the knowledge that they were here.
void LogStore::forgetSegment(std::uint32_t number)
{
    std::erase_if(m_lots, [number](const LotPlace& lot) { return lot.segment == number; });
    m_segments.erase(number);
}

/// Those that no lot is of any more: who follows for days sees many come and go.
void LogStore::forgetContainers()
{
    std::set<std::string_view> here;
    for (const LotPlace& lot : m_lots)
        here.insert(lot.source->container);
    const auto isGone = [&](const auto& entry) { return !here.contains(entry.first); };
    std::erase_if(m_coverage, isGone);
    std::erase_if(m_sources, isGone);
}

Result<std::vector<StoredLine>> LogStore::read(const LotPlace& lot) const
{
    return readStoredLines(pathOf(lot.segment), lot.linesAt, lot.figures.storedSize)
        .and_then([&](const std::string& stored) { return decodeLines(lot.figures, stored); });
}

Result<std::size_t> LogStore::append(LogLot lot)
{
    const Result<Descriptor> lock = lockToWrite();
    if (!lock)
        return tl::unexpected(lock.error());
    if (const Result<> looked = look(); !looked)
        return tl::unexpected(looked.error());
    std::size_t stored = 0;
    for (const LogLot& part : unknownParts(std::move(lot))) {
        if (part.lines.empty() &&
            coverage(part.source.container).contains(part.coversFrom, part.coversTo))
            continue;
        if (const Result<> written = put(part); !written)
            return tl::unexpected(written.error());
        stored += part.lines.size();
    }
    return stored;
}

/// What of a lot is not stored yet. Where lines that are known stood between others there are two lots:
/// those of one container are read one after the other.
std::vector<LogLot> LogStore::unknownParts(LogLot lot) const
{
    std::vector<StoredLine> lines = std::exchange(lot.lines, {});
    const std::vector<bool> isKnown = knownOf(lot.source.container, lines);
    std::vector<LogLot> parts{lot};
    bool wasKnown = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isKnown[i]) {
            wasKnown = true;
            continue;
        }
        if (std::exchange(wasKnown, false) && !parts.back().lines.empty()) {
            LogLot& before = parts.back();
            before.coversTo = before.coversFrom;
            for (const StoredLine& line : before.lines)
                before.coversTo = std::max(before.coversTo, line.at);
            lot.coversFrom = before.coversTo;
            parts.push_back(lot);
        }
        parts.back().lines.push_back(std::move(lines[i]));
    }
    return parts;
}

std::vector<bool> LogStore::knownOf(const std::string& container,
                                    const std::vector<StoredLine>& lines) const
{
    std::vector<bool> isKnown(lines.size(), false);
    const auto found = m_coverage.find(container);
    if (found == m_coverage.end())
        return isKnown;
    const LogCoverage& covered = found->second;
    std::vector<std::size_t> doubtful;
    LogStamp from = kLogEnd;
    LogStamp to = kLogBegin;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const LogStamp at = lines[i].at;
        isKnown[i] = covered.containsDeep(at);
        if (isKnown[i] || !covered.contains(at))
            continue;
        doubtful.push_back(i);
        from = std::min(from, at);
        to = std::max(to, at);
    }
    if (doubtful.empty())
        return isKnown;
    KnownLines known = knownBetween(container, from, to);
    for (const std::size_t i : doubtful)
        isKnown[i] = known.take(lines[i]);
    return isKnown;
}

KnownLines LogStore::knownBetween(const std::string& container, LogStamp from, LogStamp to) const
{
    KnownLines known;
    for (const LotPlace& place : m_lots) {
        if (place.source->container != container || place.figures.lineCount == 0 ||
            place.figures.last < from || place.figures.first > to)
            continue;
        // one that is damaged is no reason to lose what comes again
        for (const StoredLine& line : read(place).value_or(std::vector<StoredLine>{}))
            known.add(line);
    }
    return known;
}

Result<> LogStore::put(const LogLot& lot)
{
    const std::string bytes = encodeLot(lot);
    if (Result<> room = makeRoom(bytes.size()); !room)
        return room;
    const std::uint32_t number = m_segments.empty() ? 1 : m_segments.rbegin()->first;
    const auto known = m_segments.find(number);
    const std::uint64_t end = known == m_segments.end() ? 0 : known->second.end;
    if (Result<> written = appendToSegment(pathOf(number), end, bytes); !written)
        return written;
    return scan(number);
}

/// Begins a new file once the newest is large enough, and removes the oldest ones while all of them
/// together would be larger than they may.
Result<> LogStore::makeRoom(std::size_t wanted)
{
    if (m_segments.empty())
        return {};
    const auto limit =
        static_cast<std::uint64_t>(std::max<std::int64_t>(m_options.maxSize.bytes, 0));
    const auto segmentSize = static_cast<std::uint64_t>(
        std::max(m_options.maxSize.bytes / kSegmentsWanted, kSmallestSegment));
    const std::uint32_t newest = m_segments.rbegin()->first;
    if (m_segments.at(newest).end + wanted > segmentSize)
        m_segments[newest + 1] = {};
    std::vector<LotPlace> dropped;
    while (m_segments.size() > 1 && static_cast<std::uint64_t>(size().bytes) + wanted > limit) {
        const std::uint32_t oldest = m_segments.begin()->first;
        std::error_code failed;
        fs::remove(pathOf(oldest), failed);
        if (failed)
            return storeError(pathOf(oldest), "remove", failed.value());
        std::ranges::copy_if(m_lots, std::back_inserter(dropped), [oldest](const LotPlace& lot) {
            return lot.segment == oldest;
        });
        forgetSegment(oldest);
    }
    if (dropped.empty())
        return {};
    Result<> carried = carryOn(dropped);
    forgetContainers();
    return carried;
}

/// What was given up of a container must not come back from its engine as if it were new.
Result<> LogStore::carryOn(const std::vector<LotPlace>& dropped)
{
    std::map<std::string, LotPlace> latest;
    for (const LotPlace& lot : dropped) {
        LotFigures& figures = latest.try_emplace(lot.source->container, lot).first->second.figures;
        figures.coversTo = std::max(figures.coversTo, lot.figures.coversTo);
    }
    std::vector<LotPlace> lots;
    lots.reserve(latest.size());
    for (auto& [container, lot] : latest)
        lots.push_back(std::move(lot));
    std::ranges::sort(
        lots, std::greater{}, [](const LotPlace& lot) { return lot.figures.coversTo; });
    lots.resize(std::min(lots.size(), kRememberedContainers));
    const std::uint32_t number = m_segments.empty() ? 1 : m_segments.rbegin()->first;
    for (const LotPlace& lot : lots) {
        const std::string bytes = encodeLot({.source = *lot.source,
                                             .coversFrom = kLogBegin,
                                             .coversTo = lot.figures.coversTo,
                                             .lines = {}});
        if (Result<> written = appendToSegment(pathOf(number), m_segments[number].end, bytes);
            !written)
            return written;
        if (Result<> scanned = scan(number); !scanned)
            return scanned;
    }
    return {};
}

Result<ByteCount> LogStore::forget()
{
    std::error_code failed;
    if (!fs::exists(m_folder, failed))
        return ByteCount{};
    const Result<Descriptor> lock = lockToWrite();
    if (!lock)
        return tl::unexpected(lock.error());
    ByteCount all;
    for (const std::uint32_t number : segmentsIn(m_folder)) {
        const auto bytes = fs::file_size(pathOf(number), failed);
        all.bytes += failed ? 0 : static_cast<std::int64_t>(bytes);
        fs::remove(pathOf(number), failed);
        if (failed)
            return storeError(pathOf(number), "remove", failed.value());
    }
    m_segments.clear();
    m_lots.clear();
    m_coverage.clear();
    m_damage.clear();
    return all;
}

} // namespace plumbline::stack

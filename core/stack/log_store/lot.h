// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/logs.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How lines of a log stand in a file: lots of one container each, which can be told apart and read
/// for themselves whatever stands before them.
namespace plumbline::stack {

/// Nanoseconds since the epoch, UTC.
using LogStamp = std::int64_t;
/// Before the first line of any log.
inline constexpr LogStamp kLogBegin = std::numeric_limits<LogStamp>::min();
inline constexpr LogStamp kLogEnd = std::numeric_limits<LogStamp>::max();

/// An RFC 3339 time with any fraction and zone; nullopt where it is none.
std::optional<LogStamp> parseLogStamp(std::string_view text);
/// As engines write it: UTC, nine digits of the second's fraction.
std::string toLogTimestamp(LogStamp stamp);

/// Who wrote a line.
struct LogSource
{
    std::string container; ///< its id
    std::string name;
    std::string service;

    bool operator==(const LogSource&) const = default;
};

struct StoredLine
{
    LogStamp at = 0;
    engine::LogStream stream = engine::LogStream::Output;
    std::string text;

    bool operator==(const StoredLine&) const = default;
};

/// Lines of one container, and the time of which they are all that it wrote.
struct LogLot
{
    LogSource source;
    LogStamp coversFrom = kLogBegin;
    LogStamp coversTo = kLogBegin;
    std::vector<StoredLine> lines;
};

/// Of when the lines of a lot are, and how they stand in the file.
struct LotFigures
{
    LogStamp coversFrom = kLogBegin;
    LogStamp coversTo = kLogBegin;
    LogStamp first = 0; ///< the earliest of its lines
    LogStamp last = 0;
    std::uint32_t lineCount = 0;
    std::uint32_t storedSize = 0; ///< bytes of the lines as they stand in the file
    std::uint32_t plainSize = 0;  ///< bytes of the lines once unpacked
    std::uint32_t checksum = 0;   ///< of the stored bytes
};

/// What is known of a lot without reading its lines.
struct LotHead
{
    LogSource source;
    LotFigures figures;
};

/// The lot as it stands in a file: a head with its own checksum, and the packed lines.
std::string encodeLot(const LogLot& lot);

/// What a reader finds at the start of `bytes`.
struct FoundHead
{
    LotHead head;
    std::size_t size = 0; ///< bytes that the head takes
};

/// The first bytes of every lot; to find the next one behind damage.
std::string_view lotMark();
/// No head is longer.
inline constexpr std::size_t kLongestLotHead = 2048;

/// nullopt: no head stands here, or not all of it.
std::optional<FoundHead> parseLotHead(std::string_view bytes);

/// **Errors:** Invalid (damaged).
Result<std::vector<StoredLine>> decodeLines(const LotFigures& figures, std::string_view stored);

} // namespace plumbline::stack

// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/lot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <zlib.h>

namespace plumbline::stack {
namespace {

constexpr std::string_view kLotMark = "PLOG";
/// Mark, the head's size and its checksum.
constexpr std::size_t kLotPrefix = 12;
/// Little is gained by trying harder, and following must not cost what the service needs.
constexpr int kPackingEffort = 1;
/// A line has 16 MiB at most, and a lot is closed soon above 256 KiB.
constexpr std::uint32_t kLargestLot = 64U * 1024 * 1024;
constexpr std::size_t kLongestLotName = 512;
constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::uint32_t checksumOf(std::string_view bytes)
{
    const auto* data = reinterpret_cast<const Bytef*>(bytes.data()); // zlib's own type of byte
    return static_cast<std::uint32_t>(crc32_z(0, data, bytes.size()));
}

template <class Number>
void putNumber(std::string& out, Number number)
{
    const auto bits = static_cast<std::make_unsigned_t<Number>>(number);
    for (unsigned shift = 0; shift < sizeof(Number) * 8; shift += 8)
        out += static_cast<char>(bits >> shift & 0xffU);
}

void putName(std::string& out, std::string_view name)
{
    name = name.substr(0, kLongestLotName);
    putNumber(out, static_cast<std::uint16_t>(name.size()));
    out += name;
}

void putVarint(std::string& out, std::uint64_t number)
{
    while (number >= 0x80U) {
        out += static_cast<char>(number | 0x80U);
        number >>= 7U;
    }
    out += static_cast<char>(number);
}

/// Takes numbers and texts off the front; once something is missing it is bad for good.
class LotCursor
{
public:
    explicit LotCursor(std::string_view bytes)
        : m_rest(bytes)
    {}

    template <class Number>
    Number number()
    {
        using Bits = std::make_unsigned_t<Number>;
        Bits bits = 0;
        const std::string_view taken = text(sizeof(Number));
        for (std::size_t i = 0; i < taken.size(); ++i)
            bits = static_cast<Bits>(bits | static_cast<Bits>(Bits{byteOf(taken[i])} << (8 * i)));
        return static_cast<Number>(bits);
    }

    std::uint64_t varint()
    {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const std::uint64_t byte = byteOf(m_rest.front());
            m_rest.remove_prefix(1);
            number |= (byte & 0x7fU) << shift;
            if (byte < 0x80U)
                return number;
        }
        m_isBad = true;
        return 0;
    }

    std::string_view text(std::size_t size)
    {
        if (size > m_rest.size()) {
            m_isBad = true;
            return {};
        }
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }

    std::string name() { return std::string(text(number<std::uint16_t>())); }

    [[nodiscard]] bool isBad() const { return m_isBad; }

private:
    static std::uint8_t byteOf(char c) { return static_cast<std::uint8_t>(c); }

    std::string_view m_rest;
    bool m_isBad = false;
};

/// Differences of either sign as small numbers.
std::uint64_t folded(std::int64_t difference)
{
    return static_cast<std::uint64_t>(difference) << 1U ^
           static_cast<std::uint64_t>(difference >> 63U);
}

std::int64_t unfolded(std::uint64_t number)
{
    return static_cast<std::int64_t>(number >> 1U) ^ -static_cast<std::int64_t>(number & 1U);
}

std::string packedLines(const std::string& plain)
{
    uLongf size = compressBound(plain.size());
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), // zlib's own type of byte
              &size,
              reinterpret_cast<const Bytef*>(plain.data()),
              plain.size(),
              kPackingEffort);
    packed.resize(size);
    return packed;
}

int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// "Z", "+02:00"; minutes.
std::optional<int> zoneMinutes(std::string_view zone)
{
    if (zone == "Z" || zone == "z")
        return 0;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
        return std::nullopt;
    const int minutes = digitsAt(zone, 1, 2) * 60 + digitsAt(zone, 4, 2);
    return zone[0] == '-' ? -minutes : minutes;
}

} // namespace

std::optional<LogStamp> parseLogStamp(std::string_view text)
{
    constexpr std::size_t kSeconds = std::string_view("2026-01-31T12:34:56").size();
    if (text.size() <= kSeconds || text[4] != '-' || text[7] != '-' || text[10] != 'T')
        return std::nullopt;
    const std::array parts = {digitsAt(text, 0, 4),
                              digitsAt(text, 5, 2),
                              digitsAt(text, 8, 2),
                              digitsAt(text, 11, 2),
                              digitsAt(text, 14, 2),
                              digitsAt(text, 17, 2)};
    if (std::ranges::find(parts, -1) != parts.end())
        return std::nullopt;
    std::string_view rest = text.substr(kSeconds);
    std::int64_t fraction = 0;
    if (rest.front() == '.') {
        rest.remove_prefix(1);
        for (std::int64_t unit = kNanoseconds / 10;
             !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
             unit /= 10) {
            fraction += (rest.front() - '0') * unit;
            rest.remove_prefix(1);
        }
    }
    const auto zone = zoneMinutes(rest);
    if (!zone)
        return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                          std::chrono::month(static_cast<unsigned>(parts[1])),
                                          std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (!day.ok())
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(day).time_since_epoch().count();
    const std::int64_t seconds = days * 86'400 + parts[3] * std::int64_t{3600} +
                                 (parts[4] - *zone) * std::int64_t{60} + parts[5];
    return seconds * kNanoseconds + fraction;
}

std::string toLogTimestamp(LogStamp stamp)
{
    using namespace std::chrono;
    const sys_time<nanoseconds> time{nanoseconds(stamp)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:09}Z",
                       static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()),
                       clock.hours().count(),
                       clock.minutes().count(),
                       clock.seconds().count(),
                       clock.subseconds().count());
}

std::string_view lotMark()
{
    return kLotMark;
}

std::string encodeLot(const LogLot& lot)
{
    std::string plain;
    LogStamp previous = 0;
    LogStamp first = lot.lines.empty() ? lot.coversTo : lot.lines.front().at;
    LogStamp last = first;
    for (const StoredLine& line : lot.lines) {
        putVarint(plain, folded(line.at - previous));
        putVarint(plain,
                  std::uint64_t{line.text.size()} << 1U |
                      std::uint64_t{line.stream == engine::LogStream::Error});
        plain += line.text;
        previous = line.at;
        first = std::min(first, line.at);
        last = std::max(last, line.at);
    }
    const std::string packed = packedLines(plain);

    std::string head;
    for (const LogStamp stamp : {lot.coversFrom, lot.coversTo, first, last})
        putNumber(head, stamp);
    for (const std::size_t number : {lot.lines.size(), packed.size(), plain.size()})
        putNumber(head, static_cast<std::uint32_t>(number));
    putNumber(head, checksumOf(packed));
    for (const std::string* name : {&lot.source.container, &lot.source.name, &lot.source.service})
        putName(head, *name);

    std::string whole(kLotMark);
    putNumber(whole, static_cast<std::uint32_t>(head.size()));
    putNumber(whole, checksumOf(head));
    whole += head;
    whole += packed;
    return whole;
}

std::optional<FoundHead> parseLotHead(std::string_view bytes)
{
    if (!bytes.starts_with(kLotMark))
        return std::nullopt;
    LotCursor prefix(bytes.substr(kLotMark.size()));
    const auto size = prefix.number<std::uint32_t>();
    const auto checksum = prefix.number<std::uint32_t>();
    if (size > kLongestLotHead - kLotPrefix)
        return std::nullopt;
    const std::string_view text = prefix.text(size);
    if (prefix.isBad() || checksumOf(text) != checksum)
        return std::nullopt;
    LotCursor cursor(text);
    FoundHead found{.head = {}, .size = kLotPrefix + size};
    LotFigures& figures = found.head.figures;
    for (LogStamp* stamp : {&figures.coversFrom, &figures.coversTo, &figures.first, &figures.last})
        *stamp = cursor.number<LogStamp>();
    for (std::uint32_t* number :
         {&figures.lineCount, &figures.storedSize, &figures.plainSize, &figures.checksum})
        *number = cursor.number<std::uint32_t>();
    LogSource& source = found.head.source;
    for (std::string* name : {&source.container, &source.name, &source.service})
        *name = cursor.name();
    if (cursor.isBad() || figures.plainSize > kLargestLot)
        return std::nullopt;
    return found;
}

Result<std::vector<StoredLine>> decodeLines(const LotFigures& figures, std::string_view stored)
{
    const auto damaged = [] {
        return fail(ErrorCode::Invalid, phrase("a part of the log is damaged"));
    };
    if (stored.size() != figures.storedSize || checksumOf(stored) != figures.checksum)
        return damaged();
    std::string plain(figures.plainSize, '\0');
    uLongf size = plain.size();
    const int done = uncompress(reinterpret_cast<Bytef*>(plain.data()), // zlib's own type of byte
                                &size,
                                reinterpret_cast<const Bytef*>(stored.data()),
                                stored.size());
    if (done != Z_OK || size != plain.size())
        return damaged();
    std::vector<StoredLine> lines;
    LotCursor cursor(plain);
    LogStamp at = 0;
    for (std::uint32_t i = 0; i < figures.lineCount && !cursor.isBad(); ++i) {
        at += unfolded(cursor.varint());
        const std::uint64_t sizeAndStream = cursor.varint();
        lines.push_back({.at = at,
                         .stream = (sizeAndStream & 1U) != 0 ? engine::LogStream::Error
                                                             : engine::LogStream::Output,
                         .text = std::string(cursor.text(sizeAndStream >> 1U))});
    }
    if (cursor.isBad())
        return damaged();
    return lines;
}

} // namespace plumbline::stack

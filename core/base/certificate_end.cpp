// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"
#include "core/base/der.h"

#include <charconv>
#include <cstdint>
#include <ctime>

namespace plumbline {

namespace {

constexpr unsigned char kUtcTime = 0x17;
constexpr unsigned char kGeneralTime = 0x18;

/// `YYMMDDhhmmssZ` or `YYYYMMDDhhmmssZ`.
std::optional<std::chrono::system_clock::time_point> timeIn(const DerValue& value)
{
    std::string_view text = value.content;
    int year = 0;
    if (value.tag != kUtcTime && value.tag != kGeneralTime)
        return std::nullopt;
    const std::size_t yearDigits = value.tag == kUtcTime ? 2 : 4;
    if (text.size() != yearDigits + 11 || text.back() != 'Z' ||
        text.find_first_not_of("0123456789") != text.size() - 1)
        return std::nullopt;
    std::from_chars(text.data(), text.data() + yearDigits, year);
    if (yearDigits == 2)
        year += year < 50 ? 2000 : 1900;
    text.remove_prefix(yearDigits);
    const auto pair = [&text](std::size_t at) {
        int number = 0;
        std::from_chars(text.data() + 2 * at, text.data() + 2 * at + 2, number);
        return number;
    };
    std::tm parts{};
    parts.tm_year = year - 1900;
    parts.tm_mon = pair(0) - 1;
    parts.tm_mday = pair(1);
    parts.tm_hour = pair(2);
    parts.tm_min = pair(3);
    parts.tm_sec = pair(4);
    return std::chrono::system_clock::from_time_t(timegm(&parts));
}

std::optional<std::chrono::system_clock::time_point> endOf(std::string_view certificate)
{
    auto rest = certificateBody(certificate);
    if (!rest)
        return std::nullopt;
    // Serial number, algorithm, issuer, then validity.
    std::optional<DerValue> value;
    for (int taken = 0; taken < 4; ++taken) {
        value = takeValue(*rest);
        if (!value)
            return std::nullopt;
    }
    if (value->tag != kDerSequence)
        return std::nullopt;
    takeValue(value->content);
    const auto end = takeValue(value->content);
    return end ? timeIn(*end) : std::nullopt;
}

} // namespace

std::optional<std::chrono::system_clock::time_point> certificateEnd(std::string_view text)
{
    std::optional<std::chrono::system_clock::time_point> first;
    for (const std::string& der : certificatesIn(text)) {
        const auto ends = endOf(der);
        if (ends && (!first || *ends < *first))
            first = ends;
    }
    return first;
}

} // namespace plumbline

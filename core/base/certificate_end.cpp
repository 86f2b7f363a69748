// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"
#include "core/base/digest.h"

#include <charconv>
#include <cstdint>
#include <ctime>

namespace plumbline {

namespace {

constexpr unsigned char kSequence = 0x30;
constexpr unsigned char kVersion = 0xa0;
constexpr unsigned char kUtcTime = 0x17;
constexpr unsigned char kGeneralTime = 0x18;

/// A value of DER: its tag and what it holds. Borrowed.
struct DerValue
{
    unsigned char tag = 0;
    std::string_view content;
};

/// Takes the value that `bytes` begins with, which goes on after it; none where it is cut short.
std::optional<DerValue> takeValue(std::string_view& bytes)
{
    constexpr unsigned kLong = 0x80;
    constexpr std::size_t kMostLengthBytes = 3; // 16 MiB
    if (bytes.size() < 2)
        return std::nullopt;
    DerValue value{static_cast<unsigned char>(bytes[0]), {}};
    std::size_t length = static_cast<unsigned char>(bytes[1]);
    bytes.remove_prefix(2);
    if (length >= kLong) {
        const std::size_t count = length - kLong;
        if (count > kMostLengthBytes || bytes.size() < count)
            return std::nullopt;
        length = 0;
        for (std::size_t i = 0; i < count; ++i)
            length = length * 256 + static_cast<unsigned char>(bytes[i]);
        bytes.remove_prefix(count);
    }
    if (bytes.size() < length)
        return std::nullopt;
    value.content = bytes.substr(0, length);
    bytes.remove_prefix(length);
    return value;
}

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

std::optional<std::chrono::system_clock::time_point> endOf(std::string_view der)
{
    const auto certificate = takeValue(der);
    if (!certificate || certificate->tag != kSequence)
        return std::nullopt;
    std::string_view rest = certificate->content;
    const auto body = takeValue(rest);
    if (!body || body->tag != kSequence)
        return std::nullopt;
    rest = body->content;
    auto value = takeValue(rest);
    if (value && value->tag == kVersion)
        value = takeValue(rest);
    // Then: serial number (taken), algorithm, issuer, validity.
    for (int skipped = 0; value && skipped < 3; ++skipped)
        value = takeValue(rest);
    if (!value || value->tag != kSequence)
        return std::nullopt;
    rest = value->content;
    takeValue(rest);
    const auto end = takeValue(rest);
    return end ? timeIn(*end) : std::nullopt;
}

/// Base64 without line ends, also where these are written as a backslash and an `n`.
std::string plainBase64(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        else if (text[i] != '\n' && text[i] != '\r' && text[i] != ' ' && text[i] != '\t')
            plain += text[i];
    }
    return plain;
}

} // namespace

std::optional<std::chrono::system_clock::time_point> certificateEnd(std::string_view text)
{
    constexpr std::string_view kBegin = "-----BEGIN CERTIFICATE-----";
    constexpr std::string_view kEnd = "-----END CERTIFICATE-----";
    std::optional<std::chrono::system_clock::time_point> first;
    for (std::size_t begin = text.find(kBegin); begin != std::string_view::npos;
         begin = text.find(kBegin, begin + kBegin.size())) {
        const std::size_t end = text.find(kEnd, begin);
        if (end == std::string_view::npos)
            break;
        const std::size_t from = begin + kBegin.size();
        const DecodedBase64 der = decodeBase64(plainBase64(text.substr(from, end - from)));
        const auto ends = der.ok ? endOf(der.bytes) : std::nullopt;
        if (ends && (!first || *ends < *first))
            first = ends;
    }
    return first;
}

} // namespace plumbline

// SPDX-License-Identifier: Apache-2.0
#include "core/base/der.h"

#include "core/base/digest.h"

namespace plumbline {

namespace {

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

std::optional<std::string_view> certificateBody(std::string_view der)
{
    constexpr unsigned char kVersion = 0xa0;
    const auto certificate = takeValue(der);
    if (!certificate || certificate->tag != kDerSequence)
        return std::nullopt;
    std::string_view rest = certificate->content;
    const auto body = takeValue(rest);
    if (!body || body->tag != kDerSequence)
        return std::nullopt;
    rest = body->content;
    std::string_view behindVersion = rest;
    const auto first = takeValue(behindVersion);
    return first && first->tag == kVersion ? behindVersion : rest;
}

std::vector<std::string> certificatesIn(std::string_view pem)
{
    constexpr std::string_view kBegin = "-----BEGIN CERTIFICATE-----";
    constexpr std::string_view kEnd = "-----END CERTIFICATE-----";
    std::vector<std::string> found;
    for (std::size_t begin = pem.find(kBegin); begin != std::string_view::npos;
         begin = pem.find(kBegin, begin + kBegin.size())) {
        const std::size_t end = pem.find(kEnd, begin);
        if (end == std::string_view::npos)
            break;
        const std::size_t from = begin + kBegin.size();
        DecodedBase64 der = decodeBase64(plainBase64(pem.substr(from, end - from)));
        if (der.ok)
            found.push_back(std::move(der.bytes));
    }
    return found;
}

} // namespace plumbline

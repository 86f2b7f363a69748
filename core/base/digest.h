// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline {

/// SHA-256 of `bytes` as 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);

/// BLAKE2b of `bytes` under `key` (16 to 64 bytes) as 32 lower-case hex digits.
std::string keyedDigestHex(std::string_view bytes, std::string_view key);

/// `count` bytes from the system's random source, as `2 * count` hex digits.
std::string randomHex(std::size_t count);

/// Base64 with the URL-safe alphabet and padding (RFC 4648 section 5).
std::string base64Url(std::string_view bytes);

/// Base64 with the standard alphabet and padding (RFC 4648 section 4).
std::string base64(std::string_view bytes);

/// The bytes behind standard base64, with or without padding; an empty optional-like empty string
/// and `ok = false` where the text is not base64.
struct DecodedBase64
{
    bool ok = false;
    std::string bytes;
};

DecodedBase64 decodeBase64(std::string_view text);

} // namespace plumbline

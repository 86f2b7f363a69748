// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"

#include <sodium.h>

#include <array>
#include <cstddef>
#include <vector>

namespace plumbline {

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // libsodium takes unsigned bytes
}

std::string hexOf(const unsigned char* bytes, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back(); // the terminating zero
    return text;
}

std::string encodeBase64(std::string_view bytes, unsigned variant)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(
        text.data(), text.size(), bytesOf(bytes), bytes.size(), static_cast<int>(variant));
    text.pop_back(); // the terminating zero
    return text;
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), bytesOf(bytes), bytes.size());
    return hexOf(hash.data(), hash.size());
}

std::string keyedDigestHex(std::string_view bytes, std::string_view key)
{
    std::array<unsigned char, 16> hash{};
    crypto_generichash(
        hash.data(), hash.size(), bytesOf(bytes), bytes.size(), bytesOf(key), key.size());
    return hexOf(hash.data(), hash.size());
}

std::string randomHex(std::size_t count)
{
    std::vector<unsigned char> bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return hexOf(bytes.data(), bytes.size());
}

std::string base64Url(std::string_view bytes)
{
    return encodeBase64(bytes, sodium_base64_VARIANT_URLSAFE);
}

std::string base64(std::string_view bytes)
{
    return encodeBase64(bytes, sodium_base64_VARIANT_ORIGINAL);
}

DecodedBase64 decodeBase64(std::string_view text)
{
    DecodedBase64 decoded;
    decoded.bytes.resize(text.size());
    std::size_t size = 0;
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    decoded.ok = sodium_base642bin(reinterpret_cast<unsigned char*>(decoded.bytes.data()),
                                   decoded.bytes.size(),
                                   text.data(),
                                   text.size(),
                                   "\r\n",
                                   &size,
                                   nullptr,
                                   sodium_base64_VARIANT_ORIGINAL_NO_PADDING) == 0;
    decoded.bytes.resize(decoded.ok ? size : 0);
    return decoded;
}

} // namespace plumbline

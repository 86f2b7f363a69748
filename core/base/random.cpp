// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"

#include "core/base/digest.h"

#include <sodium.h>

#include <array>
#include <cstdint>

namespace plumbline {

namespace {

/// What stands before the 32 bytes of a key in its DER form: lengths and the identifier of Ed25519.
constexpr std::string_view
    kPrivateHead("\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20", 16);
constexpr std::string_view kPublicHead("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);

std::string pemOf(std::string_view label, std::string_view head, const std::string& key)
{
    std::string text = "-----BEGIN ";
    text.append(label).append("-----\n");
    text += base64(std::string(head) + key);
    text.append("\n-----END ").append(label).append("-----\n");
    return text;
}

} // namespace

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string randomText(std::size_t length, std::string_view alphabet)
{
    std::string text;
    text.reserve(length);
    for (std::size_t i = 0; i < length; ++i)
        text += alphabet[randombytes_uniform(static_cast<std::uint32_t>(alphabet.size()))];
    return text;
}

KeyPair makeKeyPair()
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> publicKey{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secretKey{};
    crypto_sign_keypair(publicKey.data(), secretKey.data());
    // libsodium keeps the seed, which is all that PKCS #8 holds, before the public half
    std::string seed(secretKey.begin(), secretKey.begin() + crypto_sign_SEEDBYTES);
    KeyPair pair{.privateKey = Secret(pemOf("PRIVATE KEY", kPrivateHead, seed)),
                 .publicKey = pemOf(
                     "PUBLIC KEY", kPublicHead, std::string(publicKey.begin(), publicKey.end()))};
    sodium_memzero(secretKey.data(), secretKey.size());
    sodium_memzero(seed.data(), seed.size());
    return pair;
}

} // namespace plumbline

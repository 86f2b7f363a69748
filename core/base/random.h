// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Values that nobody can guess, from the system's random source.
namespace plumbline {

/// `count` bytes.
std::string randomBytes(std::size_t count);

/// `length` characters of `alphabet`, each as likely as the others. `alphabet`: not empty.
std::string randomText(std::size_t length, std::string_view alphabet);

/// A new Ed25519 key and its public half, as PEM texts that OpenSSL reads.
/// **Source:** RFC 8410 (PKCS #8 and SubjectPublicKeyInfo of Ed25519).
struct KeyPair
{
    Secret privateKey;
    std::string publicKey;
};

KeyPair makeKeyPair();

} // namespace plumbline

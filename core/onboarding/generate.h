// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Values that are made up on the spot, in the form that the reader of a config var expects.
namespace plumbline::onboarding {

enum class GeneratorKind {
    None,       ///< somebody else has to give it: a provider's key
    Hex,        ///< `size` random bytes
    Base64,     ///< `size` random bytes
    Password,   ///< `size` characters: letters, digits, dashes
    LaravelKey, ///< `base64:` and 32 bytes
    KeyPair,    ///< an Ed25519 key in PEM; the public half goes to the field that is its partner
};

/// `none`, `hex`, `base64`, `password`, `laravel-key`, `key-pair`.
std::string_view toString(GeneratorKind kind);

struct Generator
{
    GeneratorKind kind = GeneratorKind::None;
    std::size_t size = 0; ///< bytes, or characters of a password

    bool operator==(const Generator&) const = default;
};

/// "32 random bytes, hex": for people.
std::string describe(const Generator& generator);

/// How a config var of that name is best made up. The comment beside it in an example counts more
/// than its name: `openssl rand -hex 32`, `at least 40 characters`. Keys that a provider hands out
/// (`STRIPE_SECRET_KEY`, `*_API_KEY`) have none.
Generator generatorFor(std::string_view name, std::string_view comment);

/// A new value; an empty one for GeneratorKind::None.
Secret generate(const Generator& generator);

/// The name of the other half of a key pair: `JWT_PUBLIC_KEY` for `JWT_PRIVATE_KEY` and the other
/// way round; empty where the name is of none.
std::string partnerOf(std::string_view name);

} // namespace plumbline::onboarding
